"""One section of the final check: a line, and its table once somebody opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.respondent.answer_text import check_lines
from ui.respondent.check_table import CheckTable
from ui.respondent.fold import Fold
from ui.widgets.card import Card

if TYPE_CHECKING:
    from healthcheck.domain.questionnaire import Section
    from ui.respondent.sitting import Sitting
    from ui.theme import Theme


class Chapter(QWidget):
    """``opened`` says the section's id and whether it is open now."""

    change_wanted = Signal(object)
    opened = Signal(str, bool)

    def __init__(
        self, section: Section, sitting: Sitting, *, theme: Theme, is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._section = section
        self._sitting = sitting
        self._theme = theme
        answered = sum(sitting.is_answered(page) for page in section.pages)
        status = self.tr("{0} of {1} answered").format(answered, len(section.pages))
        self._fold = Fold(section.title, status, theme=theme)
        self._card: Card | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._fold)
        self._fold.toggled.connect(self._on_toggled)
        self._fold.setChecked(is_open)

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001  (a signal has no keywords)
        if self._card is None:
            self._card = self._make_card()
            self._column.addWidget(self._card)
        self._card.setVisible(is_open)
        self.opened.emit(self._section.id, is_open)

    def _make_card(self) -> Card:
        lines = check_lines(self._sitting, self._section.pages, tr=self.tr)
        table = CheckTable(lines, theme=self._theme, action=self.tr("Change"))
        table.change_wanted.connect(self.change_wanted)
        card = Card()
        card.body.addWidget(table)
        return card
