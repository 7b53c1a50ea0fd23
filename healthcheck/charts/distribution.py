"""How the answers to one item spread: a mark a person in five columns, each side in a lane of its own.

Drawn from disclosed counts only, which there are from eight people on a side (``method.md`` 3.5).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from healthcheck.charts.box import Box
from healthcheck.charts.distribution_words import (
    AskedItem,
    column_meaning,
    distribution_caption,
    distribution_description,
    distribution_title,
    side_text,
)
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor, Marker, Point, Scene, Shape, TextMetrics
from healthcheck.charts.sketch import (
    BASE,
    DIAMOND,
    INKS,
    LINE_HEIGHT,
    MARK,
    TEXT_INKS,
    Sketch,
    baseline,
    block_height,
    middle_baseline,
)
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.disclosed import DisclosedItem, DisclosedProfile
from healthcheck.domain.relationship import Side

EDGE = 2.0
GAP = 10.0
LOWEST = 3.6
"""Height in ems that the stacks need at least."""

PITCH = 2.7
"""Distance of two marks in radii of a disc."""


@dataclass(frozen=True, slots=True)
class DistributionPlan:
    """``columns``: a box a level for the marks; ``labels``: what stands below it; ``key``: lines above all."""

    size: float
    columns: tuple[Box, ...]
    labels: tuple[tuple[str, ...], ...]
    key: tuple[tuple[Side, tuple[str, ...]], ...]


def distribution(
    item: DisclosedItem,
    asked: AskedItem,
    profile: DisclosedProfile,
    *,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """The spread of ``item`` in ``width`` × ``height`` px; a side without counts says why. Regions: ``GOV-01.0`` to 4.

    ``ValueError`` below 120 × 120.
    """
    plan = _plan(item, asked, width=width, height=height, metrics=metrics, text_size=text_size)
    sketch = Sketch(metrics, size=plan.size, say=asked.speech.say)
    _draw_key(sketch, plan)
    lanes = tuple(side for side in Side if item.side(side).counts is not None)
    radius = _radius(sketch, plan, item)
    for code, box in enumerate(plan.columns):
        _draw_column(sketch, plan, code)
        for lane, side in enumerate(lanes):
            each = box.width / len(lanes)
            room = Box(box.left + each * lane, box.top, box.left + each * (lane + 1), box.bottom)
            _draw_stack(sketch, side, _counts(item, side)[code], room, radius)
        foot = box.bottom + block_height(len(plan.labels[code]), size=sketch.small) + 4 * sketch.unit
        corners = Box(box.left, box.top, box.right, foot).points
        sketch.region(corners, f"{item.item}.{code}", column_meaning(item, asked, code))
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=asked.speech.say(distribution_title(asked)),
        description=asked.speech.say(distribution_description(item, asked)),
        caption=asked.speech.say(distribution_caption(item, asked, profile)),
    )


def _plan(
    item: DisclosedItem, asked: AskedItem, *, width: float, height: float, metrics: TextMetrics, text_size: float
) -> DistributionPlan:
    for size in text_sizes(text_size, width=width, height=height):
        plan = _attempt(item, asked, Sketch(metrics, size=size, say=asked.speech.say), width=width, height=height)
        if plan is not None:
            return plan
    raise AssertionError("unreachable: a text that goes on shrinking fits")


def _attempt(
    item: DisclosedItem, asked: AskedItem, sketch: Sketch, *, width: float, height: float
) -> DistributionPlan | None:
    edge, gap = EDGE * sketch.unit, GAP * sketch.unit
    each = (width - 2 * edge - gap * (len(asked.labels) - 1)) / len(asked.labels)
    labels = tuple(
        to_width(f"{code + 1} {label}", each, lambda part: sketch.measure(part, size=sketch.small))
        for code, label in enumerate(asked.labels)
    )
    sign = (2 * MARK + 5) * sketch.unit
    key = tuple(
        (side, to_width(sketch.say(side_text(item.side(side), side, asked)), width - 2 * edge - sign, sketch.measure))
        for side in Side
    )
    head = sum(block_height(len(lines), size=sketch.size) + 3 * sketch.unit for _, lines in key) + gap
    foot = block_height(max(map(len, labels)), size=sketch.small) + 6 * sketch.unit
    if height - 2 * edge - head - foot < LOWEST * sketch.size:
        return None
    columns = tuple(
        Box(left, edge + head, left + each, height - edge - foot)
        for left in (edge + (each + gap) * code for code in range(len(asked.labels)))
    )
    return DistributionPlan(sketch.size, columns, labels, key)


def _counts(item: DisclosedItem, side: Side) -> tuple[int, ...]:
    counts = item.side(side).counts
    assert counts is not None
    return counts


def _draw_key(sketch: Sketch, plan: DistributionPlan) -> None:
    top = EDGE * sketch.unit
    for side, lines in plan.key:
        left = EDGE * sketch.unit
        sketch.mark(side, (left + MARK * sketch.unit, top + block_height(1, size=sketch.size) / 2), is_sign=True)
        for number, line in enumerate(lines):
            y = baseline(top + number * LINE_HEIGHT * sketch.size, size=sketch.size)
            sketch.text(line, (left + (2 * MARK + 5) * sketch.unit, y), TEXT_INKS[side])
        top += block_height(len(lines), size=sketch.size) + 3 * sketch.unit


def _draw_column(sketch: Sketch, plan: DistributionPlan, code: int) -> None:
    """The ground the stacks stand on, and the name of the level."""
    box = plan.columns[code]
    sketch.line(((box.left, box.bottom), (box.right, box.bottom)), Ink.REFERENCE, width=1.25)
    for number, line in enumerate(plan.labels[code]):
        y = baseline(box.bottom + 4 * sketch.unit + number * LINE_HEIGHT * sketch.small, size=sketch.small)
        at = ((box.left + box.right) / 2, y)
        sketch.text(line, at, Ink.TEXT2, size=sketch.small, anchor=Anchor.MIDDLE)


def _radius(sketch: Sketch, plan: DistributionPlan, item: DisclosedItem) -> float:
    """The largest radius of a disc, in pixels, at which the tallest stack stays in its lane, its number above it."""
    every = [counts for side in Side if (counts := item.side(side).counts) is not None]
    most = max((max(counts) for counts in every), default=0)
    box = plan.columns[0]
    width = box.width / max(len(every), 1) - 4 * sketch.unit
    height = box.height - 1.2 * sketch.size - 6 * sketch.unit
    radius = MARK * 1.4 * sketch.unit
    while radius > 0.1 and _across(width, radius) * math.floor(height / (PITCH * radius)) < most:  # noqa: PLR2004 - px
        radius *= 0.96
    return radius


def _across(width: float, radius: float) -> int:
    return max(math.floor(width / (PITCH * radius)), 1)


def _draw_stack(sketch: Sketch, side: Side, people: int, room: Box, radius: float) -> None:
    """A mark a person, rows from the ground upwards, and their number on top; 0 on the ground."""
    top = room.bottom - 3 * sketch.unit
    for x, y in _places(people, room, radius, inset=4 * sketch.unit):
        shape, reach = (Shape.DISC, radius) if side is Side.CLIENT else (Shape.DIAMOND, radius * DIAMOND / MARK)
        sketch.add(Marker(shape, x, y, reach, INKS[side]))
        top = min(top, y - reach)
    at = ((room.left + room.right) / 2, middle_baseline(top - 0.66 * sketch.size, size=sketch.size))
    ink = TEXT_INKS[side] if people else Ink.MUTED
    sketch.text(str(people), at, ink, anchor=Anchor.MIDDLE, is_semibold=bool(people))


def _places(people: int, room: Box, radius: float, *, inset: float) -> Iterator[Point]:
    """Rows of even length, each centred in its lane."""
    across, pitch = _across(room.width - inset, radius), PITCH * radius
    for index in range(people):
        row, column = divmod(index, across)
        in_row = min(across, people - row * across)
        x = (room.left + room.right) / 2 + (column - (in_row - 1) / 2) * pitch
        yield x, room.bottom - (row + 0.5) * pitch - 1.5
