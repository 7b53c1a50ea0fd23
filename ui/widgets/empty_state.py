"""What a page shows before there is anything to show: what will be here, why, and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.emblem import Emblem
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

TEXT_WIDTH = 520
ROOMY_FROM = 540
"""Logical px of the window's height from which there is room for the emblem."""


class EmptyState(QWidget):
    """One sentence what will be here, one why, one button; the emblem above them where the window has room for it."""

    def __init__(
        self,
        *,
        theme: Theme,
        title: str,
        reason: str,
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._emblem = Emblem(theme=theme)
        self.title = PlainLabel(title, step=Type.H2)
        self.reason = PlainLabel(reason, tone=Tone.TEXT2)
        self.button = Button(button, kind=ButtonKind.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._emblem, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for label in (self.title, self.reason):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(theme.px(TEXT_WIDTH))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.button.setHidden(not button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What can be read and pressed goes before what only decorates."""
        super().resizeEvent(event)
        self._emblem.setVisible(self.window().height() >= self._theme.px(ROOMY_FROM))
