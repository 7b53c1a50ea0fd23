"""Notes a step of a commitment: when it was taken and by whom, and where the date moves, to which."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit

from healthcheck.domain.commitment import Party
from ui.action_plan import plan_words
from ui.action_plan.taken_step import TakenStep
from ui.dialogs.sheet import ROLE, Sheet
from ui.translation import said
from ui.widgets.button import ButtonKind
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment
    from healthcheck.domain.plan import CommitmentState
    from ui.theme import Theme

WIDTH = 480


class StepDialog(Sheet):
    """``noted`` carries a ``TakenStep``; the dialog stays until that was kept."""

    noted = Signal(object)

    def __init__(
        self,
        commitment: Commitment,
        state: CommitmentState | None,
        plan: ActionPlan,
        *,
        latest: date,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """``state`` None moves the date; ``latest``: the day of today, after which nothing has happened yet."""
        super().__init__("", theme=theme, parent=parent)
        self._commitment, self._state = commitment, state
        heading = plan_words.state(self.tr, state) if state else self.tr("Renegotiate the date")
        self.setWindowTitle(heading)
        self.title.setText(heading)
        self.text.setText(commitment.what)
        self.text.show()
        self._due: DayEdit | None = None
        self._due_field: Field | None = None
        if state is None:
            self._due = DayEdit(name=self.tr("New date"))
            self._due.set_today(max(plan.today, commitment.due or plan.today))
            hint = self.tr("The old date stays on record: {0}").format(
                plan_words.short_day(commitment.due) if commitment.due else ""
            )
            self._due_field = Field(self.tr("New date"), self._due, hint=hint)
            self.body.addWidget(self._due_field)
        self._on = QDateEdit(QDate(*max(plan.today, commitment.history[-1].on).timetuple()[:3]))
        self._on.setCalendarPopup(True)
        self._on.setDisplayFormat("d MMMM yyyy")
        self._on.setMaximumDate(QDate(*latest.timetuple()[:3]))
        self._by = ChoiceBox()
        for party in self._parties(plan):
            self._by.addItem(said(plan.party_text(party)), party)
        self._remark = QLineEdit()
        self._remark.setPlaceholderText(self.tr("Nothing has to be said"))
        self.body.addWidget(Field(self.tr("Agreed on") if state is None else self.tr("On"), self._on))
        by = Field(self.tr("By"), self._by)
        self.body.addWidget(by)
        by.setHidden(state is None)  # a date is moved by both
        self.body.addWidget(Field(self.tr("Remark"), self._remark))
        note = self.add_button(self.tr("Note it"), ROLE.AcceptRole, kind=ButtonKind.PRIMARY)
        note.setDefault(True)
        note.clicked.connect(self._note)
        self.add_cancel()
        self.setFixedWidth(theme.px(WIDTH))
        (self._due.line if self._due else note).setFocus()

    def _parties(self, plan: ActionPlan) -> list[Party]:
        """To whom the step falls first, then the other of the two, then everybody else."""
        commitment = self._commitment
        first = commitment.falls_to(self._state or commitment.state)
        both = (first, commitment.provider if first == commitment.customer else commitment.customer)
        known = {party.respondent_id for party in both}
        rest = (Party(person.side, person.id, person.display_name) for person in plan.people if person.id not in known)
        return [*both, *rest]

    def _note(self) -> None:
        due = self._due.day if self._due else None
        if self._due is not None and self._due_field is not None:
            self._due.line.keep()
            due = self._due.day
            self._due_field.set_error("" if due else self.tr("Enter the new date"))
            if due is None:
                self._due.setFocus()
                return
        on = self._on.date()
        self.noted.emit(
            TakenStep(
                state=self._state or self._commitment.state,
                on=date(on.year(), on.month(), on.day()),
                by=self._by.currentData(),
                remark=self._remark.text(),
                due=due,
            )
        )
