"""What stands on every page outside the text: the footer with the page's number among all."""

from __future__ import annotations

from typing import Any

from healthcheck.reports.pdf.page import BOTTOM, TEXT_WIDTH
from healthcheck.reports.pdf.styles import FOOTER, RULE, colour
from healthcheck.reports.pdf.text import shortened, text_block

NUMBER_ROOM = 70.0
"""Points kept free on the right for ``Page 12 of 18``."""


class Footer:
    """Draws the footer of a document's pages; ``lines`` are its own words."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self._lines = lines

    def draw(self, canvas: Any, page: int, pages: int) -> None:  # noqa: ANN401 - reportlab is untyped
        """A fine rule, the report's lines on the left, ``Page x of y`` on the right."""
        with canvas.structure.artifact(canvas):
            self._draw(canvas, page, pages)

    def _draw(self, canvas: Any, page: int, pages: int) -> None:  # noqa: ANN401
        top, left = BOTTOM - 16, canvas.sheet.left
        canvas.saveState()
        canvas.setStrokeColor(colour(RULE))
        canvas.setLineWidth(0.4)
        canvas.line(left, top + 4, left + TEXT_WIDTH, top + 4)
        canvas.setFont(FOOTER.face.value, FOOTER.size)
        canvas.setFillColor(colour(FOOTER.ink))
        canvas.drawRightString(left + TEXT_WIDTH, top - FOOTER.size, f"Page {page} of {pages}")
        for index, line in enumerate(self._lines):
            block = text_block(shortened(line), FOOTER)
            height = block.wrapOn(canvas, TEXT_WIDTH - (NUMBER_ROOM if index == 0 else 0), BOTTOM)[1]
            top -= height
            block.drawOn(canvas, left, top)
        canvas.restoreState()
