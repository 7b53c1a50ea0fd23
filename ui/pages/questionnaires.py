"""Questionnaires: who has answered, whose turn it is, and closing the assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from healthcheck.domain.assessment import Assessment, ResponseStatus
from healthcheck.domain.relationship import Privacy, Relationship, Side
from ui import words
from ui.deletion_edits import DeletionEdits
from ui.dialogs.sheet import Question
from ui.models.people_table import Column, Line
from ui.page import Page
from ui.people_lines import people_lines
from ui.read_only import withhold
from ui.response_edits import ResponseEdits
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.people_list import PeopleList
from ui.widgets.side_progress import SideProgress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.session import Session

COLUMNS = {Column.CODE: 80, Column.NAME: 0, Column.SIDE: 0, Column.PROGRESS: 164, Column.SUBMITTED: 168}
"""Widths in logical px; 0 shares what is left."""


class QuestionnairesPage(Page):
    """``hand_over`` carries the id of the respondent who takes the laptop, ``paper_wanted`` of whose form is typed."""

    hand_over = Signal(str)
    paper_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._progress = {side: SideProgress(side, theme=session.theme) for side in Side}
        empty = EmptyState(
            theme=session.theme,
            title=self.tr("Who has answered will be listed here"),
            reason=self.tr("First name the people on both sides; each of them then answers alone."),
            button=self.tr("Add people"),
        )
        self._list = PeopleList(COLUMNS, name=self.tr("Who has answered"), empty=empty, theme=session.theme)
        self._start = Button(kind=ButtonKind.PRIMARY)
        self._paper = Button(self.tr("Enter paper answers…"))
        self._unlock = Button(self.tr("Unlock"))
        self._withdraw = Button(self.tr("Withdraw"))
        self._comments = Button(self.tr("Comments…"))
        self._close = Button()
        self._results = Button(self.tr("See the results"), kind=ButtonKind.PRIMARY)
        self._results.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for progress in self._progress.values():
            card = Card()
            card.body.addWidget(progress)
            row.addWidget(card, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._list, 1)
        for button in (self._results, self._start, self._paper, self._unlock, self._withdraw):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        end = QWidget()  # both go to another line together
        pair = QHBoxLayout(end)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(8)
        for button in (self._comments, self._close):
            pair.addWidget(button)
        self.foot.addWidget(end)

    def _connect(self) -> None:
        self._list.empty.button.clicked.connect(self._go_people)
        self._list.table.opened.connect(self._hand_over)
        self._offered = {
            button: self._list.table.offer(button.text(), button.click)
            for button in (self._start, self._paper, self._unlock, self._withdraw)
        }
        self._list.table.selectionModel().currentRowChanged.connect(self._refresh_actions)
        self._start.clicked.connect(self._hand_over)
        self._paper.clicked.connect(self._enter_paper)
        self._unlock.clicked.connect(self._unlock_current)
        self._withdraw.clicked.connect(self._withdraw_current)
        self._list.table.delete_pressed.connect(self._withdraw.click)
        self._comments.clicked.connect(self._go_comments)
        self._close.clicked.connect(self.ask_close_or_reopen)
        self._results.clicked.connect(self._go_results)

    def enter(self) -> None:
        """List who has answered in the assessment that is looked at."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        lines = self.attempt(people_lines, self.session, relationship, assessment)
        if lines is None:
            return
        self._list.show_lines(lines)
        self._show_header(relationship, assessment, lines)
        self._refresh_actions()

    def _show_header(self, relationship: Relationship, assessment: Assessment, lines: Sequence[Line]) -> None:
        invited = [line for line in lines if line.response is not None]
        done = [line for line in invited if is_submitted(line)]
        for side, progress in self._progress.items():
            progress.show_counts(
                relationship.organisation(side),
                done=sum(line.person.side is side for line in done),
                total=sum(line.person.side is side for line in invited),
            )
        text = self.tr("{0} of {1} have answered")
        if assessment.is_closed:
            text = self.tr("Closed: {0} of {1} have answered")
        title = text.format(len(done), len(invited))
        if not invited:
            title = self.tr("Nobody has been invited yet")
        promise = words.privacy(self.tr, assessment.privacy)
        if assessment.privacy is Privacy.CONFIDENTIAL:
            promise = self.tr("Confidential: a side is shown from {0} answers").format(assessment.minimum_n)
        form = self.tr("{0} form, {1}").format(
            words.form(self.tr, assessment.form), words.minutes(self.tr, assessment.form)
        )
        self.set_header(title, "  ·  ".join((words.assessment(self.tr, assessment), form, promise)))

    def _refresh_actions(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        line, assessment = self._list.current, self.session.assessment
        is_open = assessment is not None and not assessment.is_closed
        status = line.response.status if line and line.response else None
        self._start.setEnabled(is_open and line is not None and status is not ResponseStatus.SUBMITTED)
        is_begun = status is ResponseStatus.DRAFT
        self._start.setText(self.tr("Resume questionnaire") if is_begun else self.tr("Start questionnaire"))
        self._paper.setEnabled(line is not None)
        self._unlock.setEnabled(is_open and status is ResponseStatus.SUBMITTED)
        self._withdraw.setEnabled(is_open and status in (ResponseStatus.SUBMITTED, ResponseStatus.DRAFT))
        self._close.setText(self.tr("Close the assessment…") if is_open else self.tr("Reopen the assessment…"))
        self._close.setEnabled(bool(self._list.lines))
        invited = [line for line in self._list.lines if line.response is not None]
        is_complete = is_open and bool(invited) and all(map(is_submitted, invited))
        self._close.set_kind(ButtonKind.PRIMARY if is_complete else ButtonKind.PLAIN)
        self._start.set_kind(ButtonKind.PLAIN if is_complete else ButtonKind.PRIMARY)
        self._start.setVisible(is_open)
        self._results.setVisible(not is_open)
        if self.session.is_read_only:
            withhold(self.tr, (self._start, self._unlock, self._withdraw, self._close))
        for button, action in self._offered.items():
            action.setText(button.text())
            action.setEnabled(button.isEnabled())

    def _hand_over(self) -> None:
        line = self._list.current
        if line is not None and self._start.isEnabled():
            self.hand_over.emit(line.person.id)

    def _enter_paper(self) -> None:
        line = self._list.current
        if line is not None:
            self.paper_wanted.emit(line.person.id)

    def _unlock_current(self) -> None:
        """Without asking, since it is undone as easily."""
        line, assessment = self._list.current, self.session.assessment
        if line is None or assessment is None:
            return
        self.attempt(ResponseEdits(self.session).unlock, assessment.id, line.person)
        if self.notice.isHidden():
            said = self.tr("{0} is unlocked and does not count until it is submitted again")
            self.offered.emit(said.format(line.person.code))

    def _withdraw_current(self) -> None:
        """Without asking, since it is undone as easily; the person stays."""
        line, assessment = self._list.current, self.session.assessment
        if line is None or assessment is None:
            return
        self.attempt(DeletionEdits(self.session).withdraw_answers, assessment.id, line.person)
        if self.notice.isHidden():
            said = self.tr("Withdrew the answers of {0}; backups made before still hold them")
            self.offered.emit(said.format(line.person.code))

    def choose_next(self) -> None:
        """Somebody has answered: move to whose turn it is, after them in the list or from its top."""
        line = self._list.current
        if line is None or not is_submitted(line):
            return
        lines = self._list.lines
        place = next(number for number, entry in enumerate(lines) if entry.person.id == line.person.id)
        waiting = (entry for entry in (*lines[place:], *lines[:place]) if entry.response and not is_submitted(entry))
        turn = next(waiting, None)
        if turn is not None:
            self._list.select(turn.person.id)

    def ask_close_or_reopen(self) -> None:
        """Ask before the assessment is closed, or opened again."""
        assessment = self.session.assessment
        if assessment is None:
            return
        if assessment.is_closed:
            title = self.tr("Reopen assessment {0}?").format(assessment.number)
            text = self.tr(
                "Answers may come in again. If one or two people on a side then differ, that side is printed "
                "in steps of five in every later report, or of ten where fewer than eight answered, so that nobody "
                "can be worked out."
            )
            accept, command = self.tr("Reopen"), self.session.answering.reopen_assessment
        else:
            title = self.tr("Close assessment {0}?").format(assessment.number)
            text = " ".join(filter(None, (self._closing_words(), self._interview_words(assessment.id))))
            accept, command = self.tr("Close the assessment"), self.session.answering.close_assessment
        question = Question(title, text=text, accept=accept, theme=self.theme, parent=self)
        question.accepted.connect(Errand(self, command, assessment.id))
        question.accepted.connect(self._results.setFocus)  # on to them where they are there now
        question.open()

    def _closing_words(self) -> str:
        left = sum(line.response is not None and not is_submitted(line) for line in self._list.lines)
        rest = self.tr("Everyone has answered.")
        if left:
            rest = plural(
                "{0} person has not answered and will not be counted.",
                "{0} people have not answered and will not be counted.",
                left,
            )
        return self.tr("Answers become read-only, and the results for both sides appear. {0}").format(rest)

    def _interview_words(self, assessment_id: int) -> str:
        held = self.session.workspace.interviews.of(assessment_id)
        left = sum(not interview.is_finished for interview in held)
        return plural("{0} interview is not finished.", "{0} interviews are not finished.", left) if left else ""

    def _go_comments(self) -> None:
        self.go_to.emit("comments")

    def _go_results(self) -> None:
        self.go_to.emit("results")

    def _go_people(self) -> None:
        self.go_to.emit("people")


class Errand:
    """A command that waits for a yes."""

    def __init__(self, page: Page, command: Callable[..., object], *arguments: object) -> None:
        self._page = page
        self._command = command
        self._arguments = arguments

    def __call__(self) -> None:
        """Run it, and say on the page where it is refused."""
        self._page.attempt(self._page.session.do, self._command, *self._arguments)


def is_submitted(line: Line) -> bool:
    """Whether the person's answers are locked and count."""
    return line.response is not None and line.response.status is ResponseStatus.SUBMITTED
