"""The window's frame, painted before anything of the program is loaded: its ground and its name.

Importing this must stay cheap. In particular Qt's ``Qt`` namespace costs a seventh of a bare window's start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter
from PySide6.QtWidgets import QMainWindow

from ui.screen_room import fit_screen, within_screen
from ui.tokens import DARK, FAMILY, LIGHT, RESOURCES, SEMIBOLD_FACE

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QMoveEvent, QPaintEvent

USUAL = (1280, 800)

DIM = 128
"""Lightness (0-255) below which the system's windows are dark."""

NAME_SIZE = 34
NAME_PLACE = (100, 96)
"""Distance of the name from the edge where reading begins, and of its baseline from the top."""


class Shell(QMainWindow):
    """``painted`` comes once, after the first picture; ``closed`` when the window goes."""

    painted = Signal()
    closed = Signal()

    def __init__(self, *, theme: str, scale: int) -> None:
        super().__init__()
        is_dim = self.palette().window().color().lightness() < DIM
        self._tokens = DARK if theme == "dark" or (theme == "system" and is_dim) else LIGHT
        self._size = round(NAME_SIZE * scale / 100)
        self._is_painted = False
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / SEMIBOLD_FACE))
        self.setWindowTitle(self.tr("Relationship Healthcheck"))
        fit_screen(self)
        self.resize(*within_screen(self, USUAL))

    @property
    def place(self) -> str:
        """Size, place and screen of the window, to be taken again at the next start."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def take_place(self, place: str) -> None:
        """Stand where the window stood, or within a screen that is there where its own is not."""
        self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii", "replace")))

    def raise_up(self) -> None:
        """Come to the front, because the program was started once more."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and name until there is something else to see."""
        if self.centralWidget() is not None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.window))
        painter.setPen(QColor(self._tokens.text))
        font = QFont(FAMILY)
        font.setPixelSize(self._size)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        left, baseline = NAME_PLACE
        top = baseline - painter.fontMetrics().ascent()
        painter.drawText(QRect(left, top, self.width() - 2 * left, 2 * self._size), 0, self.windowTitle())
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Follow the window to another screen."""
        super().moveEvent(event)
        fit_screen(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes."""
        super().closeEvent(event)
        self.closed.emit()
