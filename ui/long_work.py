"""Work that the window waits for: beside the window's thread, shown once it lasts, stopped on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from healthcheck.errors import UserFacingError
from ui.background import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.progress import Progress
    from ui.dialogs.working import Working
    from ui.theme import Theme

PATIENCE = 400
"""Milliseconds after which it is said what is under way; shorter work only holds keys and clicks back."""

HELD = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Drop,
    }
)


class LongWork(QObject):
    """``finished`` carries the result, ``refused`` a ``UserFacingError``; ``stopped``: it was cancelled.

    One of the three comes, after the dialog is gone; then this object goes.
    """

    finished = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(
        self, work: Callable[[Progress], Any], *, title: str, text: str, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._title = title
        self._text = text
        self._theme = theme
        self._window = window
        self._dialog: Working | None = None
        self._job = Job(work, self)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._show)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._stop)

    def start(self) -> None:
        """Begin; keys and clicks on the window wait for nothing and are dropped until it ends."""
        self._theme.application.installEventFilter(self)
        self._theme.application.setOverrideCursor(Qt.CursorShape.BusyCursor)
        self._timer.start()
        self._job.start()

    def _show(self) -> None:
        from ui.dialogs.working import Working

        self._dialog = Working(self._title, text=self._text, theme=self._theme, parent=self._window)
        self._dialog.stopped.connect(self._job.cancel)
        self._job.progressed.connect(self._dialog.show_share)
        self._let_in()
        self._dialog.open()

    def _let_in(self) -> None:
        """Give keys and clicks back, to the dialog or to the window."""
        self._theme.application.removeEventFilter(self)
        self._theme.application.restoreOverrideCursor()

    def _end(self) -> None:
        if self._dialog is None:
            self._timer.stop()
            self._let_in()
        else:
            self._dialog.done(0)
        self.deleteLater()

    def _finish(self, result: object) -> None:
        self._end()
        self.finished.emit(result)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserFacingError):
            raise error
        self.refused.emit(error)

    def _stop(self) -> None:
        self._end()
        self.stopped.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Drop what somebody types or clicks while nothing says yet what is under way."""
        return event.type() in HELD
