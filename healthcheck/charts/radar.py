"""The radar: seven spokes in the order of the framework, both sides on one scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.caption import radar_caption
from healthcheck.charts.description import radar_description, radar_title
from healthcheck.charts.legend import draw_legend
from healthcheck.charts.palette import Ink
from healthcheck.charts.radar_layout import ARC, CLEAR, EDGE, UPRIGHT
from healthcheck.charts.radar_plan import VALUE_GAP, RadarPlan, Spoke, plan_radar, value_width
from healthcheck.charts.reading import meaning
from healthcheck.charts.reference import Beside
from healthcheck.charts.ring_labels import RINGS, Wheel, ring_labels
from healthcheck.charts.scene import Anchor, Point, Scene, TextMetrics
from healthcheck.charts.sketch import (
    BASE,
    DASHES,
    DOTTED,
    DOTTED_STROKE,
    INKS,
    LINE_HEIGHT,
    STROKE,
    Sketch,
    baseline,
)
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side

TINT = 0.10
FULL_STROKE = 80.0
"""Radius (px) from which lines and markers have their full size; a smaller wheel gets finer ones."""

BAR, BAR_STROKE = 9.0, 3.0
"""Strokes that a bar reaches to either side of its spoke, and how thick it is."""

ARC_ENDS = math.radians(12)
"""How far an arc reaches beyond the first and the last spoke of its group."""


def radar(
    profile: DisclosedProfile,
    *,
    reference: Beside | None = None,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """The radar of ``profile`` in a scene of ``width`` × ``height`` px; a text is smaller only where nothing fits.

    ``reference``: what is held beside the sides that it names, or beside both.
    ``ValueError`` below 120 × 120 and for fewer than three factors, which span no surface.
    """
    plan = plan_radar(
        profile, reference=reference, words=words, width=width, height=height, metrics=metrics, text_size=text_size
    )
    sketch = Sketch(metrics, size=plan.size, stroke=plan.layout.radius / FULL_STROKE, say=words.say)
    sides = profile.shown_sides if reference is None else reference.sides(profile)
    _draw_grid(sketch, plan)
    _draw_groups(sketch, plan)
    dotted = () if reference is None else tuple(_strands(_points_then(plan, reference)))
    _draw_ring_labels(sketch, plan, words, sides, dotted)
    for strand in dotted:  # markers belong to what is said now
        sketch.line(strand, Ink.REFERENCE, width=DOTTED_STROKE, dash=DOTTED)
    if reference is not None and reference.is_barred:
        _draw_bars(sketch, plan, reference)
    _draw_series(sketch, plan, sides, is_alone=reference is None)
    _draw_labels(sketch, plan)
    edge = EDGE * sketch.unit
    draw_legend(sketch, plan.legend, left=edge, top=edge)
    _add_regions(sketch, plan, reference, words)
    texts = map(words.say, _texts(profile, reference, words))
    return Scene(width, height, sketch.primitives, *texts)


def _texts(profile: DisclosedProfile, reference: Beside | None, words: ChartWords) -> tuple[str, str, str]:
    """Title, description and caption."""
    if reference is None:
        return radar_title(profile), radar_description(profile, words), radar_caption(profile, words)
    return reference.title(profile), reference.description(profile, words), reference.caption(profile)


def _at(plan: RadarPlan, angle: float, radius: float) -> Point:
    return plan.layout.x + radius * math.sin(angle), plan.layout.y - radius * math.cos(angle)


def _draw_grid(sketch: Sketch, plan: RadarPlan) -> None:
    radius = plan.layout.radius
    for ring in RINGS:
        corners = [_at(plan, spoke.angle, radius * ring / 100) for spoke in plan.spokes]
        sketch.polygon(corners, Ink.GRID, width=1.5 if ring == RINGS[-1] else 1.0)
    for spoke in plan.spokes:
        sketch.line((_at(plan, spoke.angle, 0), _at(plan, spoke.angle, radius)), Ink.GRID, width=1.0)


def _draw_groups(sketch: Sketch, plan: RadarPlan) -> None:
    radius = plan.layout.radius + ARC * sketch.unit
    for (name, first, last), box in zip(plan.groups, plan.layout.groups, strict=True):
        start, end = first - ARC_ENDS, last + ARC_ENDS
        pieces = max(round(math.degrees(end - start) / 3), 2)
        points = [_at(plan, start + (end - start) * piece / pieces, radius) for piece in range(pieces + 1)]
        sketch.line(points, Ink.GRID, width=2.5)
        sketch.text(name, (box.left, baseline(box.top, size=sketch.small)), Ink.MUTED, size=sketch.small)


def _draw_ring_labels(
    sketch: Sketch,
    plan: RadarPlan,
    words: ChartWords,
    sides: Sequence[Side],
    dotted: tuple[tuple[Point, ...], ...],
) -> None:
    layout = plan.layout
    series = (*dotted, *(strand for side in sides for strand in _strands(_points(plan, side))))
    marks = tuple(point for side in sides for point in _points(plan, side) if point)
    wheel = Wheel(layout.x, layout.y, layout.radius, len(plan.spokes), series, marks)
    for label in ring_labels(sketch, wheel, words):
        sketch.text(
            label.text,
            label.at,
            Ink.MUTED,
            size=sketch.small,
            anchor=Anchor.MIDDLE,
            angle=label.angle,
            halo=3.0,
        )


def _draw_series(sketch: Sketch, plan: RadarPlan, sides: Sequence[Side], *, is_alone: bool) -> None:
    """Lines, then markers; the supplier's dashes lie over the client's line so that both show where they coincide.

    One side that nothing is held beside is tinted (``is_alone``).
    """
    points = {side: _points(plan, side) for side in sides}
    if is_alone and len(sides) == 1 and all(points[sides[0]]):
        sketch.polygon((point for point in points[sides[0]] if point), INKS[sides[0]], fill=TINT)
    for side in sides:
        for strand in _strands(points[side]):
            sketch.line(strand, INKS[side], width=STROKE, dash=DASHES[side])
    for index in range(len(plan.spokes)):
        sketch.marks({side: point for side in sides if (point := points[side][index]) is not None})


def _points(plan: RadarPlan, side: Side) -> tuple[Point | None, ...]:
    """Where ``side`` stands on each spoke, None where it has no number: never 0 in its place."""
    return _placed(plan, [spoke.factor.side(side).score for spoke in plan.spokes])


def _points_then(plan: RadarPlan, reference: Beside) -> tuple[Point | None, ...]:
    return _placed(plan, [reference.score(spoke.factor.factor) for spoke in plan.spokes])


def _placed(plan: RadarPlan, scores: Sequence[float | None]) -> tuple[Point | None, ...]:
    return tuple(
        None if score is None else _at(plan, spoke.angle, plan.layout.radius * score / 100)
        for spoke, score in zip(plan.spokes, scores, strict=True)
    )


def _draw_bars(sketch: Sketch, plan: RadarPlan, reference: Beside) -> None:
    """A bar across the spoke at each point."""
    reach = BAR * sketch.stroke
    for spoke, point in zip(plan.spokes, _points_then(plan, reference), strict=True):
        if point is not None:
            across = math.cos(spoke.angle) * reach, math.sin(spoke.angle) * reach
            ends = ((point[0] - across[0], point[1] - across[1]), (point[0] + across[0], point[1] + across[1]))
            sketch.line(ends, Ink.REFERENCE, width=BAR_STROKE)


def _strands(points: Sequence[Point | None]) -> Iterator[tuple[Point, ...]]:
    """The unbroken pieces of the way around; a missing point breaks it."""
    gaps = [index for index, point in enumerate(points) if point is None]
    if not gaps:
        around = tuple(point for point in points if point)
        yield (*around, *around[:1])
        return
    strand: list[Point] = []
    for step in range(1, len(points) + 1):
        point = points[(gaps[0] + step) % len(points)]
        if point is not None:
            strand.append(point)
            continue
        if len(strand) > 1:
            yield tuple(strand)
        strand = []


def _draw_labels(sketch: Sketch, plan: RadarPlan) -> None:
    for spoke, box in zip(plan.spokes, plan.layout.labels, strict=True):
        anchor, x = _edge(spoke, box)
        y = baseline(box.top, size=sketch.size)
        for line in spoke.lines:
            sketch.text(line, (x, y), Ink.TEXT, anchor=anchor, is_semibold=True)
            y += LINE_HEIGHT * sketch.size
        width = value_width(sketch, spoke)
        x -= {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[anchor] * width
        for ink, value in spoke.values:
            x += sketch.text(value, (x, y), ink) + VALUE_GAP * sketch.unit


def _edge(spoke: Spoke, box: Box) -> tuple[Anchor, float]:
    """Which end of its lines a label keeps towards the chart."""
    sin = math.sin(spoke.angle)
    if abs(sin) < UPRIGHT:
        return Anchor.MIDDLE, (box.left + box.right) / 2
    return (Anchor.START, box.left) if sin > 0 else (Anchor.END, box.right)


def _add_regions(sketch: Sketch, plan: RadarPlan, reference: Beside | None, words: ChartWords) -> None:
    """A wedge and the label of each factor."""
    half = math.pi / len(plan.spokes)
    reach = plan.layout.radius + (ARC + CLEAR / 2) * sketch.unit
    for spoke, box in zip(plan.spokes, plan.layout.labels, strict=True):
        text = meaning(spoke.factor, words)
        if reference is not None:
            text = reference.meaning(spoke.factor, words)
        rim = [_at(plan, spoke.angle + half * step / 6, reach) for step in range(-6, 7)]
        sketch.region((_at(plan, 0, 0), *rim), spoke.factor.factor, text)
        sketch.region(box.points, spoke.factor.factor, text)
