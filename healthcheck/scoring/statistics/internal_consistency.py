"""Coefficient alpha of a scale (Cronbach 1951), with its interval (Feldt 1965)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.scoring.statistics.complete_table import complete_table
from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval
from healthcheck.scoring.statistics.fisher_f import f_quantile
from healthcheck.scoring.statistics.sample import rounding

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_SMALLEST = 2


@dataclass(frozen=True, slots=True)
class InternalConsistency:
    """``alpha`` from covariances, at most 1; ``standardised`` from ``mean_correlation``, the mean between items.

    The latter two are None where an item does not vary. ``if_dropped``: alpha without each item in turn, None where it
    cannot be told. ``interval`` is None where people rank alike on every item to the digit.
    """

    alpha: float
    standardised: float | None
    mean_correlation: float | None
    if_dropped: tuple[float | None, ...]
    interval: ConfidenceInterval | None


def internal_consistency(table: ArrayLike, *, confidence: float = 0.95) -> InternalConsistency | None:
    """Alpha of a complete ``table``, shape (people, items); None below two of either and where sums do not vary.

    Raises ValueError where the table is not complete.
    """
    values = complete_table(table)
    people, items = values.shape
    if min(people, items) < _SMALLEST:
        return None
    covariances = _covariances(values)
    alpha = alpha_of(covariances)
    if alpha is None:
        return None
    mean = _mean_correlation(covariances)
    return InternalConsistency(
        alpha=alpha,
        standardised=None if mean is None else standardised_alpha(mean, items),
        mean_correlation=mean,
        if_dropped=tuple(_without(covariances, item) for item in range(items)),
        interval=_feldt(alpha, people, items, confidence),
    )


def alpha_of(covariances: ArrayLike) -> float | None:
    """Alpha from a matrix of covariances, or of correlations; None below two items and where the sum does not vary."""
    matrix = np.asarray(covariances, dtype=np.float64)
    items, whole = len(matrix), float(matrix.sum())
    if items < _SMALLEST or not whole > 0:
        return None
    return items / (items - 1) * (1 - float(np.trace(matrix)) / whole)


def standardised_alpha(mean_correlation: float, items: int) -> float | None:
    """Alpha of ``items`` standardised items; None where their sum would not vary."""
    whole = 1 + (items - 1) * mean_correlation
    return items * mean_correlation / whole if whole > 0 else None


def _covariances(values: NDArray[np.float64]) -> NDArray[np.float64]:
    floor = rounding(values) ** 2
    matrix = np.cov(values, rowvar=False)
    still = np.diag(matrix) <= floor
    return np.where(still[:, None] | still, 0.0, matrix)


def _mean_correlation(covariances: NDArray[np.float64]) -> float | None:
    sds = np.sqrt(np.diag(covariances))
    if not sds.all():
        return None
    correlations = covariances / np.outer(sds, sds)
    items = len(sds)
    return float(correlations.sum() - np.trace(correlations)) / (items * (items - 1))


def _without(covariances: NDArray[np.float64], item: int) -> float | None:
    return alpha_of(np.delete(np.delete(covariances, item, axis=0), item, axis=1))


def _feldt(alpha: float, people: int, items: int, confidence: float) -> ConfidenceInterval | None:
    if alpha >= 1:
        return None
    freedom = (people - 1, (people - 1) * (items - 1))
    low, high = (1 - (1 - alpha) * f_quantile((1 + sign * confidence) / 2, *freedom) for sign in (1, -1))
    return ConfidenceInterval(low, high, confidence)
