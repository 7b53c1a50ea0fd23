"""A box to tick whose sentence may need more lines than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class TickRow(QWidget):
    """``ticked`` when a person ticks it or takes the tick away, by key or by a click on the box or the sentence."""

    ticked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self._text = PlainLabel()
        self._detail = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.box.clicked.connect(self.ticked)

    def set_words(self, text: str, detail: str = "") -> None:
        """Say what the tick stands for."""
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.box.setAccessibleName(text)
        self.box.setAccessibleDescription(detail)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The sentence is a target too."""
        if self.box.isEnabled():
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.click()
        event.accept()
