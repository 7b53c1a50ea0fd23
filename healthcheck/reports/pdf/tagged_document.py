"""Flowables as a tagged PDF document: pages with their furniture, metadata that no clock touches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from healthcheck.domain.language import Language
from healthcheck.reports.pdf.fonts import Face, font_book
from healthcheck.reports.pdf.page import TEXT_WIDTH, Sheet
from healthcheck.reports.pdf.paged_canvas import PagedCanvas
from healthcheck.reports.pdf.tagged_file import Metadata, write_tagged

PROGRAM = "Relationship Healthcheck"


def set_story(
    story: Sequence[Any],
    target: BinaryIO,
    *,
    metadata: Metadata,
    sheet: Sheet,
    finish_page: Callable[[Any, int, int], None],
    page_done: Callable[[int], None] | None = None,
) -> PagedCanvas:
    """Write ``story`` as PDF into ``target``; returns the canvas, which knows where everything came to stand.

    ``finish_page`` paints what is on every page, told its number and how many there are, once all are set;
    ``page_done`` is told each page's number while they are.
    """
    font_book()
    pages = BytesIO()
    is_mirrored = Language(metadata.language).is_right_to_left
    document = _Document(pages, metadata, sheet=sheet, finish_page=finish_page, page_done=page_done)
    document.build(list(story), canvasmaker=partial(PagedCanvas, sheet=sheet, is_mirrored=is_mirrored))
    canvas: PagedCanvas = document.canv
    write_tagged(pages.getvalue(), target, structure=canvas.structure, metadata=metadata)
    return canvas


class _Document(BaseDocTemplate):  # type: ignore[misc]  # reportlab is untyped
    """One frame a page; ids and dates come from what is said alone."""

    def __init__(
        self,
        target: BinaryIO,
        said: Metadata,
        *,
        sheet: Sheet,
        finish_page: Callable[[Any, int, int], None],
        page_done: Callable[[int], None] | None,
    ) -> None:
        super().__init__(
            target,
            pagesize=(sheet.width, sheet.height),
            title=said.title,
            author=said.author,
            subject=said.subject,
            keywords=said.keywords,
            creator=said.program,
            producer=said.program,
            lang=said.language,
            displayDocTitle=True,
            invariant=1,
            pageCompression=0,  # the tagged file is compressed as it is written
            initialFontName=Face.REGULAR.value,
        )
        self._said = said
        self._finish_page = finish_page
        self._page_done = page_done
        frame = Frame(sheet.left, sheet.bottom, TEXT_WIDTH, sheet.text_height, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("text", [frame]))

    def handle_documentBegin(self) -> None:  # noqa: N802 - reportlab's name
        """Date the document by what it says, so that the same gives the same bytes on any day."""
        day = self._said.day
        self.canv.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")
        self.canv.finish_page = self._finish_page
        self.canv.addPageLabel(0, style="ARABIC", start=1)
        super().handle_documentBegin()

    def afterPage(self) -> None:  # noqa: N802 - reportlab's name
        """Say that a page is set."""
        if self._page_done is not None:
            self._page_done(self.page)
