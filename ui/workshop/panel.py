"""What is entered in the console: keys belong to it until Enter keeps it or Esc leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from healthcheck.errors import UserFacingError
from ui.theme import Tone, Type
from ui.translation import said
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class Panel(QFrame):
    """``closed``: it is done with. A panel says what it keeps in ``keep``; what is refused stays as it was typed."""

    closed = Signal()
    is_whole = False
    """Whether it takes the place of the slides too."""

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        if title:
            self.column.addWidget(PlainLabel(title, step=Type.H3))
        self.hint = PlainLabel(hint, step=Type.CAPTION, tone=Tone.TEXT2)
        self.column.addWidget(self.hint)

    def keep(self) -> bool:
        """Keep what was entered; whether the panel is done with. ``UserFacingError`` where it is refused."""
        raise NotImplementedError

    def try_to_keep(self) -> None:
        """Keep and close, or say why not."""
        try:
            is_done = self.keep()
        except UserFacingError as error:
            self.say_refused(error)
            return
        if is_done:
            self.closed.emit()

    def say_refused(self, error: UserFacingError) -> None:
        """Why nothing was kept, and what to do."""
        self.say(" ".join(said(part) for part in (error.what, error.do) if part), is_bad=True)

    def say(self, text: str, *, is_bad: bool = False) -> None:
        """Say something in place of the hint."""
        self.hint.setText(text)
        self.hint.set_tone(Tone.ERROR if is_bad else Tone.TEXT2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc leaves; no other key reaches what is presented."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_to_keep()
        event.accept()
