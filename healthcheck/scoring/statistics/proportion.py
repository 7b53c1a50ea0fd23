"""The interval of a proportion (Wilson 1927)."""

from __future__ import annotations

from statistics import NormalDist

from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval


def wilson_interval(count: int, n: int, *, confidence: float = 0.95) -> ConfidenceInterval:
    """Score interval, without continuity correction, of ``count`` out of ``n``: shares between 0 and 1.

    Method 3 of Newcombe 1998. Raises ValueError unless 0 <= ``count`` <= ``n`` and ``n`` is above 0.
    """
    if not 0 <= count <= n or not n:
        raise ValueError("a proportion counts some of at least one")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    centre = count + z**2 / 2
    half = z * (count * (n - count) / n + z**2 / 4) ** 0.5
    low, high = ((centre + sign * half) / (n + z**2) for sign in (-1, 1))
    return ConfidenceInterval(low if count else 0.0, high if count < n else 1.0, confidence)
