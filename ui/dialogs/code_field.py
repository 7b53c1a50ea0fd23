"""A field for four digits that are not shown."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.hand_over_code import DIGITS
from ui.widgets.field import Field


class CodeField(Field):
    """Takes digits only, at most four."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setMaxLength(DIGITS)
        self._line.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self._line))
        super().__init__(label, self._line, hint=hint, parent=parent)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._line.text()

    def clear(self) -> None:
        """Empty the field."""
        self._line.clear()

    def focus(self) -> None:
        """Put the keyboard here."""
        self._line.setFocus()
