"""Reads a workspace through and keeps a backup of it, beside the window and once the list of relationships stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Job

if TYPE_CHECKING:
    from healthcheck.domain.progress import Progress
    from healthcheck.domain.safekeeping import Caution
    from healthcheck.workspace.safekeeping import SafekeepingService

AFTER_LIST = 400
"""Milliseconds that the list is given."""


class Caretaker(QObject):
    """``cautioned`` carries what the owner should know of the place of the file, ``failed`` what is wrong with it."""

    cautioned = Signal(object)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._safekeeping: SafekeepingService | None = None
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER_LIST)
        self._timer.timeout.connect(self._begin)

    def look_after(self, safekeeping: SafekeepingService) -> None:
        """Begin soon."""
        self._safekeeping = safekeeping
        self._timer.start()

    def stop(self) -> None:
        """Begin no more, and ask what is under way to end; whoever closes the workspace makes a backup anyway."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        safekeeping = self._safekeeping
        assert safekeeping is not None

        def work(progress: Progress) -> tuple[Caution, ...]:
            safekeeping.check(progress=progress)
            safekeeping.keep("start", progress=progress)
            return safekeeping.cautions()

        self._job = Job(work, self)
        self._job.finished.connect(self.cautioned)
        self._job.failed.connect(self.failed)
        self._job.start()
