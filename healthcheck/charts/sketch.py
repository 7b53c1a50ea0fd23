"""Collects the primitives of a scene and measures each text on the way."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import (
    ASCENT,
    CAPITALS,
    DESCENT,
    Anchor,
    HitRegion,
    Line,
    Marker,
    Point,
    Polygon,
    Primitive,
    Shape,
    Text,
    TextMetrics,
)
from healthcheck.domain.relationship import Side

BASE = 14.0
"""Text size (px) at which the widths of strokes are given; they grow and shrink with the text."""

LINE_HEIGHT = 1.28
SMALLEST_PRINT = 8.0
"""Points below which nothing is printed on paper, unless a name were not whole otherwise."""

SMALLEST_SCENE = 120.0
"""Pixels each way that a chart needs at the very least."""

MARK = 5.0
DIAMOND = 6.4
RING = 11.0
SIGN = 0.8
HALO = 2.0
STROKE = 2.5
RING_STROKE = 2.0
HOLLOW_DISC, HOLLOW_DIAMOND, HOLLOW_STROKE, HOLLOW_SIGN = 9.6, 12.8, 2.0, 0.56
DASHED = (10.0, 5.0)
DOTTED, DOTTED_STROKE = (2.5, 3.0), 2.0
"""The line of another time."""

TICK, TICK_RIM = 3.1, 1.1
"""A single person's mark, small and open."""

THINNEST = 0.6
CLOSE = 8.0
"""Distance of two markers below which one would hide the other."""

INKS = {Side.CLIENT: Ink.CLIENT, Side.SUPPLIER: Ink.SUPPLIER}
TEXT_INKS = {Side.CLIENT: Ink.CLIENT_TEXT, Side.SUPPLIER: Ink.SUPPLIER_TEXT}
DASHES: dict[Side, tuple[float, ...]] = {Side.CLIENT: (), Side.SUPPLIER: DASHED}


class Sketch:
    """Primitives in painting order, at one text size.

    ``unit`` is one pixel of a chart whose text is 14 px: distances grow with the text. ``stroke`` is the same for
    lines and markers, smaller where large text leaves little room for the drawing. ``say`` puts a text into the
    reader's language, before it is measured, wrapped or drawn.
    """

    def __init__(
        self, metrics: TextMetrics, *, size: float, stroke: float | None = None, say: Callable[[str], str] = str
    ) -> None:
        self._metrics = metrics
        self.say = say
        self._primitives: list[Primitive] = []
        self.size = size
        self.small = max(size * 13 / BASE, min(size, SMALLEST_PRINT))
        self.unit = size / BASE
        self.stroke = self.unit if stroke is None else min(max(stroke, THINNEST * self.unit), self.unit)

    def measure(self, text: str, *, size: float | None = None, is_semibold: bool = False) -> float:
        """Width of ``text`` at ``size``, at the sketch's own where none is given."""
        return self._metrics.width(self.say(text), size=self.size if size is None else size, is_semibold=is_semibold)

    def line(self, points: Iterable[Point], ink: Ink, *, width: float, dash: tuple[float, ...] = ()) -> None:
        """An open line; ``width`` and ``dash`` in strokes."""
        scaled = tuple(part * self.stroke for part in dash)
        self._primitives.append(Line(tuple(points), ink, width * self.stroke, scaled))

    def polygon(self, points: Iterable[Point], ink: Ink, *, width: float = 0.0, fill: float = 0.0) -> None:
        """A closed shape; ``width`` in strokes."""
        self._primitives.append(Polygon(tuple(points), ink, width * self.stroke, fill))

    def marks(self, at: Mapping[Side, Point]) -> None:
        """The markers of the sides at one place of the chart; close together, the supplier's becomes a ring.

        The ring lies over the disc, bare of a halo, so that both stay whole however they overlap.
        """
        is_close = len(at) == len(Side) and math.dist(*at.values()) < CLOSE * self.stroke
        if Side.SUPPLIER in at and not is_close:
            self.mark(Side.SUPPLIER, at[Side.SUPPLIER])
        if Side.CLIENT in at:
            self.mark(Side.CLIENT, at[Side.CLIENT])
        if is_close:
            ring, width = RING * self.stroke, RING_STROKE * self.stroke
            self._primitives.append(Marker(Shape.DIAMOND_RING, *at[Side.SUPPLIER], ring, Ink.SUPPLIER, stroke=width))

    def mark(self, side: Side, at: Point, *, is_sign: bool = False, reach: float = 1.0) -> None:
        """The solid marker of ``side``, the client's disc or the supplier's diamond; as a sign in a text, smaller.

        ``reach``: how much larger than usual it is.
        """
        shape, radius = (Shape.DISC, MARK) if side is Side.CLIENT else (Shape.DIAMOND, DIAMOND)
        scale, halo = (SIGN * self.unit, 0.0) if is_sign else (self.stroke, HALO * self.stroke)
        self._primitives.append(Marker(shape, *at, radius * reach * scale, INKS[side], halo))

    def hollow(self, side: Side, at: Point, *, reach: float = 1.0, is_sign: bool = False) -> None:
        """An open marker of ``side``, for what is only supposed of it; a solid one at its place stands free inside.

        ``reach``: how much larger than that it is.
        """
        shape, radius = (Shape.DISC, HOLLOW_DISC) if side is Side.CLIENT else (Shape.DIAMOND, HOLLOW_DIAMOND)
        scale = HOLLOW_SIGN * self.unit if is_sign else reach * self.stroke
        rim = HOLLOW_STROKE * (SIGN * self.unit if is_sign else self.stroke)
        inside = radius * scale - (rim if side is Side.CLIENT else rim * math.sqrt(2))
        halo = 0.0 if is_sign else HALO / 2 * self.stroke
        self._primitives.append(Marker(shape, *at, radius * scale, INKS[side], halo))
        self._primitives.append(Marker(shape, *at, inside, Ink.SURFACE))

    def tick(self, side: Side, at: Point) -> None:
        """The small open mark of one person of ``side``."""
        shape, larger = (Shape.DISC, 1.0) if side is Side.CLIENT else (Shape.DIAMOND, DIAMOND / MARK)
        radius, rim = TICK * larger * self.stroke, TICK_RIM * larger * self.stroke
        self._primitives.append(Marker(shape, *at, radius, INKS[side]))
        self._primitives.append(Marker(shape, *at, radius - rim, Ink.SURFACE))

    def add(self, marker: Marker) -> None:
        """A marker of a size of its own, in pixels."""
        self._primitives.append(marker)

    def put(self, primitive: Primitive) -> None:
        """A finished primitive, in pixels."""
        self._primitives.append(primitive)

    def text(
        self,
        text: str,
        at: Point,
        ink: Ink,
        *,
        size: float | None = None,
        anchor: Anchor = Anchor.START,
        is_semibold: bool = False,
        angle: float = 0.0,
        halo: float = 0.0,
    ) -> float:
        """One line of text at its baseline; returns its width. ``halo`` in units."""
        size = self.size if size is None else size
        width = self.measure(text, size=size, is_semibold=is_semibold)
        self._primitives.append(
            Text(*at, self.say(text), size, ink, width, anchor, is_semibold, angle, halo * self.unit)
        )
        return width

    def region(self, points: Iterable[Point], factor: str, meaning: str) -> None:
        """A place that belongs to a factor."""
        self._primitives.append(HitRegion(tuple(points), factor, self.say(meaning)))

    @property
    def primitives(self) -> tuple[Primitive, ...]:
        """Everything collected, in painting order."""
        return tuple(self._primitives)


def baseline(top: float, *, size: float) -> float:
    """Baseline of a line of text whose room starts at ``top``."""
    return top + ASCENT * size


def middle_baseline(y: float, *, size: float) -> float:
    """Baseline of a line whose capitals and digits stand centred on ``y``."""
    return y + CAPITALS / 2 * size


def block_height(lines: int, *, size: float) -> float:
    """Height of so many lines of text."""
    return ((lines - 1) * LINE_HEIGHT + ASCENT + DESCENT) * size
