"""One item once more, about the assessment before: five levels, and a way to say that one cannot tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.assessment import Reply
from healthcheck.domain.questionnaire import Page, RetrospectPage
from ui.respondent.choice_sheet import ChoiceSheet
from ui.respondent.item_sheet import REPLIES
from ui.respondent.option_list import CANNOT_SEE
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.relationship import Side
    from ui.respondent.page_value import PageValue
    from ui.theme import Theme


class RetrospectSheet(ChoiceSheet):
    """The same levels and keys as an item; no note, because nobody from outside can look at what is past."""

    def __init__(
        self, *, theme: Theme, side: Side, single_keys: bool, advances: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme=theme,
            side=side,
            single_keys=single_keys,
            advances=advances,
            non_answers=(CANNOT_SEE,),
            parent=parent,
        )
        self._instruction = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        self.body.addWidget(self._instruction)
        self.body.addWidget(self.options)
        self.body.addStretch(1)

    def show_page(self, page: Page) -> None:
        """Fill in the question."""
        assert isinstance(page, RetrospectPage)
        self.setAccessibleName(page.question)
        self.heading.setText(page.question)
        self._instruction.setText(page.instruction)
        self.options.show_options(page.options, (page.cannot_see,), shows_caps=self.single_keys)
        self.options.setAccessibleName(page.question)

    def show_value(self, value: PageValue) -> None:
        """Show the answer."""
        assert value is None or isinstance(value, Reply)
        self.options.show_choice(None if value is None else REPLIES.index(value))

    def keep_choice(self, index: int | None, run: str) -> None:
        """Hand over the level."""
        self.answered.emit(None if index is None else REPLIES[index], run)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the levels."""
        if not self.takes_choice(event):
            super().keyPressEvent(event)
