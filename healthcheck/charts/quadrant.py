"""The importance-performance map: what matters against how well it goes, on lines that never move (``method.md`` 7.1).

Two squares beside each other read best where each side is looked at; where the two differ, one square with an arrow
from the client's point to the supplier's says it at a glance. Both are offered; arrows across two squares would cross.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.importance_words import (
    MapForm,
    axis_titles,
    factor_meaning,
    factors_of,
    map_caption,
    map_description,
    map_title,
    panel_name,
    panels_of,
    reason,
)
from healthcheck.charts.label_places import Named, leader
from healthcheck.charts.palette import Ink
from healthcheck.charts.quadrant_plan import INSET, Label, QuadrantPlan, Square, cross_hairs, mark_reach, plan_quadrant
from healthcheck.charts.scene import Anchor, Point, Scene, TextMetrics
from healthcheck.charts.sketch import (
    BASE,
    DIAMOND,
    LINE_HEIGHT,
    MARK,
    TEXT_INKS,
    Sketch,
    baseline,
    block_height,
    middle_baseline,
)
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_importance import DisclosedImportance
from healthcheck.domain.relationship import Side
from healthcheck.message import message

TICK = 20
ACROSS_APART, UP_APART = 2.2, 1.25
"""Ems that a number on the axis keeps from that of the fixed line, along the axis and up it."""

SHORTEST_PIECE = 0.8
"""Ems of a fixed line between two names; what is shorter would read as the minus sign of a number."""

JOINT_MARK = 4.6
HEAD, HEAD_HALF = 9.0, 4.0
LEADER_WIDTH = 1.0
ARROW_WIDTH = 1.6


def importance_chart(
    found: DisclosedImportance,
    profile: DisclosedProfile,
    *,
    form: MapForm = MapForm.BY_SIDE,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """The map of ``profile`` in ``width`` × ``height`` px; a withheld panel says why.

    ``ValueError`` below 120 × 120.
    """
    panels = panels_of(found, form)
    plan = plan_quadrant(
        found,
        panels,
        {panel: reason(found, panel) for panel in panels},
        form=form,
        words=words,
        width=width,
        height=height,
        metrics=metrics,
        text_size=text_size,
    )
    sketch = Sketch(metrics, size=plan.size, say=words.say)
    for square in plan.squares:
        _draw_heading(sketch, square, words)
        if square.reason:
            _draw_reason(sketch, square)
            continue
        _draw_axes(sketch, plan, square, found, words)
        for label in square.labels:
            _draw_lines(sketch, label)
        for label in square.labels:
            _draw_marks(sketch, label)
            _draw_label(sketch, label)
    for factor in factors_of(panels):
        for box in _places(sketch, plan, factor):
            sketch.region(box.points, factor, factor_meaning(factor, panels, words))
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=words.say(map_title(profile)),
        description=words.say(map_description(found, panels, words)),
        caption=words.say(map_caption(found, panels, profile, words)),
    )


def _draw_heading(sketch: Sketch, square: Square, words: ChartWords) -> None:
    """Whose view it is, then what runs upwards."""
    x, y = square.frame.left, square.frame.top
    for panel in square.panels:
        if panel in tuple(Side):
            sketch.mark(Side(panel), (x + MARK * sketch.unit, y + block_height(1, size=sketch.size) / 2), is_sign=True)
            x += (2 * MARK + 5) * sketch.unit
        ink = TEXT_INKS[Side(panel)] if panel in tuple(Side) else Ink.TEXT
        x += sketch.text(panel_name(panel), (x, baseline(y, size=sketch.size)), ink, is_semibold=True)
        x += 14 * sketch.unit
    if square.reason:
        return
    line = baseline(y + LINE_HEIGHT * sketch.size, size=sketch.small)
    sketch.text(axis_titles(square.panels[0], words)[1], (square.frame.left, line), Ink.MUTED, size=sketch.small)


def _draw_reason(sketch: Sketch, square: Square) -> None:
    top = square.plot.top
    for number, text in enumerate(square.reason):
        at = (square.plot.left, baseline(top + number * LINE_HEIGHT * sketch.size, size=sketch.size))
        sketch.text(text, at, Ink.TEXT2)


def _draw_axes(
    sketch: Sketch, plan: QuadrantPlan, square: Square, found: DisclosedImportance, words: ChartWords
) -> None:
    """The rim, the two fixed lines, numbers on both axes, and the names of the fields."""
    plot, inset = square.plot, INSET * sketch.unit
    rim = Box(plot.left - inset, plot.top - inset, plot.right + inset, plot.bottom + inset)
    sketch.polygon(rim.points, Ink.GRID, width=1.0)
    upright, level = cross_hairs(found, plot, plan.top_share)
    x, y = upright[0][0], level[0][1]
    boxes = [label.box for label in square.labels]
    least = SHORTEST_PIECE * sketch.size
    on_upright, on_level = [b for b in boxes if b.left < x < b.right], [b for b in boxes if b.top < y < b.bottom]
    for top, bottom in _left_over(rim.top, rim.bottom, [(b.top, b.bottom) for b in on_upright], least=least):
        sketch.line(((x, top), (x, bottom)), Ink.REFERENCE, width=1.25)
    for left, right in _left_over(rim.left, rim.right, [(b.left, b.right) for b in on_level], least=least):
        sketch.line(((left, y), (right, y)), Ink.REFERENCE, width=1.25)
    foot = baseline(rim.bottom + 3 * sketch.unit, size=sketch.small)
    for value, is_line in _ticks(found.performance_line, 100.0, apart=ACROSS_APART * sketch.small * 100 / plot.width):
        at = (plot.left + plot.width * value / 100, foot)
        ink = Ink.TEXT2 if is_line else Ink.MUTED
        sketch.text(str(printed(value)), at, ink, size=sketch.small, anchor=Anchor.MIDDLE, is_semibold=is_line)
    for value, is_line in _ticks(
        found.importance_line, plan.top_share, apart=UP_APART * sketch.small * plan.top_share / plot.height
    ):
        middle = plot.bottom - plot.height * value / plan.top_share
        at = (rim.left - 4 * sketch.unit, middle_baseline(middle, size=sketch.small))
        ink = Ink.TEXT2 if is_line else Ink.MUTED
        sketch.text(str(printed(value)), at, ink, size=sketch.small, anchor=Anchor.END, is_semibold=is_line)
    under = foot + LINE_HEIGHT * sketch.small
    title = axis_titles("joint" if square.panels == ("joint",) else square.panels[0], words)[0]
    if len(square.panels) > 1:
        title = words.findings.text("quadrants", "performance", organisation=words.say(message("each side")))
    sketch.text(title, (rim.right, under), Ink.MUTED, size=sketch.small, anchor=Anchor.END)
    for quadrant, box in square.fields.items():
        at = (box.left, baseline(box.top, size=sketch.small))
        sketch.text(words.findings.text("quadrants", quadrant.value), at, Ink.MUTED, size=sketch.small, halo=2.0)


def _left_over(
    start: float, end: float, breaks: Sequence[tuple[float, float]], *, least: float
) -> Iterator[tuple[float, float]]:
    """The pieces of a line that are left where names stand on it, none that is shorter than ``least``."""
    for first, last in sorted(breaks):
        if first - start >= least:
            yield start, first
        start = max(start, last)
    if end - start >= least:
        yield start, end


def _ticks(line: float, top: float, *, apart: float) -> Iterator[tuple[float, bool]]:
    """The ends and round numbers between, ``apart`` from each other and from the fixed line; then the line itself."""
    step = TICK if apart <= TICK else int(top)
    for value in range(0, int(top) + 1, step):
        if abs(value - line) >= apart:
            yield float(value), False
    yield line, True


def _draw_lines(sketch: Sketch, label: Label) -> None:
    """From a point to its name where that stands apart, and from the client's point to the supplier's."""
    points = tuple(label.points.values())
    named = Named(points, label.box.width, label.box.height, mark_reach(points, sketch))
    line = leader(named, label.box, em=sketch.size)
    if line is not None:
        sketch.line(line, Ink.GRID, width=LEADER_WIDTH)
    if len(points) == len(Side):
        _draw_arrow(sketch, *points)


def _draw_arrow(sketch: Sketch, start: Point, end: Point) -> None:
    length, clear = math.dist(start, end), (DIAMOND + 3) * sketch.unit
    if length <= 2 * clear:
        return
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    tip = (end[0] - dx * clear, end[1] - dy * clear)
    back = (tip[0] - dx * HEAD * sketch.unit, tip[1] - dy * HEAD * sketch.unit)
    half = HEAD_HALF * sketch.unit
    sketch.line((start, back), Ink.REFERENCE, width=ARROW_WIDTH)
    wings = ((back[0] - dy * half, back[1] + dx * half), (back[0] + dy * half, back[1] - dx * half))
    sketch.polygon((tip, *wings), Ink.REFERENCE, fill=1.0)


def _draw_marks(sketch: Sketch, label: Label) -> None:
    sides = {side: label.points[side.value] for side in Side if side.value in label.points}
    sketch.marks(sides)
    if "joint" in label.points:
        x, y = label.points["joint"]
        half = JOINT_MARK * sketch.unit
        sketch.polygon(Box(x - half, y - half, x + half, y + half).points, Ink.TEXT2, fill=1.0)


def _draw_label(sketch: Sketch, label: Label) -> None:
    """The name, then the numbers, towards the point they belong to."""
    x, _ = min(label.points.values(), key=lambda point: label.box.distance(*point))
    anchor, left = Anchor.MIDDLE, (label.box.left + label.box.right) / 2
    if label.box.left >= x:
        anchor, left = Anchor.START, label.box.left
    elif label.box.right <= x:
        anchor, left = Anchor.END, label.box.right
    top = label.box.top
    for line in label.names:
        at = (left, baseline(top, size=sketch.small))
        sketch.text(line, at, Ink.TEXT, size=sketch.small, anchor=anchor, is_semibold=True, halo=1.5)
        top += LINE_HEIGHT * sketch.small
    at = (left, baseline(top, size=sketch.small))
    sketch.text(label.values, at, Ink.TEXT2, size=sketch.small, anchor=anchor, halo=1.5)


def _places(sketch: Sketch, plan: QuadrantPlan, factor: str) -> Iterator[Box]:
    """The marks of a factor, then its names."""
    reach = (DIAMOND + 4) * sketch.unit
    labels = [label for square in plan.squares for label in square.labels if label.factor == factor]
    for label in labels:
        for x, y in label.points.values():
            yield Box(x - reach, y - reach, x + reach, y + reach)
    for label in labels:
        yield label.box


__all__ = ["MapForm", "importance_chart"]
