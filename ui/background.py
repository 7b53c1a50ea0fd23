"""Slow work off the window's thread: a plain function in, its result or its error back on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal


class CancelledError(Exception):
    """Raised inside the work by its progress function once somebody cancelled."""


class Job(QObject):
    """One piece of work. Signals arrive on the thread that made the job; one that ``is_kept`` goes by itself."""

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()

    def __init__(
        self, work: Callable[[Callable[[float], None]], Any], parent: QObject, *, is_kept: bool = False
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._is_kept = is_kept
        self._is_cancelled = Event()

    def start(self) -> None:
        """Hand the work to the pool; it is given a function that takes its progress (0-1)."""
        QThreadPool.globalInstance().start(_Runnable(self))

    def cancel(self) -> None:
        """Ask the work to stop at its next sign of progress."""
        self._is_cancelled.set()

    def run(self) -> None:
        """Do the work; called by the pool."""
        try:
            result = self._work(self._report)
        except CancelledError:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001  (told to whoever asked for the work)
            self.failed.emit(error)
        else:
            self.finished.emit(result)
        if self._is_kept:
            self.deleteLater()  # only now: whoever is told meets a job that is still there

    def _report(self, share: float) -> None:
        if self._is_cancelled.is_set():
            raise CancelledError
        self.progressed.emit(share)


def kept_job(work: Callable[[Callable[[float], None]], Any]) -> Job:
    """A job that the application keeps until it has ended: whoever asked, a page perhaps, may go meanwhile."""
    application = QCoreApplication.instance()
    assert application is not None
    return Job(work, application, is_kept=True)


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
