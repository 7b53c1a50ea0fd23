"""Several things of which one is seen, as large as that one is: Qt makes room for the largest of them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QWidget


class OneOfLayout(QStackedLayout):
    """Hidden widgets take no room; a page does not scroll for a chart that is not there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentChanged.connect(parent.updateGeometry)

    def sizeHint(self) -> QSize:
        """What is seen would like to have."""
        current = self.currentWidget()
        return current.sizeHint().expandedTo(current.minimumSize()) if current is not None else QSize()

    def minimumSize(self) -> QSize:
        """What is seen can do with."""
        current = self.currentWidget()
        return current.minimumSizeHint().expandedTo(current.minimumSize()) if current is not None else QSize()

    def hasHeightForWidth(self) -> bool:
        """Whether what is seen wraps."""
        current = self.currentWidget()
        return current is not None and current.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """The height of what is seen at ``width``, -1 where it does not depend on it."""
        current = self.currentWidget()
        if current is None or not current.hasHeightForWidth():
            return -1
        return max(current.heightForWidth(width), self.minimumSize().height())


class OneOf(QWidget):
    """The same as a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = OneOfLayout(self)

    def addWidget(self, widget: QWidget) -> None:
        """Have one more; the first is seen until another is."""
        self._places.addWidget(widget)

    def currentWidget(self) -> QWidget | None:
        """What is seen."""
        return self._places.currentWidget()

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Let this one be seen."""
        self._places.setCurrentWidget(widget)
