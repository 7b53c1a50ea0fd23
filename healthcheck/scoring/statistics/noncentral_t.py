"""The noncentral t distribution, for intervals of standardised differences."""

from __future__ import annotations

from functools import lru_cache
from math import erfc, exp, inf, lgamma, log, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NODES = 96
_ROUNDS = 4
_REACH = 9.0
_ENOUGH = 1e-11


def noncentral_t_cdf(statistic: float, freedom: int, noncentrality: float) -> float:
    """P(T <= ``statistic``) for T = (Z + ``noncentrality``) / sqrt(chi^2 / ``freedom``), ``freedom`` 1, 2, 3 ….

    The normal probability integrated over the density of s = sqrt(chi^2 / freedom), by Gauss and Legendre, in the part
    where it rises from 0 to 1 and in the part above; good to about twelve digits.
    """
    if statistic < 0:
        return 1 - noncentral_t_cdf(-statistic, freedom, -noncentrality)
    lowest, highest = max(0.0, 1 - 12 / sqrt(2 * freedom)), 1 + 12 / sqrt(2 * freedom)
    rises = lowest if not statistic else (noncentrality - _REACH) / statistic
    falls = highest if not statistic else (noncentrality + _REACH) / statistic
    low, high = (min(max(edge, lowest), highest) for edge in (rises, falls))
    return min(1.0, _area(low, high, statistic, freedom, noncentrality) + _area(high, highest, inf, freedom, 0.0))


def noncentrality_of(statistic: float, freedom: int, probability: float) -> float:
    """The noncentrality at which P(T <= ``statistic``) is ``probability`` (between 0 and 1), by bisection."""
    reach = _REACH * sqrt(1 + statistic**2 / (2 * freedom)) + _REACH
    low, high = statistic - reach, statistic + reach
    while noncentral_t_cdf(statistic, freedom, low) < probability:
        low -= reach
    while noncentral_t_cdf(statistic, freedom, high) > probability:
        high += reach
    while high - low > _ENOUGH * max(1.0, abs(statistic)):
        middle = (low + high) / 2
        is_low = noncentral_t_cdf(statistic, freedom, middle) > probability
        low, high = (middle, high) if is_low else (low, middle)
    return (low + high) / 2


def _area(low: float, high: float, statistic: float, freedom: int, noncentrality: float) -> float:
    """Integral from ``low`` to ``high`` of density times normal probability; the latter is 1 for an infinite one."""
    if high <= low:
        return 0.0
    nodes, weights = _legendre()
    s = (high - low) / 2 * nodes + (high + low) / 2
    values = _density(s, freedom)
    if statistic < inf:
        values = values * [erfc((noncentrality - statistic * float(x)) / sqrt(2)) / 2 for x in s]
    return float((high - low) / 2 * (weights * values).sum())


def _density(s: NDArray[np.float64], freedom: int) -> NDArray[np.float64]:
    """Density of sqrt(chi^2 / freedom)."""
    scale = log(2) + freedom / 2 * log(freedom / 2) - lgamma(freedom / 2)
    return exp(scale - freedom / 2) * np.exp((freedom - 1) * np.log(s) - freedom * (s**2 - 1) / 2)


@lru_cache(maxsize=1)
def _legendre() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Nodes and weights on -1 to 1 by Newton's method; numpy's way loads more for it than it takes to compute."""
    nodes = np.cos(np.pi * (np.arange(_NODES) + 0.75) / (_NODES + 0.5))
    for _ in range(_ROUNDS):
        before, value = np.ones(_NODES), nodes
        for degree in range(2, _NODES + 1):
            before, value = value, ((2 * degree - 1) * nodes * value - (degree - 1) * before) / degree
        slope = _NODES * (nodes * value - before) / (nodes**2 - 1)
        nodes = nodes - value / slope
    return nodes, 2 / ((1 - nodes**2) * slope**2)
