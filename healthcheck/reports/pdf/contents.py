"""The list of sections on the cover, with the pages on which they begin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable

from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import CONTENTS, RULE, colour
from healthcheck.reports.pdf.text import shortened, text_block

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = 24.0
"""Points kept free on the right for the number of a page."""

PADDING = 1.6


class ContentsLine(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """One section: its name at the left, its page at the right once all pages are set, a fine rule under both.

    ``place`` counts the entries of the outline's first level, from 0.
    """

    def __init__(self, label: str, place: int, whole: Element) -> None:
        super().__init__()
        self._place = place
        self._element = Element("TOCI", parent=whole)
        self._block = text_block(shortened(label), CONTENTS)
        self._block.element = Element("P", parent=self._element)
        self._block.is_continued = True

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The width there is, and the height of the name with the space around it."""
        self.width = available_width
        self.height = self._block.wrapOn(self.canv, available_width - NUMBER, available_height)[1] + 2 * PADDING
        return self.width, self.height

    def draw(self) -> None:
        """Paint the name and the rule; leave word that the number is still to come."""
        left = placed(self.canv, 0, self.width - NUMBER, whole=self.width)
        self._block.drawOn(self.canv, left, PADDING)
        with self.canv.structure.artifact(self.canv):
            self.canv.setStrokeColor(colour(RULE))
            self.canv.setLineWidth(0.4)
            self.canv.line(0, 0, self.width, 0)
        x, y = self.canv.absolutePosition(0, PADDING + CONTENTS.leading - CONTENTS.size)
        self.canv.finish_later(partial(self._draw_number, x=x, y=y))

    def _draw_number(self, canvas: Any, *, x: float, y: float) -> None:  # noqa: ANN401 - reportlab is untyped
        page = str(canvas.first_pages[self._place])
        width = font_book().width(page, size=CONTENTS.size)
        left = x + placed(canvas, self.width - width, width, whole=self.width)
        with canvas.structure.content(canvas, self._block.element):
            canvas.setFont(CONTENTS.face.value, CONTENTS.size)
            canvas.setFillColor(colour(CONTENTS.ink))
            canvas.drawString(left, y, page)


def contents_lines(labels: Sequence[str | None], *, first: int) -> list[Any]:
    """Lines for the sections with a label; the first of ``labels`` is the outline's entry number ``first``."""
    whole = Element("TOC")
    return [ContentsLine(label, place, whole) for place, label in enumerate(labels, start=first) if label is not None]
