"""The report's cover in small: what will be handed out, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, Tone, Type
from ui.widgets.emblem import Emblem
from ui.widgets.plain_label import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 176, 249
"""A4 in small."""


class Cover(QFrame):
    """A sheet with the sign, both names and a line below; it is a picture, so nothing in it takes the keyboard."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._names = [ElidedLabel(step=Type.STRONG) for _ in range(2)]
        self._line = PlainLabel(step=Type.CAPTION, tone=Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 20, 18, 16)
        column.setSpacing(2)
        column.addWidget(Emblem(theme=theme, size=84), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        for name in self._names:
            column.addWidget(name)
        column.addSpacing(6)
        column.addWidget(self._line)

    def sizeHint(self) -> QSize:
        """The proportions of A4."""
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def show_names(self, names: Sequence[str], line: str) -> None:
        """Show whose report it is."""
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)
        self._line.setText(line)
