"""A short word at the foot of the window that goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QWidget

from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from ui.theme import Theme

SECONDS = 5
MARGIN = 24
GAP = 8
"""Logical px between the word and the buttons that it stands above."""


class Toast(QFrame):
    """Lies over the lower edge of the window it is given, above the buttons that stand there."""

    def __init__(self, window: QWidget, *, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._label = PlainLabel(wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self._label)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str) -> None:
        """Show ``text`` for some seconds."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SECONDS * 1000)

    def _place(self) -> None:
        self.adjustSize()
        area = self._window.rect()
        place = QRect(QPoint((area.width() - self.width()) // 2, 0), self.size())
        place.moveBottom(area.bottom() - MARGIN)
        for button in sorted(self._buttons(), key=QRect.top, reverse=True):
            if place.intersects(button):
                place.moveBottom(button.top() - GAP)
        self.move(place.topLeft())

    def _buttons(self) -> list[QRect]:
        """Where the buttons in the lower half of the window are."""
        buttons = self._window.findChildren(QAbstractButton)
        seen = (button for button in buttons if button.isVisible() and button.window() is self._window)
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
