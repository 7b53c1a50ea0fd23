"""What a commitment says, one field below the other; each tells by itself what is to be different."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from healthcheck.domain.plan import ProviderAnswer
from ui.action_plan import plan_words
from ui.action_plan.grade_choice import GradeChoice
from ui.action_plan.history_panel import HistoryPanel
from ui.action_plan.origin_fields import OriginFields
from ui.action_plan.party_choice import PartyChoice
from ui.action_plan.promise_panel import PromisePanel
from ui.action_plan.waiting_choice import WaitingChoice
from ui.read_only import withhold
from ui.translation import said
from ui.widgets.card import Rule, Scrolled
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field
from ui.widgets.kept_edit import KeptLine, KeptText
from ui.widgets.notice import Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment, Party
    from healthcheck.domain.instrument import Instrument
    from healthcheck.errors import UserFacingError
    from ui.theme import Theme


class CommitmentFields(Scrolled):
    """``chosen`` names the field, and carries by name what the commitment is to hold instead.

    ``is_read_only``: everything can be read and copied, and nothing changed.
    """

    chosen = Signal(str, object)

    def __init__(
        self, instrument: Instrument, *, theme: Theme, is_read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_read_only = is_read_only
        self._value: Commitment | None = None
        self._texts = {
            "what": KeptText(theme=theme, is_sentence=True),
            "done_when": KeptText(theme=theme),
            "why": KeptText(theme=theme),
            "needs": KeptText(theme=theme),
        }
        self._review = KeptLine()
        self._written: dict[str, KeptText | KeptLine] = {**self._texts, "reviewed_in": self._review}
        self._due = DayEdit(name=self.tr("Due"))
        self._provider, self._customer = PartyChoice(theme=theme), PartyChoice(theme=theme)
        self._answer = ChoiceBox()
        for answer in (None, *ProviderAnswer):
            self._answer.addItem(plan_words.answer(self.tr, answer), answer)
        self._same_side = Notice(kind=NoticeKind.WARN)
        self._waiting = WaitingChoice()
        self._origin = OriginFields(instrument)
        self._impact = GradeChoice(self.tr("Impact"), self.tr)
        self._effort = GradeChoice(self.tr("Effort"), self.tr)
        self._promise = PromisePanel(theme=theme)
        self._history = HistoryPanel()
        self._fields = self._named_fields()
        self._lay_out()
        self._connect()

    def _named_fields(self) -> dict[str, Field]:
        """The fields that can be wrong, by what they change."""
        tr, texts = self.tr, self._texts
        return {
            "what": Field(tr("What will be done"), texts["what"], hint=tr("Begin with a verb")),
            "provider": Field(tr("Who makes it"), self._provider),
            "answer": Field(tr("What they say to it themselves"), self._answer),
            "customer": Field(tr("For whom, who says when it is done"), self._customer),
            "due": Field(tr("Due"), self._due),
            "done_when": Field(tr("Done when"), texts["done_when"], hint=tr("A sign that both will see")),
            "reviewed_in": Field(tr("Reviewed in"), self._review, hint=tr("Which meeting looks at it")),
            "why": Field(tr("Why it matters"), texts["why"]),
            "needs": Field(tr("What it needs from the other side"), texts["needs"]),
            "needs_first": Field(tr("Waits for"), self._waiting),
        }

    def _lay_out(self) -> None:
        self.column.setContentsMargins(16, 12, 16, 16)
        self.column.setSpacing(14)
        for part in self._parts():
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _parts(self) -> Iterator[QWidget]:
        """Everything in the order in which it is read."""
        fields = self._fields
        yield from (fields["what"], fields["provider"], fields["answer"], fields["customer"], self._same_side)
        yield from (fields["due"], fields["done_when"], fields["reviewed_in"], fields["why"], fields["needs"])
        yield from (fields["needs_first"], self._origin, self._impact, self._effort)
        yield from (Rule(), self._promise, Rule(), self._history)

    def _connect(self) -> None:
        for name, edit in self._written.items():
            edit.setObjectName(name)
            edit.kept.connect(self._tell_text)
        self._due.chosen.connect(self._tell_due)
        self._due.puzzled.connect(self._say_puzzled)
        self._provider.chosen.connect(self._tell_provider)
        self._customer.chosen.connect(self._tell_customer)
        self._answer.activated.connect(self._tell_answer)
        self._waiting.chosen.connect(self._tell_waiting)
        self._origin.chosen.connect(self._tell_origin)
        self._impact.chosen.connect(self._tell_impact)
        self._effort.chosen.connect(self._tell_effort)
        self._promise.ticked.connect(self._tell_tick)

    def show_commitment(self, commitment: Commitment, plan: ActionPlan) -> None:
        """Show a commitment as it is kept; what is being typed stays."""
        self._value = commitment
        for name, edit in self._written.items():
            edit.show_text(getattr(commitment, name))
        self._review.setCompleter(self._completer(plan))
        self._show_people(commitment, plan)
        self._show_due(commitment, plan)
        self._waiting.show_commitment(commitment, plan.commitments)
        self._origin.show_origin(commitment.origin, plan.relationship)
        self._impact.show_grade(commitment.impact)
        self._effort.show_grade(commitment.effort)
        self.show_promise(commitment)
        self._history.setVisible(bool(commitment.history))
        self._history.show_history(commitment, plan)
        for field in self._fields.values():
            field.set_error("")
        if self._is_read_only:
            self._withhold()

    def show_promise(self, commitment: Commitment) -> None:
        """Say how well it is crafted."""
        self._value = commitment
        self._promise.show_commitment(commitment)

    def begin(self, *, is_draft: bool = False) -> None:
        """Put the keyboard where what will be done is typed; whatever is typed takes the place of a draft."""
        self._texts["what"].setFocus(Qt.FocusReason.OtherFocusReason)
        if is_draft:
            self._texts["what"].selectAll()

    def settle(self) -> None:
        """Tell what is being typed, before the fields go or show something else."""
        for edit in (*self._written.values(), self._due.line):
            if edit.hasFocus():
                edit.keep()

    def refuse(self, name: str, error: UserFacingError) -> None:
        """Say under a field why that cannot be."""
        field = self._fields.get(name)
        if field is not None:
            field.set_error(" ".join(said(part) for part in (error.what, error.do) if part))
            self.ensureWidgetVisible(field)

    def _withhold(self) -> None:
        """Texts can still be read to their end and copied; what is chosen is greyed."""
        for edit in self._written.values():
            edit.setReadOnly(True)
        chosen = (self._provider, self._customer, self._answer, self._due, self._waiting)
        withhold(self.tr, (*chosen, self._origin, self._impact, self._effort, self._promise))

    def _show_people(self, commitment: Commitment, plan: ActionPlan) -> None:
        provider, customer = commitment.provider, commitment.customer
        self._provider.show_party(provider, plan, first=provider.side)
        self._customer.show_party(customer, plan, first=provider.side.other)
        self._fields["provider"].set_hint(plan_words.maker_reason(self.tr, commitment, plan.relationship))
        self._answer.setCurrentIndex((None, *ProviderAnswer).index(commitment.answer))
        self._answer.setEnabled(provider.is_named)
        name = plan.relationship.organisation(provider.side)
        self._same_side.setVisible(not commitment.is_across)
        self._same_side.show_text(
            self.tr("Both people are on the side of {0}").format(name),
            detail=self.tr("A promise holds where somebody of the other side waits for it."),
            kind=NoticeKind.WARN,
        )

    def _show_due(self, commitment: Commitment, plan: ActionPlan) -> None:
        """A day that was promised is moved with a step, which keeps the old one."""
        is_promised = commitment.state.is_promise if commitment.history else False
        self._due.set_today(plan.today)
        self._due.show_day(commitment.due)
        self._due.setEnabled(not is_promised)
        self._fields["due"].set_hint(self.tr("Promised; State… moves it and keeps the old date") if is_promised else "")

    def _completer(self, plan: ActionPlan) -> QCompleter:
        completer = QCompleter([meeting.name for meeting in plan.reviews], self._review)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _tell(self, field: str, **values: Any) -> None:  # noqa: ANN401 - whatever a field holds
        self.chosen.emit(field, values)

    def _tell_text(self, text: str) -> None:
        name = self.sender().objectName()
        self._tell(name, **{name: text})

    def _tell_due(self, due: object) -> None:
        self._tell("due", due=due)

    def _say_puzzled(self) -> None:
        self._fields["due"].set_error(self.tr("That is no day. Type one like 30 Jun 2026"))

    def _tell_provider(self, party: Party) -> None:
        """Who was not named goes over to the other side by itself."""
        held = self._value
        if held is not None and not held.customer.is_named and party.side is held.customer.side:
            self._tell("provider", provider=party, customer=replace(held.customer, side=party.side.other))
        else:
            self._tell("provider", provider=party)

    def _tell_customer(self, party: Party) -> None:
        self._tell("customer", customer=party)

    def _tell_answer(self) -> None:
        self._tell("answer", answer=self._answer.currentData())

    def _tell_waiting(self, ids: object) -> None:
        self._tell("needs_first", needs_first=ids)

    def _tell_origin(self, origin: object) -> None:
        self._tell("origin", origin=origin)

    def _tell_impact(self, grade: object) -> None:
        self._tell("impact", impact=grade)

    def _tell_effort(self, grade: object) -> None:
        self._tell("effort", effort=grade)

    def _tell_tick(self, fact: str, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._tell(fact, **{fact: is_on})
