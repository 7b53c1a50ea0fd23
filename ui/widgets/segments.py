"""A few choices of which one holds, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.tips import escaped
from ui.widgets.button import Button, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segments(QWidget):
    """Checkable buttons joined in a row; arrow keys move, ``chosen`` names the key of the one that was picked."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (key, text) in enumerate(choices):
            button = Button(text, kind=ButtonKind.SEGMENT)
            button.setProperty("place", {0: "first", len(choices) - 1: "last"}.get(number, "middle"))
            button.setCheckable(True)
            button.setAutoExclusive(True)  # the group sees to that; a screen reader hears one of several by it
            button.setObjectName(key)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self._group.buttonClicked.connect(self._choose)

    @property
    def current(self) -> str:
        """Key of the choice that holds; empty where none does yet."""
        button = self._group.checkedButton()
        return button.objectName() if button else ""

    @property
    def whole_width(self) -> int:
        """Pixels that all choices take in the font of the style sheet, even before they are shown."""
        for button in self._buttons.values():
            button.ensurePolished()
        return sum(button.sizeHint().width() for button in self._buttons.values())

    def select(self, key: str) -> None:
        """Let ``key`` hold, without announcing it."""
        self._buttons[key].setChecked(True)

    def set_text(self, key: str, text: str) -> None:
        """Name a choice anew."""
        self._buttons[key].setText(text)

    def set_enabled(self, key: str, *, is_enabled: bool, reason: str = "") -> None:
        """Allow or forbid a choice; ``reason`` is told in its tool tip."""
        self._buttons[key].setEnabled(is_enabled)
        self._buttons[key].setToolTip("" if is_enabled else escaped(reason))

    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName())
