"""Opens the first or the next assessment of a relationship that is there: how much is asked, when, of whom."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.relationship import Privacy, Side
from ui import words
from ui.dialogs.new_relationship import Questions
from ui.dialogs.sheet import ROLE, Sheet
from ui.focus import first_stop
from ui.theme import Tone
from ui.translation import plural
from ui.widgets.button import ButtonKind
from ui.widgets.field import Field
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.number_box import DayBox
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship, Respondent
    from ui.theme import Theme

WIDTH = 640


class OpenAssessment(Sheet):
    """``proposed`` carries the form and the date; the dialog stays until the assessment is open.

    ``last`` is the assessment before, whose form is offered again, and ``standing`` how far everybody came in it;
    ``open_promises``: commitments that will wait in the new plan.
    """

    proposed = Signal(object, object)

    def __init__(
        self,
        relationship: Relationship,
        instrument: Instrument,
        *,
        people: Sequence[Respondent],
        last: Assessment | None,
        standing: Mapping[str, ResponseStatus],
        open_promises: int = 0,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", theme=theme, parent=parent)
        self.setWindowTitle(self.tr("Open an assessment"))
        self.title.setText(self.tr("Open the first assessment"))
        self._relationship = relationship
        self._questions = Questions(instrument)
        self._date = DayBox(QDate.currentDate())
        if last is not None:
            self._follow(last)
        self.body.addWidget(self._questions)
        self.body.addWidget(Field(self.tr("Date of the assessment"), self._date))
        for text in (self._asked(people, last, standing), self._promised(), self._waiting(open_promises)):
            if text:
                self.body.addWidget(PlainLabel(text, tone=Tone.TEXT2))
        self._open = self.add_button(self.tr("Open the assessment"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        self._open.clicked.connect(self._propose)
        self.add_cancel()
        self.body.addStretch(1)
        self.setFixedWidth(theme.px(WIDTH))
        first = first_stop(self._questions)
        if first is not None:
            first.setFocus()

    def _follow(self, last: Assessment) -> None:
        """Offer what the last assessment was, and say where it still waits."""
        self.title.setText(self.tr("Open assessment {0}").format(last.number + 1))
        self._questions.choose(last.form)
        self._date.setMinimumDate(QDate(last.held_on.year, last.held_on.month, last.held_on.day))
        if not last.is_closed:
            text = self.tr("Assessment {0} is still open.").format(last.number)
            detail = self.tr("It goes on beside this one, and has results for both sides once it is closed.")
            self.body.addWidget(Notice(text, detail=detail, kind=NoticeKind.WARN))

    def _asked(
        self, people: Sequence[Respondent], last: Assessment | None, standing: Mapping[str, ResponseStatus]
    ) -> str:
        """Who will be asked, by side, and how many of them answered last time."""
        if not people:
            return self.tr("Nobody is named yet; whoever you add is asked to answer.")
        sides = (
            self.tr("{0} at {1}").format(sum(person.side is side for person in people), name)
            for side, name in ((side, self._relationship.organisation(side)) for side in Side)
        )
        text = self.tr("{0} will be asked: {1} and {2}.").format(words.people(self.tr, len(people)), *sides)
        if last is None:
            return text
        again = sum(standing.get(person.id) is ResponseStatus.SUBMITTED for person in people)
        return self.tr("{0} {1} of them answered assessment {2}.").format(text, again, last.number)

    def _waiting(self, count: int) -> str:
        """What is still open of the plans before."""
        if not count:
            return ""
        return plural(
            "{0} commitment is still open. It comes first: what became of it?",
            "{0} commitments are still open. They come first: what became of them?",
            count,
        )

    def _promised(self) -> str:
        relationship = self._relationship
        if relationship.privacy is Privacy.CONFIDENTIAL:
            text = self.tr("Promise: confidential, shown from {0} people a side.").format(relationship.minimum_n)
        else:
            text = self.tr("Promise: attributed, everybody's name beside their answers.")
        return self.tr("{0} It comes from the relationship's details.").format(text)

    def _propose(self) -> None:
        held = self._date.date()
        self.proposed.emit(self._questions.form, date(held.year(), held.month(), held.day()))
