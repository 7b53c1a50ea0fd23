"""In which order a dumbbell lists its factors."""

from __future__ import annotations

from enum import StrEnum

from healthcheck.domain.disclosed import Agreement, DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import message


class GapOrder(StrEnum):
    """What stands first: the widest gap, the lowest rating, the side that agrees least, or the framework's first."""

    WIDEST = "widest"
    LOWEST = "lowest"
    MIXED = "mixed"
    FRAMEWORK = "framework"


ORDER_WORDS = {
    GapOrder.WIDEST: message("widest gap first"),
    GapOrder.LOWEST: message("lowest rating first"),
    GapOrder.MIXED: message("most mixed views within a side first"),
    GapOrder.FRAMEWORK: message("in the order of the framework"),
}

ORDER_TITLES = {
    GapOrder.WIDEST: message("Widest gap first"),
    GapOrder.LOWEST: message("Lowest rating first"),
    GapOrder.MIXED: message("Most mixed views within a side first"),
    GapOrder.FRAMEWORK: message("Factors in the order of the framework"),
}

_SPREAD = {Agreement.DIVIDED: 2, Agreement.MIXED: 1, Agreement.TOGETHER: 0, None: 0}


def ordered(profile: DisclosedProfile, order: GapOrder = GapOrder.WIDEST) -> tuple[DisclosedFactor, ...]:
    """Factors in that order; ties by the wider printed gap, then the lower printed mean, then the framework.

    Factors without the number that they are ordered by stand last.
    """
    if order is GapOrder.FRAMEWORK:
        return profile.factors
    keys = {GapOrder.WIDEST: _by_gap, GapOrder.LOWEST: _by_level, GapOrder.MIXED: _by_spread}
    return tuple(sorted(profile.factors, key=keys[order]))


def _by_gap(factor: DisclosedFactor) -> tuple[float, ...]:
    gap = factor.printed_gap
    return (1.0, 0.0, 0.0) if gap is None else (0.0, -abs(gap), factor.printed_level)


def _by_level(factor: DisclosedFactor) -> tuple[float, ...]:
    is_shown = any(factor.side(side).score is not None for side in Side)
    return (0.0 if is_shown else 1.0, factor.printed_level, *_by_gap(factor))


def _by_spread(factor: DisclosedFactor) -> tuple[float, ...]:
    spreads = [_SPREAD[factor.side(side).agreement] for side in Side]
    return (-max(spreads), -sum(spreads), *_by_gap(factor))
