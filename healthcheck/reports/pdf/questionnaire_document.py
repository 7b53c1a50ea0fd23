"""A printed questionnaire as a PDF file: written beside its name, then renamed."""

from __future__ import annotations

from pathlib import Path

from healthcheck.domain.report_order import Paper
from healthcheck.reports.pdf.furniture import Footer
from healthcheck.reports.pdf.page import SHEETS
from healthcheck.reports.pdf.questionnaire_pages import questionnaire_flowables
from healthcheck.reports.pdf.tagged_document import PROGRAM, set_story
from healthcheck.reports.pdf.tagged_file import Metadata
from healthcheck.reports.questionnaire_sheet import QuestionnaireSheet
from healthcheck.reports.whole_file import whole_file


def write_questionnaire(sheet: QuestionnaireSheet, path: Path, *, paper: Paper = Paper.A4) -> Path:
    """Write ``sheet``, dated by its assessment; WriteFailedError where the system refuses, and nothing is left then."""
    said = Metadata(
        title=sheet.title,
        author=PROGRAM,
        subject="",
        keywords="",
        language=sheet.language,
        program=PROGRAM,
        day=sheet.held_on,
    )
    finish = Footer(sheet.footer, sheet.say).draw
    with whole_file(path) as file:
        set_story(questionnaire_flowables(sheet), file, metadata=said, sheet=SHEETS[paper], finish_page=finish)
    return path
