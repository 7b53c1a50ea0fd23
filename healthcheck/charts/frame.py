"""A chart that leaves the program alone: title above, honest caption below, air around it."""

from __future__ import annotations

from dataclasses import replace

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import HitRegion, Line, Marker, Point, Polygon, Primitive, Scene, Text, TextMetrics
from healthcheck.charts.sketch import BASE, LINE_HEIGHT, Sketch, baseline, block_height
from healthcheck.charts.wrapping import to_width

MARGIN = 20.0
TITLE_SIZE = 18.0
SPACE = 14.0


def framed(scene: Scene, *, metrics: TextMetrics) -> Scene:
    """``scene`` with its title and caption as text around it; a larger scene of the same chart."""
    heading = Sketch(metrics, size=TITLE_SIZE)
    footing = Sketch(metrics, size=BASE)
    title = to_width(scene.title, scene.width, lambda part: heading.measure(part, is_semibold=True))
    caption = to_width(scene.caption, scene.width, footing.measure) if scene.caption else ()
    top = MARGIN + block_height(len(title), size=TITLE_SIZE) + SPACE
    foot = top + scene.height + SPACE
    _lines(heading, title, top=MARGIN, ink=Ink.TEXT, is_semibold=True)
    _lines(footing, caption, top=foot, ink=Ink.TEXT2, is_semibold=False)
    height = foot + (block_height(len(caption), size=BASE) if caption else 0.0) + MARGIN
    chart = tuple(moved(primitive, MARGIN, top) for primitive in scene.primitives)
    around = [*heading.primitives, *chart, *footing.primitives]
    return replace(scene, width=scene.width + 2 * MARGIN, height=height, primitives=tuple(around))


def _lines(sketch: Sketch, lines: tuple[str, ...], *, top: float, ink: Ink, is_semibold: bool) -> None:
    for number, line in enumerate(lines):
        y = baseline(top + number * LINE_HEIGHT * sketch.size, size=sketch.size)
        sketch.text(line, (MARGIN, y), ink, is_semibold=is_semibold)


def moved(primitive: Primitive, dx: float, dy: float) -> Primitive:
    """The same elsewhere: ``dx`` px to the right, ``dy`` px down."""

    def shift(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple((x + dx, y + dy) for x, y in points)

    match primitive:
        case Line() | Polygon():
            return replace(primitive, points=shift(primitive.points))
        case HitRegion():
            return replace(primitive, polygon=shift(primitive.polygon))
        case Marker() | Text():
            return replace(primitive, x=primitive.x + dx, y=primitive.y + dy)
