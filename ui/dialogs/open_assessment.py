"""Opens an assessment of a relationship that is there already: how much is asked, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit

from ui.dialogs.new_relationship import Questions
from ui.dialogs.sheet import ROLE, Sheet
from ui.focus import first_stop
from ui.widgets.button import ButtonKind
from ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme


class OpenAssessment(Sheet):
    """``proposed`` carries the form and the date; the dialog stays until the assessment is open."""

    proposed = Signal(object, object)

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.setWindowTitle(self.tr("Open an assessment"))
        self.title.setText(self.tr("Open the first assessment"))
        self._questions = Questions(instrument)
        self._date = QDateEdit(QDate.currentDate())
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("d MMMM yyyy")
        self.body.addWidget(self._questions)
        self.body.addWidget(Field(self.tr("Date of the assessment"), self._date))
        self._open = self.add_button(self.tr("Open the assessment"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._open.clicked.connect(self._propose)
        self.add_cancel()
        self.setMinimumWidth(theme.px(640))
        first = first_stop(self._questions)
        if first is not None:
            first.setFocus()

    def _propose(self) -> None:
        held = self._date.date()
        self.proposed.emit(self._questions.form, date(held.year(), held.month(), held.day()))
