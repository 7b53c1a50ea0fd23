"""Nameless marks in five columns, one for each level; nothing of a side whose people are too few."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.sides import draw_side
from healthcheck.charts.slides.wheel import draw_mark
from healthcheck.domain.relationship import Side
from healthcheck.message import message

LEVELS = 5
PITCH = 2.7
ROWS = ((4, 1.8), (6, 1.3), (9, 1.0))
"""Marks beside each other in a column, and how large they are: smaller ones where many people stand at one level."""


def draw_people(canvas: Canvas, scores: Mapping[Side, Sequence[int]], names: Mapping[Side, str], room: Box) -> None:
    """One band a side, its name above it, the levels below."""
    half = (room.height - 2 * canvas.small) / 2
    for row, side in enumerate(Side):
        top = room.top + row * (half + canvas.small / 2)
        band = Box(room.left, top, room.right, room.top + (row + 1) * half)
        bottom = draw_side(canvas, side, names[side], band, size=canvas.body)
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
    beside, reach = _fitting(canvas, most, room.height)
    pitch = PITCH * canvas.mark * reach
    rise = min(pitch, (room.height - 2 * pitch) / max(-(-most // beside), 1))
    canvas.line(((room.left, room.bottom), (room.right, room.bottom)), Ink.GRID)
    for score in scores:
        level = level_of(score)
        row, place = divmod(counts[level], beside)
        here = min(beside, sum(level_of(other) == level for other in scores) - row * beside)
        counts[level] += 1
        x = room.left + (level + 0.5) * column + (place - (here - 1) / 2) * pitch
        draw_mark(canvas, side, (x, room.bottom - pitch * 0.75 - row * rise), reach=reach)


def _fitting(canvas: Canvas, most: int, height: float) -> tuple[int, float]:
    """The largest marks at which so many stand above each other in ``height``."""
    fitting = (
        (beside, reach) for beside, reach in ROWS if (-(-most // beside) + 0.5) * PITCH * canvas.mark * reach <= height
    )
    return next(fitting, ROWS[-1])


def level_of(score: int) -> int:
    """The level (0-4) whose point on the scale is nearest to ``score``."""
    return min(round(score / 25), LEVELS - 1)
