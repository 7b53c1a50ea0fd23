"""Pages of a draft as pictures, painted beside the window's thread, one after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from healthcheck.errors import UserFacingError
from ui.background import kept_job

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.report_draft import PagePicture, ReportDraft
    from healthcheck.workspace.reporting import ReportingService
    from ui.background import Job

Wish = tuple[int, int]
"""A page, from 1, and how many pixels it is to be across."""


class PagePainter(QObject):
    """``painted`` carries a page, the width in pixels that was wanted, and the picture; ``refused`` why not."""

    painted = Signal(int, int, QImage)
    refused = Signal(UserFacingError)

    def __init__(self, reporting: ReportingService, parent: QObject) -> None:
        super().__init__(parent)
        self._reporting = reporting
        self._draft: ReportDraft | None = None
        self._wishes: list[Wish] = []
        self._begun: tuple[ReportDraft, Wish] | None = None
        self._job: Job | None = None

    def show_draft(self, draft: ReportDraft | None) -> None:
        """Paint pages of ``draft`` from now on; whatever was still to be painted of another is not."""
        self._draft = draft
        self._wishes.clear()

    def want(self, page: int, *, width: int) -> None:
        """Have ``page`` painted so wide, before everything that was asked for earlier."""
        wish = (page, width)
        if wish in self._wishes:
            self._wishes.remove(wish)
        self._wishes.append(wish)
        self._go_on()

    def _go_on(self) -> None:
        if self._job is not None or self._draft is None or not self._wishes:
            return
        page, width = wish = self._wishes.pop()
        self._begun = (self._draft, wish)
        self._job = kept_job(partial(_paint, self._reporting, self._draft, page, width))
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._fail)
        self._job.start()

    def _show(self, picture: PagePicture) -> None:
        self._job = None
        assert self._begun is not None
        draft, (page, width) = self._begun
        if draft is self._draft:
            self.painted.emit(page, width, _image(picture))
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._wishes.clear()  # what was wanted is asked for anew when somebody turns to it
        if not isinstance(error, UserFacingError):
            raise error
        self.refused.emit(error)


def _paint(
    reporting: ReportingService, draft: ReportDraft, page: int, width: int, _progress: Callable[[float], None]
) -> PagePicture:
    return reporting.page_picture(draft, page, width=width)


def _image(picture: PagePicture) -> QImage:
    """The picture with pixels of its own, as screens have them: whoever shows it need not copy them once more."""
    form = QImage.Format.Format_BGR888
    rows = picture.rows  # held until they are converted
    painted = QImage(rows, picture.width, picture.height, picture.stride, form)
    return painted.convertToFormat(QImage.Format.Format_RGB32)
