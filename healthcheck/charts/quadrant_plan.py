"""Where the squares of an importance-performance map stand, where every name goes, and at which size of text."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from healthcheck.charts.box import Box
from healthcheck.charts.importance_words import MapForm, Panels, arrow_text, axis_titles, factors_of, values_text
from healthcheck.charts.label_places import Ground, Named, label_places
from healthcheck.charts.scene import Point, TextMetrics
from healthcheck.charts.sketch import CLOSE, DIAMOND, LINE_HEIGHT, RING, Sketch, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.words import ChartWords
from healthcheck.charts.wrapping import on_two_lines, to_width
from healthcheck.domain.disclosed_importance import DisclosedImportance, DisclosedMapPoint
from healthcheck.domain.importance import Quadrant
from healthcheck.domain.relationship import Side
from healthcheck.message import joined

EDGE = 2.0
BETWEEN = 26.0
INSET = 10.0
"""Units around the square that points on its rim need."""

TALLEST_SHARE, STEP = 40.0, 10.0
"""Percent of votes at the top: more than any factor can have of three votes each."""

SMALLEST = 7.0
"""Ems each way below which a square is worth less than a smaller text."""

WRAPPED = 6.5
NEAR, CROWDED = 4.0, 0.85
"""Ems that a name may stand from its point before the text is smaller than this share of the asked size."""


@dataclass(frozen=True, slots=True)
class Label:
    """What is written at a factor's place, names first, then numbers; ``points``: its marks by panel."""

    factor: str
    names: tuple[str, ...]
    values: str
    points: Mapping[str, Point]
    box: Box


@dataclass(frozen=True, slots=True)
class Square:
    """One panel. ``panels``: whose points it shows; ``plot``: the square itself; ``reason`` where it is withheld.

    ``fields``: names of the four fields with their boxes, those left out that have no free corner.
    """

    panels: tuple[str, ...]
    frame: Box
    plot: Box
    labels: tuple[Label, ...]
    fields: Mapping[Quadrant, Box]
    reason: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuadrantPlan:
    """Squares at one size of text; ``top_share``: percent of votes at their upper edge."""

    size: float
    squares: tuple[Square, ...]
    top_share: float


@dataclass(frozen=True, slots=True)
class Task:
    """What one attempt is made for."""

    found: DisclosedImportance
    panels: Panels
    reasons: Mapping[str, str]
    words: ChartWords
    sketch: Sketch
    top_share: float
    is_wrapped: bool
    reach: float


def plan_quadrant(
    found: DisclosedImportance,
    panels: Panels,
    reasons: Mapping[str, str],
    *,
    form: MapForm,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float,
) -> QuadrantPlan:
    """The largest text at which every name finds a place. ``ValueError`` below 120 × 120."""
    shares = [point.vote_share for points in panels.values() for point in points]
    top = max(TALLEST_SHARE, STEP * math.ceil(max(shares, default=0.0) / STEP))
    groups = [tuple(panels)] if form is not MapForm.BY_SIDE else [(panel,) for panel in panels]
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=words.say)
        reach = NEAR if size > CROWDED * text_size else math.inf
        for frames in _frames(len(groups), sketch, width=width, height=height):
            for is_wrapped in (False, True):
                task = Task(found, panels, reasons, words, sketch, top, is_wrapped, reach)
                squares = [_square(task, group, frame) for group, frame in zip(groups, frames, strict=True)]
                if all(squares):
                    return QuadrantPlan(size, tuple(square for square in squares if square), top)
    raise AssertionError("unreachable: a text that goes on shrinking fits")


def place(square: Box, point: DisclosedMapPoint, top_share: float) -> Point:
    """Where a point with a score stands in its square."""
    assert point.performance is not None
    across = min(max(point.performance, 0.0), 100.0) / 100
    return square.left + square.width * across, square.bottom - square.height * point.vote_share / top_share


def mark_reach(points: Sequence[Point], sketch: Sketch) -> float:
    """Pixels that marks take around their place: where two sides meet, the ring of both."""
    are_close = len(points) == len(Side) and math.dist(*points) < CLOSE * sketch.stroke
    return (RING + 1 if are_close else DIAMOND + 2) * sketch.unit


def cross_hairs(found: DisclosedImportance, plot: Box, top_share: float) -> tuple[tuple[Point, Point], ...]:
    """The two fixed lines inside a square: the upright one, then the level one."""
    x = plot.left + plot.width * found.performance_line / 100
    y = plot.bottom - plot.height * found.importance_line / top_share
    return ((x, plot.top), (x, plot.bottom)), ((plot.left, y), (plot.right, y))


def _frames(count: int, sketch: Sketch, *, width: float, height: float) -> Iterator[tuple[Box, ...]]:
    """Beside each other or one above the other, the squarer arrangement first."""
    edge, gap = EDGE * sketch.unit, BETWEEN * sketch.unit
    across, down = (width - 2 * edge - gap) / 2, (height - 2 * edge - gap) / 2
    if count == 1:
        yield (Box(edge, edge, width - edge, height - edge),)
        return
    beside = (
        Box(edge, edge, edge + across, height - edge),
        Box(width - edge - across, edge, width - edge, height - edge),
    )
    below = (
        Box(edge, edge, width - edge, edge + down),
        Box(edge, height - edge - down, width - edge, height - edge),
    )
    yield from (beside, below) if width >= height else (below, beside)


def _square(task: Task, group: tuple[str, ...], frame: Box) -> Square | None:
    sketch = task.sketch
    line = LINE_HEIGHT * sketch.small
    left = frame.left + sketch.measure(str(round(task.top_share)), size=sketch.small) + 6 * sketch.unit
    top = frame.top + LINE_HEIGHT * sketch.size + line + 4 * sketch.unit
    plot = Box(
        left + INSET * sketch.unit,
        top + INSET * sketch.unit,
        frame.right - INSET * sketch.unit,
        frame.bottom - 2 * line - (INSET + 6) * sketch.unit,
    )
    titles = axis_titles(group[0], task.words)
    room = frame.right - left
    if min(plot.width, plot.height) < SMALLEST * sketch.size or any(
        sketch.measure(title, size=sketch.small) > room for title in titles
    ):
        return None
    if not any(task.panels[panel] for panel in group):
        texts = dict.fromkeys(task.reasons[panel] for panel in group)
        lines = to_width(sketch.say(joined(" ", texts)), plot.width, sketch.measure)
        fits = block_height(len(lines), size=sketch.size) <= plot.height
        return Square(group, frame, plot, (), {}, lines) if fits else None
    return _with_labels(task, group, frame, plot)


def _with_labels(task: Task, group: tuple[str, ...], frame: Box, plot: Box) -> Square | None:
    sketch = task.sketch
    drafts = tuple(_drafts(task, group, plot))
    named = [_named(draft, sketch) for draft in drafts]
    marks = tuple(_around(point, name.clear) for name in named for point in name.points)
    fields = _fields(task, plot, marks)
    inset = INSET * sketch.unit
    room = Box(plot.left - inset + 2, plot.top - inset + 2, plot.right + inset - 2, plot.bottom + inset - 2)
    arrows = tuple(ends for draft in drafts if len(ends := tuple(draft.points.values())) == len(Side))
    attempts: tuple[tuple[dict[Quadrant, Box], tuple[tuple[Point, ...], ...]], ...]
    attempts = ((fields, arrows), (fields, ()), ({}, ()))
    for shown, lines in attempts:
        ground = Ground(
            room=room,
            taken=(*shown.values(), *marks),
            fields=tuple(shown.values()),
            lines=tuple((start, end) for start, end in lines),
            quiet_lines=cross_hairs(task.found, plot, task.top_share),
            em=sketch.size,
            reach=task.reach,
            is_crowded=math.isinf(task.reach),
        )
        boxes = label_places(named, ground)
        if boxes is not None:
            labels = tuple(
                Label(draft.factor, draft.names, draft.values, draft.points, box)
                for draft, box in zip(drafts, boxes, strict=True)
            )
            return Square(group, frame, plot, labels, shown, ())
    return None


def _drafts(task: Task, group: tuple[str, ...], plot: Box) -> Iterator[Label]:
    """Labels without their places."""
    sketch = task.sketch
    for factor in factors_of({panel: task.panels[panel] for panel in group}):
        held = {
            panel: point
            for panel in group
            for point in task.panels[panel]
            if point.factor == factor and point.performance is not None
        }
        if not held:
            continue
        names, values = _names(task, factor), _values(held)
        width = max(
            *(sketch.measure(line, is_semibold=True, size=sketch.small) for line in names),
            sketch.measure(values, size=sketch.small),
        )
        box = Box(0, 0, width, block_height(len(names) + 1, size=sketch.small))
        points = {panel: place(plot, point, task.top_share) for panel, point in held.items()}
        yield Label(factor, names, values, points, box)


def _names(task: Task, factor: str) -> tuple[str, ...]:
    sketch, name = task.sketch, task.words.name(factor)
    if not task.is_wrapped:
        return on_two_lines(name)
    room = WRAPPED * sketch.size
    return to_width(name, room, lambda part: sketch.measure(part, is_semibold=True, size=sketch.small))


def _values(held: Mapping[str, DisclosedMapPoint]) -> str:
    if len(held) == len(Side):
        return arrow_text(held[Side.CLIENT.value], held[Side.SUPPLIER.value])
    return values_text(next(iter(held.values())))


def _named(label: Label, sketch: Sketch) -> Named:
    points = tuple(label.points.values())
    return Named(points, label.box.width, label.box.height, mark_reach(points, sketch))


def _around(point: Point, reach: float) -> Box:
    return Box(point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach)


def _fields(task: Task, plot: Box, marks: Sequence[Box]) -> dict[Quadrant, Box]:
    """Names of the fields in the outer corners, else in the inner ones; left out where marks take both."""
    sketch = task.sketch
    upright, level = cross_hairs(task.found, plot, task.top_share)
    x, y = upright[0][0], level[0][1]
    pad, height = 4 * sketch.unit, block_height(1, size=sketch.small)
    corners = {
        Quadrant.CONCENTRATE_HERE: Box(plot.left, plot.top, x, y),
        Quadrant.KEEP_UP: Box(x, plot.top, plot.right, y),
        Quadrant.LOW_PRIORITY: Box(plot.left, y, x, plot.bottom),
        Quadrant.POSSIBLE_OVERKILL: Box(x, y, plot.right, plot.bottom),
    }
    placed = {}
    for quadrant, field in corners.items():
        width = sketch.measure(task.words.findings.text("quadrants", quadrant.value), size=sketch.small)
        lefts = (field.left + pad, field.right - pad - width)
        tops = (field.top + pad / 2, field.bottom - pad / 2 - height)
        if field.right > x:
            lefts = lefts[::-1]
        if field.bottom > y:
            tops = tops[::-1]
        boxes = (Box(left, top, left + width, top + height) for top in tops for left in lefts)
        free = (box for box in boxes if not any(box.overlaps(mark, margin=2 * sketch.unit) for mark in marks))
        box = next(free, None)
        if box is not None and width + 2 * pad <= field.width and height + pad <= field.height:
            placed[quadrant] = box
    return placed
