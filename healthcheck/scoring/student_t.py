"""Student's t: the two functions the method needs of it.

Ours, because the library that has them takes 28 MB and a third of a second for these two, at the moment when somebody
opens the results. The tests hold them against that library to ten digits.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, inf, lgamma, log, log1p, pi
from statistics import NormalDist

from healthcheck.scoring.incomplete_beta import incomplete_beta

_STEPS = 500
_ENOUGH = 1e-9  # of the last step: Newton's method doubles the digits, so what is left lies below the sixteenth


def t_two_sided_p(statistic: float, freedom: float) -> float:
    """P(|T| > |statistic|) for Student's t with ``freedom`` degrees of freedom (above 0, not only whole numbers)."""
    square = statistic * statistic
    return incomplete_beta(freedom / (freedom + square), square / (freedom + square), freedom / 2, 0.5)


@lru_cache(maxsize=4096)
def t_quantile(probability: float, freedom: float) -> float:
    """The quantile of Student's t at ``probability`` (between 0 and 1) with ``freedom`` degrees of freedom.

    Newton's method on the upper tail from the expansion of Abramowitz and Stegun 26.7.5, kept inside a bracket.
    """
    tail = min(probability, 1 - probability)
    if tail == 0.5:  # noqa: PLR2004 - the middle
        return 0.0
    z = -NormalDist().inv_cdf(tail)
    guess = z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
    low, high = 0.0, inf
    for _ in range(_STEPS):
        excess = t_two_sided_p(guess, freedom) / 2 - tail
        low, high = (guess, high) if excess > 0 else (low, guess)
        better = guess + excess / _density(guess, freedom)
        is_there = abs(better - guess) <= _ENOUGH * guess
        if not (is_there or low < better < high):
            better = 2 * guess if high == inf else (low + high) / 2
        guess = better
        if is_there:
            break
    return guess if probability > 0.5 else -guess  # noqa: PLR2004 - the distribution is symmetric


def _density(t: float, freedom: float) -> float:
    scale = lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(freedom * pi) / 2
    return exp(scale - (freedom + 1) / 2 * log1p(t * t / freedom))
