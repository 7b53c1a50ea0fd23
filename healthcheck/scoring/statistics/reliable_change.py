"""Whether one person has changed by more than the measurement errs (Jacobson and Truax 1991)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True, slots=True)
class ReliableChange:
    """``index``: change over ``error``, the standard error of a difference; reliable beyond 1.96 either way."""

    index: float
    error: float


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """Scores that separate two populations: ``a`` two SDs from the first towards the second, ``b`` the other way round.

    ``c``: where both are equally likely, the weighted midpoint.
    """

    a: float
    b: float
    c: float


def reliable_change(before: float, after: float, *, sd: float, reliability: float) -> ReliableChange:
    """RC = (x2 - x1) / Sdiff, Sdiff = SD sqrt(2) sqrt(1 - rxx); ``sd`` is that of the group before.

    Raises ValueError unless ``sd`` is above 0 and ``reliability`` from 0 to below 1.
    """
    error = difference_error(sd=sd, reliability=reliability)
    return ReliableChange((after - before) / error, error)


def difference_error(*, sd: float, reliability: float) -> float:
    """Sdiff: the standard error of the difference of two measurements of one person, in the unit of ``sd``."""
    if not sd > 0 or not 0 <= reliability < 1:
        raise ValueError("the SD must be above 0 and the reliability from 0 to below 1")
    return sd * sqrt(2 * (1 - reliability))


def cutoffs(*, troubled_mean: float, troubled_sd: float, sound_mean: float, sound_sd: float) -> Cutoffs:
    """Cut-offs between a ``troubled`` and a ``sound`` population. Raises ValueError where no SD is above 0."""
    if not troubled_sd + sound_sd > 0:
        raise ValueError("one of the two SDs must be above 0")
    way = 2 if sound_mean >= troubled_mean else -2
    return Cutoffs(
        a=troubled_mean + way * troubled_sd,
        b=sound_mean - way * sound_sd,
        c=(troubled_sd * sound_mean + sound_sd * troubled_mean) / (troubled_sd + sound_sd),
    )
