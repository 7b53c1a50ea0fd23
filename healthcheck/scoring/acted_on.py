"""Regression to the mean: practices that were acted on against the others (``method.md`` 6)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from statistics import fmean
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.acted_on import ActedOn
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.instrument import Item
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.compared_sheets import ComparedSheets, Sheets, compared_sheets
from healthcheck.scoring.means import mean_present

if TYPE_CHECKING:
    from numpy.typing import NDArray


def acted_on(
    earlier: AnsweredAssessment,
    later: AnsweredAssessment,
    practices: Collection[str],
    *,
    among: Mapping[Side, Collection[str]] | None = None,
) -> dict[Side, ActedOn | None]:
    """The difference of changes by side; ``practices``: ids of those acted on in between.

    Over the items that count on the side at both assessments, those of them that ``among`` names (ids; None: all); None
    where either group has none.
    """
    method = later.instrument.method
    chosen = {item for entry in later.instrument.practices if entry.id in practices for item in entry.items}
    sheets = compared_sheets(earlier, later, method)
    ids = [item.id for item in sheets.later.common.items]
    kept = {side: np.array([among is None or item in among[side] for item in ids], dtype=np.bool_) for side in Side}
    return {side: _of_side(sheets, side, chosen, method, kept=kept[side]) for side in Side}


def _of_side(
    sheets: ComparedSheets, side: Side, chosen: Collection[str], method: Method, *, kept: NDArray[np.bool_]
) -> ActedOn | None:
    times, items = (sheets.earlier, sheets.later), sheets.later.common.items
    counting = kept & np.logical_and(*(time.common.counts[side] for time in times))
    groups = [_where(items, counting.tolist(), chosen, inside=inside) for inside in (True, False)]
    if not all(groups):
        return None
    before, after = (_means(time, side, method) for time in times)
    changes = [fmean(after[index] - before[index] for index in group) for group in groups]
    return ActedOn(
        items=len(groups[0]),
        other_items=len(groups[1]),
        n=min(int(_answers(time, side)[index]) for time in times for group in groups for index in group),
        change=changes[0],
        other_change=changes[1],
    )


def _where(items: Sequence[Item], counting: Sequence[bool], chosen: Collection[str], *, inside: bool) -> list[int]:
    return [index for index, item in enumerate(items) if counting[index] and (item.id in chosen) is inside]


def _means(sheets: Sheets, side: Side, method: Method) -> list[float]:
    means: list[float] = mean_present(method.points_per_code * sheets.common.answers[side].codes, axis=0).tolist()
    return means


def _answers(sheets: Sheets, side: Side) -> NDArray[np.int64]:
    number: NDArray[np.int64] = sheets.common.answers[side].answered.sum(axis=0)
    return number
