"""Do groups differ? ICC(1) and ICC(2) of the one-way analysis of variance, groups of any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.scoring.statistics.fisher_f import f_upper_tail
from healthcheck.scoring.statistics.sample import rounding, sample

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

_SMALLEST = 2


@dataclass(frozen=True, slots=True)
class GroupIntraclass:
    """``single`` ICC(1): share of one person's variance that lies between groups; ``mean`` ICC(2): of a group mean.

    ``size``: the group size that enters ICC(1). ``mean`` is None where group means do not differ at all; ``f_ratio``
    and ``p_value`` where nobody differs inside a group.
    """

    between: float
    within: float
    size: float
    single: float
    mean: float | None
    f_ratio: float | None
    p_value: float | None


def group_intraclass(groups: Sequence[ArrayLike]) -> GroupIntraclass | None:
    """ICC(1) = (MSB - MSW) / (MSB + (g - 1) MSW) and ICC(2) = (MSB - MSW) / MSB (Bartko 1976).

    g is the common group size, or (N - sum n^2 / N) / (groups - 1) where sizes differ (Donner 1986). None below two
    groups, where no group has two values, and where nothing varies. Raises ValueError where a group is empty.
    """
    values = [sample(group) for group in groups]
    sizes = np.array([group.size for group in values], dtype=np.float64)
    count = float(sizes.sum())
    if len(values) < _SMALLEST or count == len(values):
        return None
    pooled = np.concatenate(values)
    means = np.array([group.mean() for group in values])
    floor = rounding(pooled) ** 2
    between = float((sizes * (means - pooled.mean()) ** 2).sum()) / (len(values) - 1)
    within = sum(float(((group - group.mean()) ** 2).sum()) for group in values) / (count - len(values))
    between, within = (square if square > floor else 0.0 for square in (between, within))
    size = (count - float((sizes**2).sum()) / count) / (len(values) - 1)
    whole = between + (size - 1) * within
    if not whole > 0:
        return None
    ratio = between / within if within else None
    return GroupIntraclass(
        between=between,
        within=within,
        size=size,
        single=(between - within) / whole,
        mean=(between - within) / between if between else None,
        f_ratio=ratio,
        p_value=None if ratio is None else f_upper_tail(ratio, len(values) - 1, count - len(values)),
    )
