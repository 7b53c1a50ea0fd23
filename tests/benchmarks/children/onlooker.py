"""Somebody who looks at the window of the real program, notes when something is seen there, and acts as people do."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer

TICK = 20
PATIENCE = 120_000
"""Milliseconds for a whole script; whoever waits longer waits for something that does not come."""


class Sight(NamedTuple):
    """What is waited for: looked for after each painting and never else (``is_painted``), or every now and then too."""

    is_there: Callable[[], bool]
    is_painted: bool = True


Script = Callable[[QtWidgets.QMainWindow], Iterator[Sight]]
"""Begins when the window is shown; after each ``yield`` the sight is there. At its end the window is closed."""


class Onlooker(QObject):
    """Walks through a script in the program's own event loop."""

    def __init__(self, window: QtWidgets.QMainWindow, script: Script) -> None:
        super().__init__(window)
        self._window = window
        self._steps = script(window)
        self._sight: Sight | None = next(self._steps)
        self._is_busy = False
        self._tick = QTimer(self, interval=TICK)
        self._tick.timeout.connect(self._look_up)
        self._tick.start()
        QTimer.singleShot(PATIENCE, self, self._give_up)
        window.installEventFilter(self)

    def _look_up(self) -> None:
        if self._sight is not None and not self._sight.is_painted:
            self._look()

    def _look(self) -> None:
        if self._is_busy or self._sight is None:
            return
        self._is_busy = True
        try:
            if self._sight.is_there():
                self._sight = next(self._steps, None)
        except BaseException:  # noqa: BLE001  (the program's own last resort would take our mistakes for its own)
            traceback.print_exc()
            os._exit(1)
        self._is_busy = False
        if self._sight is None:
            self._tick.stop()
            self._window.close()

    def _give_up(self) -> None:
        sys.stderr.write(f"What the onlooker waited for did not come: {self._sight}\n")
        os._exit(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Look once the picture that is due now is complete.

        Qt tells the window to update, then all its parts paint, and only then comes what was queued meanwhile.
        """
        if watched is self._window and event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            QTimer.singleShot(0, self._look)
        return False


def watch(script: Script, arguments: Sequence[str]) -> None:
    """Start the real program as its command does, with an onlooker at its window; returns when it has ended."""
    # The program makes its QApplication itself; all that is different in this one is that its window is looked at.
    QtWidgets.QApplication = _watched_application(script)  # type: ignore[misc]
    from ui.__main__ import main

    status = main(arguments)
    if status:
        sys.exit(status)


def _watched_application(script: Script) -> type[QtWidgets.QApplication]:
    class WatchedApplication(QtWidgets.QApplication):
        @staticmethod
        def exec() -> int:
            shown = WatchedApplication.topLevelWidgets()
            window = next(widget for widget in shown if isinstance(widget, QtWidgets.QMainWindow))
            onlooker = Onlooker(window, script)
            status = super(WatchedApplication, WatchedApplication).exec()
            del onlooker
            return status

    return WatchedApplication


def since(started: int) -> float:
    """Milliseconds since ``started``, the parent's reading of the clock that all processes share."""
    return (time.monotonic_ns() - started) / 1e6


def worked() -> float:
    """Milliseconds of processor time this process has taken; other work on the machine hardly touches them."""
    return time.process_time_ns() / 1e6


def peak_memory() -> float:
    """The most memory this process has held, in MiB.

    From /proc: what getrusage says of a child counts the parent that it was forked from.
    """
    with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123  (only what is loaded anyway)
        line = next(line for line in status if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024
