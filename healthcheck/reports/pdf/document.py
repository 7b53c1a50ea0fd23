"""A report as a PDF document: cover, summary, sections, each on the pages it needs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import Any, BinaryIO

from reportlab.platypus import CondPageBreak, PageBreak, Spacer

from healthcheck.message import message
from healthcheck.reports.pdf.blocks import BlockSetter
from healthcheck.reports.pdf.brand import Brand
from healthcheck.reports.pdf.cover_page import cover_flowables
from healthcheck.reports.pdf.fonts import Face, font_book
from healthcheck.reports.pdf.furniture import Furniture
from healthcheck.reports.pdf.layout import Layout
from healthcheck.reports.pdf.page import TEXT_WIDTH, Sheet
from healthcheck.reports.pdf.paged_canvas import PagedCanvas
from healthcheck.reports.pdf.rule import Rule
from healthcheck.reports.pdf.stack import Stack
from healthcheck.reports.pdf.styles import H1, SECTION_EYEBROW
from healthcheck.reports.pdf.summary_page import SummaryPage
from healthcheck.reports.pdf.tagged_document import PROGRAM, set_story
from healthcheck.reports.pdf.tagged_file import Metadata
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Report, Section

LEAST_BEGUN = 0.5
"""Share of a page from which a section that goes on overleaf begins below another."""


def set_document(
    report: Report, target: BinaryIO, *, sheet: Sheet, brand: Brand, page_done: Callable[[int], None]
) -> Layout:
    """Write ``report`` as PDF into ``target``, tagged; ``page_done`` is told each page's number."""
    canvas = set_story(
        _story(report, sheet, brand),
        target,
        metadata=_metadata(report),
        sheet=sheet,
        finish_page=Furniture(report, brand).draw,
        page_done=page_done,
    )
    return Layout(canvas.page_count, tuple(canvas.starts))


def _metadata(report: Report) -> Metadata:
    return Metadata(
        title=report.title,
        author=report.profile.name,
        subject=report.words.say(message("Content hash (SHA-256) {0}", report.digest)),
        keywords=f"instrument {report.profile.instrument_id} {report.profile.instrument_version}",
        language=report.language,
        program=PROGRAM,
        day=report.held_on,
    )


def _story(report: Report, sheet: Sheet, brand: Brand) -> list[Any]:
    font_book()
    measuring = PagedCanvas(None, sheet=sheet, pagesize=(sheet.width, sheet.height), initialFontName=Face.REGULAR.value)
    setter = BlockSetter(report, canvas=measuring)
    story = [*cover_flowables(report, brand, measuring), PageBreak()] if report.cover else []
    story += SummaryPage(report.summary, setter, brand).flowables(measuring)
    for section, following in zip_longest(report.sections, report.sections[1:]):
        flowables = _section(section, setter, brand)
        if section.starts_page:
            story.append(PageBreak())
        else:
            needed = Stack(flowables, TEXT_WIDTH).height(measuring) + SECTION_EYEBROW.before
            is_open = following is None or not following.starts_page
            story.append(CondPageBreak(_room_to_begin(needed, sheet.text_height, is_open=is_open)))
        story += flowables
    return story


def _room_to_begin(needed: float, page: float, *, is_open: bool) -> float:
    """Points that a section of ``needed`` asks for below another one; with less it begins on a fresh ``page``.

    ``is_open``: its last page is not broken off by a section that starts one.
    """
    return min(needed, page * LEAST_BEGUN) if is_open or needed > page else needed


def _section(section: Section, setter: BlockSetter, brand: Brand) -> list[Any]:
    title = text_blocks(section.title, H1)
    title[0].outline = section.label
    label = text_blocks(section.label, SECTION_EYEBROW)
    label[0].begins_section = True
    head = [*label, *title, Rule(brand.ink), Spacer(1, 8)]
    return [*head, *setter.set_page(section.blocks, under=head)]
