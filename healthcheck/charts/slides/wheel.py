"""The radar of a slide: larger than on the desk, and only of the sides that are handed in."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from healthcheck.charts.box import Box, union
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor, Marker, Point, Shape
from healthcheck.charts.sketch import DASHES, INKS, LINE_HEIGHT, TEXT_INKS, baseline, block_height
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.revealed import Guess, RevealedSide
from healthcheck.charts.wrapping import on_two_lines, to_width
from healthcheck.domain.relationship import Side

RINGS = (25, 50, 75, 100)
UPRIGHT = 0.15
LABEL_GAP = 0.6
LABEL_SHARE = 0.27
FINEST_GRID = 0.45
TINT = 0.1
DASH = (2.2, 1.3)
RING_REACH = 2.3
HALO = 0.35
HOLLOW = 1.25
"""How much larger an open mark is, so that its middle is seen to be empty."""

DOTS = (0.9, 1.3)
TOUCHING = 2.7
"""Marks between two sides' places below which the rim of one would bite into the other."""


@dataclass(frozen=True, slots=True)
class _Label:
    """A factor's name on its spoke, with where it stands relative to the centre."""

    factor: str
    angle: float
    lines: tuple[str, ...]
    box: Box


def draw_wheel(
    canvas: Canvas, factors: Sequence[str], sides: Sequence[RevealedSide], room: Box, *, guesses: Sequence[Guess] = ()
) -> None:
    """Draw it as large as the names let it be; ``sides`` in the order in which their lines lie above each other.

    ``guesses`` are dotted, with open marks.
    """
    radius, labels = _fit(canvas, factors, room)
    around = union([label.box for label in labels])
    centre = (
        (room.left + room.right - around.left - around.right) / 2,
        (room.top + room.bottom - around.top - around.bottom) / 2,
    )
    _draw_grid(canvas, labels, centre, radius)
    shown = [side for side in sides if side.is_shown]
    for guess in guesses:
        _draw_guess(canvas, guess, labels, centre, radius)
    for side in shown:
        _draw_line(canvas, side, labels, centre, radius, is_alone=len(shown) == 1)
    for label in labels:
        at = {side.side: point for side in shown if (point := _place(side, label, centre, radius))}
        draw_marks(canvas, at)
        _draw_label(canvas, _values(label.factor, shown, guesses), label, centre)


def _fit(canvas: Canvas, factors: Sequence[str], room: Box) -> tuple[float, list[_Label]]:
    radius = min(room.width, room.height) / 2
    while True:
        labels = _labels(canvas, factors, radius, room)
        around = union([label.box for label in labels])
        if (around.width <= room.width and around.height <= room.height) or radius < canvas.body:
            return radius, labels
        radius *= 0.97


def _labels(canvas: Canvas, factors: Sequence[str], radius: float, room: Box) -> list[_Label]:
    limit, size = room.width * LABEL_SHARE, canvas.small
    placed = []
    for index, factor in enumerate(factors):
        angle = 2 * math.pi * index / len(factors)
        lines = _broken(canvas, canvas.words.name(factor), limit)
        width = max(canvas.sketch.measure(line, is_semibold=True) for line in lines)
        height = block_height(len(lines) + 1, size=size)
        x, y = math.sin(angle) * (radius + LABEL_GAP * size), -math.cos(angle) * (radius + LABEL_GAP * size)
        left = x - width / 2 if abs(math.sin(angle)) < UPRIGHT else x - (width if x < 0 else 0.0)
        top = y - height * (1 + math.cos(angle)) / 2
        placed.append(_Label(factor, angle, lines, Box(left, top, left + width, top + height)))
    return placed


def _broken(canvas: Canvas, name: str, limit: float) -> tuple[str, ...]:
    def measure(part: str) -> float:
        return canvas.sketch.measure(part, is_semibold=True)

    lines = on_two_lines(name)
    return lines if all(measure(line) <= limit for line in lines) else to_width(name, limit, measure)


def _at(centre: Point, angle: float, radius: float) -> Point:
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)


def _draw_grid(canvas: Canvas, labels: Sequence[_Label], centre: Point, radius: float) -> None:
    for ring in RINGS:
        corners = tuple(_at(centre, label.angle, radius * ring / 100) for label in labels)
        canvas.line((*corners, corners[0]), Ink.GRID, width=1.0 if ring == RINGS[-1] else FINEST_GRID)
    for label in labels:
        canvas.line((centre, _at(centre, label.angle, radius)), Ink.GRID, width=FINEST_GRID)


def _place(side: RevealedSide, label: _Label, centre: Point, radius: float) -> Point | None:
    score = side.score(label.factor)
    return None if score is None else _at(centre, label.angle, radius * score / 100)


def _draw_guess(canvas: Canvas, guess: Guess, labels: Sequence[_Label], centre: Point, radius: float) -> None:
    """Its outline breaks where nothing was guessed."""
    scores = [guess.scores.get(label.factor) for label in labels]
    points = [
        None if score is None else _at(centre, label.angle, radius * score / 100)
        for score, label in zip(scores, labels, strict=True)
    ]
    for start, end in zip(points, (*points[1:], points[0]), strict=True):
        if start and end:
            canvas.line((start, end), INKS[guess.about], dash=DOTS)
    for point in points:
        if point:
            draw_hollow(canvas, guess.about, point)


def _draw_line(
    canvas: Canvas, side: RevealedSide, labels: Sequence[_Label], centre: Point, radius: float, *, is_alone: bool
) -> None:
    """The line breaks where a number is missing; one side alone is tinted."""
    points = [_place(side, label, centre, radius) for label in labels]
    if is_alone and all(points):
        canvas.sketch.polygon((point for point in points if point), INKS[side.side], fill=TINT)
    dash = DASH if DASHES[side.side] else ()
    for start, end in zip(points, (*points[1:], points[0]), strict=True):
        if start and end:
            canvas.line((start, end), INKS[side.side], dash=dash)


def draw_marks(canvas: Canvas, at: Mapping[Side, Point]) -> None:
    """The marks of one factor; close together, the supplier's becomes a ring around the client's."""
    apart = math.dist(*at.values()) if len(at) == len(Side) else math.inf
    is_close, halo = apart < 2 * canvas.mark, HALO if apart > TOUCHING * canvas.mark else 0.0
    for side, point in at.items():
        if not is_close or side is Side.CLIENT:
            draw_mark(canvas, side, point, halo=halo)
    if is_close:
        reach = RING_REACH * canvas.mark
        ring = Marker(Shape.DIAMOND_RING, *at[Side.SUPPLIER], reach, Ink.SUPPLIER, stroke=canvas.line_width)
        canvas.sketch.add(ring)


def draw_mark(canvas: Canvas, side: Side, at: Point, *, halo: float = HALO, reach: float = 1.0) -> None:
    """The client's disc or the supplier's diamond, at least as large as the back row needs."""
    shape, radius = (Shape.DISC, 1.0) if side is Side.CLIENT else (Shape.DIAMOND, 1.28)
    canvas.sketch.add(Marker(shape, *at, canvas.mark * radius * reach, INKS[side], halo * canvas.mark))


def draw_hollow(canvas: Canvas, side: Side, at: Point, *, reach: float = 1.0) -> None:
    """The open mark of ``side``, for what is only supposed of it or was said before."""
    shape, larger = (Shape.DISC, 1.0) if side is Side.CLIENT else (Shape.DIAMOND, 1.28)
    radius = canvas.mark * reach * larger * HOLLOW
    canvas.sketch.add(Marker(shape, *at, radius, INKS[side]))
    rim = canvas.line_width * (1.0 if side is Side.CLIENT else math.sqrt(2))
    canvas.sketch.add(Marker(shape, *at, radius - rim, Ink.SURFACE))


def _values(factor: str, sides: Sequence[RevealedSide], guesses: Sequence[Guess]) -> list[tuple[Ink, str]]:
    """What is printed below a factor's name: the client's first, a guess in brackets behind what it is about."""
    printed = []
    for side in Side:
        said = [view for view in sides if view.side is side]
        printed += [(TEXT_INKS[side], _number(view.score(factor))) for view in said]
        printed += [
            (TEXT_INKS[side], f"({guess.scores[factor]})" if said else str(guess.scores[factor]))
            for guess in guesses
            if guess.about is side and factor in guess.scores
        ]
    return printed


def _draw_label(canvas: Canvas, values: Sequence[tuple[Ink, str]], label: _Label, centre: Point) -> None:
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


def _number(score: int | None) -> str:
    return "–" if score is None else str(score)
