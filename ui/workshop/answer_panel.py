"""What somebody who was asked for a promise says to it, aloud: kept with the commitment, and read by the room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy

from healthcheck.domain.plan import ProviderAnswer
from healthcheck.errors import UserFacingError
from ui.action_plan import plan_words
from ui.widgets.button import Button
from ui.widgets.wrapping_row import WrappingRow
from ui.workshop.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.commitment import Commitment
    from ui.workshop.room_edits import RoomEdits

ANSWERS = tuple(ProviderAnswer)


class AnswerPanel(Panel):
    """Keys 1 to 4 answer the commitment that is chosen, at first the last one captured."""

    def __init__(self, edits: RoomEdits, captured: Sequence[Commitment], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._edits, self._captured = edits, tuple(captured)
        self._choice = QComboBox()
        self._choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(20)
        self._choice.setAccessibleName(self.tr("Commitment"))
        for entry in self._captured:
            who = entry.provider.name or self.tr("Still to be named")
            self._choice.addItem(self.tr("{0}: {1}").format(who, entry.what))
        self._choice.setCurrentIndex(len(self._captured) - 1)
        self.column.addWidget(self._choice)
        row = WrappingRow()
        row.setSpacing(8)
        for number, answer in enumerate(ANSWERS, 1):
            button = Button(f"{number}  {plan_words.answer(self.tr, answer)}")
            button.setEnabled(bool(self._captured))
            button.clicked.connect(partial(self._answer, answer))
            row.addWidget(button)
        self.column.addLayout(row)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        nothing = self.tr("No commitment was captured yet: A captures one. Esc leaves")
        self.say(self.tr("What does the provider say? Keys 1 to 4, Esc leaves") if self._captured else nothing)

    def keep(self) -> bool:
        """Nothing is kept but by an answer."""
        return True

    def _answer(self, answer: ProviderAnswer) -> None:
        try:
            self._edits.answer(self._captured[self._choice.currentIndex()], answer)
        except UserFacingError as error:
            self.say_refused(error)
            return
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer; arrows choose the commitment."""
        key = event.text()
        if self._captured and key in {str(number) for number in range(1, len(ANSWERS) + 1)}:
            self._answer(ANSWERS[int(key) - 1])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            place = min(max(self._choice.currentIndex() + step, 0), self._choice.count() - 1)
            self._choice.setCurrentIndex(place)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
