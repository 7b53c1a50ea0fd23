"""One item of the questionnaire: the statement, five levels, two ways not to answer, and a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.questionnaire import ItemPage, Page
from ui.respondent.choice_sheet import ChoiceSheet
from ui.respondent.note_field import NoteField
from ui.respondent.option_list import CANNOT_SEE, DOES_NOT_APPLY
from ui.respondent.reveal import focus_in_sight
from ui.respondent.sheet import typed
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Side
    from ui.respondent.density import Density
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme

REPLIES = (
    Reply.NOT_IN_PLACE,
    Reply.STARTING,
    Reply.AGREED,
    Reply.ESTABLISHED,
    Reply.EMBEDDED,
    Reply.CANNOT_SEE,
    Reply.DOES_NOT_APPLY,
)
"""In the order of the rows."""

TELLING = (Reply.NOT_IN_PLACE, Reply.EMBEDDED)
"""Answers at the ends of the scale, where a note helps the conversation most."""


class ItemSheet(ChoiceSheet):
    """Built once and refilled for every item."""

    def __init__(
        self, *, theme: Theme, side: Side, single_keys: bool, advances: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme=theme,
            side=side,
            single_keys=single_keys,
            advances=advances,
            non_answers=(CANNOT_SEE, DOES_NOT_APPLY),
            parent=parent,
        )
        self._answer = Answer("", None)
        self._note_label = ""
        self._instruction = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self._note = NoteField(theme=theme, side=side, may_release=True)
        self.body.addWidget(self._instruction)
        self.body.addWidget(self.options)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self._note.settled.connect(self._on_noted)
        self._note.released.connect(self._on_released)
        self._note.touched.connect(self.touched)
        self._note.edit.escaped.connect(self.options.focus)
        self._note.edit.onward.connect(self.onward)
        self._note.edit.entered.connect(self._timer.stop)

    def show_page(self, page: Page) -> None:
        """Fill in the item."""
        assert isinstance(page, ItemPage)
        self.setAccessibleName(page.stem)
        self.heading.setText(page.stem)
        self._instruction.setText(page.instruction)
        self._note_label = page.note_label
        self.options.show_options(page.options, (page.cannot_see, page.does_not_apply), shows_caps=self.single_keys)
        self.options.setAccessibleName(page.stem)

    def show_value(self, value: PageValue) -> None:
        """Show the answer, its note and how much a note would help."""
        assert isinstance(value, Answer)
        self._answer = value
        self.options.show_choice(None if value.reply is None else REPLIES.index(value.reply))
        self._note.show_text(value.note)
        self._note.show_release(is_released=value.is_released)
        self._prompt()

    def settle(self) -> None:
        """Hand over the note."""
        self._note.settle()

    def set_density(self, density: Density) -> None:
        """Pass the distances on."""
        super().set_density(density)
        self._note.set_lines(density.note_lines)

    def _prompt(self) -> None:
        is_telling = self._answer.reply in TELLING
        hints = (self.tr("It helps most here"), is_telling), (self.tr("E to write, Esc to go back"), self.single_keys)
        self._note.set_words(
            self._note_label,
            hint="  ·  ".join(hint for hint, is_due in hints if is_due),
            placeholder=self.tr("A document, a meeting, a date: what somebody from outside could check"),
            is_marked=is_telling,
        )

    def keep_choice(self, index: int | None, run: str) -> None:
        """Hand over the note first, so that it is a step of its own, then the answer."""
        self._note.settle()
        self._answer = replace(self._answer, reply=None if index is None else REPLIES[index])
        self._prompt()
        self.answered.emit(self._answer, run)

    def _on_noted(self, text: str) -> None:
        self._answer = replace(self._answer, note=text, is_released=self._note.release.isChecked())
        self.answered.emit(self._answer, f"note {self._note.run}")

    def _on_released(self, is_released: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        self._note.settle()
        self._answer = replace(self._answer, is_released=is_released)
        self.answered.emit(self._answer, "")

    def is_typing(self) -> bool:
        """Whether the focus is in the note."""
        return self._note.edit.hasFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the question; in the note they type."""
        if not self.is_typing() and (self.takes_choice(event) or self._take_character(event)):
            return
        super().keyPressEvent(event)

    def _take_character(self, event: QKeyEvent) -> bool:
        if not self.single_keys or event.isAutoRepeat():
            return False
        match typed(event):
            case "f":
                self.flag_wanted.emit()
            case "e":
                focus_in_sight(self._note.edit)
            case _:
                return False
        return True
