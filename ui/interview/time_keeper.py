"""Counts the time of an interview while it is seen, and puts it on disk every few seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from healthcheck.errors import UserFacingError
from ui.interview.clock import SectionClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from healthcheck.domain.interview import Interview
    from healthcheck.workspace.interviews import InterviewService

TICK = 500
"""Milliseconds between two looks at the clock."""

FLUSH = 5.0
"""Seconds of a part that may be lost where the program is killed."""


class TimeKeeper(QObject):
    """``ticked``: another time is to be shown. ``refused`` carries why it could not be kept; that is tried again."""

    ticked = Signal()
    refused = Signal(object)

    def __init__(self, interviews: InterviewService, *, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._interviews = interviews
        self._interview_id = ""
        self._clock = SectionClock(clock)
        self._has_failed = False
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def part(self) -> str:
        """The part that the interview stands at."""
        return self._clock.part

    @property
    def is_running(self) -> bool:
        """Whether time is counted."""
        return self._clock.is_running

    @property
    def total(self) -> float:
        """Seconds of all parts."""
        return self._clock.total

    def seconds(self, part: str) -> float:
        """Seconds of one part."""
        return self._clock.seconds(part)

    def open(self, interview: Interview, *, part: str) -> None:
        """Stand at a part of another interview, without counting yet."""
        self.pause()
        self._interview_id = interview.id
        self._clock.load(interview.seconds, part=part)

    def go_to(self, part: str) -> None:
        """Count for another part."""
        self._clock.go_to(part)
        self._flush(least=0.0)
        self.ticked.emit()

    def run(self) -> None:
        """Count from now on."""
        self._clock.run()
        self._timer.start()
        self.ticked.emit()

    def pause(self) -> None:
        """Count no more, and keep what was counted."""
        self._timer.stop()
        self._clock.pause()
        self._flush(least=0.0)
        self.ticked.emit()

    def toggle(self) -> None:
        """Pause, or go on."""
        (self.pause if self.is_running else self.run)()

    def _tick(self) -> None:
        self._clock.tick()
        self._flush(least=FLUSH)
        self.ticked.emit()

    def _flush(self, *, least: float) -> None:
        """Write the parts of which more than ``least`` seconds are not on disk; said once where that fails."""
        for part, (seconds, missing) in self._clock.due.items():
            if missing <= least:
                continue
            try:
                self._interviews.time_spent(self._interview_id, section=part, seconds=seconds)
            except UserFacingError as error:
                if not self._has_failed:
                    self.refused.emit(error)
                self._has_failed = True
                return
            self._clock.keep(part, seconds)
            self._has_failed = False
