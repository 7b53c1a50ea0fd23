"""Beside a chart: who is shown, and the one thing that the room is asked."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import CAPITALS
from healthcheck.charts.sketch import TEXT_INKS, baseline
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.revealed import RevealedSide
from healthcheck.charts.slides.wheel import draw_mark
from healthcheck.message import message

SIGN_ROOM = 1.1


def draw_legend(canvas: Canvas, sides: Sequence[RevealedSide], ask: str, room: Box) -> None:
    """Each side with its mark and number of people, or why it is not shown; then the question."""
    top = room.top + room.height * 0.18
    for side in sides:
        top = _draw_side(canvas, side, Box(room.left, top, room.right, room.bottom)) + 0.9 * canvas.small
    canvas.block(ask, Box(room.left, top + canvas.small, room.right, room.bottom), size=canvas.body, lines=6)


def _draw_side(canvas: Canvas, side: RevealedSide, room: Box) -> float:
    indent = SIGN_ROOM * canvas.body
    named = Box(room.left + indent, room.top, room.right, room.bottom)
    x = room.left + canvas.mark * 1.3
    if canvas.is_mirrored:
        named, x = Box(room.left, room.top, room.right - indent, room.bottom), room.right - canvas.mark * 1.3
    size, _lines = canvas.fitted(side.organisation, named.width, size=canvas.body, is_semibold=True, lines=2)
    draw_mark(canvas, side.side, (x, baseline(room.top, size=size) - CAPITALS / 2 * size), halo=0.0)
    bottom = canvas.block(
        side.organisation, named, size=canvas.body, ink=TEXT_INKS[side.side], is_semibold=True, lines=2
    )
    below = Box(named.left, bottom + 0.3 * canvas.small, named.right, named.bottom)
    if side.reason:
        return canvas.block(side.reason, below, size=canvas.small, ink=Ink.TEXT2, lines=6)
    if side.n is None:
        return bottom
    return canvas.block(message("n = {0}", side.n), below, size=canvas.small, ink=Ink.TEXT2, lines=1)
