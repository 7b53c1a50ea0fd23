"""What a pen fills in on paper: lines for notes, boxes to tick, numbers to circle, blanks after a label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from healthcheck.reports.pdf.fonts import Face
from healthcheck.reports.pdf.page import MM
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import LABEL, MUTED, RULE, TEXT2, TextStyle, colour
from healthcheck.reports.pdf.text import text_blocks

LINE = 8 * MM
"""From one line of handwriting to the next."""

BOX = 9.0
TICK_GUTTER = 7.0


class NoteLines(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """``lines`` empty lines to write on."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """All the width there is."""
        self.width, self.height = available_width, self._lines * LINE
        return self.width, self.height

    def draw(self) -> None:
        """Fine lines, lighter than handwriting."""
        with self.canv.structure.artifact(self.canv):
            self.canv.setStrokeColor(colour(RULE))
            self.canv.setLineWidth(0.5)
            for number in range(self._lines):
                y = self.height - (number + 1) * LINE
                self.canv.line(0, y, self.width, y)


class Tick(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """An empty box to tick."""

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """A little larger than a capital letter."""
        self.width, self.height = BOX, BOX + 2
        return self.width, self.height

    def draw(self) -> None:
        """Paint the box."""
        with self.canv.structure.artifact(self.canv):
            self.canv.setStrokeColor(colour(TEXT2))
            self.canv.setLineWidth(0.8)
            self.canv.roundRect(0, 0, BOX, BOX, 1.5, stroke=1, fill=0)


class CircledNumbers(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """0 to 10 in a row, one of which is circled by hand."""

    SIZE = 17.0
    GAP = 5.0

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """Eleven squares."""
        self.width, self.height = 11 * self.SIZE + 10 * self.GAP, self.SIZE
        return self.width, self.height

    def draw(self) -> None:
        """Paint the squares with their numbers."""
        with self.canv.structure.content(self.canv, Element("P")):
            self._draw()

    def _draw(self) -> None:
        self.canv.saveState()
        self.canv.setLineWidth(0.6)
        for number in range(11):
            left = number * (self.SIZE + self.GAP)
            self.canv.setStrokeColor(colour(MUTED))
            self.canv.roundRect(left, 0, self.SIZE, self.SIZE, 3, stroke=1, fill=0)
            self.canv.setFont(Face.REGULAR.value, 9)
            self.canv.setFillColor(colour(TEXT2))
            self.canv.drawCentredString(left + self.SIZE / 2, self.SIZE / 2 - 3, str(number))
        self.canv.restoreState()


class Blank(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A label with a line after it to write on, or with ``value`` where it is known."""

    def __init__(self, label: str, value: str = "") -> None:
        super().__init__()
        self._label = text_blocks(label, LABEL)
        self._value = text_blocks(value, LABEL.inked(TEXT2)) if value else []

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The label, and room for handwriting below it."""
        self._stack = Stack([*self._label, *self._value], available_width)
        self.width, self.height = available_width, self._stack.height(self.canv) + (0 if self._value else LINE)
        return self.width, self.height

    def draw(self) -> None:
        """Paint label and line."""
        self._stack.draw(self.canv, left=0, top=self.height)
        if not self._value:
            with self.canv.structure.artifact(self.canv):
                self.canv.setStrokeColor(colour(RULE))
                self.canv.setLineWidth(0.6)
                self.canv.line(0, 2, self.width, 2)


def ticked(text: str, style: TextStyle, width: float) -> Beside:
    """A sentence with a box before it."""
    words = Stack(text_blocks(text, style), width - BOX - TICK_GUTTER)
    return Beside((Stack([Tick()], BOX), words), gutter=TICK_GUTTER, after=4)


def row_of(flowables: Sequence[Any], width: float, *, gutter: float) -> Beside:
    """Flowables beside each other, equally wide."""
    own = (width - gutter * (len(flowables) - 1)) / len(flowables)
    return Beside([Stack([flowable], own) for flowable in flowables], gutter=gutter, after=8)
