"""Who has a score in which factor."""

from __future__ import annotations

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.relationship import Side
from healthcheck.scoring.sheet import answer_sheet
from healthcheck.scoring.side_scores import scores_by_factor


def scorers(answered: AnsweredAssessment) -> dict[tuple[str, Side], frozenset[str]]:
    """Ids of the respondents with a score, by factor and side (``method.md`` 3.2)."""
    instrument = answered.instrument
    sheet = answer_sheet(answered.responses, answered.items, instrument.method, minimum_n=answered.assessment.minimum_n)
    found = {}
    for side in Side:
        who = answered.respondents(side)
        for factor, scores in scores_by_factor(sheet, side, instrument.factor_ids, instrument.method).items():
            found[factor, side] = frozenset(who[row] for row in scores.rows)
    return found
