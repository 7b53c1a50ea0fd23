"""A chart as a value: primitives in logical pixels, origin top left, y downwards, painted in their order."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from healthcheck.charts.palette import Ink

Point = tuple[float, float]

CAPITALS = 0.66
"""Height of capitals and digits in ems of the bundled face."""

ASCENT = 0.76
DESCENT = 0.24
"""Room that a line of text needs above and below its baseline, in ems."""

RING = 4.0
"""Pixels around a place that the ring of the keyboard takes."""


class Shape(StrEnum):
    """What a marker looks like; the ring stands around a disc where both sides fall on one place."""

    DISC = "disc"
    DIAMOND = "diamond"
    DIAMOND_RING = "diamond_ring"


class Anchor(StrEnum):
    """Which end of a text its x names."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Line:
    """An open line through ``points``; ``dash`` is on, off in pixels, empty for solid."""

    points: tuple[Point, ...]
    ink: Ink
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape: outlined where ``width`` > 0, filled where ``fill`` (an opacity, 0-1) > 0."""

    points: tuple[Point, ...]
    ink: Ink
    width: float = 0.0
    fill: float = 0.0


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark at a data point. ``radius`` reaches the outermost corner; ``halo`` is a rim in the surface's ink.

    ``stroke`` is the line width of a ring, 0 for solid shapes.
    """

    shape: Shape
    x: float
    y: float
    radius: float
    ink: Ink
    halo: float = 0.0
    stroke: float = 0.0

    def outline(self, *, grow: float = 0.0) -> tuple[Point, ...]:
        """The four corners of a diamond whose edges stand ``grow`` pixels further out than its own."""
        reach = self.radius + grow * math.sqrt(2)
        return ((self.x, self.y - reach), (self.x + reach, self.y), (self.x, self.y + reach), (self.x - reach, self.y))


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text with its baseline at y, never mark-up.

    ``width`` is the measured width in pixels. ``angle``: degrees clockwise about (x, y). ``halo``: a rim in the
    surface's ink around the letters, so that grid lines stop short of them.
    """

    x: float
    y: float
    text: str
    size: float
    ink: Ink
    width: float
    anchor: Anchor = Anchor.START
    is_semibold: bool = False
    angle: float = 0.0
    halo: float = 0.0

    @property
    def left(self) -> float:
        """Where the line starts, before rotation."""
        return self.x - {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[self.anchor] * self.width

    @property
    def corners(self) -> tuple[Point, ...]:
        """The four corners of the room the text needs."""
        left, right = self.left - self.x, self.left - self.x + self.width
        top, bottom = -ASCENT * self.size, DESCENT * self.size
        cos, sin = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        flat = ((left, top), (right, top), (right, bottom), (left, bottom))
        return tuple((self.x + x * cos - y * sin, self.y + x * sin + y * cos) for x, y in flat)


@dataclass(frozen=True, slots=True)
class HitRegion:
    """A place that belongs to a factor, with what it means as a sentence; a factor may have several.

    Where a chart shows parts of a factor or a pair of two, ``factor`` names that: ``GOV.P``, ``GOV-TRU``.
    """

    polygon: tuple[Point, ...]
    factor: str
    meaning: str


Primitive = Line | Polygon | Marker | Text | HitRegion


@dataclass(frozen=True, slots=True)
class Scene:
    """A finished chart. ``title`` names it, ``description`` says all its values, ``caption`` how to read it."""

    width: float
    height: float
    primitives: tuple[Primitive, ...]
    title: str
    description: str
    caption: str = ""

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text, in painting order."""
        return tuple(entry for entry in self.primitives if isinstance(entry, Text))

    @property
    def markers(self) -> tuple[Marker, ...]:
        """Every marker, in painting order."""
        return tuple(entry for entry in self.primitives if isinstance(entry, Marker))

    @property
    def regions(self) -> tuple[HitRegion, ...]:
        """Every hit region, in reading order."""
        return tuple(entry for entry in self.primitives if isinstance(entry, HitRegion))


class TextMetrics(Protocol):
    """How wide a painter will draw a text, in pixels."""

    def width(self, text: str, *, size: float, is_semibold: bool) -> float:
        """Width of ``text`` on one line at ``size`` pixels."""
        ...
