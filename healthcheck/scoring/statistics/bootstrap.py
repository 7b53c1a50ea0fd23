"""Bootstrap intervals of any statistic: percentile, basic and BCa (Efron 1987; Davison and Hinkley 1997).

Not for means of fewer than about fifteen people, where they cover far less than they say (``method.md`` 3.4).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_NORMAL = NormalDist()
_SMALLEST = 2


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """``estimate``: the statistic of the data; ``error``: SD of the resampled ones; ``jackknife_error`` beside it.

    ``bias`` z0 and ``acceleration`` are those of BCa. ``bca`` and ``bias`` are None where every resample lies on one
    side of the estimate.
    """

    estimate: float
    error: float
    jackknife_error: float
    bias: float | None
    acceleration: float
    percentile: ConfidenceInterval
    basic: ConfidenceInterval
    bca: ConfidenceInterval | None


def bootstrap(
    data: ArrayLike,
    statistic: Callable[[NDArray[np.float64]], float],
    *,
    resamples: int = 9_999,
    seed: int = 0,
    confidence: float = 0.95,
) -> Bootstrap:
    """Resample the rows of ``data``, shape (n,) or (n, columns), with replacement.

    ``statistic`` takes rows as they come and gives a number for any of them. The same ``seed`` gives the same result.
    Raises ValueError below two rows and where the statistic is not finite for a resample or with a row left out.
    """
    rows = np.asarray(data, dtype=np.float64)
    if rows.ndim == 0 or len(rows) < _SMALLEST:
        raise ValueError("resampling needs at least two rows")
    estimate = float(statistic(rows))
    chosen = np.random.default_rng(seed).integers(0, len(rows), size=(resamples, len(rows)))
    values = np.array([statistic(rows[some]) for some in chosen], dtype=np.float64)
    left_out = np.array([statistic(np.delete(rows, row, axis=0)) for row in range(len(rows))], dtype=np.float64)
    if not (np.isfinite(values).all() and np.isfinite(left_out).all()):
        raise ValueError("the statistic has no value for some of the resamples")
    acceleration, jackknife_error = _jackknife(left_out)
    bias = _bias(values, estimate)
    low, high = _quantiles(values, (1 - confidence) / 2, (1 + confidence) / 2)
    return Bootstrap(
        estimate=estimate,
        error=float(values.std(ddof=1)),
        jackknife_error=jackknife_error,
        bias=bias,
        acceleration=acceleration,
        percentile=ConfidenceInterval(low, high, confidence),
        basic=ConfidenceInterval(2 * estimate - high, 2 * estimate - low, confidence),
        bca=None if bias is None else _bca(values, bias, acceleration, confidence),
    )


def _jackknife(values: NDArray[np.float64]) -> tuple[float, float]:
    """Acceleration (skewness of the influence over six) and standard error, from the statistic without each row."""
    influence = values.mean() - values
    squares = float((influence**2).sum())
    error = ((len(values) - 1) / len(values) * squares) ** 0.5
    return (float((influence**3).sum()) / (6 * squares**1.5) if squares else 0.0), error


def _bias(values: NDArray[np.float64], estimate: float) -> float | None:
    """z0, with a resample on the estimate counted half on either side."""
    share = float((values < estimate).mean() + (values == estimate).mean() / 2)
    return _NORMAL.inv_cdf(share) if 0 < share < 1 else None


def _bca(values: NDArray[np.float64], bias: float, acceleration: float, confidence: float) -> ConfidenceInterval:
    def level(tail: float) -> float:
        moved = bias + _NORMAL.inv_cdf(tail)
        return _NORMAL.cdf(bias + moved / (1 - acceleration * moved))

    low, high = _quantiles(values, level((1 - confidence) / 2), level((1 + confidence) / 2))
    return ConfidenceInterval(low, high, confidence)


def _quantiles(values: NDArray[np.float64], low: float, high: float) -> tuple[float, float]:
    below, above = np.quantile(values, [low, high])
    return float(below), float(above)
