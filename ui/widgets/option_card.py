"""A choice that needs a sentence or two before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

INDENT = 28


class OptionCard(QFrame):
    """A radio button with a title, what it means under it, and a small line where given."""

    chosen = Signal(str)

    def __init__(self, key: str, *, title: str, text: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.button = QRadioButton(title.replace("&", "&&"))
        self.button.setAccessibleName(title)
        self.button.setProperty("ring", "parent")
        self._text = PlainLabel(tone=Tone.TEXT2)
        self._note = PlainLabel(step=Type.CAPTION, tone=Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.button)
        for label in (self._text, self._note):
            label.setContentsMargins(INDENT, 0, 0, 0)
            column.addWidget(label)
        self.set_text(text, note=note)
        self.button.toggled.connect(self._mark)

    @property
    def is_chosen(self) -> bool:
        """Whether this one holds."""
        return self.button.isChecked()

    def set_text(self, text: str, *, note: str = "") -> None:
        """Say what the choice means."""
        for label, shown in ((self._text, text), (self._note, note)):
            label.setText(shown)
            label.setVisible(bool(shown))
        self.button.setAccessibleDescription(f"{text} {note}".strip())

    def _mark(self, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self.setProperty("chosen", is_on)
        self.style().unpolish(self)
        self.style().polish(self)
        if is_on:
            self.chosen.emit(self.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole card is the target."""
        self.button.setFocus()
        self.button.setChecked(True)
        event.accept()
