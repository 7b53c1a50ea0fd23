"""A short word at the foot of the window that goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from ui.theme import Theme

SECONDS, UNDO_SECONDS = 5, 8
MARGIN = 24
GAP = 8
"""Logical px between the word and what it stands above."""


class Toast(QFrame):
    """Lies over the lower edge of the window it is given, above the buttons and the fields that stand there.

    ``undo_asked``: what the word is about is not wanted; only ``offer`` asks.
    """

    undo_asked = Signal()

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._label = PlainLabel(wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self._label)
        self._undo = Button(self.tr("Undo"), kind=ButtonKind.ON_INK)
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys that undo do the same
        self._undo.clicked.connect(self._take_back)
        row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show ``text`` for some seconds."""
        self._show(text, seconds=SECONDS, can_undo=False)

    def offer(self, text: str) -> None:
        """Show ``text`` with a button that undoes what it says, for as long as that takes to be read."""
        self._show(text, seconds=UNDO_SECONDS, can_undo=True)

    def make_way(self) -> None:
        """Look for another place: another page has come up."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._place)

    def withdraw(self) -> None:
        """Take back what was offered: something else is the last edit now."""
        if not self._undo.isHidden():
            self.hide()

    def _show(self, text: str, *, seconds: int, can_undo: bool) -> None:
        self._undo.setVisible(can_undo)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not can_undo)
        self._label.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(seconds * 1000)

    def _take_back(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def _place(self) -> None:
        self.adjustSize()
        area = self._window.rect()
        place = QRect(QPoint((area.width() - self.width()) // 2, 0), self.size())
        place.moveBottom(area.bottom() - MARGIN)
        for taken in sorted(self._taken(), key=QRect.top, reverse=True):
            if place.intersects(taken):
                place.moveBottom(taken.top() - GAP)
        self.move(place.topLeft())

    def _taken(self) -> list[QRect]:
        """Where the buttons, and the fields for words, in the lower half of the window are."""
        kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
        widgets = [widget for kind in kinds for widget in self._window.findChildren(kind)]
        own = self._undo
        seen = (entry for entry in widgets if entry is not own and entry.isVisible() and entry.window() is self._window)
        places = (QRect(button.mapTo(self._window, QPoint()), button.size()) for button in seen)
        return [place for place in places if place.top() > self._window.height() // 2]

    def hideEvent(self, _event: QEvent) -> None:
        """Stop counting when something else hides the window."""
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
