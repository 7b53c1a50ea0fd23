"""A workshop's agenda from results: the time goes to the few factors that are worth it, not to all seven alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from healthcheck.domain.workshop import LENGTHS, SHORTEST_ITEM, ItemKind

_SHORTEST_DRILL = 10
_LONGEST_DRILL = 35


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on the agenda: whole ``minutes``, and the ``factor`` that a drill is about."""

    kind: ItemKind
    minutes: int
    factor: str | None = None


_BEFORE: Mapping[int, Sequence[Slot]] = {
    60: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.PROFILE, 10)),
    90: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.TOP_THREE, 10), Slot(ItemKind.PROFILE, 15)),
    120: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.TOP_THREE, 10), Slot(ItemKind.PROFILE, 20)),
    180: (Slot(ItemKind.WELCOME, 5), Slot(ItemKind.TOP_THREE, 10), Slot(ItemKind.PROFILE, 25)),
}
_AFTER: Mapping[int, Sequence[Slot]] = {
    60: (Slot(ItemKind.RE_SCORE, 5), Slot(ItemKind.COMMITMENTS, 10), Slot(ItemKind.CLOSE, 5)),
    90: (Slot(ItemKind.RE_SCORE, 5), Slot(ItemKind.COMMITMENTS, 10), Slot(ItemKind.CLOSE, 5)),
    120: (Slot(ItemKind.RE_SCORE, 5), Slot(ItemKind.COMMITMENTS, 15), Slot(ItemKind.CLOSE, 5)),
    180: (
        Slot(ItemKind.RE_SCORE, 10),
        Slot(ItemKind.MESH, 10),
        Slot(ItemKind.COMMITMENTS, 20),
        Slot(ItemKind.CLOSE, 10),
    ),
}
_PROMISES = {60: 5, 90: 10, 120: 10, 180: 15}
_DRILLS = {60: 2, 90: 2, 120: 3, 180: 4}


def agenda_slots(length: int, factors: Sequence[str], *, has_promises: bool) -> tuple[Slot, ...]:
    """A session of ``length`` minutes (60, 90, 120 or 180) to the minute; ``factors``: the most worthwhile first.

    Open promises come right after the welcome. Where there is nothing to drill into, the time goes to conversation.
    """
    if length not in LENGTHS:
        raise ValueError(f"a workshop takes one of {LENGTHS} minutes, not {length}")
    promises = [Slot(ItemKind.PROMISES, _PROMISES[length])] if has_promises else []
    welcome, *opening = _BEFORE[length]
    framed = [welcome, *promises, *opening, *_AFTER[length]]
    left = length - sum(slot.minutes for slot in framed)
    drills = [
        Slot(ItemKind.FACTOR, minutes, factor)
        for factor, minutes in zip(factors, _shares(left, min(len(factors), _DRILLS[length])), strict=False)
    ]
    over = left - sum(slot.minutes for slot in drills)
    talk = [Slot(ItemKind.FREE, over)] if over else []
    return (welcome, *promises, *opening, *drills, *talk, *_AFTER[length])


def _shares(minutes: int, count: int) -> Iterator[int]:
    """``minutes`` in steps of five for ``count`` drills, five less for each than for the one before where it goes."""
    while count and minutes < count * _SHORTEST_DRILL:
        count -= 1
    steps = minutes // SHORTEST_ITEM
    stairs = count * (count - 1) // 2
    if steps - stairs < count * (_SHORTEST_DRILL // SHORTEST_ITEM):
        stairs = 0
    for place in range(count):
        even, rest = divmod(steps - stairs, count)
        share = even + (place < rest) + (count - 1 - place if stairs else 0)
        yield min(share * SHORTEST_ITEM, _LONGEST_DRILL)
