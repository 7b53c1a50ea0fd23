"""A question on what comes of the relationship: five labelled answers, or the person's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from healthcheck.domain.assessment import OutcomeAnswer
from healthcheck.domain.questionnaire import OutcomePage, Page
from ui.respondent.choice_sheet import ChoiceSheet
from ui.respondent.note_field import NoteField
from ui.respondent.reveal import focus_in_sight
from ui.respondent.sheet import typed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Side
    from ui.respondent.density import Density
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme

OPEN_LINES = 8
OPEN_LINES_TIGHT = 6


class OutcomeSheet(ChoiceSheet):
    """Shows the options or the field, as the question asks."""

    def __init__(
        self, *, theme: Theme, side: Side, single_keys: bool, advances: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, side=side, single_keys=single_keys, advances=advances, parent=parent)
        self._answer = OutcomeAnswer("")
        self._is_open = False
        self._words = NoteField(theme=theme, side=side)
        self._words.set_words(
            self.tr("Your answer (optional)"),
            hint=self.tr("Ctrl+Enter continues"),
            placeholder="",
        )
        self.body.addWidget(self.options)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
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
        self.options.setVisible(not self._is_open)
        self._words.setVisible(self._is_open)
        self.options.setAccessibleName(page.text)
        self._words.edit.setAccessibleName(page.text)
        if page.labels:
            self.options.show_options([(label, "") for label in page.labels], shows_caps=self.single_keys)

    def show_value(self, value: PageValue) -> None:
        """Show the choice or the words."""
        assert isinstance(value, OutcomeAnswer)
        self._answer = value
        self.options.show_choice(value.value)
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
        self._words.set_lines(OPEN_LINES if density.note_lines > 1 else OPEN_LINES_TIGHT)

    def is_typing(self) -> bool:
        """Whether the focus is in the field."""
        return self._words.edit.hasFocus()

    def keep_choice(self, index: int | None, run: str) -> None:
        """Hand over the choice."""
        self._answer = OutcomeAnswer(self._answer.question, index, self._answer.text)
        self.answered.emit(self._answer, run)

    def _on_written(self, text: str) -> None:
        self._answer = OutcomeAnswer(self._answer.question, self._answer.value, text)
        self.answered.emit(self._answer, f"words {self._words.run}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the options; in the field they type."""
        if self.is_typing() or not (self._take_write(event) if self._is_open else self.takes_choice(event)):
            super().keyPressEvent(event)

    def _take_write(self, event: QKeyEvent) -> bool:
        is_taken = self.single_keys and not event.isAutoRepeat() and typed(event) == "e"
        if is_taken:
            focus_in_sight(self._words.edit)
        return is_taken
