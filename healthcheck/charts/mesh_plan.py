"""Where the factors of a mesh stand on their circle, where the numbers on its lines go, and at which size of text."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from healthcheck.charts.box import Box
from healthcheck.charts.radar_layout import WANTED_RADIUS, Block, RadarLayout, Request, fit
from healthcheck.charts.scene import CAPITALS, Point, TextMetrics
from healthcheck.charts.sketch import Sketch, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.wrapping import on_two_lines, to_width

NODE = 6.0
NARROW = 6.5
SMALL_CIRCLE = WANTED_RADIUS + 2.6
"""Ems of radius below which the numbers on the lines have no room."""

SHARES = (0.5, 0.42, 0.58, 0.35, 0.65, 0.29, 0.71, 0.24, 0.76)
"""Where on its line a number may stand, the best first."""

AIR = 3.0


@dataclass(frozen=True, slots=True)
class Node:
    """One factor: the lines of its name, and what is printed below."""

    factor: str
    names: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MeshPlan:
    """``points``: the nodes' places; ``labels``: their boxes; ``numbers``: the middle of the number on each line."""

    size: float
    nodes: tuple[Node, ...]
    points: tuple[Point, ...]
    labels: tuple[Box, ...]
    numbers: tuple[Point, ...]


def plan_mesh(
    named: Sequence[tuple[str, str, str]],
    lines: Sequence[tuple[int, int, int]],
    *,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float,
    say: Callable[[str], str] = str,
) -> MeshPlan:
    """The largest text at which names and numbers stand apart. ``ValueError`` below 120 × 120.

    ``named``: factor, name, note; ``lines``: two nodes and the number on their line (0 for none).
    """
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=say)
        for is_narrow in (False, True):
            nodes = tuple(_node(entry, sketch, is_narrow=is_narrow) for entry in named)
            layout = _layout(nodes, sketch, width=width, height=height)
            if layout is None or layout.radius < SMALL_CIRCLE * size:
                continue
            points = tuple(_at(layout, index, len(nodes)) for index in range(len(nodes)))
            numbers = _numbers(points, lines, sketch)
            if numbers is not None:
                return MeshPlan(size, nodes, points, layout.labels, numbers)
    raise AssertionError("unreachable: a text that goes on shrinking fits")


def _node(entry: tuple[str, str, str], sketch: Sketch, *, is_narrow: bool) -> Node:
    factor, name, note = entry
    if not is_narrow:
        return Node(factor, on_two_lines(name), note)
    room = NARROW * sketch.size
    return Node(factor, to_width(name, room, lambda part: sketch.measure(part, is_semibold=True)), note)


def _layout(nodes: tuple[Node, ...], sketch: Sketch, *, width: float, height: float) -> RadarLayout | None:
    step = 2 * math.pi / len(nodes)
    blocks = tuple(
        Block(
            index * step,
            max(
                *(sketch.measure(line, is_semibold=True) for line in node.names),
                sketch.measure(node.note, size=sketch.small),
            ),
            block_height(len(node.names) + 1, size=sketch.size),
        )
        for index, node in enumerate(nodes)
    )
    return fit(Request(width=width, height=height, unit=sketch.unit, size=sketch.size, labels=blocks, groups=()))


def _at(layout: RadarLayout, index: int, count: int) -> Point:
    angle = 2 * math.pi * index / count
    return layout.x + layout.radius * math.sin(angle), layout.y - layout.radius * math.cos(angle)


def _numbers(
    points: tuple[Point, ...], lines: Sequence[tuple[int, int, int]], sketch: Sketch
) -> tuple[Point, ...] | None:
    """A place on its own line for every number, off the others and crossed by as few lines as can be."""
    found: list[Point] = []
    boxes = [_box(point, 2 * NODE * sketch.unit, 2 * NODE * sketch.unit) for point in points]
    for one, other, number in lines:
        if not number:
            continue
        width = sketch.measure(str(number), size=sketch.small, is_semibold=True) + 2 * AIR * sketch.unit
        best: tuple[int, int, Point] | None = None
        for rank, share in enumerate(SHARES):
            middle = _between(points[one], points[other], share)
            box = _box(middle, width, CAPITALS * sketch.small + 2 * AIR * sketch.unit)
            if any(box.overlaps(taken) for taken in boxes):
                continue
            crossed = sum(
                box.is_crossed(points[start], points[end]) for start, end, _ in lines if (start, end) != (one, other)
            )
            if best is None or (crossed, rank) < best[:2]:
                best = crossed, rank, middle
        if best is None:
            return None
        found.append(best[2])
        boxes.append(_box(best[2], width, sketch.small))
    return tuple(found)


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _box(middle: Point, width: float, height: float) -> Box:
    x, y = middle
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
