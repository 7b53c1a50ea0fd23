"""What the room sees: a slide and nothing else, no control and no cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.charts.palette import Ground
from ui.workshop.keys import steer
from ui.workshop.slide_view import SlideView, hide_cursor

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QScreen

    from healthcheck.charts.scene import Scene
    from healthcheck.charts.words import ChartWords
    from ui.workshop.talk import Talk

CURSOR_STAYS = 2000
"""Milliseconds after which a pointer that does not move is hidden."""


class AudienceWindow(QWidget):
    """Follows ``talk``; keys and clicks steer it as in the console. ``closed``: it was closed, by whomever."""

    closed = Signal()

    def __init__(self, talk: Talk, words: ChartWords, *, ground: Ground = Ground.PROJECTOR) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._talk = talk
        self._slide = SlideView(words, ground=ground, parent=self)
        self._rest = QTimer(self, singleShot=True, interval=CURSOR_STAYS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._slide)
        self.setWindowTitle(self.tr("Audience"))
        for widget in (self, self._slide):
            widget.setMouseTracking(True)
        self._connect()
        self._render()
        self._rest.start()

    @property
    def scene(self) -> Scene | None:
        """What is painted, None under a cover."""
        return self._slide.scene

    def fill(self, screen: QScreen) -> None:
        """Take all of ``screen``, without a frame."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def show_plain(self, width: int, height: int) -> None:
        """Be a window like any other, to be moved or shared in a call."""
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, on=False)
        self.showNormal()
        self.resize(width, height)

    def use_ground(self, ground: Ground) -> None:
        """Show slides on another ground."""
        self._slide.use_ground(ground)

    def _connect(self) -> None:
        self._talk.changed.connect(self._render)
        self._rest.timeout.connect(self._hide_cursor)

    def _render(self) -> None:
        self._slide.show_step(self._talk.in_room, cover=self._talk.cover, pointed=self._talk.pointed)

    def _hide_cursor(self) -> None:
        hide_cursor(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A presenter's remote types keys."""
        if not steer(self._talk, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it goes."""
        self._rest.stop()
        super().closeEvent(event)
        self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click is the next step."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._talk.forward()

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        """The pointer shows while it moves."""
        self.unsetCursor()
        self._rest.start()
