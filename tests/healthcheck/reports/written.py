"""A report on disk, for whoever reads it back."""

from __future__ import annotations

from pathlib import Path

from healthcheck.domain.report_order import ReportOrder
from healthcheck.reports.pdf.writer import report_pages
from healthcheck.reports.report_model import Report


def write_report(report: Report, path: Path, *, order: ReportOrder | None = None) -> None:
    """Put the pages of ``report`` at ``path``."""
    pages, _ = report_pages(report, order=order)
    path.write_bytes(pages)
