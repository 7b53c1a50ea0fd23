"""Expert tests of one factor: could chance alone have set the two sides so far apart, and how large is that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval


class DeltaBand(StrEnum):
    """Size of Cliff's delta in words (Romano and others 2006); the lines are in the method."""

    NEGLIGIBLE = "negligible"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class PairShares:
    """Of all pairs of one person a side: shares (0-1, sum 1) by who gives the higher rating, or both the same."""

    client_higher: float
    supplier_higher: float
    tied: float


@dataclass(frozen=True, slots=True)
class EffectSize:
    """A size without unit, above 0 where the client rates higher; ``interval`` None where it cannot be told."""

    value: float
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class FactorTest:
    """The two sides of one factor compared by their people's scores (``method.md`` 4.2); ``n``: people with a score.

    ``permutation_p``: two-sided by the size of the difference of means, over ``arrangements`` of the people; exact, or
    drawn at random where ``is_exact`` is False. ``smallest_p``: the smallest that these scores could give.
    ``smallest_p_by_size``: 2 / C(n, n of the client), from the numbers of people alone; it decides what may be shown.
    ``adjusted_p``: Benjamini-Hochberg over the factors whose numbers of people let a p be shown, None for the others.
    ``delta``: Cliff's, -1 to 1; ``hedges_g``: in pooled SDs, None where nobody differs from the own side.
    """

    n: Mapping[Side, int]
    permutation_p: float
    adjusted_p: float | None
    mann_whitney_p: float
    arrangements: int
    is_exact: bool
    smallest_p: float
    smallest_p_by_size: float
    delta: EffectSize
    band: DeltaBand
    pairs: PairShares
    hedges_g: EffectSize | None
