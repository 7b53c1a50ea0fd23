"""The permutation test of a difference of two means (Fisher 1935; Pitman 1937)."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.scoring.statistics.arrangements import drawn_group_sums, group_sums
from healthcheck.scoring.statistics.sample import rounding, sample

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

LIMIT = 200_000
DRAWS = 99_999


@dataclass(frozen=True, slots=True)
class PermutationTest:
    """``difference``: mean of the first group minus that of the second, in their unit.

    ``p_value`` is two-sided by the size of the difference: the share of arrangements whose difference is at least as
    far from 0, whichever its sign (doubling the smaller tail would give another number). ``p_first_higher`` and
    ``p_first_lower``: the share with a difference at least, or at most, as large. All lie above 0 and up to 1.
    ``smallest_p``: the smallest two-sided p that these very values can give.
    """

    difference: float
    p_value: float
    p_first_higher: float
    p_first_lower: float
    arrangements: int
    is_exact: bool
    smallest_p: float


def permutation_test(
    first: ArrayLike, second: ArrayLike, *, limit: int = LIMIT, draws: int = DRAWS, seed: int = 0
) -> PermutationTest:
    """Compare the means of two groups over all C(n1 + n2, n1) arrangements of their values, ties and all.

    Where there are more than ``limit``, over ``draws`` seeded ones instead; then p = (b + 1) / (draws + 1), where b of
    them are as extreme (Davison and Hinkley 1997; Phipson and Smyth 2010). The order of values, and which group comes
    first, change no two-sided p. Raises ValueError where a group is empty or holds anything but finite numbers.
    """
    one, other = sample(first), sample(second)
    pooled = np.sort(np.concatenate((one, other)))
    slack = rounding(pooled) * pooled.size
    centre = float(pooled.mean())
    is_first_smaller = one.size <= other.size
    small = one if is_first_smaller else other
    observed = float((small - centre).sum())
    is_exact = comb(pooled.size, small.size) <= limit
    sums = (
        group_sums(pooled - centre, small.size)
        if is_exact
        else drawn_group_sums(pooled - centre, small.size, draws=draws, seed=seed)
    )
    higher, lower = _share(sums >= observed - slack, is_exact), _share(sums <= observed + slack, is_exact)
    sizes = np.abs(sums)
    return PermutationTest(
        difference=float(one.mean() - other.mean()),
        p_value=_share(sizes >= abs(observed) - slack, is_exact),
        p_first_higher=higher if is_first_smaller else lower,
        p_first_lower=lower if is_first_smaller else higher,
        arrangements=sums.size,
        is_exact=is_exact,
        smallest_p=_share(sizes >= sizes.max() - slack, is_exact) if is_exact else 1 / (sums.size + 1),
    )


def _share(is_extreme: NDArray[np.bool_], is_exact: bool) -> float:  # noqa: FBT001 - two kinds of share
    count = int(np.count_nonzero(is_extreme))
    return count / is_extreme.size if is_exact else (count + 1) / (is_extreme.size + 1)
