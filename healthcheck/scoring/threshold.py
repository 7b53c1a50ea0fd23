"""Comparison with a line that a score can lie on exactly."""

from __future__ import annotations

_DECIMALS = 9


def reaches(value: float, line: float) -> bool:
    """Whether ``value`` is at ``line`` or above it.

    Scores are multiples of simple fractions and lie on a line often; nine decimals keep the noise of floating point
    (59.99999999999999) from deciding.
    """
    return round(value, _DECIMALS) >= line


def exceeds(value: float, line: float) -> bool:
    """Whether ``value`` lies above ``line``, not on it."""
    return round(value, _DECIMALS) > line
