"""From items to a person's and a side's score in one factor (``method.md`` 3.1 and 3.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.instrument import Dimension
from healthcheck.domain.method import Method
from healthcheck.domain.result import SubScale
from healthcheck.scoring.answers import SideAnswers
from healthcheck.scoring.means import mean_present

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class FactorScores:
    """Scores of one side in one factor, in points.

    ``people``: one score for each person who has one, ``rows`` where each of them stands among the side's answers;
    ``items``: items that entered; ``sub_scales``: the side's means by dimension.
    """

    people: NDArray[np.float64]
    items: int
    sub_scales: Mapping[Dimension, SubScale]
    rows: tuple[int, ...] = ()

    @property
    def n(self) -> int:
        """People with a score."""
        return int(self.people.size)

    @property
    def mean(self) -> float | None:
        """The side's score; None where nobody has one."""
        return float(self.people.mean()) if self.people.size else None

    @property
    def variance(self) -> float:
        """Sample variance over people (n - 1); 0 below two people."""
        return float(self.people.var(ddof=1)) if self.n > 1 else 0.0


def factor_scores(
    answers: SideAnswers, dimensions: NDArray[np.str_], *, used: NDArray[np.bool_], method: Method
) -> FactorScores:
    """Scores of one side from its answers to the items of one factor that are in scope.

    ``dimensions`` (length: items) holds P, T or B; ``used`` marks the items that enter scores. Whether a person has a
    score is decided on all of the factor's items, used or not: at least ``method.answered_share`` of those that apply.
    """
    eligible = _eligible(answers, method.answered_share)
    points = method.points_per_code * answers.codes[eligible][:, used]
    applies = ~answers.does_not_apply[eligible][:, used]
    dimensions = dimensions[used]
    kept = ~np.isnan(points).all(axis=0) if points.size else np.zeros(points.shape[1], dtype=bool)
    points, applies, dimensions = points[:, kept], applies[:, kept], dimensions[kept]
    heard = ~np.isnan(points).all(axis=1) if points.size else np.zeros(points.shape[0], dtype=bool)
    filled = fill_missing(points[heard], applies[heard])
    columns = {dimension: dimensions == dimension for dimension in Dimension}
    means = {dimension: mean_present(filled[:, chosen], axis=1) for dimension, chosen in columns.items()}
    people = mean_present(np.column_stack(list(means.values())), axis=1)
    sub_scales = {dimension: _sub_scale(means[dimension], int(columns[dimension].sum())) for dimension in Dimension}
    items = int(dimensions.size) if people.size else 0
    rows = tuple(int(row) for row in np.flatnonzero(eligible)[heard])
    return FactorScores(people, items, {dimension: entry for dimension, entry in sub_scales.items() if entry}, rows)


def fill_missing(points: NDArray[np.float64], applies: NDArray[np.bool_]) -> NDArray[np.float64]:
    """``points`` (people, items) with missing applicable answers filled: person mean + item mean - grand mean, 0-100.

    Every person and every item needs at least one answer. What does not apply stays NaN (``method.md`` 3.2).
    """
    missing = np.isnan(points) & applies
    if not missing.any():
        return points
    person = np.nanmean(points, axis=1, keepdims=True)
    item = np.nanmean(points, axis=0, keepdims=True)
    estimate = np.clip(person + item - np.nanmean(points), 0.0, 100.0)
    return np.where(missing, estimate, points)


def _eligible(answers: SideAnswers, share: float) -> NDArray[np.bool_]:
    applicable = (~answers.does_not_apply).sum(axis=1)
    answered = answers.answered.sum(axis=1)
    # a tiny allowance: 0.6 * 5 is 3.0000000000000004 in some products, and three of five is enough
    enough: NDArray[np.bool_] = (answered >= share * applicable - 1e-9) & (answered > 0)
    return enough


def _sub_scale(means: NDArray[np.float64], items: int) -> SubScale | None:
    present = means[~np.isnan(means)]
    return SubScale(items, int(present.size), float(present.mean())) if present.size else None
