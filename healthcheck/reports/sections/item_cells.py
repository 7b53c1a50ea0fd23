"""How one side of one item is printed."""

from __future__ import annotations

from healthcheck.domain.disclosed import Band, DisclosedItemSide, printed

BANDS = {Band.LOW: "low", Band.MIDDLE: "middle", Band.HIGH: "high"}
NO_VIEW = "no view"


def item_cell(side: DisclosedItemSide, minimum_n: int) -> str:
    """The mean from five people, the third of the scale at three or four, else in words why nothing is shown."""
    if side.mean is not None:
        return str(printed(side.mean))
    if side.band is not None:
        return BANDS[side.band]
    if side.is_invisible:
        return "not visible"
    if side.n == 0:
        return NO_VIEW
    return f"n < {minimum_n}" if side.n < minimum_n else NO_VIEW


def is_shown(side: DisclosedItemSide) -> bool:
    """Whether a mean or a third is shown."""
    return side.mean is not None or side.band is not None


def spread_text(side: DisclosedItemSide) -> str:
    """People per level, lowest first, from eight people on: ``0 · 1 · 3 · 6 · 2``."""
    return "" if side.counts is None else " · ".join(str(count) for count in side.counts)
