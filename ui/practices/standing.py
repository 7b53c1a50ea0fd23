"""How one side sees one practice, as far as it may be shown."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from healthcheck.domain.band import Band
from healthcheck.domain.result import PracticeState

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import DisclosedItem
    from healthcheck.domain.disclosed_practice import DisclosedPractice
    from healthcheck.domain.relationship import Side


class Standing(Enum):
    """From in place down to not asked; each has a shape and a word of its own."""

    IN_PLACE = auto()
    PARTLY = auto()
    NOT_IN_PLACE = auto()
    CANNOT_SEE = auto()
    NO_VIEW = auto()
    DOES_NOT_APPLY = auto()
    WITHHELD = auto()
    NOT_ASKED = auto()


LEVELS = {Band.HIGH: Standing.IN_PLACE, Band.MIDDLE: Standing.PARTLY, Band.LOW: Standing.NOT_IN_PLACE}
"""Standings that say how far a practice is in place (``method.md`` 4.4: 62.5 and 37.5 points)."""


def practice_standing(practice: DisclosedPractice, side: Side) -> Standing:
    """How ``side`` sees ``practice``; that it cannot see comes before what the few who can see say."""
    if practice.state is PracticeState.NOT_ASKED:
        return Standing.NOT_ASKED
    if practice.state is PracticeState.OUT_OF_SCOPE:
        return Standing.DOES_NOT_APPLY
    held = practice.side(side)
    return _standing(held.band, held.n, is_invisible=side in practice.invisible_to)


def item_standing(item: DisclosedItem | None, side: Side) -> Standing:
    """How ``side`` answers one item; None where the form does not ask it."""
    if item is None:
        return Standing.NOT_ASKED
    if item.is_out_of_scope:
        return Standing.DOES_NOT_APPLY
    held = item.side(side)
    return _standing(held.band, held.n, is_invisible=held.is_invisible)


def _standing(band: Band | None, n: int, *, is_invisible: bool) -> Standing:
    if is_invisible:
        return Standing.CANNOT_SEE
    if band is not None:
        return LEVELS[band]
    return Standing.WITHHELD if n else Standing.NO_VIEW
