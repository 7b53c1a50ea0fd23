"""A printed interview guide as a PDF document."""

from __future__ import annotations

from typing import BinaryIO

from healthcheck.domain.report_order import Paper
from healthcheck.reports.guide_sheet import GuideSheet
from healthcheck.reports.pdf.furniture import Footer
from healthcheck.reports.pdf.guide_pages import guide_flowables
from healthcheck.reports.pdf.page import SHEETS
from healthcheck.reports.pdf.tagged_document import PROGRAM, set_story
from healthcheck.reports.pdf.tagged_file import Metadata


def set_guide(sheet: GuideSheet, target: BinaryIO) -> None:
    """Write ``sheet`` as PDF into ``target``, dated by the assessment: the same guide gives the same bytes."""
    said = Metadata(
        title=sheet.title,
        author=sheet.interviewer or PROGRAM,
        subject="",
        keywords="",
        language=sheet.language,
        program=PROGRAM,
        day=sheet.held_on,
    )
    set_story(
        guide_flowables(sheet),
        target,
        metadata=said,
        sheet=SHEETS[Paper.A4],
        finish_page=Footer(sheet.footer, sheet.say).draw,
    )
