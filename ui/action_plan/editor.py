"""The drawer of one commitment: what it says, kept field by field; how well it is crafted; what happened to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.domain.plan import ProviderAnswer
from ui.action_plan import plan_words
from ui.action_plan.grade_choice import GradeChoice
from ui.action_plan.history_panel import HistoryPanel
from ui.action_plan.origin_fields import OriginFields
from ui.action_plan.party_choice import PartyChoice
from ui.action_plan.promise_panel import PromisePanel
from ui.action_plan.state_line import StateLine
from ui.action_plan.waiting_choice import WaitingChoice
from ui.icons import icon
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule, Scrolled
from ui.widgets.day_edit import DayEdit
from ui.widgets.field import Field
from ui.widgets.kept_edit import KeptLine, KeptText
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment, Party
    from healthcheck.domain.instrument import Instrument
    from healthcheck.errors import UserFacingError
    from ui.theme import Theme

WIDTH = 420


class CommitmentEditor(QFrame):
    """``changed`` carries the commitment before and as it is wanted; one that is not kept yet has no id.

    ``step_asked``: its state is to change; ``closed``: the drawer is not wanted any more.
    """

    changed = Signal(object, object)
    step_asked = Signal()
    closed = Signal()

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._value: Commitment | None = None
        self._asked = ""
        self._title = PlainLabel(step=Type.H2, wraps=False)
        self._close = Button(kind=ButtonKind.ICON, icon=icon("x"), name=self.tr("Close the commitment"))
        self.state = StateLine(theme=theme)
        self._texts = {
            "what": KeptText(theme=theme, is_sentence=True),
            "done_when": KeptText(theme=theme),
            "why": KeptText(theme=theme),
            "needs": KeptText(theme=theme),
        }
        self._review = KeptLine()
        self._due = DayEdit(name=self.tr("Due"))
        self._provider, self._customer = PartyChoice(theme=theme), PartyChoice(theme=theme)
        self._answer = QComboBox()
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
        self._scrolled = Scrolled()
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
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(Rule())
        column.addWidget(self._scrolled, 1)
        body = self._scrolled.column
        body.setContentsMargins(16, 12, 16, 16)
        body.setSpacing(14)
        for part in self._parts():
            body.addWidget(part)
        body.addStretch(1)

    def _parts(self) -> Iterator[QWidget]:
        """Everything in the order in which it is read."""
        fields = self._fields
        yield from (fields["what"], fields["provider"], fields["answer"], fields["customer"], self._same_side)
        yield from (fields["due"], fields["done_when"], fields["reviewed_in"], fields["why"], fields["needs"])
        yield from (fields["needs_first"], self._origin, self._impact, self._effort)
        yield from (Rule(), self._promise, Rule(), self._history)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.state.pressed.connect(self.step_asked)
        for name, edit in self._texts.items():
            edit.setObjectName(name)
            edit.kept.connect(self._keep_text)
        self._review.setObjectName("reviewed_in")
        self._review.kept.connect(self._keep_text)
        self._due.chosen.connect(self._keep_due)
        self._due.puzzled.connect(self._say_puzzled)
        self._provider.chosen.connect(self._keep_provider)
        self._customer.chosen.connect(self._keep_customer)
        self._answer.activated.connect(self._keep_answer)
        self._waiting.chosen.connect(self._keep_waiting)
        self._origin.chosen.connect(self._keep_origin)
        self._impact.chosen.connect(self._keep_impact)
        self._effort.chosen.connect(self._keep_effort)
        self._promise.ticked.connect(self._keep_tick)

    @property
    def commitment(self) -> Commitment | None:
        """What the drawer is about; None before it was filled."""
        return self._value

    def show_commitment(self, commitment: Commitment, plan: ActionPlan) -> None:
        """Show a commitment as it is kept; what is being typed stays."""
        is_other = self._value is None or self._value.id != commitment.id
        is_made = self._value is not None and not self._value.id and bool(commitment.id)
        self._value = commitment
        self._show_head(commitment, plan)
        for name, edit in self._texts.items():
            edit.show_text(getattr(commitment, name))
        self._review.show_text(commitment.reviewed_in)
        self._review.setCompleter(self._completer(plan))
        self._due.set_today(plan.today)
        self._due.show_day(commitment.due)
        self._provider.show_party(commitment.provider, plan, first=commitment.provider.side)
        self._customer.show_party(commitment.customer, plan, first=commitment.provider.side.other)
        self._answer.setCurrentIndex((None, *ProviderAnswer).index(commitment.answer))
        self._answer.setEnabled(commitment.provider.is_named)
        self._waiting.show_commitment(commitment, plan.commitments)
        self._origin.show_origin(commitment.origin, plan.relationship)
        self._impact.show_grade(commitment.impact)
        self._effort.show_grade(commitment.effort)
        self._promise.show_commitment(commitment)
        self._history.setVisible(bool(commitment.history))
        self._history.show_history(commitment, plan)
        self._show_warning(commitment, plan)
        for field in self._fields.values():
            field.set_error("")
        is_promised = commitment.state.is_promise if commitment.history else False
        self._due.setEnabled(not is_promised)
        self._fields["due"].set_hint(self.tr("Promised; State… moves it and keeps the old date") if is_promised else "")
        if is_other and not is_made:
            self._scrolled.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Put the keyboard where what will be done is typed."""
        self._texts["what"].setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Keep what is being typed, before the drawer goes or shows something else."""
        edits: tuple[KeptText | KeptLine, ...] = (*self._texts.values(), self._review, self._due.line)
        for edit in edits:
            if edit.hasFocus():
                edit.keep()

    def refuse(self, error: UserFacingError) -> None:
        """Say under the field that was changed last why that cannot be."""
        field = self._fields.get(self._asked)
        if field is not None:
            field.set_error(" ".join(part for part in (error.what, error.do) if part))
            self._scrolled.ensureWidgetVisible(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts the drawer."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show_head(self, commitment: Commitment, plan: ActionPlan) -> None:
        numbers = [entry.id for entry in plan.commitments]
        if commitment.id in numbers:
            title = self.tr("Commitment {0}").format(numbers.index(commitment.id) + 1)
        else:
            title = self.tr("Commitment") if commitment.id else self.tr("New commitment")
        self._title.setText(title)
        self.setAccessibleName(title)
        self.state.setVisible(bool(commitment.id))
        if commitment.id:
            self.state.show_commitment(commitment, plan.today)

    def _show_warning(self, commitment: Commitment, plan: ActionPlan) -> None:
        name = plan.relationship.organisation(commitment.provider.side)
        self._same_side.setVisible(not commitment.is_across)
        self._same_side.show_text(
            self.tr("Both people are on the side of {0}").format(name),
            detail=self.tr("A promise holds where somebody of the other side waits for it."),
            kind=NoticeKind.WARN,
        )

    def _completer(self, plan: ActionPlan) -> QCompleter:
        completer = QCompleter([meeting.name for meeting in plan.reviews], self._review)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _change(self, field: str, **values: Any) -> None:  # noqa: ANN401 - whatever a field holds
        """Ask for the change of one field; one that is not kept yet waits until it says what will be done."""
        before = self._value
        if before is None:
            return
        wanted, self._asked = replace(before, **values), field
        if not before.id and not wanted.what.strip():
            self._value = wanted
            self._promise.show_commitment(wanted)
            return
        self.changed.emit(before, wanted)

    def _keep_text(self, text: str) -> None:
        name = self.sender().objectName()
        self._change(name, **{name: text})

    def _keep_due(self, due: object) -> None:
        self._change("due", due=due)

    def _say_puzzled(self) -> None:
        self._fields["due"].set_error(self.tr("That is no day. Type one like 30 Jun 2026"))

    def _keep_provider(self, party: Party) -> None:
        """Who was not named goes over to the other side by itself."""
        held = self._value
        if held is not None and not held.customer.is_named and party.side is held.customer.side:
            self._change("provider", provider=party, customer=replace(held.customer, side=party.side.other))
        else:
            self._change("provider", provider=party)

    def _keep_customer(self, party: Party) -> None:
        self._change("customer", customer=party)

    def _keep_answer(self) -> None:
        self._change("answer", answer=self._answer.currentData())

    def _keep_waiting(self, ids: object) -> None:
        self._change("needs_first", needs_first=ids)

    def _keep_origin(self, origin: object) -> None:
        self._change("", origin=origin)

    def _keep_impact(self, grade: object) -> None:
        self._change("", impact=grade)

    def _keep_effort(self, grade: object) -> None:
        self._change("", effort=grade)

    def _keep_tick(self, fact: str, is_on: bool) -> None:  # noqa: FBT001  (a Qt slot)
        self._change("", **{fact: is_on})
