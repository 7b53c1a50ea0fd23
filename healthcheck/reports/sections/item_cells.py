"""How an item is printed: each of its sides, and the gap between them."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.charts.reading import MISSING
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedItem, DisclosedItemSide, printed, printed_gap
from healthcheck.domain.instrument import Owner
from healthcheck.domain.relationship import Side
from healthcheck.message import message

BANDS = {Band.LOW: message("low"), Band.MIDDLE: message("middle"), Band.HIGH: message("high")}
NO_VIEW = message("no view")
WITHHELD = message("withheld")
NOT_VISIBLE = message("not visible")
OWNING_SIDES = {Owner.CLIENT: Side.CLIENT, Owner.SUPPLIER: Side.SUPPLIER}

GAP_NOTE = message(
    "The gap is the client's number less the supplier's; where one side alone has to do it, that side's own view less "
    "its partner's, which is marked."
)


@dataclass(frozen=True, slots=True)
class RatedPractice:
    """The statement of an item without its full stop, and what the sides rate it, joined."""

    statement: str
    numbers: str


def item_cell(side: DisclosedItemSide, minimum_n: int) -> str:
    """The mean from five people, the third of the scale at three or four, else in words why nothing is shown."""
    if side.mean is not None:
        return str(printed(side.mean))
    if side.band is not None:
        return BANDS[side.band]
    if side.is_invisible:
        return NOT_VISIBLE
    if side.n == 0:
        return NO_VIEW
    return message("n < {0}", minimum_n) if side.n < minimum_n else WITHHELD


def is_shown(side: DisclosedItemSide) -> bool:
    """Whether a mean or a third is shown."""
    return side.mean is not None or side.band is not None


def gap_cell(item: DisclosedItem, owner: Owner) -> str:
    """``+30`` with ``supplier's own`` under it: self-view less partner-view, of a joint item client less supplier.

    The difference of the two printed means (``method.md`` 4.1), a dash unless both are shown and the item is paired.
    """
    if item.shrunk_gap is None or item.client.mean is None or item.supplier.mean is None:
        return MISSING
    points = printed_gap(item.client.mean, item.supplier.mean)
    side = OWNING_SIDES.get(owner)
    if side is None:
        return _signed(points)
    if side is Side.CLIENT:
        return message("{0}\nclient's own", _signed(points))
    return message("{0}\nsupplier's own", _signed(-points))


def _signed(points: int) -> str:
    return f"{points:+d}".replace("-", "\N{MINUS SIGN}") if points else "0"
