"""The mesh of factors: shared themes as lines, perceived influence as arrows, in two charts (``method.md`` 7.3)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from healthcheck.charts.mesh_plan import NODE, MeshPlan, plan_mesh
from healthcheck.charts.mesh_words import (
    document_caption,
    document_description,
    document_title,
    factor_meaning,
    given_text,
    influence_caption,
    influence_description,
    influence_meaning,
    influence_reasons,
    influence_title,
    links_text,
    pair_meaning,
    pairs,
)
from healthcheck.charts.palette import Ink
from healthcheck.charts.reason_scene import reason_scene
from healthcheck.charts.scene import Anchor, Marker, Point, Scene, Shape, TextMetrics
from healthcheck.charts.sketch import BASE, LINE_HEIGHT, Sketch, baseline, middle_baseline
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed_mesh import DisclosedInfluence, DisclosedMesh
from healthcheck.domain.mesh import FactorMesh
from healthcheck.domain.relationship import Side

WIDEST, THINNEST = 6.0, 1.0
UPRIGHT = 0.08
REACH = 5.0
"""Units on either side of a line that answer to the mouse."""

SHIFT = 3.5
"""Units between an arrow and the one that leads back, each off the straight line."""

HEAD, HEAD_HALF = 9.0, 4.0
ARROW = 1.4


def document_mesh_chart(
    mesh: FactorMesh,
    *,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """Themes that factors share, in ``width`` × ``height`` px. Regions: ``GOV`` a factor, ``GOV-TRU`` a line.

    ``ValueError`` below 120 × 120.
    """
    lines = sorted(pairs(mesh), key=lambda pair: -pair[2])
    named = [(factor, words.name(factor), links_text(mesh.links[factor])) for factor in mesh.factors]
    plan = plan_mesh(named, lines, say=words.say, width=width, height=height, metrics=metrics, text_size=text_size)
    sketch = Sketch(metrics, size=plan.size, say=words.say)
    most = max((count for _, _, count in lines), default=1)
    for one, other, count in lines:
        breadth = THINNEST + (WIDEST - THINNEST) * (count - 1) / max(most - 1, 1)
        sketch.line((plan.points[one], plan.points[other]), Ink.REFERENCE, width=breadth)
    _draw_nodes(sketch, plan)
    for (_, _, count), (x, y) in zip(lines, plan.numbers, strict=True):
        at = (x, middle_baseline(y, size=sketch.small))
        sketch.text(str(count), at, Ink.TEXT, size=sketch.small, anchor=Anchor.MIDDLE, is_semibold=True, halo=3.5)
    _add_node_regions(sketch, plan, [factor_meaning(mesh, index, words) for index in range(len(mesh.factors))])
    for one, other, _ in pairs(mesh):
        name = f"{mesh.factors[one]}-{mesh.factors[other]}"
        along = _along(sketch, plan.points[one], plan.points[other])
        sketch.region(along, name, pair_meaning(mesh, one, other, words))
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=words.say(document_title(words)),
        description=words.say(document_description(mesh, words)),
        caption=words.say(document_caption(mesh, words)),
    )


def influence_chart(
    mesh: DisclosedMesh,
    side: Side | None = None,
    *,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """Perceived influence in the eyes of ``side``, of all raters where it is None; the reason where there is none.

    ``ValueError`` below 120 × 120.
    """
    held = mesh.joint if side is None else mesh.sides.get(side)
    reasons = influence_reasons(mesh, side) if held is None else ()
    title, caption = influence_title(words, side), influence_caption(held, words)
    description = influence_description(held, reasons, words, side)
    if held is None:
        return reason_scene(
            reasons,
            title=title,
            description=description,
            caption=caption,
            width=width,
            height=height,
            metrics=metrics,
            text_size=text_size,
            say=words.say,
        )
    named = [(factor.factor, words.name(factor.factor), given_text(factor)) for factor in held.factors]
    plan = plan_mesh(named, (), say=words.say, width=width, height=height, metrics=metrics, text_size=text_size)
    sketch = Sketch(metrics, size=plan.size, say=words.say)
    _draw_arrows(sketch, plan, held)
    _draw_nodes(sketch, plan)
    _add_node_regions(sketch, plan, [influence_meaning(held, factor, words) for factor in held.factors])
    texts = map(words.say, (title, description, caption))
    return Scene(width, height, sketch.primitives, *texts)


def _draw_nodes(sketch: Sketch, plan: MeshPlan) -> None:
    """A disc a factor, its name beside it, away from the middle, and below that its number."""
    for node, point, box in zip(plan.nodes, plan.points, plan.labels, strict=True):
        sketch.add(Marker(Shape.DISC, *point, NODE * sketch.unit, Ink.TEXT2, 2 * sketch.unit))
        centre = sum(x for x, _ in plan.points) / len(plan.points)
        anchor, x = Anchor.MIDDLE, (box.left + box.right) / 2
        if abs(point[0] - centre) > UPRIGHT * sketch.size:
            anchor, x = (Anchor.START, box.left) if point[0] > centre else (Anchor.END, box.right)
        y = baseline(box.top, size=sketch.size)
        for line in node.names:
            sketch.text(line, (x, y), Ink.TEXT, anchor=anchor, is_semibold=True)
            y += LINE_HEIGHT * sketch.size
        sketch.text(node.note, (x, y), Ink.TEXT2, size=sketch.small, anchor=anchor)


def _draw_arrows(sketch: Sketch, plan: MeshPlan, held: DisclosedInfluence) -> None:
    places = dict(zip((node.factor for node in plan.nodes), plan.points, strict=True))
    for start, end in held.arrows:
        shift = SHIFT * sketch.unit if (end, start) in held.arrows else 0.0
        _draw_arrow(sketch, places[start], places[end], shift=shift)


def _draw_arrow(sketch: Sketch, start: Point, end: Point, *, shift: float) -> None:
    """From rim to rim of two discs, ``shift`` pixels to the right of the straight line."""
    length, clear, unit = math.dist(start, end), (NODE + 3) * sketch.unit, sketch.unit
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    aside = (-dy * shift, dx * shift)
    tip = (end[0] - dx * clear + aside[0], end[1] - dy * clear + aside[1])
    back = (tip[0] - dx * HEAD * unit, tip[1] - dy * HEAD * unit)
    foot = (start[0] + dx * clear + aside[0], start[1] + dy * clear + aside[1])
    half = HEAD_HALF * unit
    sketch.line((foot, back), Ink.REFERENCE, width=ARROW)
    wings = ((back[0] - dy * half, back[1] + dx * half), (back[0] + dy * half, back[1] - dx * half))
    sketch.polygon((tip, *wings), Ink.REFERENCE, fill=1.0)


def _add_node_regions(sketch: Sketch, plan: MeshPlan, meanings: Sequence[str]) -> None:
    reach = 2 * NODE * sketch.unit
    for node, (x, y), box, text in zip(plan.nodes, plan.points, plan.labels, meanings, strict=True):
        around = ((x - reach, y - reach), (x + reach, y - reach), (x + reach, y + reach), (x - reach, y + reach))
        sketch.region(around, node.factor, text)
        sketch.region(box.points, node.factor, text)


def _along(sketch: Sketch, one: Point, other: Point) -> tuple[Point, ...]:
    """A strip along a line, short of the discs at its ends."""
    length, clear, half = math.dist(one, other), 2.4 * NODE * sketch.unit, REACH * sketch.unit
    dx, dy = (other[0] - one[0]) / length, (other[1] - one[1]) / length
    ends = (one[0] + dx * clear, one[1] + dy * clear), (other[0] - dx * clear, other[1] - dy * clear)
    return (
        (ends[0][0] - dy * half, ends[0][1] + dx * half),
        (ends[1][0] - dy * half, ends[1][1] + dx * half),
        (ends[1][0] + dy * half, ends[1][1] - dx * half),
        (ends[0][0] + dy * half, ends[0][1] - dx * half),
    )
