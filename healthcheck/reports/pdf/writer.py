"""The way in: a report as the bytes of its PDF."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from healthcheck.domain.report_order import ReportOrder
from healthcheck.reports.report_model import Report

if TYPE_CHECKING:
    from healthcheck.reports.pdf.layout import Layout

Progress = Callable[[float], None]


def report_pages(
    report: Report, *, order: ReportOrder | None = None, progress: Progress | None = None
) -> tuple[bytes, Layout]:
    """``report`` as PDF, and where everything stands in it; ``order`` names its paper and its brand.

    ``progress`` is told the share that is done (0-1) after every page; what it raises ends the work.
    LogoRefusedError for a logo that cannot be printed.
    """
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
