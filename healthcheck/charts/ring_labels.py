"""Numbers and level names on the rings of a radar: as on a contour map, each lies along its own line."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

from healthcheck.charts.scene import CAPITALS, Point
from healthcheck.charts.sketch import MARK, Sketch
from healthcheck.charts.words import ChartWords

RINGS = (25, 50, 75, 100)
CLOSEST = 1.2
"""Ems between two rings below which they get numbers only."""

BEYOND, BEYOND_INNER = 0.5, 2.0
SHIFT = 12.0
STEP = 2.0
MARKER_COST = 4.0
"""A marker on a label hides more of it than the same length of line does."""


@dataclass(frozen=True, slots=True)
class RingLabel:
    """A label turned by ``angle`` degrees, its baseline centred on ``at``."""

    text: str
    at: Point
    angle: float


@dataclass(frozen=True, slots=True)
class Wheel:
    """Centre and radius of the outer ring and the number of spokes; ``series`` are the lines drawn over the labels."""

    x: float
    y: float
    radius: float
    spokes: int
    series: tuple[tuple[Point, ...], ...]

    @property
    def half(self) -> float:
        """Half the angle between two spokes, in radians: where the ray of the labels lies."""
        return math.pi / self.spokes

    def local(self, point: Point) -> Point:
        """``point`` along the rings' lines from the ray (right positive) and outwards from the centre."""
        dx, dy = point[0] - self.x, point[1] - self.y
        return dx * math.cos(self.half) + dy * math.sin(self.half), dx * math.sin(self.half) - dy * math.cos(self.half)

    def place(self, along: float, outwards: float) -> Point:
        """The reverse of ``local``."""
        cos, sin = math.cos(self.half), math.sin(self.half)
        return self.x + along * cos + outwards * sin, self.y + along * sin - outwards * cos


def ring_labels(sketch: Sketch, wheel: Wheel, words: ChartWords) -> tuple[RingLabel, ...]:
    """A label for each ring; where rings are close, names go first, then every other number.

    Each crosses the ray half-way between the first two spokes, at the place on it where the series hide least.
    """
    apart = wheel.radius * math.cos(wheel.half) / len(RINGS)
    if 2 * apart < sketch.small:
        return ()
    rings = RINGS if apart >= sketch.small else RINGS[1::2]
    names = _names(words) if apart >= CLOSEST * sketch.small else {}
    if not all(_has_room(sketch, wheel, ring, names.get(ring, "")) for ring in rings):
        names = {}
    labels = []
    for ring in rings:
        text = names.get(ring, str(ring))
        outwards = _outwards(wheel, ring)
        along = _quietest(sketch, wheel, text, outwards)
        at = wheel.place(along, outwards - CAPITALS / 2 * sketch.small)
        labels.append(RingLabel(text, at, math.degrees(wheel.half)))
    return tuple(labels)


def _names(words: ChartWords) -> dict[int, str]:
    """Number and level name of each ring; the levels begin at 0, which has no ring."""
    return {ring: f"{ring} {name}" for ring, name in zip(RINGS, words.levels[1:], strict=False)}


def _outwards(wheel: Wheel, ring: int) -> float:
    """Distance of a ring's line from the centre."""
    return wheel.radius * math.cos(wheel.half) * ring / 100


def _has_room(sketch: Sketch, wheel: Wheel, ring: int, text: str) -> bool:
    """Whether a label hardly reaches beyond the two spokes it stands between; near the centre it may, a little."""
    beyond = sketch.measure(text, size=sketch.small) / 2 - _outwards(wheel, ring) * math.tan(wheel.half)
    return beyond <= (BEYOND_INNER if ring == RINGS[0] else BEYOND) * sketch.small


def _quietest(sketch: Sketch, wheel: Wheel, text: str, outwards: float) -> float:
    """How far from the ray the label's middle stands; the ray still crosses it."""
    width = sketch.measure(text, size=sketch.small)
    chord = 2 * outwards * math.tan(wheel.half)
    reach = min(max((chord - width) / 2, 0.0) + SHIFT * sketch.unit, width / 2 - sketch.small / 4)
    steps = max(int(reach / (STEP * sketch.unit)), 0)
    shifts = [step * STEP * sketch.unit for step in range(-steps, steps + 1)]
    half_height = (CAPITALS / 2 + 0.1) * sketch.small

    def cost(shift: float) -> tuple[float, float]:
        frame = (shift - width / 2, shift + width / 2, outwards - half_height, outwards + half_height)
        return _hidden(wheel, frame, marker=MARK * sketch.stroke), abs(shift)

    return min(shifts, key=cost)


def _hidden(wheel: Wheel, frame: tuple[float, float, float, float], *, marker: float) -> float:
    """How much of a frame (left, right, bottom, top in local terms) the series hide, in pixels of line."""
    left, right, bottom, top = frame
    hidden = 0.0
    for points in wheel.series:
        placed = [wheel.local(point) for point in points]
        hidden += sum(_inside(start, end, frame) for start, end in pairwise(placed))
        for along, outwards in set(placed):
            dx, dy = max(left - along, along - right, 0.0), max(bottom - outwards, outwards - top, 0.0)
            hidden += MARKER_COST * max(marker * 1.5 - math.hypot(dx, dy), 0.0)
    return round(hidden, 3)


def _inside(start: Point, end: Point, frame: tuple[float, float, float, float]) -> float:
    """Length of the piece of a line that lies in the frame (Liang and Barsky's clipping)."""
    left, right, bottom, top = frame
    dx, dy = end[0] - start[0], end[1] - start[1]
    enter, leave = 0.0, 1.0
    for step, room in ((-dx, start[0] - left), (dx, right - start[0]), (-dy, start[1] - bottom), (dy, top - start[1])):
        if step == 0:
            if room < 0:
                return 0.0
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    return max(leave - enter, 0.0) * math.hypot(dx, dy)
