"""A report set but not written: its pages, and where its parts came to stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from healthcheck.domain.progress import Progress
from healthcheck.domain.report_draft import DraftPart, ReportDraft
from healthcheck.domain.report_order import ReportPart
from healthcheck.reports.editions import report_of
from healthcheck.reports.material import Material
from healthcheck.reports.pdf.layout import Layout, Start
from healthcheck.reports.pdf.writer import report_pages
from healthcheck.reports.preflight import Clues, remarks_of
from healthcheck.reports.report_model import Report


def draft_of(material: Material, *, clues: Clues, progress: Progress | None = None) -> ReportDraft:
    """The pages that ``material.order`` would be written as, with what to know before they go.

    LogoRefusedError for a logo that cannot be printed.
    """
    report = report_of(material)
    pdf, layout = report_pages(report, order=material.order, progress=progress)
    return ReportDraft(pdf, layout.pages, tuple(_parts(report, layout)), remarks_of(material, report, clues=clues))


def _parts(report: Report, layout: Layout) -> Iterator[DraftPart]:
    """Parts in the order of the pages; sections of one part that follow each other are one."""
    held = (ReportPart.SUMMARY, *(section.part for section in report.sections))
    end = Start(layout.pages + 1, is_at_top=True)
    pages: dict[ReportPart, set[int]] = {}
    for part, (start, following) in zip(held, pairwise((*layout.starts, end)), strict=True):
        last = following.page - following.is_at_top
        pages.setdefault(part, set()).update(range(start.page, last + 1))
    return (DraftPart(part, min(numbers), len(numbers)) for part, numbers in pages.items())
