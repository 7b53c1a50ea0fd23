"""Beside a chart: who is shown, and the one thing that the room is asked."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import CAPITALS
from healthcheck.charts.sketch import TEXT_INKS, baseline
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.revealed import Guess, RevealedSide
from healthcheck.charts.slides.wheel import draw_hollow, draw_mark
from healthcheck.message import message

SIGN_ROOM = 1.1


def draw_legend(
    canvas: Canvas, sides: Sequence[RevealedSide], ask: str, room: Box, *, guesses: Sequence[Guess] = ()
) -> None:
    """Each side with its mark and number of people, or why it is not shown; whose guess is open; then the question."""
    top = room.top + room.height * 0.18
    for side in sides:
        top = _draw_side(canvas, side, Box(room.left, top, room.right, room.bottom)) + 0.9 * canvas.small
    for guess in guesses:
        top = _draw_guess(canvas, guess, Box(room.left, top, room.right, room.bottom)) + 0.9 * canvas.small
    canvas.block(ask, Box(room.left, top + canvas.small, room.right, room.bottom), size=canvas.body, lines=6)


def _draw_guess(canvas: Canvas, guess: Guess, room: Box) -> float:
    text = message("Expected by {0}", guess.organisation)
    named, x = _indented(canvas, room)
    size, _lines = canvas.fitted(text, named.width, size=canvas.body, lines=3)
    draw_hollow(canvas, guess.about, (x, baseline(room.top, size=size) - CAPITALS / 2 * size))
    return canvas.block(text, named, size=canvas.body, ink=TEXT_INKS[guess.about], lines=3)


def _indented(canvas: Canvas, room: Box) -> tuple[Box, float]:
    """Where a name stands behind its mark, and where the mark is."""
    indent, aside = SIGN_ROOM * canvas.body, canvas.mark * 1.3
    if canvas.is_mirrored:
        return Box(room.left, room.top, room.right - indent, room.bottom), room.right - aside
    return Box(room.left + indent, room.top, room.right, room.bottom), room.left + aside


def _draw_side(canvas: Canvas, side: RevealedSide, room: Box) -> float:
    named, x = _indented(canvas, room)
    size, _lines = canvas.fitted(side.organisation, named.width, size=canvas.body, is_semibold=True, lines=2)
    draw_mark(canvas, side.side, (x, baseline(room.top, size=size) - CAPITALS / 2 * size), halo=0.0)
    bottom = canvas.block(
        side.organisation, named, size=canvas.body, ink=TEXT_INKS[side.side], is_semibold=True, lines=2
    )
    below = Box(named.left, bottom + 0.3 * canvas.small, named.right, named.bottom)
    if side.reason:
        return canvas.block(side.reason, below, size=canvas.small, ink=Ink.TEXT2, lines=6)
    if not side.people:
        return bottom
    return canvas.block(message("n = {0}", side.people), below, size=canvas.small, ink=Ink.TEXT2, lines=1)
