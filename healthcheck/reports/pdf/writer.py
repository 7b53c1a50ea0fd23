"""A report as a file: written beside its name, then renamed, so that the name never holds half a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from healthcheck.domain.report_order import Paper
from healthcheck.reports.report_model import Report
from healthcheck.reports.whole_file import whole_file


def write_report(
    report: Report,
    path: Path,
    *,
    paper: Paper = Paper.A4,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write ``report`` as PDF to ``path``, replacing what is there.

    ``progress`` is told the share that is done (0-1) after every page. WriteFailedError where the system refuses. That
    and whatever ``progress`` raises leave nothing behind, and a file that was there before stays as it was.
    """
    from healthcheck.reports.pdf.document import set_document
    from healthcheck.reports.pdf.page import SHEETS

    pages = 2 + len(report.sections)

    def page_done(page: int) -> None:
        if progress is not None:
            # Sections run on for more pages than one, so the share only comes close to the whole before it is there.
            progress(page / (page + max(pages - page, 1)))

    with whole_file(path) as file:
        set_document(report, file, sheet=SHEETS[paper], page_done=page_done)
    if progress is not None:
        progress(1.0)
