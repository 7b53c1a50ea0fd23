"""What was answered, to look over: at the end of a section, and at the end of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.respondent.answer_text import check_lines
from ui.respondent.chapter import Chapter
from ui.respondent.check_table import CheckTable
from ui.respondent.journey import open_pages
from ui.respondent.reveal import order_buttons
from ui.respondent.sheet import Sheet, is_plain
from ui.theme import Tone, Type
from ui.translation import plural
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.questionnaire import Page, Section
    from ui.respondent.sitting import Sitting
    from ui.theme import Theme


class CheckSheet(Sheet):
    """Says which page the person wants to change; page keys scroll here.

    Its content is built anew each time, because its lines differ in number; that happens once a section.
    """

    change_wanted = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._lead = PlainLabel(tone=Tone.TEXT2)
        self._content = QWidget()
        self.body.addWidget(self._lead)
        self.body.addWidget(self._content)
        self.body.addStretch(1)

    def _renew(self) -> QVBoxLayout:
        """An empty content to fill."""
        old, self._content = self._content, QWidget()
        self.body.replaceWidget(old, self._content)
        old.hide()
        old.deleteLater()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(8))
        return column

    def _card_of(self, pages: Iterable[Page], sitting: Sitting, *, action: str, has_answers: bool = True) -> Card:
        lines = check_lines(sitting, pages, tr=self.tr)
        table = CheckTable(lines, theme=self.theme, action=action, has_answers=has_answers)
        table.change_wanted.connect(self.change_wanted)
        card = Card()
        card.body.addWidget(table)
        return card

    def focus_on(self, page: Page) -> bool:
        """Put the focus back on the line that was changed; False where there is none any more."""
        tables = self._content.findChildren(CheckTable)
        return any(table.isVisibleTo(self) and table.focus(page) for table in tables)

    def is_onward(self, event: QKeyEvent) -> bool:
        """PageDown scrolls."""
        return super().is_onward(event) and event.key() != Qt.Key.Key_PageDown

    def is_back(self, event: QKeyEvent) -> bool:
        """PageUp scrolls."""
        return super().is_back(event) and event.key() != Qt.Key.Key_PageUp

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the heading to the first thing that can be changed."""
        if is_plain(event) and event.key() == Qt.Key.Key_Down and self.heading.hasFocus():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class SectionCheckSheet(CheckSheet):
    """The check of one section."""

    def show_section(self, section: Section, sitting: Sitting) -> None:
        """Fill in what was answered in ``section``."""
        self.heading.setText(self.tr("Check your answers: {0}").format(section.title))
        self._lead.setText(self._lead_text(sum(not sitting.is_answered(page) for page in section.pages)))
        self._renew().addWidget(self._card_of(section.pages, sitting, action=self.tr("Change")))
        order_buttons(self.heading, self._content)

    def _lead_text(self, missing: int) -> str:
        if not missing:
            return self.tr("Every question of this section has an answer.")
        return plural(
            "{0} question has no answer yet. You can go on without it.",
            "{0} questions have no answer yet. You can go on without them.",
            missing,
        )


class FinalCheckSheet(CheckSheet):
    """The check of everything: first what is missing, then each section, closed until it is opened."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._open: set[str] = set()

    def show_all(self, sitting: Sitting) -> None:
        """Fill in the whole questionnaire."""
        missing = open_pages(sitting.questionnaire, sitting.response)
        self.heading.setText(self._title(len(missing)))
        self._lead.setText(self._lead_text(has_gaps=bool(missing)))
        column = self._renew()
        if missing:
            column.addWidget(self._card_of(missing, sitting, action=self.tr("Answer"), has_answers=False))
            column.addSpacing(self.theme.px(8))
        column.addWidget(PlainLabel(self.tr("Your answers by section"), step=Type.H3))
        for section in sitting.questionnaire.sections:
            chapter = Chapter(section, sitting, theme=self.theme, is_open=section.id in self._open)
            chapter.change_wanted.connect(self.change_wanted)
            chapter.opened.connect(self._remember)
            column.addWidget(chapter)
        order_buttons(self.heading, self._content)

    def _title(self, missing: int) -> str:
        if not missing:
            return self.tr("Every question has an answer")
        return plural("{0} question without an answer", "{0} questions without an answer", missing)

    def _lead_text(self, *, has_gaps: bool) -> str:
        locked = self.tr("Once you submit, your answers are locked.")
        return f"{self.tr('You may leave them open and submit.')} {locked}" if has_gaps else locked

    def _remember(self, section: str, is_open: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        if is_open:
            self._open.add(section)
        else:
            self._open.discard(section)
        order_buttons(self.heading, self._content)
