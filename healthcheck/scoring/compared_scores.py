"""Factor scores of two assessments made comparable: from the items that entered both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.compared_sheets import ComparedSheets, Sheets
from healthcheck.scoring.factor_scores import FactorScores, factor_scores
from healthcheck.scoring.sheet import AnswerSheet

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class ComparedScores:
    """Scores of one side in one factor at both assessments; ``*_people``: points by respondent id.

    ``items``: items that entered both; ``left_out``: the most that entered an assessment's own score and not these.
    """

    earlier: FactorScores
    later: FactorScores
    earlier_people: Mapping[str, float]
    later_people: Mapping[str, float]
    items: int
    left_out: int

    @property
    def stayed(self) -> tuple[str, ...]:
        """Respondents with a score at both."""
        return tuple(person for person in self.earlier_people if person in self.later_people)


def compared_scores(
    sheets: ComparedSheets, side: Side, factors: Sequence[str], method: Method
) -> dict[str, ComparedScores]:
    """Scores of ``side`` by factor, each assessment scored by itself (``method.md`` 3.2) on what entered both.

    An item that only one of the two assessments could use would move its score alone, and identical views would show a
    change: the reason that 3.2 gives for the two sides, applied to two times.
    """
    return {factor: _compared(sheets, side, factor, method) for factor in factors}


def _compared(sheets: ComparedSheets, side: Side, factor: str, method: Method) -> ComparedScores:
    times = (sheets.earlier, sheets.later)
    before, after = (_entering(time.common, side, factor, method) for time in times)
    both = before & after
    earlier, later = (_scores(time.common, side, factor, _marks(time.common, both), method) for time in times)
    return ComparedScores(
        earlier=earlier,
        later=later,
        earlier_people=_people(earlier, sheets.earlier, side),
        later_people=_people(later, sheets.later, side),
        items=len(both),
        left_out=max(len(_entering(time.own, side, factor, method) - both) for time in times),
    )


def _entering(sheet: AnswerSheet, side: Side, factor: str, method: Method) -> frozenset[str]:
    """Ids of the items that make up the side's score: those that somebody with a score answered."""
    scores = _scores(sheet, side, factor, sheet.used, method)
    heard = sheet.answers[side].answered[list(scores.rows)].any(axis=0)
    entering = sheet.of(factor) & sheet.used & heard
    return frozenset(item.id for item, enters in zip(sheet.items, entering, strict=True) if enters)


def _marks(sheet: AnswerSheet, items: frozenset[str]) -> NDArray[np.bool_]:
    return np.array([item.id in items for item in sheet.items], dtype=np.bool_)


def _scores(sheet: AnswerSheet, side: Side, factor: str, used: NDArray[np.bool_], method: Method) -> FactorScores:
    selected = sheet.of(factor)
    answers = sheet.answers[side].only(selected)
    return factor_scores(answers, sheet.dimensions[selected], used=used[selected], method=method)


def _people(scores: FactorScores, sheets: Sheets, side: Side) -> dict[str, float]:
    who = sheets.respondents[side]
    return {who[row]: float(score) for row, score in zip(scores.rows, scores.people, strict=True)}
