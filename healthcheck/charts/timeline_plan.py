"""Where the promises of ninety days stand: a column a fortnight, a lane a side, a card a promise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from healthcheck.charts.box import Box
from healthcheck.charts.scene import TextMetrics
from healthcheck.charts.sketch import Sketch, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.timeline_entry import TimelineEntry, TimelineMeeting
from healthcheck.charts.timeline_words import LATE, LATER, fortnight_text, meetings_in
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.fortnight import Fortnight
from healthcheck.domain.relationship import Side

GAP, PADDING, BAR, NAME_INDENT = 5.0, 7.0, 3.0, 20.0
LEAST_COLUMN = 7.0
"""Ems that a card is wide at least; where it would be narrower, the text is smaller."""

SMALLEST = 8.0
MOST_LINES = 7
"""Lines of what is promised in one card at the most."""

LEAST_LANE = 0.25
"""Share of the height that the lane with less in it keeps."""


@dataclass(frozen=True, slots=True)
class Column:
    """``fortnight`` None for what was due before all of them (``is_late``), or comes after."""

    title: tuple[str, ...]
    meetings: tuple[str, ...]
    fortnight: Fortnight | None
    left: float
    right: float
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class CardPlace:
    """One promise: its box, the lines of its text and those of what else there is to say."""

    entry: TimelineEntry
    box: Box
    lines: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One side's lane: its box with the side's ``name`` at its head, its cards, and by column how many had no room."""

    side: Side
    name: str
    box: Box
    cards: tuple[CardPlace, ...]
    left_out: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class TimelinePlan:
    """Titles stand from 0, meetings from ``meetings_top``; lanes client first."""

    size: float
    columns: tuple[Column, ...]
    meetings_top: float
    lanes: tuple[Lane, ...]


def plan_timeline(
    entries: Sequence[TimelineEntry],
    meetings: Sequence[TimelineMeeting],
    fortnights: Sequence[Fortnight],
    *,
    names: Mapping[Side, str],
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float,
    say: Callable[[str], str] = str,
) -> TimelinePlan:
    """The largest text whose cards are wide enough to be read. ``ValueError`` below 120 × 120."""
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=say)
        columns = _columns(entries, meetings, fortnights, sketch, width=width)
        if columns[0].right - columns[0].left >= LEAST_COLUMN * size or size <= SMALLEST:
            break
    head = block_height(max(len(column.title) for column in columns), size=sketch.small) + GAP * sketch.unit
    most_meetings = max(len(column.meetings) for column in columns)
    top = head + (block_height(most_meetings, size=sketch.small) + 2 * GAP * sketch.unit if most_meetings else 0.0)
    stood = {side: [_in_column(column, entries, side, fortnights) for column in columns] for side in Side}
    lanes = []
    for side, share in _shares(stood, columns, sketch, height - top).items():
        box = Box(0.0, top, width, top + share)
        lanes.append(_lane(side, box, stood[side], columns, sketch, name=names[side]))
        top = box.bottom + GAP * sketch.unit
    return TimelinePlan(sketch.size, columns, head, tuple(lanes))


def _columns(
    entries: Sequence[TimelineEntry],
    meetings: Sequence[TimelineMeeting],
    fortnights: Sequence[Fortnight],
    sketch: Sketch,
    *,
    width: float,
) -> tuple[Column, ...]:
    """Columns of equal width; one for what is late and one for what comes later, where there is any of it."""
    kinds: list[tuple[str, Fortnight | None]] = [(fortnight_text(entry), entry) for entry in fortnights]
    has_late = any(entry.due < fortnights[0].begins for entry in entries)
    kinds[:0] = [(LATE, None)] if has_late else []
    kinds += [(LATER, None)] if any(entry.due > fortnights[-1].ends for entry in entries) else []
    left, gap = GAP * sketch.unit, GAP * sketch.unit
    each = (width - 2 * left - gap * (len(kinds) - 1)) / len(kinds)

    def measure(part: str) -> float:
        return sketch.measure(part, size=sketch.small)

    found = []
    for place, (title, fortnight) in enumerate(kinds):
        start = left + place * (each + gap)
        held = meetings_in(meetings, fortnight) if fortnight else ()
        lines = tuple(line for name in held for line in to_width(sketch.say(name), each, measure))
        is_late = has_late and place == 0
        found.append(Column(to_width(sketch.say(title), each, measure), lines, fortnight, start, start + each, is_late))
    return tuple(found)


def _in_column(
    column: Column, entries: Sequence[TimelineEntry], side: Side, fortnights: Sequence[Fortnight]
) -> tuple[TimelineEntry, ...]:
    """The promises of ``side`` in one column, the earliest first."""

    def stands(entry: TimelineEntry) -> bool:
        if column.fortnight is not None:
            return column.fortnight.holds(entry.due)
        return entry.due < fortnights[0].begins if column.is_late else entry.due > fortnights[-1].ends

    mine = (entry for entry in entries if entry.side is side and stands(entry))
    return tuple(sorted(mine, key=lambda entry: entry.due))


def _shares(
    stood: Mapping[Side, Sequence[Sequence[TimelineEntry]]],
    columns: Sequence[Column],
    sketch: Sketch,
    height: float,
) -> dict[Side, float]:
    """How high each lane is: what its fullest column needs, and half of what is left; or what there is, shared."""
    room = height - GAP * sketch.unit
    inside = _inside(columns[0], sketch)
    needs = {
        side: max(_need(sketch, cell, inside) for cell in cells) + head_height(sketch) + GAP * sketch.unit
        for side, cells in stood.items()
    }
    spare = room - sum(needs.values())
    if spare >= 0:
        return {side: need + spare / 2 for side, need in needs.items()}
    client = min(max(needs[Side.CLIENT] / sum(needs.values()), LEAST_LANE), 1 - LEAST_LANE)
    return {Side.CLIENT: room * client, Side.SUPPLIER: room * (1 - client)}


def _need(sketch: Sketch, cell: Sequence[TimelineEntry], inside: float) -> float:
    return sum(_height(sketch, entry, inside, MOST_LINES) + GAP * sketch.unit for entry in cell)


def _lane(
    side: Side,
    box: Box,
    cells: Sequence[Sequence[TimelineEntry]],
    columns: Sequence[Column],
    sketch: Sketch,
    *,
    name: str,
) -> Lane:
    pad, head = GAP * sketch.unit, head_height(sketch)
    cards: list[CardPlace] = []
    left_out = {}
    for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        room = Box(column.left, box.top + head, column.right, box.bottom - pad)
        found = _cards(sketch, cell, room, _inside(column, sketch))
        cards += found
        if len(found) < len(cell):
            left_out[place] = len(cell) - len(found)
    limit = box.width - 2 * NAME_INDENT * sketch.unit
    (shown,) = _cut(name, limit, 1, lambda part: sketch.measure(part, is_semibold=True))
    return Lane(side, shown, box, tuple(cards), left_out)


def head_height(sketch: Sketch) -> float:
    """Room of a lane's name above its cards."""
    return block_height(1, size=sketch.size) + 2 * GAP * sketch.unit


def _cards(sketch: Sketch, cell: Sequence[TimelineEntry], room: Box, inside: float) -> list[CardPlace]:
    """As many cards as there is room for, each with as many lines as all of them may have."""
    for most in range(MOST_LINES, 0, -1):
        found = _stacked(sketch, cell, room, inside, most)
        if not found or found[-1].box.bottom <= room.bottom:
            return found
    found = _stacked(sketch, [replace(entry, note="") for entry in cell], room, inside, 1)
    if found[-1].box.bottom <= room.bottom:
        return found
    more = block_height(1, size=sketch.small)
    return [card for card in found if card.box.bottom + more <= room.bottom]


def _stacked(sketch: Sketch, cell: Sequence[TimelineEntry], room: Box, inside: float, most: int) -> list[CardPlace]:
    top, found = room.top, []
    for entry in cell:
        box = Box(room.left, top, room.right, top + _height(sketch, entry, inside, most))
        found.append(CardPlace(entry, box, _lines(sketch, entry.text, inside, most), _notes(sketch, entry, inside)))
        top = box.bottom + GAP * sketch.unit
    return found


def _height(sketch: Sketch, entry: TimelineEntry, inside: float, most: int) -> float:
    lines = 1 + len(_notes(sketch, entry, inside)) + len(_lines(sketch, entry.text, inside, most))
    return block_height(lines, size=sketch.small) + 2 * GAP * sketch.unit


def _notes(sketch: Sketch, entry: TimelineEntry, inside: float) -> tuple[str, ...]:
    return _lines(sketch, entry.note, inside, 2) if entry.note else ()


def _lines(sketch: Sketch, text: str, inside: float, most: int) -> tuple[str, ...]:
    """``text`` in small letters on at most ``most`` lines."""
    return _cut(text, inside, most, lambda part: sketch.measure(part, size=sketch.small))


def _cut(text: str, width: float, most: int, measure: Callable[[str], float]) -> tuple[str, ...]:
    """``text`` on at most ``most`` lines; the last one shows where there is more."""
    found = to_width(text, width, measure)
    if len(found) <= most:
        return found
    last = found[most - 1].removesuffix("-")
    while last and measure(f"{last}…") > width:
        last = last[:-1]
    return (*found[: most - 1], f"{last.rstrip()}…")


def _inside(column: Column, sketch: Sketch) -> float:
    return column.right - column.left - (2 * PADDING + BAR) * sketch.unit
