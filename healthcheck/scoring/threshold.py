"""Comparison with a line that a score can lie on exactly: scores are multiples of simple fractions."""

from __future__ import annotations

from healthcheck.domain.result import MEANT_DECIMALS


def reaches(value: float, line: float) -> bool:
    """Whether ``value`` is at ``line`` or above it, noise of floating point left out."""
    return round(value, MEANT_DECIMALS) >= round(line, MEANT_DECIMALS)


def exceeds(value: float, line: float) -> bool:
    """Whether ``value`` lies above ``line``, not on it."""
    return round(value, MEANT_DECIMALS) > round(line, MEANT_DECIMALS)
