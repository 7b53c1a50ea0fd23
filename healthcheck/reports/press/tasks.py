"""What a press does, as values that can be handed to another process; what they need is imported where it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from healthcheck.domain.progress import Progress

if TYPE_CHECKING:
    from healthcheck.domain.report_draft import PagePicture, ReportDraft
    from healthcheck.reports.material import Material
    from healthcheck.reports.preflight import Clues

Result_co = TypeVar("Result_co", covariant=True)


class Task(Protocol[Result_co]):
    """``do`` gives the result; what ``progress`` raises ends the work."""

    def do(self, progress: Progress) -> Result_co:
        """Do it."""
        ...


@dataclass(frozen=True, slots=True)
class DraftTask:
    """The pages, with what to know before they go; LogoRefusedError for a logo that cannot be printed."""

    material: Material
    clues: Clues

    def do(self, progress: Progress) -> ReportDraft:
        """Set them."""
        from healthcheck.reports.draft import draft_of

        return draft_of(self.material, clues=self.clues, progress=progress)


@dataclass(frozen=True, slots=True)
class PagesTask:
    """The pages alone, as a PDF; else as ``DraftTask``."""

    material: Material

    def do(self, progress: Progress) -> bytes:
        """Set them."""
        from healthcheck.reports.editions import report_of
        from healthcheck.reports.pdf.writer import report_pages

        pdf, _ = report_pages(report_of(self.material), order=self.material.order, progress=progress)
        return pdf


@dataclass(frozen=True, slots=True)
class PictureTask:
    """``page`` (from 1) of a PDF, ``width`` pixels across."""

    pdf: bytes = field(repr=False)
    page: int
    width: int

    def do(self, _progress: Progress) -> PagePicture:
        """Paint it."""
        from healthcheck.reports.page_pixels import page_picture

        return page_picture(self.pdf, self.page, width=self.width)
