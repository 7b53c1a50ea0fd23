"""One thing of a list in a dialog, in a frame of its own, with what can be done about it at its end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.plain_label import PlainLabel


class OfferCard(QFrame):
    """A title, small lines below it, and buttons."""

    def __init__(self, title: str, *lines: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QVBoxLayout()
        self.words.setSpacing(2)
        self.words.addWidget(PlainLabel(title, step=Type.STRONG))
        for line in lines:
            if line:
                self.words.addWidget(PlainLabel(line, step=Type.CAPTION, tone=Tone.TEXT2))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 10, 10, 10)
        self.row.setSpacing(10)
        self.row.addLayout(self.words, 1)

    def add_button(self, button: Button, *, at_top: bool = False) -> Button:
        """Put a button at the end."""
        place = Qt.AlignmentFlag.AlignTop if at_top else Qt.AlignmentFlag.AlignVCenter
        self.row.addWidget(button, 0, place)
        return button
