"""The regularised incomplete beta function, on which Student's t and Fisher's F rest."""

from __future__ import annotations

from math import exp, lgamma, log

_TINY = 1e-300
_STEPS = 500
_ENOUGH = 1e-15


def incomplete_beta(x: float, rest: float, a: float, b: float) -> float:
    """I_x(a, b), between 0 and 1, where ``rest`` = 1 - x is given so that no digit is lost near 1 (DLMF 8.17.22).

    ``a`` and ``b`` are above 0.
    """
    if x <= 0 or rest <= 0:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(rest))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(rest, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / _kept(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d, c = 1 / _kept(1 + step * d), _kept(1 + step / c)
            value *= d * c
        if abs(d * c - 1) < _ENOUGH:
            break
    return value


def _kept(value: float) -> float:
    """Away from zero, where the fraction could not go on."""
    return value if abs(value) > _TINY else _TINY
