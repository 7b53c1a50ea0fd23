"""The field that narrows a list, wide enough for what it says while it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.fitting import placeholder_width

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.theme import Theme


class SearchLine(QLineEdit):
    """``least`` is the width (logical px) that it takes where there is room. ``left``: the keyboard goes on."""

    left = Signal()

    def __init__(self, *, least: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._theme = theme
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(self.left)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_purpose(self, text: str, *, name: str = "") -> None:
        """Say what is searched; ``name`` where that cannot be told without seeing the list."""
        self.setPlaceholderText(text)
        self.setAccessibleName(name or text)

    def take_keyboard(self) -> None:
        """Be typed into, in the place of what was searched before."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the search, and everything is listed again."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Room for the whole of what it says."""
        width = max(placeholder_width(self), self._theme.px(self._least))
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """What it says is never cut."""
        return QSize(placeholder_width(self), self.sizeHint().height())
