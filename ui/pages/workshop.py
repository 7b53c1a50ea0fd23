"""The workshop before it begins: its agenda, what each item shows and asks, who will be there, and its papers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from healthcheck.domain.agenda_words import title_of
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import LENGTHS, SHORTEST_ITEM, WorkshopState
from ui import read_only, words
from ui.page import Page
from ui.results.inquiry import Inquiry
from ui.translation import said
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.segments import Segments
from ui.workshop.agenda import agenda_words
from ui.workshop.agenda.agenda_card import AgendaCard
from ui.workshop.agenda.agenda_edits import AgendaEdits
from ui.workshop.agenda.item_editor import ItemEditor
from ui.workshop.agenda.outcome import Outcome
from ui.workshop.agenda.papers import Papers
from ui.workshop.agenda.preview import ItemPreview
from ui.workshop.agenda.room import Room
from ui.workshop.start_bar import StartBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.workshop import AgendaItem, Workshop
    from ui.dialogs.file_choice import FileChoice
    from ui.session import Session

USUAL_LENGTH = 120


class WorkshopPage(Page):
    """Every edit of the agenda and of the room can be taken back. ``turned``: a workshop began, or came to its end.

    ``start_bar`` begins it, and reaches what is presented.
    """

    turned = Signal()

    def __init__(self, session: Session, *, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._papers = Papers(session, files=files, page=self)
        reads_only = session.is_read_only
        self._edits = AgendaEdits(session, self.tr)
        self._workshop: Workshop | None = None
        self._reasons: Mapping[str, tuple[str, ...]] = {}
        self._reasoned: int | None = None
        self._inquiry = Inquiry(self)
        self._not_closed = EmptyState(
            theme=session.theme,
            title=self.tr("The workshop is built from the results"),
            reason=self.tr("Its agenda can be planned once nobody answers any more."),
            button=self.tr("Go to closing"),
        )
        self._not_planned = EmptyState(
            theme=session.theme,
            title=self.tr("No workshop is planned yet"),
            reason=self.tr("Most of its time goes to the few factors that score low and divide the two sides."),
            button="" if reads_only else self.tr("Build the agenda"),
        )
        self._lengths = Segments(
            [(str(length), said(agenda_words.minutes(length))) for length in LENGTHS], name=self.tr("Booked")
        )
        self._agenda = AgendaCard(is_read_only=reads_only)
        self._items = self._agenda.items
        self._run_sheet = Button(self.tr("Export run sheet…"))
        self._minutes = Button(self.tr("Export minutes…"))
        self._editor = ItemEditor(theme=session.theme, is_read_only=reads_only)
        self._preview = ItemPreview(session)
        self._room = Room(is_read_only=reads_only)
        self._outcome = Outcome()
        self.start_bar = StartBar(session)
        self._work = QWidget()
        self._columns = QHBoxLayout(self._work)
        self._lay_out()
        self._connect()
        if reads_only:
            read_only.withhold(self.tr, (self._lengths,))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(16)
        for part in (self._preview, self._editor, self._room):
            right.addWidget(part)
        right.addStretch(1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._agenda, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(right, 1)
        self.beside_heading.addWidget(self._lengths)
        for button in (self._run_sheet, self._minutes):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.start_bar)
        self.body.addWidget(self._outcome)
        for whole in (self._not_closed, self._not_planned, self._work):
            self.body.addWidget(whole, 1)

    def _connect(self) -> None:
        self._not_closed.button.clicked.connect(self._go_closing)
        self._not_planned.button.clicked.connect(self._plan)
        self._lengths.chosen.connect(self._book)
        self._agenda.added.connect(self._add_item)
        self._agenda.rebuilt.connect(self._build_again)
        self._items.chosen.connect(self._show_item)
        self._items.moved.connect(self._order)
        self._items.deleted.connect(self._take_out)
        for button, slot in (
            (self._run_sheet, self._export_run_sheet),
            (self._minutes, self._export_minutes),
        ):
            button.clicked.connect(slot)
        for part in (self.start_bar, self._papers):
            part.refused.connect(self.notice.show_error)
        self._papers.saved.connect(self.said)
        self._inquiry.answered.connect(self._tell_why)
        self._inquiry.refused.connect(self.notice.show_error)
        self._outcome.went_on.connect(self.go_to)
        self.start_bar.about_to_begin.connect(self._editor.keep)
        self.start_bar.began.connect(self.turned)
        self.start_bar.ended.connect(self._come_back)
        self._editor.edited.connect(self._keep_item)
        self._room.first_chosen.connect(self._show_first)
        self._room.present_changed.connect(self._note_present)

    def enter(self) -> None:
        """Show the workshop of the assessment that is looked at."""
        assessment = self.session.assessment
        if assessment is None or self.session.relationship is None:
            return
        workshop = self.attempt(self.session.workspace.workshops.of, assessment.id)
        self._workshop = workshop
        has_plan = workshop is not None
        self._not_closed.setVisible(not has_plan and not assessment.is_closed)
        self._not_planned.setVisible(not has_plan and assessment.is_closed)
        self._work.setVisible(has_plan)
        self._lengths.setVisible(has_plan)
        self._foot.setVisible(has_plan)
        self._outcome.hide()
        caption = words.assessment(self.tr, assessment)
        if workshop is None:
            self.set_header(self.tr("Plan the workshop"), caption)
            return
        self.set_header(said(agenda_words.heading(self.tr, workshop)), caption)
        self._minutes.setVisible(workshop.started_at is not None)
        is_over = workshop.state is WorkshopState.ENDED
        self._minutes.set_kind(ButtonKind.PRIMARY if is_over and not workshop.can_resume else ButtonKind.PLAIN)
        self._outcome.setVisible(is_over)
        if is_over:
            captured = self.session.workspace.workshops.captured(workshop.id)
            organisations = {side: self.session.relationship.organisation(side) for side in Side}
            self._outcome.show_outcome(workshop, captured, self._factor_names, organisations)
        self._show_workshop(workshop)
        self._ask_why(assessment)

    def _come_back(self) -> None:
        """Say what can be done now, unless another page is looked at."""
        if self.isVisible():
            self.enter()
        self.turned.emit()

    def leave(self) -> None:
        """Keep what is still being typed."""
        self._editor.keep()
        self._preview.forget()
        self._inquiry.drop()
        super().leave()

    def _show_workshop(self, workshop: Workshop) -> None:
        relationship = self.session.relationship
        assert relationship is not None
        if str(workshop.length) in map(str, LENGTHS):
            self._lengths.select(str(workshop.length))
        self.start_bar.show_workshop(workshop)
        self._list_items(workshop)
        self._show_item(self._items.current)
        people = self.session.workspace.people.of(relationship.id)
        self._room.show_room(workshop, people, {side: relationship.organisation(side) for side in Side})

    def _list_items(self, workshop: Workshop) -> None:
        lines = [(item.id, self._line(item, workshop)) for item in workshop.agenda]
        has_results = self.session.assessment is not None and self.session.assessment.is_closed
        self._agenda.show_agenda(workshop, lines, can_rebuild=has_results)

    def _ask_why(self, assessment: Assessment) -> None:
        """Have it worked out beside the window why each factor is worth time."""
        if self._reasoned != assessment.id or not assessment.is_closed:
            self._reasons = {}
        self._reasoned = assessment.id
        if assessment.is_closed:
            work = partial(self.session.workspace.workshops.reasons, assessment.id)
            self._inquiry.ask(assessment.id, work, turn=self.session.revision)

    def _tell_why(self, reasons: Mapping[str, tuple[str, ...]]) -> None:
        is_news, self._reasons = reasons != self._reasons, reasons
        if is_news and self._workshop is not None:
            self._list_items(self._workshop)

    def _line(self, item: AgendaItem, workshop: Workshop) -> str:
        names = self._reasons.get(item.factor or "", ())
        why = self.session.instrument.room.why(names) if names else ""
        return f"{self._title(item, workshop)}\n{said(agenda_words.facts(self.tr, item, workshop, why=why))}"

    def _title(self, item: AgendaItem, workshop: Workshop) -> str:
        return said(title_of(item, workshop.agenda, self._factor_names))

    @property
    def _factor_names(self) -> dict[str, str]:
        return {factor.id: factor.name for factor in self.session.instrument.factors}

    def _show_item(self, item_id: str) -> None:
        workshop, relationship = self._workshop, self.session.relationship
        item = workshop.item(item_id) if workshop else None
        if workshop is None or relationship is None or item is None:
            return
        self.start_bar.item_id = item_id
        title = self._title(item, workshop)
        asked = {side: self.tr("Asked of {0}").format(relationship.organisation(side)) for side in Side}
        self._editor.show_item(item, title=title, note=self.session.instrument.room.note(item), asked=asked)
        self._preview.show_item(workshop, item)

    def _plan(self) -> None:
        if self.session.assessment is not None:
            self.attempt(self._edits.plan, self.session.assessment.id, length=USUAL_LENGTH)
            self._items.setFocus(Qt.FocusReason.OtherFocusReason)

    def _book(self, length: str) -> None:
        if self._workshop is not None:
            self._arrange(self._workshop.agenda, self.tr("the length of the workshop"), length=int(length))

    def _build_again(self) -> None:
        if self._workshop is not None:
            self.attempt(self._edits.rebuild, self._workshop)

    def _order(self, ids: Sequence[str]) -> None:
        if self._workshop is not None:
            items = {item.id: item for item in self._workshop.agenda}
            self._arrange([items[item_id] for item_id in ids], self.tr("the order of the agenda"))

    def _add_item(self) -> None:
        """A conversation right below the item where the keyboard is."""
        workshop = self._workshop
        if workshop is None:
            return
        made = self.session.workspace.workshops.new_item(title="", minutes=SHORTEST_ITEM)
        place = next((n for n, item in enumerate(workshop.agenda, 1) if item.id == self._items.current), 0)
        self._arrange([*workshop.agenda[:place], made, *workshop.agenda[place:]], self.tr("adding an item"))
        self._items.select(made.id)
        self._editor.title_line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.title_line.selectAll()

    def _take_out(self, item_id: str) -> None:
        if self._workshop is not None:
            left = [item for item in self._workshop.agenda if item.id != item_id]
            self._arrange(left, self.tr("removing an item"))

    def _keep_item(self, wanted: AgendaItem) -> None:
        """Keep one changed item, of the agenda as it stands now."""
        if self._workshop is not None:
            agenda = [wanted if item.id == wanted.id else item for item in self._workshop.agenda]
            self._arrange(agenda, self.tr("editing an item"))

    def _arrange(self, agenda: Sequence[AgendaItem], name: str, *, length: int | None = None) -> None:
        if self._workshop is not None:
            kept = self.attempt(self._edits.arrange, self._workshop, agenda, name=name, length=length)
            if kept is None:
                self._show_workshop(self._workshop)

    def _show_first(self, side: Side) -> None:
        if self._workshop is not None:
            self.attempt(self._edits.show_first, self._workshop, side)

    def _note_present(self, present: frozenset[str], others: dict[Side, int]) -> None:
        if self._workshop is not None:
            self.attempt(self._edits.note_present, self._workshop, present, others)

    def _export_run_sheet(self) -> None:
        if self._workshop is not None:
            self._editor.keep()
            self._papers.export_run_sheet(self._workshop)

    def _export_minutes(self) -> None:
        if self._workshop is not None:
            self._editor.keep()
            self._papers.export_minutes(self._workshop)

    def _go_closing(self) -> None:
        self.go_to.emit("questionnaires")

    def fit(self, *, is_tight: bool) -> None:
        """What the item is about goes below the agenda where there is no room beside it."""
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if is_tight else direction.LeftToRight)
