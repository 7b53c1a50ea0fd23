"""Boxes with the key that stands for an answer, one of them crossed where it was given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from healthcheck.reports.pdf.fonts import Face
from healthcheck.reports.pdf.stack import Beside, Stack
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import INK, MUTED, PAPER, TEXT2, TextStyle, colour
from healthcheck.reports.pdf.text import text_blocks

SIDE = 14.0
GUTTER = 6.0


class KeyBox(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A box with a key in it; the chosen one is dark, and says so to those who hear the page."""

    def __init__(self, key: str, *, is_chosen: bool = False, chosen_word: str = "") -> None:
        super().__init__()
        self._key = key
        self._is_chosen = is_chosen
        self._chosen_word = chosen_word

    def wrap(self, _available_width: float, _available_height: float) -> tuple[float, float]:
        """A square."""
        self.width = self.height = SIDE
        return self.width, self.height

    def draw(self) -> None:
        """Paint the square with its key."""
        element = Element("P", alternative=f"{self._key}, {self._chosen_word}" if self._is_chosen else "")
        with self.canv.structure.content(self.canv, element):
            self.canv.saveState()
            self.canv.setLineWidth(0.8)
            self.canv.setStrokeColor(colour(INK if self._is_chosen else MUTED))
            self.canv.setFillColor(colour(INK if self._is_chosen else PAPER))
            self.canv.roundRect(0, 0, SIDE, SIDE, 2, stroke=1, fill=1)
            face = Face.SEMIBOLD if self._is_chosen else Face.REGULAR
            self.canv.setFont(face.value, 9)
            self.canv.setFillColor(colour(PAPER if self._is_chosen else TEXT2))
            self.canv.drawCentredString(SIDE / 2, SIDE / 2 - 3, self._key)
            self.canv.restoreState()


def choice(key: str, text: str, style: TextStyle, width: float, *, is_chosen: bool, chosen_word: str) -> Beside:
    """A box with what it stands for beside it."""
    box = Stack([KeyBox(key, is_chosen=is_chosen, chosen_word=chosen_word)], SIDE)
    words = Stack(text_blocks(text, style), width - SIDE - GUTTER)
    return Beside((box, words), gutter=GUTTER, after=2.5)


def choices_beside(choices: Sequence[Any], width: float, *, gutter: float = 8.0) -> Beside:
    """Choices in columns of equal width."""
    own = (width - gutter * (len(choices) - 1)) / len(choices)
    return Beside([Stack([entry(own)], own) for entry in choices], gutter=gutter, after=2)
