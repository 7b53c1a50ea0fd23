"""The keys of respondent mode, laid over the question for as long as somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from ui.theme import Theme

PADDING = 24
LOOSE, TIGHT = 6, 1
"""Pixels between two keys, and where there are too many lines for the window."""

VEIL = 96
"""Opacity (of 255) of what lies over the question."""


class KeysPanel(QWidget):
    """Esc, F1, Enter or a click closes it, and the focus goes back where it was."""

    def __init__(self, *, theme: Theme, single_keys: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self._before: QWidget | None = None
        self._meanings: list[PlainLabel] = []
        self._close = Button(self.tr("Close"))
        self._close.clicked.connect(self.dismiss)
        self.setAccessibleName(self.tr("Keys"))
        self._lay_out(self._keys(single_keys=single_keys))
        self.hide()

    def _lay_out(self, keys: tuple[tuple[str, str], ...]) -> None:
        card = self._card = Card(self.tr("Keys"), padding=PADDING)
        grid = self._grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for row, (key, meaning) in enumerate(keys):
            grid.addWidget(PlainLabel(key, step=Type.STRONG, wraps=False), row, 0)
            grid.addWidget(self._meaning(meaning), row, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        card.body.addSpacing(8)
        card.body.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(1)
        middle = QHBoxLayout(self)
        middle.addStretch(1)
        middle.addLayout(column)
        middle.addStretch(1)

    def _meaning(self, text: str) -> PlainLabel:
        label = PlainLabel(text, tone=Tone.TEXT2, wraps=False)
        self._meanings.append(label)
        return label

    def _keys(self, *, single_keys: bool) -> tuple[tuple[str, str], ...]:
        characters = (
            (self.tr("1 to 5"), self.tr("choose an answer (0 to 9 on a scale of ten, End is 10)")),
            (self.tr("0"), self.tr("I cannot see this from where I sit")),
            (self.tr("N"), self.tr("does not apply")),
            (self.tr("F"), self.tr("flag for discussion")),
            (self.tr("E"), self.tr("write a note; then Tab and Space let others read it")),
        )
        others = (
            (self.tr("↑ ↓"), self.tr("move the choice; on a scale of ten ← and → as well")),
            (self.tr("Space"), self.tr("choose what has the focus; Tab moves the focus")),
            (self.tr("Backspace"), self.tr("take the answer back")),
            (self.tr("Enter, →, Page down"), self.tr("continue")),
            (self.tr("←, Page up, Alt+←"), self.tr("back")),
            (self.tr("Esc, Ctrl+Enter"), self.tr("leave the text, or continue from it")),
            (self.tr("Ctrl+Z, Ctrl+Shift+Z"), self.tr("undo, redo")),
            (self.tr("F6"), self.tr("go round band, question and buttons")),
        )
        return characters + others if single_keys else others

    def open(self) -> None:
        """Come up over everything."""
        self._before = self.window().focusWidget()
        self.place()
        self.raise_()
        self.show()
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Cover what it lies over; meanings take several lines only where one is too long for it."""
        room = self._over.width() - 2 * PADDING
        self._card.setMinimumWidth(0)
        self._grid.setVerticalSpacing(LOOSE)
        for wraps in (False, True):
            for label in self._meanings:
                label.setWordWrap(wraps)
            if self._card.sizeHint().width() <= room:
                break
        if self._meanings[0].wordWrap():
            self._card.setMinimumWidth(room)
        self.ensurePolished()
        for layout in (self._grid, self._card.body):
            layout.invalidate()  # they know the heights of texts in the letters that those had before
        is_tall = self._card.heightForWidth(room) > self._over.height() - PADDING
        for label in self._meanings:
            label.set_look(Type.CAPTION if is_tall else Type.BODY, Tone.TEXT2)
        self._grid.setVerticalSpacing(TIGHT if is_tall else LOOSE)
        self.setGeometry(self._over.rect())

    def dismiss(self) -> None:
        """Go away."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        """Tab stays inside while the panel is open."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key reaches the question below."""
        event.accept()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.dismiss()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click closes it."""
        self.dismiss()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil over the question."""
        veil = QColor(self._theme.tokens.text if not self._theme.is_dark else self._theme.tokens.sunken)
        veil.setAlpha(VEIL)
        QPainter(self).fillRect(self.rect(), veil)
