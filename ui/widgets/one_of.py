"""Several things of which one is seen, as large as that one is: Qt makes room for the largest of them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QWidget


class OneOf(QStackedWidget):
    """A stack whose hidden widgets take no room; a page does not scroll for a chart that is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """What is seen would like to have."""
        current = self.currentWidget()
        return current.sizeHint() if current is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What is seen can do with."""
        current = self.currentWidget()
        return current.minimumSizeHint().expandedTo(current.minimumSize()) if current is not None else QSize()

    def hasHeightForWidth(self) -> bool:
        """Whether what is seen wraps."""
        current = self.currentWidget()
        return current is not None and current.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height of what is seen at ``width``."""
        current = self.currentWidget()
        return current.heightForWidth(width) if current is not None else -1


class OneOfLayout(QStackedLayout):
    """The same as the layout of a widget."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentChanged.connect(parent.updateGeometry)

    def minimumSize(self) -> QSize:
        """What is seen can do with."""
        current = self.currentWidget()
        return current.minimumSizeHint().expandedTo(current.minimumSize()) if current is not None else QSize()
