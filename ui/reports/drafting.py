"""The pages of what is wanted, set beside the window's thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from healthcheck.errors import UserFacingError
from ui.background import kept_job

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.report_draft import ReportDraft
    from healthcheck.domain.report_order import ReportOrder
    from healthcheck.workspace.reporting import ReportingService
    from ui.background import Job

Wanted = tuple[int, "ReportOrder"]
"""An assessment, and the report that is wanted of it."""


class Drafting(QObject):
    """``drafted`` carries the pages, ``progressed`` the share that is set, ``refused`` why there are none.

    Only what was asked for last is ever told of.
    """

    drafted = Signal(object)
    progressed = Signal(float)
    refused = Signal(UserFacingError)

    def __init__(self, reporting: ReportingService, parent: QObject) -> None:
        super().__init__(parent)
        self._reporting = reporting
        self._wanted: Wanted | None = None
        self._begun: Wanted | None = None
        self._job: Job | None = None

    def ask(self, assessment: int, order: ReportOrder) -> None:
        """Have the pages of ``order`` set; what is under way for another is given up."""
        self.stop()
        self._wanted = (assessment, order)
        self.progressed.emit(0.0)
        self._begin()

    def stop(self) -> None:
        """Give up what is under way."""
        self._wanted = None
        if self._job is not None:
            self._job.cancel()

    def _begin(self) -> None:
        if self._job is None and self._wanted is not None:  # else it begins when the one that was given up has ended
            self._begun = assessment, order = self._wanted
            self._job = kept_job(partial(_draft, self._reporting, assessment, order))
            self._job.progressed.connect(self.progressed)
            self._job.finished.connect(self._finish)
            self._job.failed.connect(self._fail)
            self._job.cancelled.connect(self._end)
            self._job.start()

    def _finish(self, draft: ReportDraft) -> None:
        if self._end():
            self.drafted.emit(draft)

    def _fail(self, error: Exception) -> None:
        if not self._end():
            return
        if not isinstance(error, UserFacingError):
            raise error
        self.refused.emit(error)

    def _end(self) -> bool:
        """Whether what has ended is still wanted; else go on with what was asked for meanwhile."""
        self._job = None
        if self._wanted is self._begun:
            return True
        self._begin()
        return False


def _draft(
    reporting: ReportingService, assessment: int, order: ReportOrder, progress: Callable[[float], None]
) -> ReportDraft:
    return reporting.draft(assessment, order, progress=progress)
