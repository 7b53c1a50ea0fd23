"""Every key of both windows, by what it does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.key_names import key_names
from ui.theme import Tone
from ui.widgets.card import Scrolled
from ui.widgets.plain_label import PlainLabel
from ui.workshop.panel import Panel

TOP = Qt.AlignmentFlag.AlignTop


class KeysPanel(Panel):
    """Every key but those that lead here, at the console alone."""

    is_whole = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keys of both windows"), self.tr("Esc leaves"), parent)
        grid = QGridLayout()
        listed = self._keys()
        rows = -(-len(listed) // 2)
        for place, (keys, what) in enumerate(listed):
            column, row = divmod(place, rows)
            grid.addWidget(PlainLabel(key_names(self.tr, keys), tone=Tone.ACCENT), row, 2 * column, TOP)
            grid.addWidget(PlainLabel(what), row, 2 * column + 1, TOP)
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(16)
        for column, share in enumerate((2, 3, 2, 3)):
            grid.setColumnStretch(column, share)
        scrolled = Scrolled()  # as large text needs it in a small window; the arrow keys scroll it
        scrolled.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scrolled.setAccessibleName(self.tr("Keys of both windows"))
        scrolled.column.addLayout(grid)
        scrolled.column.addStretch(1)
        self.column.addWidget(scrolled, 1)
        self.setFocusProxy(scrolled)

    def keep(self) -> bool:
        """There is nothing to keep: Enter leaves too."""
        return True

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Page down, →, Space, Enter, N", self.tr("Next step")),
            ("Page up, ←, Backspace", self.tr("Previous step")),
            ("↓, ↑", self.tr("Next and previous item")),
            ("B .", self.tr("Black; the next key restores")),
            ("W ,", self.tr("White; the next key restores")),
            ("Shift+F", self.tr("Freeze what the room sees")),
            ("O", self.tr("Overview: type a number")),
            ("A, Y", self.tr("Capture an action, and the answer to it")),
            ("P, D, H", self.tr("Park a line, decision, who is here")),
            ("G", self.tr("Guesses of each side, before the views are shown")),
            ("R, V, M", self.tr("Re-score and targets, vote, mesh of factors")),
            ("L, 1 … 7", self.tr("Pointer: on a factor, and away")),
            ("T, Shift+T", self.tr("Pause the time, count anew")),
            ("Ctrl+Z", self.tr("Take back what was noted last")),
            ("Ctrl+Y", self.tr("Make again what was taken back")),
            ("Ctrl+Shift+D", self.tr("Swap displays")),
            ("Tab, Ctrl+Tab", self.tr("Console over what the room sees")),
            ("Esc", self.tr("Leave what lies over the slide; asked once, end")),
        )
