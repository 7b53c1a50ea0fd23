"""The marks of the two sides: a disc for the client, a diamond for the supplier, beside a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from reportlab.platypus import Flowable

from healthcheck.charts.reading import side_name
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.fonts import Face, font_book
from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import SIDE_INKS, TextStyle, colour
from healthcheck.reports.pdf.text import TextBlock, shortened, text_block
from healthcheck.reports.speech import Say

RADIUS = 2.9
DIAMOND = 3.7
ROOM = 10.5
"""Points between the left edge of the mark's room and the text."""

SLACK = 0.5
"""Points kept free on a line, so that rounding never wraps it once more."""

MOST_LINES = 2
"""Lines up to which a name stands well at the head of a column, or under a number."""

CAPITALS = 0.33
"""Half the height of a capital letter, in ems."""


def draw_mark(canvas: Any, side: Side, *, x: float, y: float) -> None:  # noqa: ANN401 - untyped
    """Paint the mark of ``side`` centred on (x, y)."""
    canvas.saveState()
    canvas.setFillColor(colour(SIDE_INKS[side]))
    if side is Side.CLIENT:
        canvas.circle(x, y, RADIUS, stroke=0, fill=1)
    else:
        path = canvas.beginPath()
        path.moveTo(x, y + DIAMOND)
        for dx, dy in ((DIAMOND, 0.0), (0.0, -DIAMOND), (-DIAMOND, 0.0)):
            path.lineTo(x + dx, y + dy)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def short_names(
    names: Mapping[Side, str], style: TextStyle, *, width: float, say: Say, most: int = MOST_LINES
) -> dict[Side, str]:
    """``names`` beside their marks in places ``width`` points wide: as they are where each stands well there.

    Where one of them would take more than ``most`` lines, or be broken inside a word, both are called by their part.
    """
    if stand_well(names.values(), style, width=width, most=most):
        return dict(names)
    return {side: say(side_name(side)) for side in names}


def stand_well(names: Iterable[str], style: TextStyle, *, width: float, most: int) -> bool:
    """Whether each of ``names`` takes ``most`` lines at most in ``width`` points with its mark, no word broken."""
    measure, room = partial(_width, style), width - ROOM
    shown = [shortened(name) for name in names]
    is_whole = all(measure(word) <= room for name in shown for word in name.split())
    return is_whole and all(len(to_width(name, room, measure)) <= most for name in shown)


def _width(style: TextStyle, text: str) -> float:
    is_semibold = style.face is Face.SEMIBOLD
    return font_book().width(text, size=style.size, is_semibold=is_semibold) + SLACK


class MarkedText(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A name with the mark of its side before the first line; a word wider than the place is hyphenated."""

    def __init__(self, side: Side, text: str, style: TextStyle) -> None:
        super().__init__()
        self._side = side
        self._style = style
        self._text = shortened(text)
        self._element = Element(style.role) if style.role else None
        self._lines: list[TextBlock] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The width given and the height of the lines beside the mark."""
        measure = partial(_width, self._style)
        self._lines = [text_block(line, self._style) for line in to_width(self._text, available_width - ROOM, measure)]
        for line in self._lines:
            line.element = self._element
            line.is_continued = line is not self._lines[-1]
        heights = [line.wrapOn(self.canv, available_width - ROOM, available_height)[1] for line in self._lines]
        self.width, self.height = available_width, sum(heights)
        return self.width, self.height

    def draw(self) -> None:
        """Paint the lines, and the mark at the height of the capitals before the first, wherever that starts."""
        top, room = self.height, self.width - ROOM
        for line in self._lines:
            top -= line.height
            line.drawOn(self.canv, placed(self.canv, ROOM, room, whole=self.width), top)
        start = self._lines[0].first_line_start if self._style.is_right else 0.0
        baseline = self.height - self._style.leading + 0.24 * self._style.size
        y = baseline + CAPITALS * self._style.size
        with self.canv.structure.artifact(self.canv):
            x = placed(self.canv, start + RADIUS + 0.8, 0, whole=self.width)
            draw_mark(self.canv, self._side, x=x, y=y)
