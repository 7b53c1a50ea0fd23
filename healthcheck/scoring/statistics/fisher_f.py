"""Fisher's F: tail probability and quantile, any positive degrees of freedom, not only whole numbers."""

from __future__ import annotations

from functools import lru_cache
from math import exp

from healthcheck.scoring.incomplete_beta import incomplete_beta

_FAR = 600.0
_ENOUGH = 1e-14


def f_upper_tail(statistic: float, numerator: float, denominator: float) -> float:
    """P(F > ``statistic``) with ``numerator`` and ``denominator`` degrees of freedom; ``statistic`` at least 0."""
    whole = denominator + numerator * statistic
    return incomplete_beta(denominator / whole, numerator * statistic / whole, denominator / 2, numerator / 2)


@lru_cache(maxsize=1024)
def f_quantile(probability: float, numerator: float, denominator: float) -> float:
    """The value that F stays below with ``probability`` (between 0 and 1), by bisection of its logarithm.

    With next to no degrees of freedom the quantile can pass every number; it stops at exp(600) then.
    """
    low, high = -_FAR, _FAR
    while high - low > _ENOUGH * max(1.0, abs(low), abs(high)):
        middle = (low + high) / 2
        is_below = f_upper_tail(exp(middle), numerator, denominator) > 1 - probability
        low, high = (middle, high) if is_below else (low, middle)
    return exp((low + high) / 2)
