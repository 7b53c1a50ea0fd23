"""The last step of a profile: factors from the widest gap down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor
from healthcheck.charts.sketch import block_height, middle_baseline
from healthcheck.charts.slides.canvas import FINEST, Canvas
from healthcheck.charts.slides.revealed import RevealedSide
from healthcheck.charts.slides.sides import draw_sides
from healthcheck.charts.slides.wheel import draw_marks
from healthcheck.domain.relationship import Side

NAME_SHARE = 0.32
LEVELS = (0, 25, 50, 75, 100)


def gaps(factors: Sequence[str], sides: Mapping[Side, RevealedSide]) -> list[tuple[str, int | None]]:
    """Factors with client minus supplier, the widest first, those without one last."""

    def gap(factor: str) -> int | None:
        client, supplier = sides[Side.CLIENT].score(factor), sides[Side.SUPPLIER].score(factor)
        return None if client is None or supplier is None else client - supplier

    found = [(factor, gap(factor)) for factor in factors]
    return sorted(found, key=lambda entry: -1 if entry[1] is None else abs(entry[1]), reverse=True)


def draw_ranking(canvas: Canvas, factors: Sequence[str], sides: Mapping[Side, RevealedSide], room: Box) -> None:
    """A line between both marks for each factor, its gap at the end."""
    ranked = gaps(factors, sides)
    legend = Box(
        room.left,
        room.top,
        room.right,
        draw_sides(canvas, {side: view.organisation for side, view in sides.items()}, room),
    )
    height = (room.bottom - legend.bottom - 0.5 * canvas.small) / (len(ranked) + 0.8)
    names, chart = canvas.columns(Box(room.left, legend.bottom + canvas.small / 2, room.right, room.bottom), NAME_SHARE)
    number_room = 2.4 * canvas.body
    left, right = chart.left + canvas.mark * 2, chart.right - number_room
    for row, (factor, _gap) in enumerate(ranked):
        top = chart.top + height * row
        canvas.point_at(factor, Box(room.left, top, room.right, top + height).points)
    for level in LEVELS:
        x = left + (right - left) * level / 100
        canvas.line(((x, chart.top), (x, chart.top + height * len(ranked))), Ink.GRID, width=FINEST)
        y = middle_baseline(chart.top + height * (len(ranked) + 0.28), size=canvas.small)
        canvas.sketch.text(str(level), (x, y), Ink.TEXT2, anchor=Anchor.MIDDLE)
    for row, (factor, gap) in enumerate(ranked):
        middle = chart.top + height * (row + 0.5)
        is_first = bool(gap) and abs(gap or 0) == abs(ranked[0][1] or 0)
        draw_name(canvas, canvas.words.name(factor), names, middle, is_first=is_first)
        at = {
            side: (left + (right - left) * score / 100, middle)
            for side, view in sides.items()
            if (score := view.score(factor)) is not None
        }
        if len(at) == len(Side):
            canvas.line(tuple(at.values()), Ink.REFERENCE, width=1.5 if is_first else 1.0)
        draw_marks(canvas, at)
        size = canvas.body
        number = "–" if gap is None else str(abs(gap))
        canvas.sketch.text(
            number, (chart.right, middle_baseline(middle, size=size)), Ink.TEXT, size=size, anchor=Anchor.END,
            is_semibold=is_first,
        )  # fmt: skip


def draw_name(canvas: Canvas, name: str, room: Box, middle: float, *, is_first: bool) -> None:
    """A factor's name on at most two lines about ``middle``."""
    _size, lines = canvas.fitted(name, room.width, size=canvas.small, is_semibold=is_first, lines=2)
    top = middle - block_height(len(lines), size=canvas.small) / 2
    canvas.block(name, Box(room.left, top, room.right, room.bottom), size=canvas.small, is_semibold=is_first, lines=2)
