"""Surfaces that hold what belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Card(QFrame):
    """A white sheet with rounded corners, a title where given, and ``body`` to fill."""

    def __init__(self, title: str = "", *, kind: str = "", padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if kind:
            self.setProperty("kind", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self.title = PlainLabel(title, step=Type.H2, tone=Tone.TEXT, parent=self)
        self.title.setHidden(not title)
        if title:
            self.heading.addWidget(self.title, 1)
            self.body.addLayout(self.heading)


class Rule(QFrame):
    """A hairline between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)


class Scrolled(QScrollArea):
    """A body that may be taller than its room; ``column`` holds what is scrolled.

    Nothing in it is squeezed: it scrolls as soon as its parts have less than the height that their texts need.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_unrolled = False
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.setWidget(self._inside)

    def unroll(self, *, is_unrolled: bool) -> None:
        """As tall as its parts instead of scrolling them: for where a page scrolls it whole."""
        self._is_unrolled = is_unrolled
        self.setMinimumHeight(0)
        self._fit()

    def _fit(self) -> None:
        """Keep the least height at this width, which Qt would look up for texts on a line of their own guess.

        What fits in the width without a bar has none: a bar would take the width that it then is needed for.
        """
        whole = self.maximumViewportSize()
        wraps = self.column.hasHeightForWidth()
        wanted = self.column.totalHeightForWidth(whole.width()) if wraps else self.column.totalMinimumSize().height()
        has_room = self._is_unrolled or wanted <= whole.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if has_room else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        height = self._least(whole.width() if has_room else self.viewport().width())
        self._inside.setMinimumHeight(height)
        if self._is_unrolled:  # else whoever holds it may have said how much of it is to be seen at least
            self.setMinimumHeight(height)

    def _least(self, width: int) -> int:
        if self.column.hasHeightForWidth():
            return self.column.minimumHeightForWidth(width)
        return self.column.minimumSize().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again whenever a part has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again at another width."""
        super().resizeEvent(event)
        self._fit()
