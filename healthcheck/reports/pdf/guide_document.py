"""A printed interview guide as a PDF document."""

from __future__ import annotations

from typing import BinaryIO

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from healthcheck.reports.guide_sheet import LANGUAGE, GuideSheet
from healthcheck.reports.pdf.fonts import Face, font_book
from healthcheck.reports.pdf.furniture import Footer
from healthcheck.reports.pdf.guide_pages import guide_flowables
from healthcheck.reports.pdf.page import BOTTOM, HEIGHT, LEFT, TEXT_HEIGHT, TEXT_WIDTH, WIDTH
from healthcheck.reports.pdf.paged_canvas import PagedCanvas

PROGRAM = "Relationship Healthcheck"


def set_guide(sheet: GuideSheet, target: BinaryIO) -> None:
    """Write ``sheet`` as PDF into ``target``."""
    font_book()
    _GuideDocument(sheet, target).build(guide_flowables(sheet), canvasmaker=PagedCanvas)


class _GuideDocument(BaseDocTemplate):  # type: ignore[misc]  # reportlab is untyped
    """One frame a page, dated by the assessment, so that the same guide gives the same bytes on any day."""

    def __init__(self, sheet: GuideSheet, target: BinaryIO) -> None:
        super().__init__(
            target,
            pagesize=(WIDTH, HEIGHT),
            title=sheet.title,
            author=sheet.interviewer or PROGRAM,
            creator=PROGRAM,
            producer=PROGRAM,
            lang=LANGUAGE,
            displayDocTitle=True,
            invariant=1,
            initialFontName=Face.REGULAR.value,
        )
        self._sheet = sheet
        frame = Frame(LEFT, BOTTOM, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("text", [frame]))

    def handle_documentBegin(self) -> None:  # noqa: N802 - reportlab's name
        """Set the date and the footer."""
        day = self._sheet.held_on
        self.canv.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")
        self.canv.finish_page = Footer(self._sheet.footer).draw
        super().handle_documentBegin()
