"""The overview of the agenda with a jump by number, and the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.workshop.panel import Panel

if TYPE_CHECKING:
    from ui.workshop.talk import Talk

COLUMNS = 3
TOP = Qt.AlignmentFlag.AlignTop


class OverviewPanel(Panel):
    """Every item with its number; digits and Enter go there."""

    def __init__(self, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.say(self.tr("Type a number and press Enter; Esc leaves"))
        self._talk, self._number = talk, QLineEdit()
        self._number.setValidator(QIntValidator(1, len(talk.items), self))
        self._number.setAccessibleName(self.tr("Number of the item"))
        grid = QGridLayout()
        for place, item in enumerate(talk.items):
            tone = Tone.ACCENT if place == talk.item else Tone.TEXT
            grid.addWidget(PlainLabel(f"{place + 1}  {item.title}", tone=tone), *divmod(place, COLUMNS))
        self.column.addLayout(grid)
        self.column.addWidget(self._number)
        self.setFocusProxy(self._number)

    def keep(self) -> bool:
        """Go to the item."""
        typed = self._number.text()
        if typed and 1 <= int(typed) <= len(self._talk.items):
            self._talk.jump(int(typed) - 1)
        return True


class KeysPanel(Panel):
    """Every key, at the console alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.say(self.tr("Esc leaves"))
        grid = QGridLayout()
        for place, (keys, what) in enumerate(self._keys()):
            row, column = divmod(place, 2)
            grid.addWidget(PlainLabel(keys, step=Type.CAPTION, tone=Tone.ACCENT), row, 2 * column, TOP)
            grid.addWidget(PlainLabel(what, step=Type.CAPTION), row, 2 * column + 1, TOP)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(16)
        for column, share in enumerate((2, 3, 2, 3)):
            grid.setColumnStretch(column, share)
        self.column.addLayout(grid)

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("PgDn, →, Space, Enter, N", self.tr("Next step")),
            ("PgUp, ←, Backspace", self.tr("Previous step")),
            ("↓, ↑", self.tr("Next and previous item")),
            ("B, W", self.tr("Black and white; the next key restores")),
            ("Shift+F", self.tr("Freeze what the room sees")),
            ("O", self.tr("Overview: type a number")),
            ("A, Y", self.tr("Capture an action, and the answer to it")),
            ("P, D", self.tr("Park a line, decision")),
            ("G", self.tr("Guesses of each side, before the views are shown")),
            ("R, V, M", self.tr("Re-score and targets, vote, mesh of factors")),
            ("L, 1 … 7", self.tr("Pointer: on a factor, and away")),
            ("T, Shift+T", self.tr("Pause the time, count anew")),
            ("Ctrl+Z", self.tr("Take back what was noted last")),
            ("Ctrl+Shift+D", self.tr("Swap displays")),
            ("Tab, Ctrl+Tab", self.tr("Console over what the room sees")),
            ("Esc", self.tr("End the workshop")),
        )
