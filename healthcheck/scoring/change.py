"""Two assessments compared: answers in, a Change out (``method.md`` 6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.change import Change, ChangeVerdict, FactorChange, Shift
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.comparability import comparability, turnover
from healthcheck.scoring.compared_scores import compared_scores
from healthcheck.scoring.compared_sheets import ComparedSheets, compared_sheets
from healthcheck.scoring.gaps import factor_gaps
from healthcheck.scoring.matching_change import matching_change
from healthcheck.scoring.shifts import matched_shifts, unmatched_shifts
from healthcheck.scoring.statistics.mean_comparison import MeanDifference

Key = tuple[str, Side]


def change_between(earlier: AnsweredAssessment, later: AnsweredAssessment) -> Change:
    """The change of every factor on both sides and of the matching index, by the later assessment's conventions.

    Stricter than 3.4: a factor of fewer people than a score needs lends no variance to the changes of the others,
    for what is withheld at one of two times would move bands and directions that are printed.
    """
    method, factors = later.instrument.method, later.instrument.factor_ids
    sheets = compared_sheets(earlier, later, method)
    minimum_n = max(held.assessment.minimum_n for held in (earlier, later))
    by_side = {side: _factor_changes(sheets, side, factors, method, minimum_n=minimum_n) for side in Side}
    compared = comparability(earlier, later, method)
    return Change(
        comparability=compared,
        factors=tuple(by_side[side][factor] for factor in factors for side in Side),
        matching=matching_change(sheets, compared.turnover, method, minimum_n=minimum_n),
    )


def change_verdicts(shifts: Mapping[Key, Shift], method: Method) -> dict[Key, ChangeVerdict]:
    """Verdicts of changes judged together, by factor and side: those of gaps (4.1), adjusted over all ``shifts``."""
    names = {key: ".".join(key) for key in shifts}
    differences = {names[key]: _difference(shift) for key, shift in shifts.items()}
    judged = factor_gaps(differences, method, judged=frozenset(differences))
    found = {key: judged[name] for key, name in names.items()}
    return {key: ChangeVerdict(gap.adjusted_p, gap.verdict) for key, gap in found.items() if gap.verdict}


def _difference(shift: Shift) -> MeanDifference:
    return MeanDifference(shift.points, shift.error, shift.freedom)


def _factor_changes(
    sheets: ComparedSheets, side: Side, factors: Sequence[str], method: Method, *, minimum_n: int
) -> dict[str, FactorChange]:
    scores = compared_scores(sheets, side, factors, method)
    matched, unmatched = (shifts(scores, method, minimum_n=minimum_n) for shifts in (matched_shifts, unmatched_shifts))
    return {
        factor: FactorChange(
            factor=factor,
            side=side,
            items=entry.items,
            left_out=entry.left_out,
            turnover=turnover(entry.earlier_people, entry.later_people),
            matched=matched.get(factor),
            unmatched=unmatched.get(factor),
        )
        for factor, entry in scores.items()
    }
