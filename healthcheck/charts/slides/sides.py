"""Both organisations beside their marks, in a band above a chart."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.charts.box import Box
from healthcheck.charts.sketch import TEXT_INKS
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.wheel import draw_mark
from healthcheck.domain.relationship import Side

INDENT = 1.1
HALO = 3.0
"""Units at which lines of a chart stop short of a name."""


def draw_sides(canvas: Canvas, names: Mapping[Side, str], room: Box) -> float:
    """Half of the width each; returns where the longer name ends."""
    columns = zip(names.items(), canvas.columns(room, 0.5), strict=True)
    return max(draw_side(canvas, side, name, column, size=canvas.small) for (side, name), column in columns)


def draw_side(canvas: Canvas, side: Side, name: str, room: Box, *, size: float) -> float:
    """One side's mark and name; returns where the name ends."""
    indent = max(INDENT * size, canvas.mark * 3.2)
    named = Box(room.left + indent, room.top, room.right, room.bottom)
    if canvas.is_mirrored:
        named = Box(room.left, room.top, room.right - indent, room.bottom)
    fitted, _lines = canvas.fitted(name, named.width, size=size, is_semibold=True, lines=3)
    reach = max(fitted / canvas.body, 1.0)
    aside = canvas.mark * 1.3 * reach
    x = room.right - aside if canvas.is_mirrored else room.left + aside
    draw_mark(canvas, side, (x, room.top + fitted * 0.45), halo=0.0, reach=reach)
    return canvas.block(
        name, named, size=size, ink=TEXT_INKS[side], is_semibold=True, lines=3, smallest=canvas.small, halo=HALO
    )
