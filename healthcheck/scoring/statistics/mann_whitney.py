"""The test of Mann and Whitney, or of Wilcoxon's rank sum, exact with ties (Mann and Whitney 1947; Lehmann 1975)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.scoring.statistics.permutation import DRAWS, LIMIT, permutation_test
from healthcheck.scoring.statistics.sample import midranks, sample

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, slots=True)
class MannWhitneyTest:
    """``u_first``: pairs in which the first group's value is the higher one, ties as halves; ``u_second`` the others.

    ``p_value`` is two-sided: the share of arrangements whose rank sum is at least as far from its mean.
    ``p_first_higher`` and ``p_first_lower`` are one-sided. ``asymptotic_p``: two-sided, from the normal approximation
    with continuity and tie corrections.
    """

    u_first: float
    u_second: float
    p_value: float
    p_first_higher: float
    p_first_lower: float
    asymptotic_p: float
    arrangements: int
    is_exact: bool


def mann_whitney_test(
    first: ArrayLike, second: ArrayLike, *, limit: int = LIMIT, draws: int = DRAWS, seed: int = 0
) -> MannWhitneyTest:
    """Compare two groups by the ranks of their values, tied ones sharing the mean rank.

    ``limit``, ``draws`` and ``seed`` as in ``permutation_test``, which is applied to the ranks. Raises ValueError where
    a group is empty or holds anything but finite numbers.
    """
    one, other = sample(first), sample(second)
    ranks = midranks(np.concatenate((one, other)))
    test = permutation_test(ranks[: one.size], ranks[one.size :], limit=limit, draws=draws, seed=seed)
    u_first = float(ranks[: one.size].sum()) - one.size * (one.size + 1) / 2
    return MannWhitneyTest(
        u_first=u_first,
        u_second=one.size * other.size - u_first,
        p_value=test.p_value,
        p_first_higher=test.p_first_higher,
        p_first_lower=test.p_first_lower,
        asymptotic_p=_asymptotic(u_first, ranks, one.size, other.size),
        arrangements=test.arrangements,
        is_exact=test.is_exact,
    )


def _asymptotic(u: float, ranks: NDArray[np.float64], first: int, second: int) -> float:
    count = first + second
    _, ties = np.unique(ranks, return_counts=True)
    tied = float((ties.astype(np.float64) ** 3 - ties).sum()) / (count * (count - 1))
    variance = first * second / 12 * (count + 1 - tied)
    if variance <= 0:  # every value the same
        return 1.0
    distance = max(0.0, abs(u - first * second / 2) - 0.5)
    return 2 * NormalDist().cdf(-distance / sqrt(variance))
