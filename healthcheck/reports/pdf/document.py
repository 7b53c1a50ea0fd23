"""A report as a PDF document: pages with their furniture, outline, language, metadata that no clock touches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, PageBreak, PageTemplate, Spacer

from healthcheck.reports.pdf.blocks import BlockSetter
from healthcheck.reports.pdf.cover_page import cover_flowables
from healthcheck.reports.pdf.fonts import Face, font_book
from healthcheck.reports.pdf.furniture import Footer
from healthcheck.reports.pdf.page import BOTTOM, MM, TEXT_WIDTH, Sheet
from healthcheck.reports.pdf.paged_canvas import PagedCanvas
from healthcheck.reports.pdf.rule import Rule
from healthcheck.reports.pdf.styles import H1, SECTION_EYEBROW
from healthcheck.reports.pdf.summary_page import SummaryPage
from healthcheck.reports.pdf.tagged_file import Metadata, write_tagged
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Report, Section

PROGRAM = "Relationship Healthcheck"
LEAST_ROOM = 80 * MM
"""Room that a section wants where it does not start a page."""


def set_document(report: Report, target: BinaryIO, *, sheet: Sheet, page_done: Callable[[int], None]) -> None:
    """Write ``report`` as PDF into ``target``, tagged; ``page_done`` is told each page's number."""
    font_book()
    pages = BytesIO()
    document = _Document(report, pages, sheet=sheet, page_done=page_done)
    document.build(_story(report, sheet), canvasmaker=partial(PagedCanvas, sheet=sheet))
    write_tagged(pages.getvalue(), target, structure=document.canv.structure, metadata=_metadata(report))


def _metadata(report: Report) -> Metadata:
    return Metadata(
        title=report.title,
        author=report.profile.name,
        subject=f"Content hash (SHA-256) {report.digest}",
        keywords=f"instrument {report.profile.instrument_id} {report.profile.instrument_version}",
        language=report.language,
        program=PROGRAM,
        day=report.held_on,
    )


def _story(report: Report, sheet: Sheet) -> list[Any]:
    measuring = PagedCanvas(None, sheet=sheet, pagesize=(sheet.width, sheet.height), initialFontName=Face.REGULAR.value)
    setter = BlockSetter(report, canvas=measuring)
    story = [
        *cover_flowables(report),
        PageBreak(),
        *SummaryPage(report.summary, setter).flowables(measuring),
    ]
    for section in report.sections:
        story.append(PageBreak() if section.starts_page else CondPageBreak(LEAST_ROOM))
        story += _section(section, setter)
    return story


def _section(section: Section, setter: BlockSetter) -> Sequence[Any]:
    title = text_blocks(section.title, H1)
    title[0].outline = section.label
    label = text_blocks(section.label, SECTION_EYEBROW)
    label[0].begins_section = True
    return [*label, *title, Rule(), Spacer(1, 8), *setter.set_all(section.blocks)]


class _Document(BaseDocTemplate):  # type: ignore[misc]  # reportlab is untyped
    """One frame a page, ids and dates from the report alone."""

    def __init__(self, report: Report, target: BinaryIO, *, sheet: Sheet, page_done: Callable[[int], None]) -> None:
        said = _metadata(report)
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
            initialFontName=Face.REGULAR.value,
        )
        self._report = report
        self._page_done = page_done
        frame = Frame(sheet.left, BOTTOM, TEXT_WIDTH, sheet.text_height, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("text", [frame]))

    def handle_documentBegin(self) -> None:  # noqa: N802 - reportlab's name
        """Date the metadata by the assessment: the same report gives the same bytes on any day."""
        day = self._report.held_on
        self.canv.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")
        self.canv.finish_page = Footer(self._report.footer).draw
        super().handle_documentBegin()

    def afterPage(self) -> None:  # noqa: N802 - reportlab's name
        """Say that a page is set."""
        self._page_done(self.page)
