"""What stands on every page outside the text: the footer with the page's number among all, and a small logo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from healthcheck.message import message
from healthcheck.reports.pdf.brand import Brand
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.pdf.logo_painter import draw_logo, fitted
from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.page import GUTTER, MM, TEXT_WIDTH
from healthcheck.reports.pdf.styles import FOOTER, RULE, colour
from healthcheck.reports.pdf.text import one_line, text_block
from healthcheck.reports.report_model import Report
from healthcheck.reports.speech import Say

SLACK = 0.5
"""Points kept free on a line, so that rounding never wraps it once more."""

LOGO = (24 * MM, 8 * MM)
"""The largest that a logo may be in the header."""

HEADER = 8 * MM
"""From the upper edge of the sheet to that of the logo."""


class Footer:
    """Draws the footer of a document's pages; ``lines`` are its own words."""

    def __init__(self, lines: tuple[str, ...], say: Say) -> None:
        self._lines = lines
        self._say = say

    def draw(self, canvas: Any, page: int, pages: int) -> None:  # noqa: ANN401 - reportlab is untyped
        """A fine rule, the document's lines on the left, ``Page x of y`` on the right."""
        with canvas.structure.artifact(canvas):
            self._draw(canvas, page, pages)

    def _draw(self, canvas: Any, page: int, pages: int) -> None:  # noqa: ANN401
        top, left = canvas.sheet.bottom - 12, canvas.sheet.left
        canvas.saveState()
        canvas.setStrokeColor(colour(RULE))
        canvas.setLineWidth(0.4)
        canvas.line(left, top + 4, left + TEXT_WIDTH, top + 4)
        number = self._say(message("Page {0} of {1}", page, pages))
        room = font_book().width(number, size=FOOTER.size) + SLACK
        block = text_block(number, replace(FOOTER, is_right=True))
        drop = block.wrapOn(canvas, room, canvas.sheet.bottom)[1]
        block.drawOn(canvas, left + placed(canvas, TEXT_WIDTH - room, room, whole=TEXT_WIDTH), top - drop)
        for index, line in enumerate(self._lines):
            width = TEXT_WIDTH - (room + GUTTER if index == 0 else 0)
            block = one_line(line, FOOTER, canvas, width=width)
            top -= block.height
            block.drawOn(canvas, left + placed(canvas, 0, width, whole=TEXT_WIDTH), top)
        canvas.restoreState()


class Furniture:
    """Draws what is on every page of a report: its footer, and the logo but on the cover, which has a large one."""

    def __init__(self, report: Report, brand: Brand) -> None:
        self._footer = Footer(report.footer, report.words.say)
        self._logo = brand.logo
        self._has_cover = report.cover is not None

    def draw(self, canvas: Any, page: int, pages: int) -> None:  # noqa: ANN401
        """The footer, and the logo at the upper right."""
        self._footer.draw(canvas, page, pages)
        if self._logo is None or (self._has_cover and page == 1):
            return
        width, height = fitted(self._logo, width=LOGO[0], height=LOGO[1])
        left = canvas.sheet.left + placed(canvas, TEXT_WIDTH - width, width, whole=TEXT_WIDTH)
        top = canvas.sheet.height - HEADER
        with canvas.structure.artifact(canvas):
            draw_logo(canvas, self._logo, x=left, y=top - height, size=(width, height))
