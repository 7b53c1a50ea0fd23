"""The buttons of the presenter's console, each with its key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.wrapping_row import WrappingRow
from ui.workshop.asked import Asked
from ui.workshop.talk import Cover

if TYPE_CHECKING:
    from ui.workshop.talk import Talk


SURE = 6000
"""Milliseconds for which the question stands whether the workshop is to end."""


class ActionRow(QWidget):
    """Everything that the presenter can do besides walking. Before the end it asks, here and nowhere else."""

    def __init__(self, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk = talk
        self._buttons, self._timer = QWidget(), Button(self.tr("Pause (T)"))
        self._question = Notice(
            self.tr("Press Esc again to end the workshop. Any other key goes on."),
            detail=self.tr("Everything noted is kept, and it can be resumed at this step."),
            kind=NoticeKind.WARN,
        )
        self._question.hide()
        self._patience = QTimer(self, singleShot=True, interval=SURE)
        self._patience.timeout.connect(talk.go_on)
        end, end_now = Button(self.tr("End (Esc)")), self._question.add_button(Button(self.tr("End now (Esc)")))
        column, row = QVBoxLayout(self), WrappingRow(self._buttons)
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (*self._asking(), self._covering(), self._freezing(), end):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        for part in (self._question, self._buttons):
            column.addWidget(part)
        end_now.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (end, end_now):
            button.clicked.connect(talk.step_out)

    def _asking(self) -> list[Button]:
        buttons = {
            Asked.CAPTURE: Button(self.tr("Capture action (A)")),
            Asked.ANSWER: Button(self.tr("Answer (Y)")),
            Asked.PARK: Button(self.tr("Park (P)")),
            Asked.DECIDE: Button(self.tr("Decision (D)")),
            Asked.GUESS: Button(self.tr("Guesses (G)")),
            Asked.RE_SCORE: Button(self.tr("Re-score (R)")),
            Asked.VOTE: Button(self.tr("Vote (V)")),
            Asked.MESH: Button(self.tr("Mesh (M)")),
            Asked.PRESENT: Button(self.tr("Who is here (H)")),
            Asked.OVERVIEW: Button(self.tr("Overview (O)")),
            Asked.TIMER: self._timer,
        }
        for wish, button in buttons.items():
            button.clicked.connect(partial(self._talk.ask, wish))
        return list(buttons.values())

    def _covering(self) -> Button:
        button = Button(self.tr("Blank (B)"))
        button.clicked.connect(partial(self._talk.put_over, Cover.BLANK))
        return button

    def _freezing(self) -> Button:
        button = Button(self.tr("Freeze (Shift+F)"))
        button.clicked.connect(self._talk.freeze)
        return button

    def show_talk(self) -> None:
        """In place of the buttons the question whether it is to end, while that stands."""
        is_ending = self._talk.is_ending
        self._buttons.setVisible(not is_ending)
        self._question.setVisible(is_ending)
        if not is_ending:
            self._patience.stop()
        elif not self._patience.isActive():
            self._patience.start()

    def show_running(self, *, is_running: bool) -> None:
        """What the key of the clock does."""
        self._timer.setText(self.tr("Pause (T)") if is_running else self.tr("Go on (T)"))
