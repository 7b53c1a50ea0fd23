"""Surfaces that hold what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel


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
    """A body taller than its page; ``column`` holds what is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.setWidget(inside)


class Fitted(Scrolled):
    """The same in a dialog: as tall as what it holds, and scrolled from ``most`` px on."""

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most

    def minimumSizeHint(self) -> QSize:
        """The height of what it holds, as far as there is room."""
        inside = self.widget()
        return QSize(0, min(inside.sizeHint().height(), self._most) if inside else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when there is something else in it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
