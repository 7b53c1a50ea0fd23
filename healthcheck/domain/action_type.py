"""What kind of action a factor calls for (``method.md`` 7.2)."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from healthcheck.domain.disclosed import DisclosedFactor
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.result import Kind


class ActionType(StrEnum):
    """What the two sides do together before anything else."""

    BUILD_TOGETHER = "build_together"
    SHOW_OR_FIX = "show_or_fix"
    LISTEN = "listen"
    EXCHANGE_PERSPECTIVES_FIRST = "exchange_perspectives_first"
    PROTECT = "protect"
    SETTLE_INSIDE_FIRST = "settle_inside_first"
    LOOK_CLOSER = "look_closer"


_BY_KIND = {
    Kind.SHARED_WEAKNESS: ActionType.BUILD_TOGETHER,
    Kind.SUPPLIER_SEES_MORE: ActionType.SHOW_OR_FIX,
    Kind.CLIENT_SEES_MORE: ActionType.LISTEN,
    Kind.SHARED_STRENGTH: ActionType.PROTECT,
    Kind.ON_THE_LINE: ActionType.LOOK_CLOSER,
}


_BLIND = frozenset({MirrorReading.BLIND_SPOT, MirrorReading.POSSIBLE_BLIND_SPOT})


def action_type(factor: DisclosedFactor, readings: Collection[MirrorReading] = ()) -> ActionType | None:
    """The first thing to do on ``factor``; None where too few answered for its kind to be told.

    ``readings``: those of its mirror round that are shown, of either side. A side that is divided settles that first,
    whatever else: its mean speaks for few. Then a side that does not know of a difference hears of it, before anything
    is built or shown.
    """
    if factor.divided_sides:
        return ActionType.SETTLE_INSIDE_FIRST
    if _BLIND.intersection(readings):
        return ActionType.EXCHANGE_PERSPECTIVES_FIRST
    return _BY_KIND.get(factor.kind)
