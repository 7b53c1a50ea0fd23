"""The assessments of a relationship held against each other, for one audience."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.disclosure.change import disclose_change
from healthcheck.disclosure.compared import Compared, compared
from healthcheck.disclosure.convergence import disclosed_convergence
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.change import Change
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_change import DisclosedChange, DisclosedConvergence
from healthcheck.domain.relationship import Side
from healthcheck.scoring.acted_on import acted_on
from healthcheck.scoring.change import change_between
from healthcheck.scoring.recalibration import recalibrations
from healthcheck.scoring.scorers import scorers


def change_since(
    history: Sequence[AnsweredAssessment],
    *,
    earlier: DisclosedProfile,
    later: DisclosedProfile,
    practices: Sequence[str] = (),
) -> DisclosedChange:
    """The change from ``earlier`` to ``later``, two assessments as one audience sees each of them.

    ``history``: every assessment of the relationship up to the later one, these two among them: what other comparisons
    show decides what this one may. ``practices``: ids of those acted on in between. What was said in retrospect is held
    against the assessment that was looked back on, the one just before the later one, and against no other.
    """
    before, after = _answered(history, earlier), _answered(history, later)
    change, under = _compared(history, earlier, later)
    return disclose_change(
        change,
        under,
        acted_on=acted_on(before, after, practices, among=under.told_items),
        recalibrations=recalibrations(before, after) if _is_looked_back_on(before, history, after) else (),
        practices=practices,
    )


def convergence_of(
    history: Sequence[AnsweredAssessment], profiles: Sequence[DisclosedProfile]
) -> tuple[DisclosedConvergence, ...]:
    """Whether the gaps close from the first to the last of ``profiles`` (by number); nothing for less than two."""
    if len(profiles) <= 1:
        return ()
    change, under = _compared(history, profiles[0], profiles[-1])
    shown = disclose_change(change, under, acted_on={}, recalibrations=())
    return disclosed_convergence(profiles, change=change, shown=shown, compared=under)


def _compared(
    history: Sequence[AnsweredAssessment], earlier: DisclosedProfile, later: DisclosedProfile
) -> tuple[Change, Compared]:
    before, after = _answered(history, earlier), _answered(history, later)
    known = [entry for entry in history if entry.assessment.number <= later.assessment]
    under = compared(
        earlier=earlier,
        later=later,
        held=(before, after),
        instrument=after.instrument,
        scorers={entry.assessment.number: scorers(entry) for entry in known},
        respondents={
            entry.assessment.number: {side: frozenset(entry.respondents(side)) for side in Side} for entry in known
        },
    )
    return change_between(before, after), under


def _is_looked_back_on(
    before: AnsweredAssessment, history: Sequence[AnsweredAssessment], after: AnsweredAssessment
) -> bool:
    numbers = [entry.assessment.number for entry in history if entry.assessment.number < after.assessment.number]
    return before.assessment.number == max(numbers)


def _answered(history: Sequence[AnsweredAssessment], profile: DisclosedProfile) -> AnsweredAssessment:
    return next(entry for entry in history if entry.assessment.number == profile.assessment)
