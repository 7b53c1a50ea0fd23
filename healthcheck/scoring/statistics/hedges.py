"""Hedges' g: the difference of two means in pooled standard deviations (Hedges 1981)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, lgamma, sqrt
from typing import TYPE_CHECKING

from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval
from healthcheck.scoring.statistics.noncentral_t import noncentrality_of
from healthcheck.scoring.statistics.sample import rounding, sample

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

_LEAST_FREEDOM = 2


@dataclass(frozen=True, slots=True)
class Moments:
    """A group by its mean, sample standard deviation (n - 1) and number of values."""

    mean: float
    sd: float
    n: int


@dataclass(frozen=True, slots=True)
class HedgesG:
    """``d``: first minus second mean over the pooled SD; ``g`` = ``correction`` * d, without d's bias at small n.

    ``d_variance`` and ``g_variance``: large-sample variances (Borenstein and others 2009); ``error``: standard error of
    g. ``interval``: of the standardised difference in the population, which d and g both estimate.
    """

    d: float
    correction: float
    g: float
    d_variance: float
    g_variance: float
    error: float
    interval: ConfidenceInterval


def hedges_g(first: ArrayLike, second: ArrayLike, *, confidence: float = 0.95) -> HedgesG | None:
    """The g of two groups; None below four values in all, or where neither group varies.

    Raises ValueError where a group is empty or holds anything but finite numbers.
    """
    one, other = sample(first), sample(second)
    slack = max(rounding(one), rounding(other))
    return hedges_g_of(_moments(one, slack), _moments(other, slack), confidence=confidence)


def hedges_g_of(first: Moments, second: Moments, *, confidence: float = 0.95) -> HedgesG | None:
    """The g of published means, SDs and numbers; None as in ``hedges_g``.

    The correction is the exact one, gamma(m/2) / (sqrt(m/2) gamma((m - 1)/2)) with m = n1 + n2 - 2 (Hedges 1981). The
    interval turns the noncentral t distribution round (Steiger and Fouladi 1997).
    """
    freedom = first.n + second.n - 2
    squares = (first.n - 1) * first.sd**2 + (second.n - 1) * second.sd**2
    if freedom < _LEAST_FREEDOM or squares <= 0:
        return None
    d = (first.mean - second.mean) / sqrt(squares / freedom)
    correction = small_sample_correction(freedom)
    variance = (first.n + second.n) / (first.n * second.n) + d**2 / (2 * (first.n + second.n))
    return HedgesG(
        d=d,
        correction=correction,
        g=correction * d,
        d_variance=variance,
        g_variance=correction**2 * variance,
        error=correction * sqrt(variance),
        interval=_interval(d, sqrt(1 / first.n + 1 / second.n), freedom, confidence),
    )


def small_sample_correction(freedom: float) -> float:
    """J(m) of Hedges 1981, between 0 and 1, for ``freedom`` above 1; about 1 - 3 / (4m - 1)."""
    return exp(lgamma(freedom / 2) - lgamma((freedom - 1) / 2)) / sqrt(freedom / 2)


def _moments(values: NDArray[np.float64], slack: float) -> Moments:
    sd = float(values.std(ddof=1)) if values.size > 1 else 0.0
    return Moments(float(values.mean()), sd if sd > slack else 0.0, values.size)


def _interval(d: float, unit: float, freedom: int, confidence: float) -> ConfidenceInterval:
    """``unit``: the standardised difference that one unit of t is worth."""
    low, high = (noncentrality_of(d / unit, freedom, (1 + sign * confidence) / 2) for sign in (1, -1))
    return ConfidenceInterval(low * unit, high * unit, confidence)
