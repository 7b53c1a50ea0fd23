"""Action plan: what the two sides promise each other, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from healthcheck.domain.commitment_start import CommitmentStart
from healthcheck.errors import UserFacingError
from ui.action_plan.board import PlanBoard
from ui.action_plan.first_start import FirstStart, first_start
from ui.action_plan.plan_edits import PlanEdits, begun
from ui.action_plan.plan_heading import caption, heading
from ui.action_plan.plan_words import named
from ui.action_plan.stepping import Stepping
from ui.page import Page
from ui.read_only import withhold
from ui.theme import Tone, Type
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment
    from ui.action_plan.plan_line import PlanLine
    from ui.session import Session


class ActionPlanPage(Page):
    """Lists and edits commitments; every edit is kept at once and can be taken back."""

    FOLDS_CAPTION = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._plan: ActionPlan | None = None
        self._edits = PlanEdits(session, self.tr)
        self._new = Button(self.tr("New commitment"), kind=ButtonKind.PRIMARY)
        self._start = Button(self.tr("Start from…"))
        self._meetings = Button(self.tr("Review meetings…"))
        self._balance = Notice(kind=NoticeKind.WARN)
        self._waiting = Notice()
        self._review = self._waiting.add_button(Button(self.tr("Go through them…")))
        self._board = PlanBoard(session.instrument, theme=session.theme, is_read_only=session.is_read_only)
        self._empty = EmptyState(
            theme=session.theme, title=self.tr("No commitments yet"), reason="", button=self.tr("New commitment")
        )
        self._first: FirstStart | None = None
        self._stepping = Stepping(self._edits, session, over=self)
        self._stack = QStackedWidget()
        self._found = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        self._lay_out()
        self._connect()
        if session.is_read_only:
            withhold(self.tr, (self._new, self._start, self._empty.button, self._review))

    def _lay_out(self) -> None:
        self.beside_heading.setSpacing(8)
        for button in (self._meetings, self._start, self._new):
            self.beside_heading.addWidget(button)
        for widget in (self._board, self._empty):
            self._stack.addWidget(widget)
        self.body.addWidget(self._waiting)
        self.body.addWidget(self._balance)
        self.body.addWidget(self._stack, 1)
        self.foot.addWidget(self._found)
        self.foot.addStretch(1)
        if self.session.is_read_only:
            return
        hint = self.tr("N new, Enter edits, S state, Alt+↑ and Alt+↓ move, Delete deletes")
        self.foot.addWidget(PlainLabel(hint, step=Type.CAPTION, tone=Tone.MUTED, wraps=False))

    def _connect(self) -> None:
        self._new.clicked.connect(self.begin)
        self._empty.button.clicked.connect(self._begin_first)
        self._start.clicked.connect(self._ask_start)
        self._meetings.clicked.connect(self._ask_meetings)
        self._review.clicked.connect(self.review_waiting)
        rows, editor = self._board.list, self._board.editor
        rows.opened.connect(self._edit)
        rows.step_asked.connect(self._ask_step_of)
        rows.duplicated.connect(self._duplicate)
        rows.deleted.connect(self._delete)
        rows.ordered.connect(self._order)
        editor.changed.connect(self._keep)
        editor.step_asked.connect(self._ask_step_of_edited)
        self._board.shown.connect(self._say_found)
        self._board.closed.connect(self._turn)
        self._stepping.refused.connect(self.notice.show_error)
        self._stepping.lacking.connect(self._edit_commitment)

    def enter(self) -> None:
        """Show the plan of the assessment that is looked at."""
        assessment = self.session.assessment
        if assessment is None:
            return
        plan = self.attempt(self.session.workspace.plan.of, assessment.id)
        if plan is None:
            return
        is_other = self._plan is None or plan.assessment.id != self._plan.assessment.id
        self._plan = plan
        if is_other and self._board.is_open:
            self._board.close_drawer()
        self.set_header(heading(self.tr, plan), caption(self.tr, plan))
        self._show_notices(plan)
        self._board.show_plan(plan)
        self._turn()
        self._say_found()

    def leave(self) -> None:
        """Keep what is being typed."""
        self._board.editor.settle()
        super().leave()

    def begin(self) -> None:
        """Begin a commitment in somebody's own words, of the side that leads fewer."""
        self.begin_from(CommitmentStart())

    def begin_from(self, start: CommitmentStart) -> None:
        """Begin a commitment from what is known already; it is kept as soon as it says what will be done."""
        plan = self._plan
        if plan is None or self.session.is_read_only:
            return
        wanted = begun(self.tr, plan, start)
        self._stack.setCurrentWidget(self._board)
        if wanted.what:
            self._keep(wanted, wanted)
        else:
            self._board.edit(wanted)

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        if self._stack.currentWidget() is self._board:
            self._board.focus_search()

    def review_waiting(self) -> None:
        """Go through what is still open of earlier plans."""
        from ui.action_plan.review_promises import ReviewPromises

        plan = self._plan
        if plan is None or not plan.waiting:
            return
        dialog = ReviewPromises(plan, theme=self.theme, parent=self)
        dialog.carried.connect(self._carry)
        dialog.edited.connect(self._edit_commitment)
        dialog.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N begins a commitment wherever nothing is typed."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self.begin()
            return
        super().keyPressEvent(event)

    def _show_notices(self, plan: ActionPlan) -> None:
        idle = plan.idle_side
        self._balance.setVisible(idle is not None)
        if idle is not None:
            organisation = plan.relationship.organisation
            text = self.tr("Everything so far is asked of {0}. What will {1} do?")
            if plan.standing.promised:
                text = self.tr("Every promise so far is made by {0}. What will {1} do?")
            self._balance.show_text(text.format(organisation(idle.other), organisation(idle)), kind=NoticeKind.WARN)
        self._waiting.setVisible(bool(plan.waiting))
        text = plural(
            "{0} commitment of an earlier assessment is still open",
            "{0} commitments of earlier assessments are still open",
            len(plan.waiting),
        )
        detail = self.tr("They wait to be kept, moved, given up or carried on into this plan.")
        self._waiting.show_text(text, detail=detail)

    def _turn(self) -> None:
        """Show the commitments, or that there are none yet."""
        plan = self._plan
        is_empty = plan is not None and not plan.commitments and not self._board.is_open
        had_keyboard = self._board.isAncestorOf(self.focusWidget() or self)
        if plan is not None and is_empty:
            self._show_nothing(plan)
        self._stack.setCurrentWidget(self._empty if is_empty else self._board)
        self._new.setHidden(is_empty and self._first is None)  # then the same button stands below
        if is_empty and had_keyboard:
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self, plan: ActionPlan) -> None:
        """Say what will be here, and begin with what the results ask for first, where they do."""
        self._first = None
        if plan.assessment.is_closed:
            self._first = self.attempt(first_start, self.tr, self.session, plan.assessment.id)
        promise = self.tr("A promise names two people, one on each side, a day, and how both will know.")
        if self._first is None:
            self._empty.reason.setText(promise)
            self._empty.button.setText(self.tr("New commitment"))
        else:
            self._empty.reason.setText(f"{promise} {self._first.reason}")
            self._empty.button.setText(self._first.button)

    def _begin_first(self) -> None:
        self.begin_from(self._first.start if self._first is not None else CommitmentStart())

    def _say_found(self) -> None:
        plan = self._plan
        total = len(plan.commitments) if plan else 0
        text = self.tr("{0} of {1} commitments shown").format(self._board.count, total)
        self._found.setText(text if total else "")

    def _edit(self, line: PlanLine) -> None:
        self._board.edit(line.commitment)

    def _edit_commitment(self, commitment: Commitment) -> None:
        self._stack.setCurrentWidget(self._board)
        self._board.edit(commitment)

    def _keep(self, before: Commitment, wanted: Commitment) -> None:
        """Keep an edit of the drawer; what is refused is said under the field."""
        try:
            if before.id:
                self._edits.change(before, wanted)
                return
            made = self._edits.add(wanted)
        except UserFacingError as error:
            self._board.editor.refuse(error)
            return
        held = self._board.editor.commitment
        if self._plan is not None and held is not None and not held.id and self._board.is_open:
            self._board.editor.show_commitment(made, self._plan)
            self._board.list.select(made.id)
        else:
            self._board.edit(made, is_draft=True)

    def _duplicate(self, line: PlanLine) -> None:
        made = self.attempt(self._edits.duplicate, line.commitment)
        if made is not None:
            self._board.list.select(made.id)
            self.said.emit(self.tr("Duplicated {0}").format(named(made)))

    def _delete(self, line: PlanLine) -> None:
        self.notice.hide()
        try:
            self._edits.delete(line.commitment)
        except UserFacingError as error:
            self.notice.show_error(error)
            return
        self.offered.emit(self.tr("Deleted {0}").format(named(line.commitment)))

    def _order(self, ids: list[str]) -> None:
        before = [line.commitment.id for line in self._board.list.lines]
        self.attempt(self._edits.order, before, ids)

    def _carry(self, commitments: tuple[Commitment, ...]) -> None:
        if self._plan is not None:
            self.attempt(self._edits.carry, self._plan.assessment.id, commitments)

    def _ask_step_of(self, line: PlanLine) -> None:
        rows = self._board.list
        place = rows.visualRect(rows.currentIndex())
        if self._plan is not None:
            self._stepping.offer(line.commitment, self._plan, rows.viewport().mapToGlobal(place.center()))

    def _ask_step_of_edited(self) -> None:
        held, button = self._board.editor.commitment, self._board.editor.state.button
        if held is not None and self._plan is not None:
            self._stepping.offer(held, self._plan, button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_start(self) -> None:
        from ui.action_plan.start_dialog import StartDialog

        plan = self._plan
        if plan is None:
            return
        dialog = StartDialog(plan, self.session, parent=self)
        dialog.chosen.connect(self.begin_from)
        dialog.open()

    def _ask_meetings(self) -> None:
        from ui.action_plan.meetings_dialog import MeetingsDialog

        if self._plan is not None:
            MeetingsDialog(self._plan, self._edits, self.session, parent=self).open()
