"""The radar of a slide: larger than on the desk, and only of the sides that are handed in."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Marker, Point, Shape
from healthcheck.charts.sketch import DASHES, INKS, TEXT_INKS
from healthcheck.charts.slides.canvas import FINEST, Canvas
from healthcheck.charts.slides.revealed import Guess, RevealedSide
from healthcheck.charts.slides.spokes import Spoke, draw_spoke, fit_spokes, on_spoke, point_at_spoke
from healthcheck.domain.relationship import Side

RINGS = (25, 50, 75, 100)
TINT = 0.1
DASH = (2.2, 1.3)
RING_REACH = 2.3
HALO = 0.35
HOLLOW = 1.25
"""How much larger an open mark is, so that its middle is seen to be empty."""

DOTS = (0.9, 1.3)
TOUCHING = 2.7
"""Marks between two sides' places below which the rim of one would bite into the other."""


def draw_wheel(
    canvas: Canvas, factors: Sequence[str], sides: Sequence[RevealedSide], room: Box, *, guesses: Sequence[Guess] = ()
) -> None:
    """Draw it as large as the names let it be; ``sides`` in the order in which their lines lie above each other.

    ``guesses`` are dotted, with open marks.
    """
    centre, radius, labels = fit_spokes(canvas, factors, room)
    point_at_spoke(canvas, labels, centre, radius)
    _draw_grid(canvas, labels, centre, radius)
    shown = [side for side in sides if side.is_shown]
    for guess in guesses:
        _draw_guess(canvas, guess, labels, centre, radius)
    for side in shown:
        _draw_line(canvas, side, labels, centre, radius, is_alone=len(shown) == 1)
    for label in labels:
        at = {side.side: point for side in shown if (point := _place(side, label, centre, radius))}
        draw_marks(canvas, at)
        draw_spoke(canvas, _values(label.factor, shown, guesses), label, centre)


def _draw_grid(canvas: Canvas, labels: Sequence[Spoke], centre: Point, radius: float) -> None:
    for ring in RINGS:
        corners = tuple(on_spoke(centre, label.angle, radius * ring / 100) for label in labels)
        canvas.line((*corners, corners[0]), Ink.GRID, width=1.0 if ring == RINGS[-1] else FINEST)
    for label in labels:
        canvas.line((centre, on_spoke(centre, label.angle, radius)), Ink.GRID, width=FINEST)


def _place(side: RevealedSide, label: Spoke, centre: Point, radius: float) -> Point | None:
    score = side.score(label.factor)
    return None if score is None else on_spoke(centre, label.angle, radius * score / 100)


def _draw_guess(canvas: Canvas, guess: Guess, labels: Sequence[Spoke], centre: Point, radius: float) -> None:
    """Its outline breaks where nothing was guessed."""
    scores = [guess.scores.get(label.factor) for label in labels]
    points = [
        None if score is None else on_spoke(centre, label.angle, radius * score / 100)
        for score, label in zip(scores, labels, strict=True)
    ]
    for start, end in zip(points, (*points[1:], points[0]), strict=True):
        if start and end:
            canvas.line((start, end), INKS[guess.about], dash=DOTS)
    for point in points:
        if point:
            draw_hollow(canvas, guess.about, point)


def _draw_line(
    canvas: Canvas, side: RevealedSide, labels: Sequence[Spoke], centre: Point, radius: float, *, is_alone: bool
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


def _number(score: int | None) -> str:
    return "–" if score is None else str(score)
