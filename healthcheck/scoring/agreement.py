"""How far the people of one side agree (``method.md`` 5): indices of agreement for any table of ratings.

A table has shape (people, items) and any scale of equally spaced whole numbers; NaN is no answer. Nothing is filled:
each item is judged by the people who answered it, and an index over several items is the plain mean of what its items
say, whatever their number of answers. An item with fewer answers than an index needs does not enter that mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.result import MEANT_DECIMALS
from healthcheck.scoring.means import mean_present
from healthcheck.scoring.threshold import exceeds, reaches

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PAIR = 2


@dataclass(frozen=True, slots=True)
class RatingScale:
    """The whole numbers ``low`` to ``high`` that people choose from."""

    low: int
    high: int

    @property
    def options(self) -> int:
        """How many numbers there are to choose from, A."""
        return self.high - self.low + 1

    @property
    def uniform_variance(self) -> float:
        """Variance of random answers, all options equally likely: (A^2 - 1) / 12, in scale steps squared.

        Not (high - low)^2 / 12, which is that of a continuous scale.
        """
        return (self.options**2 - 1) / 12


def mean_deviations(codes: NDArray[np.float64]) -> NDArray[np.float64]:
    """AD_M of each item: mean absolute deviation from the item mean, in scale steps; NaN where nobody answered.

    ``codes`` has shape (people, items) with NaN for no answer. Average deviation as in O'Neill 2017.
    """
    return mean_present(np.abs(codes - mean_present(codes, axis=0)), axis=0)


def median_deviations(ratings: NDArray[np.float64]) -> NDArray[np.float64]:
    """AD_Md of each item: mean absolute deviation from the item median, in scale steps; NaN where nobody answered."""
    return mean_present(np.abs(ratings - _medians(ratings)), axis=0)


def variances(ratings: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sample variance (n - 1) of each item, in scale steps squared; NaN below two answers."""
    count = _answers(ratings)
    squares = mean_present((ratings - mean_present(ratings, axis=0)) ** 2, axis=0)
    result = np.full(count.shape, np.nan)
    several = count >= _PAIR
    result[several] = squares[several] * count[several] / (count[several] - 1)
    return result


def r_wg(ratings: NDArray[np.float64], *, null: float) -> NDArray[np.float64]:
    """Rwg of each item: 1 - variance / ``null``; 1 is full agreement, 0 random answering, below 0 two camps.

    ``null``: variance that random answers have, in scale steps squared. NaN below two answers. James, Demaree and Wolf
    1984.
    """
    return 1 - variances(ratings) / null


def r_wg_star(ratings: NDArray[np.float64], *, null: float) -> float | None:
    """r*wg: the mean of rwg over the items, at most 1, may be negative; None where no item has two answers.

    Lindell, Brandt and Whitney 1999.
    """
    return over_items(r_wg(ratings, null=null))


def r_wg_j(ratings: NDArray[np.float64], *, null: float) -> float | None:
    """rwg(J) over J items, 0 to 1: J r*wg / (J r*wg + 1 - r*wg), where r*wg is negative 0. James et al. 1984.

    It grows with the number of items, so it serves the comparison with literature only. None as for r*wg.
    """
    alike = r_wg_star(ratings, null=null)
    if alike is None:
        return None
    items = int((_answers(ratings) >= _PAIR).sum())
    return items * alike / (items * alike + 1 - alike) if alike > 0 else 0.0


def a_wg(ratings: NDArray[np.float64], scale: RatingScale) -> NDArray[np.float64]:
    """Awg of each item: 1 - 2 s^2 / {[(H+L)M - M^2 - HL] n/(n-1)}, from -1 to 1. Brown and Hauenstein 2005.

    It measures the spread against the widest one possible at this mean M. NaN below two answers, and where everybody
    gave the very lowest or highest, at which no spread is possible. ``a_wg_mean`` says when it may be used.
    """
    count, mean = _answers(ratings), mean_present(ratings, axis=0)
    widest = (scale.high + scale.low) * mean - mean**2 - scale.high * scale.low
    result = np.full(count.shape, np.nan)
    fits = (count >= _PAIR) & (widest.round(MEANT_DECIMALS) > 0)
    n = count[fits]
    result[fits] = 1 - 2 * variances(ratings)[fits] / (widest[fits] * n / (n - 1))
    return result


def a_wg_mean(ratings: NDArray[np.float64], scale: RatingScale) -> float | None:
    """The mean of awg over the items that have one.

    None where an item has fewer answers than one less than there are options, and where the mean over all items lies
    outside [(L(n-1)+H)/n, (H(n-1)+L)/n], n being the fewest answers of an item. Brown and Hauenstein 2005.
    """
    n, mean = min(_answers(ratings), default=0), over_items(mean_present(ratings, axis=0))
    if n < scale.options - 1 or mean is None:
        return None
    room = (scale.high - scale.low) / n
    lowest, highest = (round(edge, MEANT_DECIMALS) for edge in (scale.low + room, scale.high - room))
    is_inside = reaches(mean, lowest) and not exceeds(mean, highest)
    return over_items(a_wg(ratings, scale)) if is_inside else None


def over_items(values: NDArray[np.float64]) -> float | None:
    """The mean of an index over the items that have it; None where none has."""
    present = values[~np.isnan(values)]
    return float(present.mean()) if present.size else None


def _answers(ratings: NDArray[np.float64]) -> NDArray[np.int64]:
    count: NDArray[np.int64] = (~np.isnan(ratings)).sum(axis=0)
    return count


def _medians(ratings: NDArray[np.float64]) -> NDArray[np.float64]:
    """Median of each item over its answers; NaN where there is none (and no warning)."""
    count = _answers(ratings)
    result = np.full(count.shape, np.nan)
    heard = count > 0
    ordered = np.sort(ratings[:, heard], axis=0)  # what is missing goes last
    column = np.arange(ordered.shape[1])
    middle = [(count[heard] - 1) // 2, count[heard] // 2]
    result[heard] = (ordered[middle[0], column] + ordered[middle[1], column]) / 2
    return result
