"""A question on what comes of the relationship: five labelled answers, or the person's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from healthcheck.domain.assessment import OutcomeAnswer
from healthcheck.domain.questionnaire import OutcomePage, Page
from ui.respondent.note_field import NoteField
from ui.respondent.option_list import OptionList
from ui.respondent.reveal import focus_in_sight
from ui.respondent.sheet import QuestionSheet, is_plain, typed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Side
    from ui.respondent.density import Density
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme

OPEN_LINES = 8
OPEN_LINES_TIGHT = 6


class OutcomeSheet(QuestionSheet):
    """Shows the options or the field, as the question asks."""

    def __init__(
        self, *, theme: Theme, side: Side, single_keys: bool, advances: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, side=side, single_keys=single_keys, advances=advances, parent=parent)
        self._answer = OutcomeAnswer("")
        self._is_open = False
        self._options = OptionList(theme=theme, side=side, has_non_answers=False)
        self._words = NoteField(theme=theme, side=side)
        self._words.set_words(
            self.tr("Your answer (optional)"),
            hint=self.tr("Ctrl+Enter continues"),
            placeholder="",
        )
        self.body.addWidget(self._options)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self._options.chosen.connect(self._on_chosen)
        self._words.settled.connect(self._on_written)
        self._words.touched.connect(self.touched)
        self._words.edit.onward.connect(self.onward)
        self._words.edit.escaped.connect(self.heading.setFocus)

    def show_page(self, page: Page) -> None:
        """Fill in the question."""
        assert isinstance(page, OutcomePage)
        self._is_open = not page.labels
        self.setAccessibleName(page.text)
        self.heading.setText(page.text)
        self._options.setVisible(not self._is_open)
        self._words.setVisible(self._is_open)
        self._options.setAccessibleName(page.text)
        self._words.edit.setAccessibleName(page.text)
        if page.labels:
            self._options.show_options([(label, "") for label in page.labels], shows_caps=self.single_keys)

    def show_value(self, value: PageValue) -> None:
        """Show the choice or the words."""
        assert isinstance(value, OutcomeAnswer)
        self._answer = value
        self._options.show_choice(value.value)
        self._words.show_text(value.text)

    def enter(self) -> None:
        """Start at the question; an open one is answered by typing, so its field is ready."""
        super().enter()
        if self._is_open:
            focus_in_sight(self._words.edit, Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Hand over the words."""
        self._words.settle()

    def set_density(self, density: Density) -> None:
        """Pass the distances on."""
        super().set_density(density)
        self._options.set_density(density)
        self._words.set_lines(OPEN_LINES if density.note_lines > 1 else OPEN_LINES_TIGHT)

    def is_typing(self) -> bool:
        """Whether the focus is in the field."""
        return self._words.edit.hasFocus()

    def _on_chosen(self, index: int, is_step: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        self._tell(index, run="steps" if is_step else "")
        if not is_step:
            self.advance_soon()

    def _on_written(self, text: str) -> None:
        self._answer = OutcomeAnswer(self._answer.question, self._answer.value, text)
        self.answered.emit(self._answer, f"words {self._words.run}")

    def _tell(self, value: int | None, *, run: str = "") -> None:
        self._answer = OutcomeAnswer(self._answer.question, value, self._answer.text)
        self.answered.emit(self._answer, run)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the options; in the field they type."""
        if self.is_typing() or not (self._take_key(event) or self._take_character(event)):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if self._is_open or not is_plain(event):
            return False
        match event.key():
            case Qt.Key.Key_Up:
                self._options.step(-1)
            case Qt.Key.Key_Down:
                self._options.step(1)
            case Qt.Key.Key_Backspace if self._answer.value is not None:
                self._options.show_choice(None)
                self._tell(None)
            case _:
                return False
        return True

    def _take_character(self, event: QKeyEvent) -> bool:
        if not self.single_keys or event.isAutoRepeat():
            return False
        match typed(event):
            case "1" | "2" | "3" | "4" | "5" as number if not self._is_open:
                self._options.choose(int(number) - 1)
            case "e" if self._is_open:
                focus_in_sight(self._words.edit)
            case _:
                return False
        return True
