"""The names of factors around a circle, each on its own spoke, the first one at the top."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from healthcheck.charts.box import Box, union
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor, Point
from healthcheck.charts.sketch import LINE_HEIGHT, baseline, block_height
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.wrapping import COMFORTABLE, on_two_lines, to_width

UPRIGHT = 0.15
LABEL_GAP = 0.6
AIR = 0.2
LABEL_SHARE = 0.27
WORTH_BREAKING = 1.05
"""How much larger the circle has to be for names that would stand on one line to be broken."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """A factor's name on its spoke, with where it stands relative to the centre."""

    factor: str
    angle: float
    lines: tuple[str, ...]
    box: Box


def fit_spokes(canvas: Canvas, factors: Sequence[str], room: Box) -> tuple[Point, float, list[Spoke]]:
    """Centre, radius and spokes of the largest circle at which all names stand inside ``room``.

    In a narrow room that is the one with a word a line; elsewhere short names stay whole.
    """
    whole, broken = (_fitted(canvas, factors, room, comfortable=length) for length in (COMFORTABLE, 0))
    return broken if broken[1] > WORTH_BREAKING * whole[1] else whole


def _fitted(canvas: Canvas, factors: Sequence[str], room: Box, *, comfortable: int) -> tuple[Point, float, list[Spoke]]:
    radius = min(room.width, room.height) / 2
    while True:
        labels = _spokes(canvas, factors, radius, room, comfortable=comfortable)
        around = union([label.box for label in labels])
        if (around.width <= room.width and around.height <= room.height) or radius < canvas.body:
            centre = (
                (room.left + room.right - around.left - around.right) / 2,
                (room.top + room.bottom - around.top - around.bottom) / 2,
            )
            return centre, radius, labels
        radius *= 0.97


def _spokes(canvas: Canvas, factors: Sequence[str], radius: float, room: Box, *, comfortable: int) -> list[Spoke]:
    limit, size = room.width * LABEL_SHARE, canvas.small
    placed = []
    for index, factor in enumerate(factors):
        angle = 2 * math.pi * index / len(factors)
        lines = _broken(canvas, canvas.words.name(factor), limit, comfortable=comfortable)
        width = max(canvas.sketch.measure(line, is_semibold=True) for line in lines)
        height = block_height(len(lines) + 1, size=size)
        x, y = math.sin(angle) * (radius + LABEL_GAP * size), -math.cos(angle) * (radius + LABEL_GAP * size)
        left = x - width / 2 if abs(math.sin(angle)) < UPRIGHT else x - (width if x < 0 else 0.0)
        top = y - height * (1 + math.cos(angle)) / 2
        placed.append(Spoke(factor, angle, lines, Box(left, top, left + width, top + height)))
    return placed


def _broken(canvas: Canvas, name: str, limit: float, *, comfortable: int) -> tuple[str, ...]:
    def measure(part: str) -> float:
        return canvas.sketch.measure(part, is_semibold=True)

    lines = on_two_lines(name, comfortable=comfortable)
    return lines if all(measure(line) <= limit for line in lines) else to_width(name, limit, measure)


def on_spoke(centre: Point, angle: float, radius: float) -> Point:
    """The place at that distance from the centre, ``angle`` from the top, clockwise."""
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)


def point_at_spoke(canvas: Canvas, spokes: Sequence[Spoke], centre: Point, radius: float) -> None:
    """Shade the part of the circle that belongs to the factor which the presenter points at, and its name."""
    half, air = math.pi / len(spokes), AIR * canvas.small
    for spoke in spokes:
        before, after = (on_spoke(centre, spoke.angle + turn * half, radius * math.cos(half)) for turn in (-1, 1))
        canvas.point_at(spoke.factor, (centre, before, on_spoke(centre, spoke.angle, radius), after))
        box = spoke.box.moved(*centre)
        canvas.point_at(spoke.factor, Box(box.left - air, box.top - air, box.right + air, box.bottom + air).points)


def draw_spoke(canvas: Canvas, values: Sequence[tuple[Ink, str]], label: Spoke, centre: Point) -> None:
    """A factor's name with what is printed below it."""
    size, box = canvas.small, label.box.moved(*centre)
    middle = (box.left + box.right) / 2
    sin = math.sin(label.angle)
    anchor, x = (Anchor.MIDDLE, middle)
    if abs(sin) >= UPRIGHT:
        anchor, x = (Anchor.START, box.left) if sin > 0 else (Anchor.END, box.right)
    y = baseline(box.top, size=size)
    for line in label.lines:
        canvas.sketch.text(line, (x, y), Ink.TEXT, anchor=anchor, is_semibold=True)
        y += LINE_HEIGHT * size
    gap = 0.6 * size
    width = sum(canvas.sketch.measure(value) for _ink, value in values) + gap * (len(values) - 1)
    x -= {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[anchor] * width
    for ink, value in values:
        x += canvas.sketch.text(value, (x, y), ink) + gap
