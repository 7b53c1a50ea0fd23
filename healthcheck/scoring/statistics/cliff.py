"""Cliff's delta: how much more often one group's value is the higher one of a pair (Cliff 1993)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval
from healthcheck.scoring.statistics.sample import rounding, sample
from healthcheck.scoring.student_t import t_quantile

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_SMALLEST = 2


@dataclass(frozen=True, slots=True)
class CliffDelta:
    """``delta`` from -1 to 1: share of pairs with the first group's value higher, minus share with the second's.

    ``first_higher``, ``second_higher`` and ``tied`` are those shares (0-1, sum 1). ``variance`` is the unbiased one, as
    it is estimated; it and ``interval`` are None where a group has one value only.
    """

    delta: float
    first_higher: float
    second_higher: float
    tied: float
    variance: float | None
    interval: ConfidenceInterval | None


def cliff_delta(first: ArrayLike, second: ArrayLike, *, confidence: float = 0.95) -> CliffDelta:
    """Delta over all n1 * n2 pairs, with the asymmetric interval of Feng and Cliff 2004.

    Unbiased variance (Cliff 1996), not below (1 - delta^2) / (n1 n2 - 1) for the interval, and the quantile of
    Student's t with n1 + n2 - 2 degrees of freedom. Where no pair speaks the other way the inner limit is
    (n - t^2) / (n + t^2), n the smaller group. Raises ValueError where a group is empty or not finite.
    """
    one, other = sample(first), sample(second)
    signs = _dominance(one, other)
    delta = float(signs.mean())
    higher, lower = float((signs > 0).mean()), float((signs < 0).mean())
    has_spread = min(one.size, other.size) >= _SMALLEST
    variance = _variance(signs, delta) if has_spread else None
    interval = None if variance is None else _interval(delta, variance, one.size, other.size, confidence)
    return CliffDelta(delta, higher, lower, float((signs == 0).mean()), variance, interval)


def _dominance(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    differences = one[:, None] - other
    slack = rounding(np.concatenate((one, other)))
    return np.where(np.abs(differences) <= slack, 0.0, np.sign(differences))


def _variance(signs: NDArray[np.float64], delta: float) -> float:
    first, second = signs.shape
    rows = second**2 * float(((signs.mean(axis=1) - delta) ** 2).sum())
    columns = first**2 * float(((signs.mean(axis=0) - delta) ** 2).sum())
    cells = float(((signs - delta) ** 2).sum())
    return float((rows + columns - cells) / (first * second * (first - 1) * (second - 1)))


def _interval(delta: float, variance: float, first: int, second: int, confidence: float) -> ConfidenceInterval:
    square = t_quantile((1 + confidence) / 2, first + second - 2) ** 2
    if abs(delta) == 1:
        smaller = min(first, second)
        inner = (smaller - square) / (smaller + square)
        low, high = (inner, 1.0) if delta > 0 else (-1.0, -inner)
        return ConfidenceInterval(low, high, confidence)
    room = 1 - delta**2
    spread = square * max(variance, room / (first * second - 1))
    half = sqrt(spread * (room**2 + spread))
    low, high = ((delta * room + sign * half) / (room + spread) for sign in (-1, 1))
    return ConfidenceInterval(max(-1.0, low), min(1.0, high), confidence)
