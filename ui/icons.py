"""Icons of one set (Lucide), drawn in the colour of the text around them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from ui.tokens import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

SIZE = 20
"""Logical pixels of an icon beside text."""

POINTING = frozenset({"arrow-left", "arrow-right", "chevron-right", "external-link", "panel-left", "play"})
"""Icons that show where something is or goes; they turn round where the window reads from right to left."""


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in the colour that ``role`` has whenever it is painted."""
    return QIcon(_Engine(name, role))


class _Engine(QIconEngine):
    """Draws the file at any size and pixel ratio; asks the palette each time, so that a new theme needs no new icon."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        """Another engine of the same icon."""
        return _Engine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw into the square at the beginning of ``rect``: what is wider keeps the rest free before a text."""
        begins_right = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if rect.width() > rect.height():
            rect = QRect(rect.right() + 1 - rect.height() if begins_right else rect.x(), rect.y(), *[rect.height()] * 2)
        group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        colour = QGuiApplication.palette().color(group, self._role).name()
        painter.save()
        if begins_right and self._name in POINTING:
            painter.translate(2 * rect.x() + rect.width(), 0)
            painter.scale(-1, 1)
        _renderer(self._name, colour).render(painter, QRectF(rect))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on a transparent ground."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    drawing = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
