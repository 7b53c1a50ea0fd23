"""Files that are dropped onto the window: a workspace is opened, a folder of CSV files is looked into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from healthcheck.places import SUFFIX
from ui.theme import Type

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

MARGIN = 16
CORNER = 12
LISTS = (".csv", ".tsv", ".txt")
"""Endings of lists of people."""

VEIL = 246
"""Opacity (0-255) of the ground that says what a drop will do."""


class Drops(QObject):
    """``workspace_dropped``, ``folder_dropped`` and ``list_dropped`` carry a path.

    Nothing is taken while ``is_free`` is not, a list of people only where ``takes_lists``.
    """

    workspace_dropped = Signal(object)
    folder_dropped = Signal(object)
    list_dropped = Signal(object)

    def __init__(
        self, window: QMainWindow, *, theme: Theme, is_free: Callable[[], bool], takes_lists: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._is_free = is_free
        self._takes_lists = takes_lists
        self.takes_folders = False
        self._veil = Veil(window, theme=theme)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def _path(self, mime: QMimeData) -> Path | None:
        """What would be taken: one workspace, or one folder."""
        urls = mime.urls() if mime.hasUrls() else []
        if len(urls) != 1 or not urls[0].isLocalFile() or not self._is_free() or QApplication.activeModalWidget():
            return None
        path = Path(urls[0].toLocalFile())
        if path.is_dir():
            return path if self.takes_folders else None
        kinds = {SUFFIX, *(LISTS if self._takes_lists() else ())}
        return path if path.suffix.casefold() in kinds and path.is_file() else None

    def _enter(self, event: QDragEnterEvent) -> None:
        path = self._path(event.mimeData())
        if path is None:
            event.ignore()
            return
        event.acceptProposedAction()
        if path.is_dir():
            text = self.tr("Drop to look into the folder “{0}”; nothing is written before you have seen it")
        elif path.suffix.casefold() == SUFFIX:
            text = self.tr("Drop to open the workspace “{0}”")
        else:
            text = self.tr("Drop to look at the people in “{0}”; nobody is added before you have seen them")
        self._veil.say(text.format(path.stem if path.suffix.casefold() == SUFFIX else path.name))

    def _take(self, event: QDropEvent) -> None:
        self._veil.hide()
        path = self._path(event.mimeData())
        if path is None:
            event.ignore()
            return
        event.acceptProposedAction()
        if path.is_dir():
            self.folder_dropped.emit(path)
        else:
            (self.workspace_dropped if path.suffix.casefold() == SUFFIX else self.list_dropped).emit(path)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Say what a drop would do, and do it."""
        if isinstance(event, QDragEnterEvent):
            self._enter(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._veil.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._take(event)
            return True
        return False


class Veil(QWidget):
    """Lies over the window while something is held over it."""

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str) -> None:
        """Show what a drop will do."""
        self._text = text
        self.setAccessibleName(text)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window, frame it, and write in its middle."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.window)
        ground.setAlpha(VEIL)
        painter.fillRect(self.rect(), ground)
        pen = QPen(QColor(tokens.ink), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        frame = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(frame, CORNER, CORNER)
        painter.setFont(self._theme.font(Type.H2))
        painter.setPen(QColor(tokens.text))
        room = frame.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap), self._text)
