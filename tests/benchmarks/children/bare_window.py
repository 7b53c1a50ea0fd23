"""The floor: an empty PySide6 window of the program's size, with a pyqtgraph plot in it where asked for."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

SIZE = (1280, 800)
FRAME = 40
"""Pixels of the screen that the program leaves to the frame of its window."""


class FirstPicture(QObject):
    """Ends the program when the first picture is complete, and keeps when that was."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0
        self.worked = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        # what fills the window paints in its place, after the window was told to update
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest) and not self.at:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if not self.at:
            self.at, self.worked = time.monotonic_ns(), time.process_time_ns()
            QApplication.quit()


def main(started: str, content: str = "") -> None:
    application = QApplication([])
    window = QMainWindow()
    room = window.screen().availableGeometry()
    window.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height() - FRAME))
    if content == "plot":
        import pyqtgraph

        plot = pyqtgraph.PlotWidget()
        plot.plot([0, 1, 2, 3], [2, 0, 3, 1])
        window.setCentralWidget(plot)
    picture = FirstPicture()
    window.installEventFilter(picture)
    window.show()
    application.exec()
    import json

    from tests.benchmarks.children.onlooker import peak_memory

    figures = {
        "painted": (picture.at - int(started)) / 1e6,
        "painted_work": picture.worked / 1e6,
        "memory": peak_memory(),
    }
    sys.stdout.write(json.dumps(figures))
