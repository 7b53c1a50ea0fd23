"""A second start rings at the first window instead of opening the workspace twice: a file that comes and is taken away.

A file, because it needs no network, not even a local one, whose Qt library takes 3 MiB; asked for now and then, because
not every disk tells a watcher what happens on it.
"""

from __future__ import annotations

import contextlib
import platform
import time
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

INTERVAL = 200
"""Milliseconds between two looks at whether somebody rang."""

PATIENCE = 1.0
"""Seconds to wait for an answer, which a window that is busy gives late."""

BLINK = 0.01


class Doorbell(QObject):
    """Belongs to one workspace file on this computer. ``rung`` says that somebody else started the program with it.

    ``folder``: this user's own, the same for both starts.
    """

    rung = Signal()

    def __init__(self, workspace: Path, *, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # with the computer's name, because computers may share the folder
        place = f"{platform.node()}\n{workspace.absolute()}"
        digest = sha256(place.encode(errors="surrogateescape")).hexdigest()
        self._ring = folder / f"{digest[:24]}.ring"
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._look)

    def ring(self) -> bool:
        """Whether a window that has this workspace open answered; where nothing can be written, nobody hears."""
        try:
            self._ring.parent.mkdir(parents=True, exist_ok=True)
            self._ring.touch(mode=0o600)
        except OSError:
            return False
        end = time.monotonic() + PATIENCE
        while self._ring.exists():
            if time.monotonic() >= end:
                return not self._take_away()
            time.sleep(BLINK)
        return True

    def listen(self) -> None:
        """Answer from now on; what a start that gave up left behind is taken away unheard."""
        self._take_away()
        self._timer.start()

    def close(self) -> None:
        """Answer no more."""
        self._timer.stop()

    def _look(self) -> None:
        if self._take_away():
            self.rung.emit()

    def _take_away(self) -> bool:
        """Whether the file was there, and is no more."""
        with contextlib.suppress(OSError):
            self._ring.unlink()
            return True
        return False
