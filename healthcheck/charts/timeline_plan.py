"""Where the promises of ninety days stand: a column a fortnight, a lane a side, a card a promise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from healthcheck.charts.box import Box
from healthcheck.charts.scene import TextMetrics
from healthcheck.charts.sketch import Sketch, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.timeline_cards import GAP, CardPlace, CardStack, shortened
from healthcheck.charts.timeline_entry import TimelineEntry, TimelineMeeting
from healthcheck.charts.timeline_words import LATE, LATER, fortnight_text, meetings_in
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.fortnight import Fortnight
from healthcheck.domain.relationship import Side

NAME_INDENT = 20.0
LEAST_COLUMN = 7.0
"""Ems that a card is wide at least; where it would be narrower, the text is smaller."""

SMALLEST = 8.0
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
    """The largest text whose cards are wide enough to be read, in lanes that can say what had no room.

    ``ValueError`` below 120 × 120.
    """
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=say)
        columns = _columns(entries, meetings, fortnights, sketch, width=width)
        head, top = _heads(columns, sketch)
        is_wide = columns[0].right - columns[0].left >= LEAST_COLUMN * size
        is_high = height - top - GAP * sketch.unit >= len(Side) * _least_lane(sketch)
        if (is_wide and is_high) or size <= SMALLEST:
            break
    stood = {side: [_in_column(column, entries, side, fortnights) for column in columns] for side in Side}
    lanes = []
    stack = CardStack(sketch, columns[0].right - columns[0].left)
    for side, share in _shares(stood, stack, sketch, height - top).items():
        box = Box(0.0, top, width, top + share)
        lanes.append(_lane(side, box, stood[side], columns, sketch, stack=stack, name=names[side]))
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


def _heads(columns: Sequence[Column], sketch: Sketch) -> tuple[float, float]:
    """Where the meetings begin below the titles, and the lanes below the meetings."""
    head = block_height(max(len(column.title) for column in columns), size=sketch.small) + GAP * sketch.unit
    most = max(len(column.meetings) for column in columns)
    return head, head + (block_height(most, size=sketch.small) + 2 * GAP * sketch.unit if most else 0.0)


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
    stack: CardStack,
    sketch: Sketch,
    height: float,
) -> dict[Side, float]:
    """How high each lane is: what its fullest column needs, and half of what is left; or what there is, shared."""
    room = height - GAP * sketch.unit
    needs = {
        side: max(stack.need(cell) for cell in cells) + head_height(sketch) + GAP * sketch.unit
        for side, cells in stood.items()
    }
    spare = room - sum(needs.values())
    if spare >= 0:
        return {side: need + spare / 2 for side, need in needs.items()}
    least = min(max(room * LEAST_LANE, _least_lane(sketch)), room / len(Side))
    client = min(max(room * needs[Side.CLIENT] / sum(needs.values()), least), room - least)
    return {Side.CLIENT: client, Side.SUPPLIER: room - client}


def _least_lane(sketch: Sketch) -> float:
    """The height in which a lane says its name, and how many had no room."""
    return head_height(sketch) + block_height(1, size=sketch.small) + 2 * GAP * sketch.unit


def _lane(
    side: Side,
    box: Box,
    cells: Sequence[Sequence[TimelineEntry]],
    columns: Sequence[Column],
    sketch: Sketch,
    *,
    stack: CardStack,
    name: str,
) -> Lane:
    pad, head = GAP * sketch.unit, head_height(sketch)
    cards: list[CardPlace] = []
    left_out = {}
    for place, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        room = Box(column.left, box.top + head, column.right, box.bottom - pad)
        found = stack.placed(cell, room)
        cards += found
        if len(found) < len(cell):
            left_out[place] = len(cell) - len(found)
    return Lane(side, _name(name, box.width - 2 * NAME_INDENT * sketch.unit, sketch), box, tuple(cards), left_out)


def head_height(sketch: Sketch) -> float:
    """Room of a lane's name above its cards."""
    return block_height(1, size=sketch.size) + 2 * GAP * sketch.unit


def _name(name: str, limit: float, sketch: Sketch) -> str:
    """The side's name on one line."""
    text = " ".join(name.split())
    is_over = sketch.measure(text, is_semibold=True) > limit
    return shortened(text, limit, sketch, size=sketch.size, is_semibold=True) if is_over else text
