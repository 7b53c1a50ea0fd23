"""How alike two profiles are, and in what they differ: level, spread or shape (``method.md`` 4.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.method import Method
from healthcheck.domain.result import MEANT_DECIMALS
from healthcheck.domain.similarity import Similarity, SimilarityReading
from healthcheck.scoring.matching import PairedPractices
from healthcheck.scoring.threshold import exceeds

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FEWEST = 2


def similarity_of(pairs: PairedPractices, *, rho: float, method: Method) -> Similarity | None:
    """The two sides compared over all paired practices, None below two; ``rho``: reliability of the whole, 0-1.

    Correlations and a reading from ``method.similarity_from`` practices only; no reading where no gap can be told from
    noise. "Mostly shape" says to work practice by practice, so it also needs single practices that can be read.
    """
    chosen = pairs.is_paired
    if int(chosen.sum()) < _FEWEST:
        return None
    found = similarity(pairs.client[chosen], pairs.supplier[chosen])
    if found.practices < method.similarity_from:
        return replace(found, correlation=None, double_entry=None)
    reading = _reading(found, method)
    is_noise = rho <= 0 and reading is not SimilarityReading.IDENTICAL
    is_unreadable = reading is SimilarityReading.MOSTLY_SHAPE and rho < method.readable_rho
    return replace(found, reading=SimilarityReading.NOT_TOLD if is_noise or is_unreadable else reading)


def similarity(
    client: Sequence[float] | NDArray[np.float64], supplier: Sequence[float] | NDArray[np.float64]
) -> Similarity:
    """Compare two profiles of equal length (one practice or more, points), without a reading; population SDs."""
    c, s = np.asarray(client, dtype=np.float64), np.asarray(supplier, dtype=np.float64)
    level_gap = float(c.mean() - s.mean())
    from_c, from_s = c - c.mean(), s - s.mean()
    spread_c, spread_s = float((from_c @ from_c / c.size) ** 0.5), float((from_s @ from_s / s.size) ** 0.5)
    covariance, product = float(from_c @ from_s) / c.size, spread_c * spread_s
    return Similarity(
        practices=c.size,
        level_gap=level_gap,
        mean_square=float((c - s) @ (c - s)) / c.size,
        elevation=level_gap**2,
        scatter=(spread_c - spread_s) ** 2,
        shape=max(0.0, 2 * (product - covariance)),
        correlation=_ratio(covariance, product),
        double_entry=_double_entry(covariance, spread_c, spread_s, level_gap),
    )


def _double_entry(covariance: float, spread_c: float, spread_s: float, level_gap: float) -> float | None:
    """Pearson r of (c, s) against (s, c): one common mean, from which each profile lies half the gap of levels away."""
    from_mean = (level_gap / 2) ** 2
    return _ratio(covariance - from_mean, (spread_c**2 + spread_s**2) / 2 + from_mean)


def _ratio(covariance: float, variance: float) -> float | None:
    """A correlation, -1 to 1; None where there is no spread but noise of floating point."""
    if round(variance, MEANT_DECIMALS) <= 0:
        return None
    return min(1.0, max(-1.0, covariance / variance))


def _reading(found: Similarity, method: Method) -> SimilarityReading:
    shares = found.shares
    if shares is None:
        return SimilarityReading.IDENTICAL
    for share, reading in (
        (shares.elevation, SimilarityReading.MOSTLY_ELEVATION),
        (shares.scatter, SimilarityReading.MOSTLY_SCATTER),
        (shares.shape, SimilarityReading.MOSTLY_SHAPE),
    ):
        if exceeds(share, method.mostly_share):
            return reading
    return SimilarityReading.MIXED
