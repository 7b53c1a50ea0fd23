"""An icon that stands by itself beside a text, in the ink and at the size that texts have now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.icons import SIZE, icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

TEXT = 15
"""Pixels of the usual text, beside which an icon has ``SIZE``."""


class Sign(QWidget):
    """Painted anew with every theme, unlike a picture of an icon, which keeps the ink in which it was made."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str) -> None:
        """Show another icon of ``resources/icons``."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = round(QApplication.font().pixelSize() * SIZE / TEXT)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._name:
            icon(self._name).paint(QPainter(self), self.rect())
