"""A report as a file: written beside its name, then renamed, so that the name never holds half a report."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from healthcheck.domain.report_order import ReportOrder
from healthcheck.reports.report_model import Report
from healthcheck.reports.whole_file import whole_file

if TYPE_CHECKING:
    from healthcheck.reports.pdf.layout import Layout

Progress = Callable[[float], None]


def write_report(
    report: Report, path: Path, *, order: ReportOrder | None = None, progress: Progress | None = None
) -> None:
    """Write ``report`` as PDF to ``path``, replacing what is there; ``order`` names its paper and its brand.

    ``progress`` is told the share that is done (0-1) after every page. WriteFailedError where the system refuses,
    LogoRefusedError for a logo that cannot be printed. These and whatever ``progress`` raises leave nothing behind,
    and a file that was there before stays as it was.
    """
    with whole_file(path) as file:
        _set(report, file, order or ReportOrder(), progress)
    if progress is not None:
        progress(1.0)


def report_pages(
    report: Report, *, order: ReportOrder | None = None, progress: Progress | None = None
) -> tuple[bytes, Layout]:
    """The same PDF without a file, and where everything stands in it."""
    pages = BytesIO()
    layout = _set(report, pages, order or ReportOrder(), progress)
    return pages.getvalue(), layout


def _set(report: Report, target: BinaryIO, order: ReportOrder, progress: Progress | None) -> Layout:
    from healthcheck.reports.pdf.brand import brand_of
    from healthcheck.reports.pdf.document import set_document
    from healthcheck.reports.pdf.page import SHEETS

    pages = 2 + len(report.sections)

    def page_done(page: int) -> None:
        if progress is not None:
            # Sections run on for more pages than one, so the share only comes close to the whole before it is there.
            progress(page / (page + max(pages - page, 1)))

    return set_document(report, target, sheet=SHEETS[order.paper], brand=brand_of(order), page_done=page_done)
