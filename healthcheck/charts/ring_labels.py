"""Numbers and level names on the rings of a radar: as on a contour map, each lies along its own line."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from healthcheck.charts.box import Box
from healthcheck.charts.scene import CAPITALS, Point
from healthcheck.charts.sketch import RING, STROKE, Sketch
from healthcheck.charts.words import ChartWords

RINGS = (25, 50, 75, 100)
CLOSEST = 1.2
"""Ems between two rings below which they get numbers only."""

BEYOND, BEYOND_INNER = 0.5, 2.0
SHIFT = 12.0
STEP = 3.0
AIR = 1.5
"""Units that a label keeps from lines and markers."""

UPSIDE_DOWN = (90.0, 270.0)


@dataclass(frozen=True, slots=True)
class RingLabel:
    """A label turned by ``angle`` degrees, its baseline centred on ``at``."""

    text: str
    at: Point
    angle: float


@dataclass(frozen=True, slots=True)
class Wheel:
    """Centre and radius of the outer ring and the number of spokes.

    ``series`` are the lines and ``marks`` the markers' places that are drawn over the labels.
    """

    x: float
    y: float
    radius: float
    spokes: int
    series: tuple[tuple[Point, ...], ...]
    marks: tuple[Point, ...]

    @property
    def half(self) -> float:
        """Half the angle between two spokes, in radians."""
        return math.pi / self.spokes

    def ray(self, sector: int) -> Ray:
        """The way outwards half-way between a spoke and the next."""
        return Ray(self, self.half * (2 * sector + 1))

    def line(self, ring: int) -> float:
        """Distance of a ring's line from the centre, half-way between two spokes."""
        return self.radius * math.cos(self.half) * ring / 100


@dataclass(frozen=True, slots=True)
class Ray:
    """A direction from the centre of a wheel, radians clockwise from 12 o'clock; labels lie across it."""

    wheel: Wheel
    angle: float

    def local(self, point: Point) -> Point:
        """``point`` along the rings' lines from the ray (clockwise positive) and outwards from the centre."""
        dx, dy = point[0] - self.wheel.x, point[1] - self.wheel.y
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return dx * cos + dy * sin, dx * sin - dy * cos

    def place(self, along: float, outwards: float) -> Point:
        """The reverse of ``local``."""
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return self.wheel.x + along * cos + outwards * sin, self.wheel.y + along * sin - outwards * cos

    def label(self, text: str, *, along: float, outwards: float, size: float) -> RingLabel:
        """``text`` with its middle there, the right way up."""
        degrees = math.degrees(self.angle)
        is_turned = UPSIDE_DOWN[0] < degrees < UPSIDE_DOWN[1]
        below = CAPITALS / 2 * size * (-1 if is_turned else 1)
        return RingLabel(text, self.place(along, outwards - below), degrees - 180 if is_turned else degrees)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label can stand: its middle ``along`` and ``outwards`` of a ray; ``is_short``: its level is not named."""

    text: str
    along: float
    outwards: float
    is_short: bool


def ring_labels(sketch: Sketch, wheel: Wheel, words: ChartWords) -> tuple[RingLabel, ...]:
    """A label for each ring; where rings are close, names go first, then every other number.

    All stand between the same two spokes, the first two unless others have room for more. Each lies on its ring's line,
    or close beside it where a series runs along that line; one that lines or markers would hide anywhere is left out.
    """
    apart = wheel.line(RINGS[0])
    if 2 * apart < sketch.small:
        return ()
    rings = RINGS if apart >= sketch.small else RINGS[1::2]
    names = _names(words) if apart >= CLOSEST * sketch.small else {}
    if not all(_has_room(sketch, wheel, ring, names.get(ring, "")) for ring in rings):
        names = {}
    texts = {ring: (*((names[ring],) if ring in names else ()), str(ring)) for ring in rings}
    best: tuple[Spot, ...] = ()
    for sector in range(wheel.spokes):
        spots = _Sector(sketch, wheel, wheel.ray(sector)).spots(texts)
        if not best or _worth(spots) > _worth(best):
            best, ray = spots, wheel.ray(sector)
        if _worth(best) == (len(rings), 0):
            break
    return tuple(ray.label(spot.text, along=spot.along, outwards=spot.outwards, size=sketch.small) for spot in best)


def _worth(spots: Sequence[Spot]) -> tuple[int, int]:
    """How many rings are labelled, then how few of them without their name."""
    return len(spots), -sum(spot.is_short for spot in spots)


def _names(words: ChartWords) -> dict[int, str]:
    """Number and level name of each ring; the levels begin at 0, which has no ring."""
    return {ring: f"{ring} {name}" for ring, name in zip(RINGS, words.levels[1:], strict=False)}


def _has_room(sketch: Sketch, wheel: Wheel, ring: int, text: str) -> bool:
    """Whether a label hardly reaches beyond the two spokes it stands between; near the centre it may, a little."""
    beyond = sketch.measure(text, size=sketch.small) / 2 - wheel.line(ring) * math.tan(wheel.half)
    return beyond <= (BEYOND_INNER if ring == RINGS[0] else BEYOND) * sketch.small


class _Sector:
    """Looks for the quietest places between two spokes."""

    def __init__(self, sketch: Sketch, wheel: Wheel, ray: Ray) -> None:
        self._sketch = sketch
        self._wheel = wheel
        self._lines = [[ray.local(point) for point in points] for points in wheel.series]
        self._marks = {ray.local(point) for point in wheel.marks}

    def spots(self, texts: Mapping[int, Sequence[str]]) -> tuple[Spot, ...]:
        """A clear spot for each ring's label that has one, from the outermost inwards; earlier texts are preferred."""
        found: list[Spot] = []
        for ring in sorted(texts, reverse=True):
            ceiling = found[-1].outwards - self._sketch.small if found else math.inf
            spot = next(self._clear_spots(ring, texts[ring], ceiling=ceiling), None)
            if spot is not None:
                found.append(spot)
        return tuple(found)

    def _clear_spots(self, ring: int, texts: Sequence[str], *, ceiling: float) -> Iterator[Spot]:
        """Spots below ``ceiling`` that nothing hides, the best first: whole text, near its line, near the ray."""
        for number, text in enumerate(texts):
            width = self._sketch.measure(text, size=self._sketch.small)
            for off in self._offsets(ring):
                outwards = self._wheel.line(ring) + off
                if outwards > ceiling:
                    continue
                for along in self._shifts(width, outwards):
                    if not self._is_hidden(along, outwards, width):
                        yield Spot(text, along, outwards, is_short=number > 0)

    def _offsets(self, ring: int) -> tuple[float, ...]:
        """On the ring's line, just inside it, just outside it; the outermost never outside."""
        beside = CAPITALS / 2 * self._sketch.small + (STROKE / 2 + AIR) * self._sketch.unit + 0.1 * self._sketch.small
        return (0.0, -beside) if ring == RINGS[-1] else (0.0, -beside, beside)

    def _shifts(self, width: float, outwards: float) -> list[float]:
        """How far from the ray a label's middle may stand, nearest first; the ray still crosses it."""
        step = STEP * self._sketch.unit
        chord = 2 * outwards * math.tan(self._wheel.half)
        reach = max((chord - width) / 2, 0.0) + SHIFT * self._sketch.unit
        steps = max(int(min(reach, width / 2 - self._sketch.small / 4) / step), 0)
        return sorted((number * step for number in range(-steps, steps + 1)), key=abs)

    def _is_hidden(self, along: float, outwards: float, width: float) -> bool:
        """Whether a line or a marker of the series comes too near to a label."""
        air = STROKE / 2 * self._sketch.stroke + AIR * self._sketch.unit
        half_width, half_height = width / 2 + air, CAPITALS / 2 * self._sketch.small + air
        frame = Box(along - half_width, outwards - half_height, along + half_width, outwards + half_height)
        if any(frame.distance(*mark) < RING * self._sketch.stroke for mark in self._marks):
            return True
        return any(frame.is_crossed(start, end) for points in self._lines for start, end in pairwise(points))
