"""Reliable change of one person (Jacobson and Truax 1991; ``method.md`` 6)."""

from __future__ import annotations

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.change_method import ChangeMethod
from healthcheck.domain.personal_change import PersonalChange
from healthcheck.domain.relationship import Side
from healthcheck.scoring.compared_scores import compared_scores
from healthcheck.scoring.compared_sheets import compared_sheets
from healthcheck.scoring.statistics.reliable_change import difference_error, reliable_change
from healthcheck.scoring.threshold import exceeds


def personal_changes(
    respondent_id: str, side: Side, *, earlier: AnsweredAssessment, later: AnsweredAssessment
) -> tuple[PersonalChange, ...]:
    """The changes of one person, by factor, where the person has a score at both; for that person alone."""
    method, factors = later.instrument.method, later.instrument.factor_ids
    scores = compared_scores(compared_sheets(earlier, later, method), side, factors, method)
    return tuple(
        _personal(factor, entry.earlier_people[respondent_id], entry.later_people[respondent_id], method.change)
        for factor, entry in scores.items()
        if respondent_id in entry.stayed
    )


def smallest_reliable_change(method: ChangeMethod) -> float:
    """The smallest change of one person that is more than chance, in points."""
    return method.person_critical * difference_error(sd=method.person_sd, reliability=method.person_reliability)


def _personal(factor: str, earlier: float, later: float, method: ChangeMethod) -> PersonalChange:
    found = reliable_change(earlier, later, sd=method.person_sd, reliability=method.person_reliability)
    return PersonalChange(factor, earlier, later, found.index, exceeds(abs(found.index), method.person_critical))
