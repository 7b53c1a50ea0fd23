"""A respondent has the laptop, but their questionnaire cannot be opened: nothing of the facilitator's is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.code_attempts import CodeAttempts
from ui.dialogs.hand_over_code import HandOverCodeDialog
from ui.dialogs.sheet import Question
from ui.theme import Theme, Tone, Type
from ui.translation import said
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from healthcheck.errors import UserFacingError
    from ui.preferences import PreferenceStore

WIDEST = 680


class BarredPage(QWidget):
    """``released`` after the facilitator gave the code, or confirmed where none is set: nobody has the laptop now."""

    retry_asked = Signal()
    released = Signal()

    def __init__(self, *, theme: Theme, preferences: PreferenceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._attempts = CodeAttempts()
        self._title = PlainLabel(self.tr("The questionnaire cannot be opened just now"), step=Type.H1)
        self._what = PlainLabel(step=Type.STRONG)
        self._do = PlainLabel(tone=Tone.TEXT2)
        self._retry = Button(self.tr("Try again"), kind=ButtonKind.PRIMARY)
        self._return = Button(self.tr("Return to the facilitator…"))
        self._lay_out()
        self._retry.clicked.connect(self.retry_asked)
        self._return.clicked.connect(self._ask_back)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._retry)
        buttons.addWidget(self._return)
        buttons.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(self._theme.px(WIDEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._title, self._what, self._do):
            column.addWidget(part)
        column.addSpacing(8)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 48, 32, 32)
        row.addStretch(1)
        row.addWidget(inside, 1000, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)

    def show_error(self, error: UserFacingError) -> None:
        """Say why; what could be done about the file is for the facilitator, after taking the laptop back."""
        self._what.setText(said(error.what))
        text = self.tr("Every answer that was saved is safe. Please hand the laptop to {0}.")
        self._do.setText(text.format(self._facilitator))
        self.setAccessibleName(f"{self._title.text()}. {self._what.text()} {self._do.text()}")
        self._retry.setFocus()

    @property
    def _facilitator(self) -> str:
        return self._preferences.value.facilitator or self.tr("the facilitator")

    def _ask_back(self) -> None:
        dialog = self._code_dialog() if self._preferences.value.hand_over_code else self._question()
        dialog.accepted.connect(self._release)
        dialog.open()

    def _code_dialog(self) -> HandOverCodeDialog:
        return HandOverCodeDialog(
            self._preferences.value.hand_over_code,
            attempts=self._attempts,
            facilitator=self._preferences.value.facilitator,
            theme=self._theme,
            parent=self.window(),
        )

    def _question(self) -> Question:
        return Question(
            self.tr("Return to the facilitator?"),
            text=self.tr("What comes next is for {0} only. The person who was answering can go on later.").format(
                self._facilitator
            ),
            accept=self.tr("Return"),
            theme=self._theme,
            parent=self.window(),
        )

    def _release(self) -> None:
        self._attempts.forget()
        self._preferences.update(handed_to=None)
        self.released.emit()
