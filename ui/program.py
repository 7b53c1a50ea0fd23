"""The Qt application, told by the system which workspace to open: on macOS a double click comes as an event."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Program(QApplication):
    """``file_opened`` carries the path of a file that somebody opened in the system's windows."""

    file_opened = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take such an event; Qt knows what to do with all others."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)
