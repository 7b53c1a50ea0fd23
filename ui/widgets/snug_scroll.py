"""A scrolled body that asks for no more height than what is in it, and scrolls where there is less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.card import Scrolled

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LEAST = 72


class SnugScroll(Scrolled):
    """Its neighbours take whatever height it leaves.

    What stands around it in the same frame must not wrap: Qt takes the whole height of whatever wraps for its least.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when what is inside has changed; a scroll area watches that itself."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As tall as what is inside at the present width."""
        width = max(self.viewport().width(), 1)
        return QSize(super().sizeHint().width(), max(self.column.totalHeightForWidth(width), LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts wrap otherwise in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """A few lines, scrolled."""
        return QSize(super().minimumSizeHint().width(), LEAST)
