"""Intraclass correlations of a complete table of targets by judges (Shrout and Fleiss 1979; McGraw and Wong 1996)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.scoring.statistics.complete_table import complete_table
from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval
from healthcheck.scoring.statistics.fisher_f import f_quantile, f_upper_tail
from healthcheck.scoring.statistics.sample import rounding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

_SMALLEST = 2


@dataclass(frozen=True, slots=True)
class IntraclassCorrelation:
    """One intraclass correlation (at most 1; negative where judges agree less than chance lets them).

    ``f_ratio`` and ``p_value`` (of no correlation, one-sided) are None where judges agree to the digit, ``interval``
    also where targets do not differ at all.
    """

    value: float
    interval: ConfidenceInterval | None
    f_ratio: float | None
    p_value: float | None


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """Two-way analysis of variance: between targets, within targets, between judges, error."""

    targets: float
    within: float
    judges: float
    error: float


@dataclass(frozen=True, slots=True)
class IntraclassCorrelations:
    """The six forms, each None where the table cannot tell; ICC(2, ·) counts it where judges differ in level.

    ``one_way_single`` ICC(1,1): each target judged by other judges. ``random_single`` ICC(2,1): judges are a sample of
    judges. ``fixed_single`` ICC(3,1): these judges only, level left out. ``…_mean`` ICC(1,k), (2,k), (3,k): the same of
    the mean over the k judges.
    """

    targets: int
    judges: int
    mean_squares: MeanSquares | None
    one_way_single: IntraclassCorrelation | None
    random_single: IntraclassCorrelation | None
    fixed_single: IntraclassCorrelation | None
    one_way_mean: IntraclassCorrelation | None
    random_mean: IntraclassCorrelation | None
    fixed_mean: IntraclassCorrelation | None


def intraclass(table: ArrayLike, *, confidence: float = 0.95) -> IntraclassCorrelations:
    """All six intraclass correlations of ``table``, shape (targets, judges), complete: no NaN.

    All None below two targets or two judges and where every value is the same. Intervals as in Shrout and Fleiss 1979;
    that of ICC(2,k) is that of ICC(2,1) stepped up. Raises ValueError where the table is not complete or not a table.
    """
    values = complete_table(table)
    count, judges = values.shape
    squares = _mean_squares(values) if min(count, judges) >= _SMALLEST else None
    if squares is None or not max(squares.targets, squares.within):
        return IntraclassCorrelations(count, judges, squares, None, None, None, None, None, None)
    one_way = _Ratio.of(squares.targets, squares.within, count - 1, count * (judges - 1), confidence)
    two_way = _Ratio.of(squares.targets, squares.error, count - 1, (count - 1) * (judges - 1), confidence)
    return IntraclassCorrelations(
        count,
        judges,
        squares,
        one_way_single=one_way.single(judges),
        random_single=_random_single(squares, two_way, count, judges),
        fixed_single=two_way.single(judges),
        one_way_mean=one_way.mean(),
        random_mean=_random_mean(squares, two_way, count, judges),
        fixed_mean=two_way.mean(),
    )


@dataclass(frozen=True, slots=True)
class _Ratio:
    """Mean square of targets over one of noise, with F limits; ``value`` None where there is no noise."""

    targets: float
    noise: float
    value: float | None
    low: float
    high: float
    p_value: float | None
    confidence: float

    @classmethod
    def of(cls, targets: float, noise: float, numerator: int, denominator: int, confidence: float) -> _Ratio:
        if not noise:
            return cls(targets, noise, None, 0.0, 0.0, None, confidence)
        value, upper = targets / noise, (1 + confidence) / 2
        return cls(
            targets,
            noise,
            value,
            low=value / f_quantile(upper, numerator, denominator),
            high=value * f_quantile(upper, denominator, numerator),
            p_value=f_upper_tail(value, numerator, denominator),
            confidence=confidence,
        )

    def single(self, judges: int) -> IntraclassCorrelation | None:
        """(F - 1) / (F + k - 1)."""
        value = _quotient(self.targets - self.noise, self.targets + (judges - 1) * self.noise)
        if value is None or not self.value:
            return self.correlation(value, None)
        low, high = ((edge - 1) / (edge + judges - 1) for edge in (self.low, self.high))
        return self.correlation(value, (low, high))

    def mean(self) -> IntraclassCorrelation | None:
        """1 - 1 / F."""
        value = _quotient(self.targets - self.noise, self.targets)
        if value is None or not self.value:
            return self.correlation(value, None)
        return self.correlation(value, (1 - 1 / self.low, 1 - 1 / self.high))

    def correlation(self, value: float | None, limits: tuple[float, float] | None) -> IntraclassCorrelation | None:
        if value is None:
            return None
        interval = ConfidenceInterval(*limits, self.confidence) if limits else None
        return IntraclassCorrelation(value, interval, self.value, self.p_value)


def _mean_squares(values: NDArray[np.float64]) -> MeanSquares:
    count, judges = values.shape
    rows, columns, whole = values.mean(axis=1, keepdims=True), values.mean(axis=0, keepdims=True), values.mean()
    floor = rounding(values) ** 2

    def mean_square(squares: float, freedom: int) -> float:
        return squares / freedom if squares / freedom > floor else 0.0

    return MeanSquares(
        targets=mean_square(float(judges * ((rows - whole) ** 2).sum()), count - 1),
        within=mean_square(float(((values - rows) ** 2).sum()), count * (judges - 1)),
        judges=mean_square(float(count * ((columns - whole) ** 2).sum()), judges - 1),
        error=mean_square(float(((values - rows - columns + whole) ** 2).sum()), (count - 1) * (judges - 1)),
    )


def _random_single(squares: MeanSquares, ratio: _Ratio, count: int, judges: int) -> IntraclassCorrelation | None:
    whole = squares.targets + (judges - 1) * squares.error + judges * (squares.judges - squares.error) / count
    value = _quotient(squares.targets - squares.error, whole)
    return ratio.correlation(value, None if value is None else _random_limits(squares, ratio, count, judges, value))


def _random_mean(squares: MeanSquares, ratio: _Ratio, count: int, judges: int) -> IntraclassCorrelation | None:
    value = _quotient(squares.targets - squares.error, squares.targets + (squares.judges - squares.error) / count)
    single = _random_single(squares, ratio, count, judges)
    if value is None or single is None or single.interval is None or (judges - 1) * single.interval.low <= -1:
        return ratio.correlation(value, None)
    low, high = (judges * edge / (1 + (judges - 1) * edge) for edge in (single.interval.low, single.interval.high))
    return ratio.correlation(value, (low, high))


def _random_limits(
    squares: MeanSquares, ratio: _Ratio, count: int, judges: int, value: float
) -> tuple[float, float] | None:
    """Limits of ICC(2,1): degrees of freedom of the noise by Satterthwaite (Shrout and Fleiss 1979)."""
    if not ratio.value:
        return None
    between = judges * value * squares.judges / squares.error
    rest = count * (1 + (judges - 1) * value) - judges * value
    spread = (count - 1) * between**2 + rest**2
    if not spread:
        return None
    freedom = (judges - 1) * (count - 1) * (between + rest) ** 2 / spread
    noise = judges * squares.judges + (judges * count - judges - count) * squares.error
    upper = (1 + ratio.confidence) / 2
    low, high = f_quantile(upper, count - 1, freedom), f_quantile(upper, freedom, count - 1)
    return (
        count * (squares.targets - low * squares.error) / (low * noise + count * squares.targets),
        count * (high * squares.targets - squares.error) / (noise + count * high * squares.targets),
    )


def _quotient(part: float, whole: float) -> float | None:
    """None where the whole is no variance: a correlation needs one above zero."""
    return part / whole if whole > 0 else None
