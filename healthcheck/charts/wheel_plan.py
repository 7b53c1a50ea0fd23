"""Where everything on the wheel of factors stands: parts of the ring, names in two columns, names of groups inside."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from healthcheck.charts.box import Box
from healthcheck.charts.scene import CAPITALS, Point, TextMetrics
from healthcheck.charts.sketch import LINE_HEIGHT, SMALLEST_SCENE, Sketch, block_height, middle_baseline
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.instrument import Group, WheelFactor

GROUP_GAP = 4.0
"""Degrees between two groups."""

ARC_STEP = 3.0
HOLE = 0.58
GROUP_REACH = 0.34
"""Radii, in those of the wheel: of the hole, and of the names of groups in it."""

WIDEST_RING, NARROWEST_RING = 0.25, 0.12
"""Radius of the ring in widths of the scene, at the most and at the least: names keep a quarter on either side."""

BOX = 16.0
BOX_GAP = 8.0
THREAD_GAP = 6.0
PADDING = 4.0
SHARE = 0.8
"""Of the radius: what a line of a group's name may take."""


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """One entry: ``start`` and ``end`` of its part (degrees clockwise from the top), its name, its box, its thread.

    ``lines``: text with baseline; ``x`` is where they start on the right of the wheel, and end on its left. ``room`` is
    all that a click on the name reaches.
    """

    entry: WheelFactor
    start: float
    end: float
    is_right: bool
    x: float
    lines: tuple[tuple[str, float], ...]
    box: Box | None
    room: Box
    thread: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """The name of a group around ``x``, line by line with its baseline."""

    x: float
    lines: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class WheelPlan:
    """A planned wheel; ``radius`` of the ring's outer edge in pixels, ``size`` of its text."""

    centre: Point
    radius: float
    size: float
    labels: tuple[LabelPlace, ...]
    groups: tuple[GroupPlace, ...]

    def part(self, place: LabelPlace) -> tuple[Point, ...]:
        """The outline of an entry's part of the ring."""
        steps = max(round((place.end - place.start) / ARC_STEP), 1)
        angles = [place.start + (place.end - place.start) * step / steps for step in range(steps + 1)]
        outer = [_at(self.centre, self.radius, angle) for angle in angles]
        inner = [_at(self.centre, self.radius * HOLE, angle) for angle in reversed(angles)]
        return (*outer, *inner)


def plan_wheel(
    entries: Sequence[WheelFactor],
    groups: Mapping[Group, str],
    *,
    width: float,
    height: float,
    metrics: TextMetrics,
    has_boxes: bool,
    text_size: float,
) -> WheelPlan:
    """A place for everything in ``width`` × ``height`` px; the text shrinks where the names would not stand apart."""
    if min(width, height) < SMALLEST_SCENE:
        raise ValueError(f"{width:g} × {height:g} px is too small for a wheel")
    size = text_size
    while True:
        sketch = Sketch(metrics, size=size)
        found = _planned(entries, groups, sketch, width=width, height=height, has_boxes=has_boxes)
        if found is not None or size <= text_size * 0.5:
            break
        size *= 0.94
    if found is None:
        raise ValueError(f"{width:g} × {height:g} px is too small for {len(entries)} names")
    return found


def _planned(
    entries: Sequence[WheelFactor],
    groups: Mapping[Group, str],
    sketch: Sketch,
    *,
    width: float,
    height: float,
    has_boxes: bool,
) -> WheelPlan | None:
    """The plan at one size of text; None where the names of a column do not fit below each other."""
    centre = (width / 2, height / 2)
    radius = _radius(entries, sketch, width=width, height=height, has_boxes=has_boxes)
    angles = _angles(entries)
    columns: dict[bool, list[int]] = {True: [], False: []}
    for index, (start, end) in enumerate(angles):
        columns[(start + end) / 2 < 180].append(index)  # noqa: PLR2004 - half a turn
    places: dict[int, LabelPlace] = {}
    for is_right, members in columns.items():
        ordered = members if is_right else members[::-1]
        column = _Column(sketch, width=width, height=height, radius=radius, is_right=is_right, has_boxes=has_boxes)
        names = [column.wrapped(entries[index].name) for index in ordered]
        tops = column.tops(names)
        if tops is None:
            return None
        for index, lines, top in zip(ordered, names, tops, strict=True):
            places[index] = column.place(entries[index], angles[index], lines, top=top, centre=centre)
    return WheelPlan(
        centre,
        radius,
        sketch.size,
        tuple(places[index] for index in range(len(entries))),
        tuple(
            _group(name, _middle(group, entries, angles), sketch, centre=centre, radius=radius)
            for group, name in groups.items()
        ),
    )


def _radius(entries: Sequence[WheelFactor], sketch: Sketch, *, width: float, height: float, has_boxes: bool) -> float:
    """As large as the scene allows, smaller where the longest word of a name needs the room."""
    words = (word for entry in entries for word in entry.name.split())
    longest = max(sketch.measure(word, is_semibold=True) for word in words)
    around = (_indent(has_boxes=has_boxes) + THREAD_GAP * 4 + PADDING + 1) * sketch.unit
    most = min(width * WIDEST_RING, height / 2 - 2 * PADDING * sketch.unit - THREAD_GAP * sketch.unit)
    return max(min(most, width / 2 - longest - around), width * NARROWEST_RING)


def _indent(*, has_boxes: bool) -> float:
    """From the inner edge of a column to its names, in units."""
    return BOX + BOX_GAP if has_boxes else THREAD_GAP


def _angles(entries: Sequence[WheelFactor]) -> list[tuple[float, float]]:
    """Start and end of each part, all of one size, with a gap where the group changes."""
    changes = [entry.group is not entries[index - 1].group for index, entry in enumerate(entries)]
    step = (360 - GROUP_GAP * sum(changes)) / len(entries)
    found, angle = [], 0.0
    for is_change in changes:
        angle += GROUP_GAP / 2 if is_change else 0
        found.append((angle, angle + step))
        angle += step
    return _with_gaps(found, changes)


def _with_gaps(parts: list[tuple[float, float]], changes: list[bool]) -> list[tuple[float, float]]:
    """The other half of each gap, at the end of the group before."""
    shifted, shift = [], 0.0
    for number, ((start, end), is_change) in enumerate(zip(parts, changes, strict=True)):
        shift += GROUP_GAP / 2 if is_change and number else 0
        shifted.append((start + shift, end + shift))
    return shifted


class _Column:
    """The names on one side of the wheel."""

    def __init__(
        self, sketch: Sketch, *, width: float, height: float, radius: float, is_right: bool, has_boxes: bool
    ) -> None:
        self._sketch = sketch
        self._height = height
        self._radius = radius
        self._is_right = is_right
        self._has_boxes = has_boxes
        unit = sketch.unit
        room = width / 2 - radius - (THREAD_GAP * 4 + PADDING) * unit
        self._edge = width / 2 + (width / 2 - room - PADDING * unit) * (1 if is_right else -1)
        self._room = room
        self._indent = _indent(has_boxes=has_boxes) * unit

    def wrapped(self, name: str) -> tuple[str, ...]:
        """A name on as many lines as it takes."""
        limit = self._room - self._indent
        return to_width(name, limit, lambda part: self._sketch.measure(part, is_semibold=True))

    def tops(self, names: Sequence[Sequence[str]]) -> list[float] | None:
        """The top of each name, spread over the height; None where they do not fit."""
        least = BOX * self._sketch.unit if self._has_boxes else 0.0
        heights = [max(block_height(len(lines), size=self._sketch.size), least) for lines in names]
        spare = self._height - sum(heights) - 2 * PADDING * self._sketch.unit
        between = spare / max(len(heights), 1)
        if between < PADDING * self._sketch.unit:
            return None
        tops, y = [], PADDING * self._sketch.unit + between / 2
        for height in heights:
            tops.append(y)
            y += height + between
        return tops

    def place(
        self,
        entry: WheelFactor,
        angles: tuple[float, float],
        lines: Sequence[str],
        *,
        top: float,
        centre: Point,
    ) -> LabelPlace:
        """Name, box and thread of one entry."""
        size, unit, sign = self._sketch.size, self._sketch.unit, 1 if self._is_right else -1
        tall = max(block_height(len(lines), size=size), BOX * unit if self._has_boxes else 0.0)
        middle = top + tall / 2
        first = middle - (len(lines) - 1) * LINE_HEIGHT * size / 2
        baselines = [middle_baseline(first + number * LINE_HEIGHT * size, size=size) for number in range(len(lines))]
        x = self._edge + sign * self._indent
        box = None
        if self._has_boxes:
            corner = self._edge if self._is_right else self._edge - BOX * unit
            box = Box(corner, middle - BOX * unit / 2, corner + BOX * unit, middle + BOX * unit / 2)
        far = self._edge + sign * self._room
        spread = PADDING * unit / 2
        room = Box(min(self._edge, far), top - spread, max(self._edge, far), top + tall + spread)
        mean = sum(angles) / 2
        start = _at(centre, self._radius, mean)
        elbow = _at(centre, self._radius + THREAD_GAP * unit, mean)
        end = (self._edge - sign * THREAD_GAP * unit, middle)
        return LabelPlace(
            entry=entry,
            start=angles[0],
            end=angles[1],
            is_right=self._is_right,
            x=x,
            lines=tuple(zip(lines, baselines, strict=True)),
            box=box,
            room=room,
            thread=(start, elbow, end),
        )


def _middle(group: Group, entries: Sequence[WheelFactor], angles: Sequence[tuple[float, float]]) -> float:
    """The angle half-way through the parts of a group."""
    own = [part for entry, part in zip(entries, angles, strict=True) if entry.group is group]
    return (own[0][0] + own[-1][1]) / 2


def _group(name: str, angle: float, sketch: Sketch, *, centre: Point, radius: float) -> GroupPlace:
    x, y = _at(centre, radius * GROUP_REACH, angle)
    size = sketch.small
    lines = to_width(name, radius * SHARE, lambda part: sketch.measure(part, size=size))
    first = y - (len(lines) - 1) * LINE_HEIGHT * size / 2 + CAPITALS / 2 * size
    return GroupPlace(x, tuple((line, first + number * LINE_HEIGHT * size) for number, line in enumerate(lines)))


def _at(centre: Point, reach: float, angle: float) -> Point:
    """The point ``reach`` from ``centre`` at ``angle`` degrees clockwise from the top."""
    turn = math.radians(angle)
    return centre[0] + reach * math.sin(turn), centre[1] - reach * math.cos(turn)
