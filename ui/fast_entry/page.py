"""Fast entry: a facilitator types the paper forms of one side, each key on disk before the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from healthcheck.domain.relationship import Relationship, Respondent, Side
from ui import words
from ui.dialogs.sheet import Question
from ui.fast_entry.entries import Entries
from ui.fast_entry.paper_sheet import PaperSheet
from ui.fast_entry.row import rows_of
from ui.page import Page
from ui.response_edits import ResponseEdits
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import NoticeKind
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QShowEvent

    from healthcheck.domain.assessment import Assessment
    from ui.session import Session


class FastEntryPage(Page):
    """The people of one side across, their questions down. The window does not close over what is not saved.

    ``unsaved`` carries how many answers are not on disk.
    """

    unsaved = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._entries = Entries(session)
        self._edits = ResponseEdits(session)
        self._side = Side.CLIENT
        self._is_loss_accepted = False
        self._sides = Segments([(side.value, words.side(self.tr, side)) for side in Side], name=self.tr("Side"))
        self._sheet = PaperSheet(self._entries, theme=session.theme)
        self._empty = EmptyState(
            theme=session.theme,
            title=self.tr("The people of this side will stand here side by side"),
            reason=self.tr("First name them; each then has a column for the answers of their paper form."),
            button=self.tr("Add people"),
        )
        self._stack = QStackedWidget()
        self._submit = Button(kind=ButtonKind.PRIMARY)
        self._unlock = Button()
        self._back = Button(self.tr("Back to questionnaires"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.beside_heading.addWidget(self._sides)
        self._stack.addWidget(self._sheet)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
        self.foot.addWidget(self._submit)
        self.foot.addWidget(self._unlock)
        self.foot.addStretch(1)
        self.foot.addWidget(self._back)

    def _connect(self) -> None:
        self._sides.chosen.connect(self._choose_side)
        self._empty.button.clicked.connect(self._go_people)
        self._sheet.went.connect(self._refresh_actions)
        self._sheet.finished.connect(self._submit_current)
        self._sheet.pasted.connect(self._refuse_paste)
        self._sheet.escaped.connect(self._focus_title)
        self._submit.clicked.connect(self._submit_current)
        self._unlock.clicked.connect(self._unlock_current)
        self._back.clicked.connect(self._go_back)

    def enter(self) -> None:
        """Show what is on disk; after undo or redo, where it was changed."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        people = self.attempt(self.session.workspace.people.of, relationship.id)
        responses = self.attempt(self.session.workspace.people.progress, assessment.id)
        if people is None or responses is None:
            return
        self._entries.load(assessment, people=people, responses=responses)
        returned, self._entries.returned = self._entries.returned, None
        person_id = returned[1] if returned and returned[0] == assessment.id else ""
        self._side = next((person.side for person in people if person.id == person_id), self._side)
        self._show_side(relationship, assessment, people=people)
        if returned is not None and person_id:
            self._sheet.return_to(person_id, returned[2])

    def begin(self, person_id: str) -> None:
        """Start typing, at somebody's first blank where they are named."""
        relationship = self.session.relationship
        people = self.session.workspace.people.of(relationship.id) if relationship else ()
        self._side = next((person.side for person in people if person.id == person_id), self._side)
        self.enter()
        self._sheet.go_to_person(person_id)
        self._sheet.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Put on disk what is still being written; say where something could not be."""
        super().leave()
        self._sheet.settle()
        if self._entries.waiting:
            self.said.emit(self.tr("Not saved yet: {0}").format(self._waiting_words()))

    def _show_side(self, relationship: Relationship, assessment: Assessment, *, people: Sequence[Respondent]) -> None:
        organisation = relationship.organisation(self._side)
        here = [person for person in people if person.side is self._side]
        self._sides.select(self._side.value)
        self._show_header(organisation, assessment)
        self._stack.setCurrentWidget(self._sheet if here else self._empty)
        form = self.attempt(self.session.answering.blank, assessment.id, here[0].id) if here else None
        if form is not None:
            self._sheet.show_form(
                form,
                rows_of(form, tr=self.tr),
                people=here,
                organisation=organisation,
                is_view_only=self.session.is_read_only or assessment.is_closed,
            )
        self._refresh_actions()

    def _show_header(self, organisation: str, assessment: Assessment) -> None:
        form = self.tr("{0} form").format(words.form(self.tr, assessment.form))
        state = self.tr("Each key is saved at once")
        if self.session.is_read_only:
            state = self.tr("Read-only: nothing can be typed")
        elif assessment.is_closed:
            state = self.tr("Closed: nothing can be typed")
        caption = "  ·  ".join((organisation, words.assessment(self.tr, assessment), form, state))
        self.set_header(self.tr("Type in the answers of paper forms"), caption)

    def _refresh_actions(self) -> None:
        self.unsaved.emit(len(self._entries.waiting))
        tally = self._sheet.tally if self._stack.currentWidget() is self._sheet else None
        is_locked = tally is not None and tally.is_locked
        self._submit.setVisible(not is_locked)
        self._unlock.setVisible(is_locked)
        self._submit.setEnabled(tally is not None and tally.may_change and tally.answered > 0)
        self._unlock.setEnabled(is_locked and tally is not None and not tally.is_view_only)
        if tally is None:
            self._submit.setText(self.tr("Submit"))
            return
        code = tally.person.code
        self._unlock.setText(self.tr("Unlock {0}").format(code))
        self._submit.setText(self.tr("Submit {0} ({1} blank)").format(code, tally.blanks))
        if not tally.blanks:
            self._submit.setText(self.tr("Submit {0}").format(code))

    def _choose_side(self, side: str) -> None:
        self._sheet.settle()
        self._side = Side(side)
        self.enter()

    def _submit_current(self) -> None:
        """Lock the answers of the current person and go on with the next one."""
        self._sheet.settle()
        tally = self._sheet.tally
        if tally is None or not tally.may_change:
            self._sheet.say_view_only()
        elif not tally.answered:
            self._sheet.strip.say(self.tr("Nothing is typed for {0} yet.").format(tally.person.code))
        elif not self._entries.is_waiting(tally.person) and self._change(self._edits.submit, tally.person):
            said = self.tr("{0} is submitted with every question answered").format(tally.person.code)
            if tally.blanks:
                said = self.tr("{0} is submitted with {1} blank").format(tally.person.code, tally.blanks)
            self.said.emit(said)
            self._sheet.go_to_next_person()
        self._sheet.grid.setFocus()

    def _unlock_current(self) -> None:
        person = self._sheet.person
        if person is not None and self._change(self._edits.unlock, person):
            said = self.tr("{0} is unlocked and does not count until it is submitted again")
            self.said.emit(said.format(person.code))
        self._sheet.grid.setFocus()

    def _change(self, command: Callable[[int, Respondent], None], person: Respondent) -> bool:
        """Lock or unlock; whether it was done."""
        assessment = self.session.assessment
        assert assessment is not None
        before = self._entries.is_locked(person)
        self.attempt(command, assessment.id, person)
        return self._entries.is_locked(person) is not before

    def _refuse_paste(self) -> None:
        self.notice.show_text(
            self.tr("Nothing was pasted"),
            detail=self.tr(
                "People type 1 to 5 where files hold 0 to 4, so a pasted block could be off by one. "
                "Bring a file in with the CSV import: healthcheck import FOLDER."
            ),
            kind=NoticeKind.WARN,
        )
        self.notice.show()

    def _waiting_words(self) -> str:
        return ", ".join(f"{change.person.code} {change.code}" for change in self._entries.waiting)

    def _focus_title(self) -> None:
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_people(self) -> None:
        self.go_to.emit("people")

    def _go_back(self) -> None:
        self.go_to.emit("questionnaires")

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window, which must not close over something that is not saved."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what is typed before the window closes; where that fails, ask first."""
        if event.type() == QEvent.Type.Close and watched is self.window() and not self._may_close():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _may_close(self) -> bool:
        self._sheet.settle()
        if not self._entries.waiting or self._is_loss_accepted:
            return True
        question = Question(
            self.tr("Close without what is not saved?"),
            text=self.tr("The disk did not take: {0}. Everything else is saved.").format(self._waiting_words()),
            accept=self.tr("Close without it"),
            theme=self.theme,
            is_destructive=True,
            parent=self.window(),
        )
        question.accepted.connect(self._close_anyway)
        question.open()
        return False

    def _close_anyway(self) -> None:
        self._is_loss_accepted = True
        self.window().close()
