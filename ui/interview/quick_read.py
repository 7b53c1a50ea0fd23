"""The 0-10 question of a factor, asked beside its first question and kept as the person's own answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.respondent.rating_scale import LARGEST, RatingScale
from ui.theme import Tone, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.relationship import Side
    from ui.theme import Theme

HEIGHT = 36
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class QuickRead(QWidget):
    """``rated`` carries a whole number 0-10, or None where it is taken back.

    Digits answer while it has the keyboard, End is 10, arrows step, Backspace takes back.
    """

    rated = Signal(object)

    def __init__(self, *, theme: Theme, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._scale = RatingScale(theme=theme, side=side, height=HEIGHT, shows_ends=False)
        self._clear = Button(self.tr("Take back"), kind=ButtonKind.LINK)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._question, 1)
        head.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._scale)
        self._scale.chosen.connect(self._tell)
        self._clear.clicked.connect(self._take_back)

    def show_question(self, question: str, *, low: str, high: str) -> None:
        """Ask about a factor."""
        ends = self.tr("0 {0}, 10 {1}").format(low.lower(), high.lower())
        self._question.setText(self.tr("Quick read: {0} ({1})").format(question, ends))
        self._scale.setAccessibleName(question)
        self._scale.show_ends(low, high)

    def show_value(self, value: int | None, *, may_rate: bool) -> None:
        """Mark the number; without ``may_rate`` it is only shown."""
        self._scale.show_choice(value)
        self._scale.setEnabled(may_rate)
        self._clear.setVisible(may_rate and value is not None)

    def _tell(self, value: int, _is_step: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        self.rated.emit(value)

    def _take_back(self) -> None:
        self.rated.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, End, arrows and Backspace."""
        text = event.text()
        if event.key() in STEPS:
            self._scale.step(STEPS[Qt.Key(event.key())])
        elif text and text in "0123456789" and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._scale.choose(int(text))
        elif event.key() == Qt.Key.Key_End:
            self._scale.choose(LARGEST)
        elif event.key() == Qt.Key.Key_Backspace and self._scale.choice is not None:
            self._take_back()
        else:
            super().keyPressEvent(event)
