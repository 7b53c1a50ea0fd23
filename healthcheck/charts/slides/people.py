"""Nameless marks in five columns, one for each level; nothing of a side whose people are too few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor
from healthcheck.charts.sketch import TEXT_INKS
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.wheel import draw_mark
from healthcheck.domain.relationship import Side
from healthcheck.message import message

LEVELS = 5
PITCH = 2.7
PER_ROW = 4
"""Marks beside each other in a column."""


def draw_people(canvas: Canvas, scores: Mapping[Side, Sequence[int]], names: Mapping[Side, str], room: Box) -> None:
    """One band a side, its name above it, the levels below."""
    half = (room.height - 2 * canvas.small) / 2
    for row, side in enumerate(Side):
        band = Box(room.left, room.top + row * half, room.right, room.top + (row + 1) * half)
        bottom = canvas.block(names[side], band, size=canvas.small, ink=TEXT_INKS[side], is_semibold=True, lines=1)
        inner = Box(band.left, bottom + canvas.small / 2, band.right, band.bottom)
        if scores[side]:
            _draw_marks(canvas, side, scores[side], inner)
        else:
            reason = message("Single views are not shown: too few people.")
            canvas.block(reason, inner, size=canvas.body, ink=Ink.TEXT2)
    if not any(scores.values()):
        return
    column = room.width / LEVELS
    for level, name in enumerate(canvas.words.levels):
        canvas.sketch.text(
            name, (room.left + (level + 0.5) * column, room.bottom - canvas.small * 0.3), Ink.TEXT, anchor=Anchor.MIDDLE
        )


def _draw_marks(canvas: Canvas, side: Side, scores: Sequence[int], room: Box) -> None:
    column, counts = room.width / LEVELS, [0] * LEVELS
    most = max(sum(level_of(score) == level for score in scores) for level in range(LEVELS))
    rows = -(-most // PER_ROW)
    pitch = min(PITCH * canvas.mark, (room.height - 2 * canvas.mark) / max(rows, 1))
    foot = room.bottom - canvas.mark * 2
    canvas.line(((room.left, room.bottom), (room.right, room.bottom)), Ink.GRID)
    for score in scores:
        level = level_of(score)
        row, place = divmod(counts[level], PER_ROW)
        counts[level] += 1
        x = room.left + (level + 0.5) * column + (place - (PER_ROW - 1) / 2) * PITCH * canvas.mark
        draw_mark(canvas, side, (x, foot - row * pitch))


def level_of(score: int) -> int:
    """The level (0-4) whose point on the scale is nearest to ``score``."""
    return min(round(score / 25), LEVELS - 1)
