"""Cards of one width, below each other: a day, the text of a promise on as many lines as there is room for, a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from healthcheck.charts.box import Box
from healthcheck.charts.sketch import Sketch, block_height
from healthcheck.charts.timeline_entry import TimelineEntry
from healthcheck.charts.wrapping import to_width

GAP, PADDING, BAR = 5.0, 7.0, 3.0
MOST_LINES, MOST_NOTES = 7, 2
"""Lines of what is promised, and of what else there is to say, in one card at the most."""

LONGEST = 1200
"""Characters of a text of which some may be seen: more than seven lines hold on the widest screen."""


@dataclass(frozen=True, slots=True)
class CardPlace:
    """One promise: its box, the lines of its text and those of what else there is to say."""

    entry: TimelineEntry
    box: Box
    lines: tuple[str, ...]
    notes: tuple[str, ...]


class CardStack:
    """Places cards whose box is ``width`` wide. Every text is broken into lines once, however often it is tried."""

    def __init__(self, sketch: Sketch, width: float) -> None:
        self._sketch = sketch
        self._inside = width - (2 * PADDING + BAR) * sketch.unit
        self._wrapped: dict[str, tuple[str, ...]] = {}

    def need(self, entries: Sequence[TimelineEntry]) -> float:
        """The height in which all of them say as much as a card may."""
        return sum(self._height(entry, MOST_LINES) + GAP * self._sketch.unit for entry in entries)

    def placed(self, entries: Sequence[TimelineEntry], room: Box) -> list[CardPlace]:
        """As many cards as there is room for, each with as many lines as all of them may have."""
        for most in range(MOST_LINES, 0, -1):
            found = self._stacked(entries, room, most)
            if not found or found[-1].box.bottom <= room.bottom:
                return found
        found = self._stacked([replace(entry, note="") for entry in entries], room, 1)
        if found[-1].box.bottom <= room.bottom:
            return found
        more = block_height(1, size=self._sketch.small)
        return [card for card in found if card.box.bottom + more <= room.bottom]

    def _stacked(self, entries: Sequence[TimelineEntry], room: Box, most: int) -> list[CardPlace]:
        top, found = room.top, []
        for entry in entries:
            box = Box(room.left, top, room.right, top + self._height(entry, most))
            found.append(CardPlace(entry, box, self._lines(entry.text, most), self._notes(entry)))
            top = box.bottom + GAP * self._sketch.unit
        return found

    def _height(self, entry: TimelineEntry, most: int) -> float:
        lines = 1 + len(self._notes(entry)) + len(self._lines(entry.text, most))
        return block_height(lines, size=self._sketch.small) + 2 * GAP * self._sketch.unit

    def _notes(self, entry: TimelineEntry) -> tuple[str, ...]:
        return self._lines(entry.note, MOST_NOTES) if entry.note else ()

    def _lines(self, text: str, most: int) -> tuple[str, ...]:
        """``text`` in small letters on at most ``most`` lines; the last one shows where there is more."""
        if text not in self._wrapped:
            self._wrapped[text] = to_width(text[:LONGEST], self._inside, self._measure)
        found = self._wrapped[text]
        if len(found) <= most:
            return found
        return (*found[: most - 1], shortened(found[most - 1], self._inside, self._sketch, size=self._sketch.small))

    def _measure(self, part: str) -> float:
        return self._sketch.measure(part, size=self._sketch.small)


def shortened(line: str, limit: float, sketch: Sketch, *, size: float, is_semibold: bool = False) -> str:
    """``line`` with a mark for what follows, which it makes room for."""
    left = line.removesuffix("-")
    while left and sketch.measure(f"{left}…", size=size, is_semibold=is_semibold) > limit:
        left = left[:-1]
    return f"{left.rstrip()}…"
