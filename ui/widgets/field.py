"""A labelled editor with room for a hint and for what is wrong, right under it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel


class Field(QWidget):
    """Label, editor, and below it a hint or an error."""

    def __init__(self, label: str, editor: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._label = PlainLabel(label, step=Type.STRONG, wraps=False)
        self._label.setBuddy(editor)
        self._below = PlainLabel(hint, step=Type.CAPTION, tone=Tone.TEXT2)
        editor.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._below)
        self._below.setHidden(not hint)

    def set_label(self, text: str) -> None:
        """Call the editor something else."""
        self._label.setText(text)
        self.editor.setAccessibleName(text)

    def set_hint(self, text: str) -> None:
        """Say something else below the editor; an empty text says nothing."""
        self._hint = text
        self.set_error("")

    def set_error(self, text: str) -> None:
        """Say what is wrong; an empty text takes it back."""
        self._below.setText(text or self._hint)
        self._below.set_tone(Tone.ERROR if text else Tone.TEXT2)
        self._below.setVisible(bool(text or self._hint))
        self.editor.setAccessibleDescription(text or self._hint)
        if isinstance(self.editor, QLineEdit):
            self.editor.setProperty("invalid", bool(text))
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
