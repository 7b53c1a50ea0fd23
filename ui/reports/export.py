"""A report on its way into a file: how far it is, how to stop it, and where it is then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from healthcheck.errors import UserFacingError
from ui.background import kept_job
from ui.file_name import breakable
from ui.widgets.button import Button
from ui.widgets.notice import Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.background import Job

WHOLE = 100


class Export(QWidget):
    """A bar with a way to stop while something is written; ``done`` says afterwards where it is, and opens it.

    ``saved`` carries the path, ``refused`` why nothing was written; ``ended`` comes after either, and after a stop.
    """

    saved = Signal(object)
    refused = Signal(UserFacingError)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._written: Path | None = None
        self._progress = QProgressBar()
        self._cancel = Button(self.tr("Cancel"))
        self.done = Notice()
        self._open = self.done.add_button(Button(self.tr("Open")))
        self._folder = self.done.add_button(Button(self.tr("Show in folder")))
        self.done.hide()
        self._progress.setRange(0, WHOLE)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Writing the report"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self._stop)
        self._open.clicked.connect(self._open_file)
        self._folder.clicked.connect(self._show_folder)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._job is not None

    def start(self, work: Callable[[Callable[[float], None]], Path]) -> None:
        """Do ``work``, which gives the path that it has written, beside the window's thread."""
        self.done.hide()
        self._progress.setValue(0)
        self.show()
        self._job = kept_job(work)
        self._job.progressed.connect(self._show_share)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._end)
        self._job.start()

    def _show_share(self, share: float) -> None:
        self._progress.setValue(round(share * WHOLE))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _finish(self, path: Path) -> None:
        self._written = path
        self.done.show_text(self.tr("Saved {0}").format(path.name), detail=breakable(path.parent), kind=NoticeKind.OK)
        self.done.show()
        self._open.setFocus()
        self._end()
        self.saved.emit(path)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserFacingError):
            raise error
        self.refused.emit(error)

    def _end(self) -> None:
        self._job = None
        self.hide()
        self.ended.emit()

    def _open_file(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _show_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
