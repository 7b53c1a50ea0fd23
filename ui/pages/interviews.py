"""Interviews: who has been interviewed, whose turn it is, and the guide that is sent first."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal

from ui import words
from ui.deletion_edits import DeletionEdits
from ui.models.people_table import Column, Line
from ui.page import Page
from ui.people_lines import people_lines
from ui.translation import plural
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice
from ui.widgets.people_list import PeopleList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship, Side
    from ui.dialogs.export_guide import ExportGuide
    from ui.dialogs.file_choice import FileChoice
    from ui.session import Session

COLUMNS = {
    Column.CODE: 80,
    Column.NAME: 0,
    Column.SIDE: 0,
    Column.ROLE: 0,
    Column.INTERVIEW: 168,
    Column.NOTES: 88,
    Column.PROGRESS: 164,
}
"""Widths in logical px; 0 shares what is left."""

NAMES_SHOWN = 2


class InterviewsPage(Page):
    """``interview_wanted`` carries whose interview starts or goes on, ``reading_wanted`` whose is read."""

    interview_wanted = Signal(str)
    reading_wanted = Signal(str)

    def __init__(self, session: Session, *, files: FileChoice, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._files = files
        self._export: ExportGuide | None = None
        empty = EmptyState(
            theme=session.theme,
            title=self.tr("No interviews yet"),
            reason=self.tr("First name the people on both sides; then any of them can be interviewed."),
            button=self.tr("Add people"),
        )
        self._none_yet = Notice(
            self.tr("No interviews yet. Send the guide first: respondents prepare better."),
            detail=self.tr("An interview takes 60 to 90 minutes and asks how things are done, with examples."),
        )
        self._send = self._none_yet.add_button(Button(self.tr("Export guide PDF…")))
        self._list = PeopleList(COLUMNS, name=self.tr("Who has been interviewed"), empty=empty, theme=session.theme)
        self._start = Button(kind=ButtonKind.PRIMARY)
        self._read = Button(self.tr("Read"))
        self._guide = Button(self.tr("Export guide PDF…"))
        self._comments = Button(self.tr("Comments…"))
        self._withdraw = Button(self.tr("Withdraw"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.addWidget(self._none_yet)
        self.body.addWidget(self._list, 1)
        for button in (self._start, self._read, self._withdraw):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        for button in (self._comments, self._guide):
            self.foot.addWidget(button)

    def _connect(self) -> None:
        table = self._list.table
        self._list.empty.button.clicked.connect(self._go_people)
        table.opened.connect(self._open)
        table.selectionModel().currentRowChanged.connect(self._refresh_actions)
        self._offered = {
            button: table.offer(button.text(), button.click) for button in (self._start, self._read, self._withdraw)
        }
        self._start.clicked.connect(self._ask_interview)
        self._read.clicked.connect(self._ask_reading)
        self._withdraw.clicked.connect(self._withdraw_current)
        table.delete_pressed.connect(self._withdraw.click)
        self._comments.clicked.connect(self._go_comments)
        for button in (self._guide, self._send):
            button.clicked.connect(self._ask_guide)

    def enter(self) -> None:
        """List who has been interviewed in the assessment that is looked at."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        lines = self.attempt(self._lines, relationship, assessment)
        if lines is None:
            return
        self._list.show_lines(lines)
        self._none_yet.setVisible(bool(lines) and not any(line.interview for line in lines) and self._is_open)
        self._guide.setHidden(not lines or not self._none_yet.isHidden())
        self._show_header(relationship, assessment, lines)
        self._refresh_actions()

    def _lines(self, relationship: Relationship, assessment: Assessment) -> tuple[Line, ...]:
        interviews = self.session.workspace.interviews
        held = {entry.respondent_id: entry for entry in interviews.of(assessment.id)}
        counts = Counter(note.interview_id for note in interviews.notes_of(assessment.id))
        return tuple(
            replace(line, interview=entry, notes=counts[entry.id]) if (entry := held.get(line.person.id)) else line
            for line in people_lines(self.session, relationship, assessment)
        )

    def _show_header(self, relationship: Relationship, assessment: Assessment, lines: Sequence[Line]) -> None:
        held = [line for line in lines if line.interview and line.interview.is_finished]
        going = [line for line in lines if line.interview and not line.interview.is_finished]
        title = plural("{0} person interviewed", "{0} people interviewed", len(held))
        if not held and not going:
            title = self.tr("Nobody has been interviewed yet")
        elif going:
            names = ", ".join(line.person.display_name for line in going[:NAMES_SHOWN])
            title = self.tr("Under way with {0}").format(names)
            if held:
                title = plural(
                    "{0} person interviewed, under way with {1}",
                    "{0} people interviewed, under way with {1}",
                    len(held),
                    names,
                )
        caption = self.tr("{0}  ·  {1}").format(words.assessment(self.tr, assessment), self._due(relationship, lines))
        self.set_header(title, caption)

    def _due(self, relationship: Relationship, lines: Sequence[Line]) -> str:
        """How many of each side have not been interviewed."""
        sides: dict[Side, int] = Counter(line.person.side for line in lines if line.interview is None)
        if not lines:
            return self.tr("Nobody is named yet")
        if not sides:
            return self.tr("Everybody has been asked")
        parts = (
            self.tr("{0} at {1}").format(count, relationship.organisation(side))
            for side, count in sorted(sides.items(), key=lambda pair: pair[0] != "client")
        )
        return self.tr("Not interviewed: {0}").format(", ".join(parts))

    @property
    def _is_open(self) -> bool:
        assessment = self.session.assessment
        return assessment is not None and not assessment.is_closed and not self.session.is_read_only

    def _refresh_actions(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        line = self._list.current
        held = line.interview if line else None
        self._start.setEnabled(self._is_open and line is not None)
        self._start.setText(self.tr("Start interview") if held is None else self.tr("Continue interview"))
        self._read.setEnabled(held is not None)
        self._withdraw.setEnabled(held is not None and not self.session.is_read_only)
        self._comments.setEnabled(bool(self._list.lines))
        for button, action in self._offered.items():
            action.setText(button.text())
            action.setEnabled(button.isEnabled())

    def _open(self) -> None:
        """Start it, go on with it, or read it: whatever is next."""
        line = self._list.current
        if line is None:
            return
        is_read = line.interview is not None and (line.interview.is_finished or not self._is_open)
        (self._ask_reading if is_read else self._ask_interview)()

    def _ask_interview(self) -> None:
        line = self._list.current
        if line is not None and self._start.isEnabled():
            self.interview_wanted.emit(line.person.id)

    def _ask_reading(self) -> None:
        line = self._list.current
        if line is not None and self._read.isEnabled():
            self.reading_wanted.emit(line.person.id)

    def _ask_guide(self) -> None:
        """Ask which guide is wanted; that of the selected person's side is offered first."""
        from ui.dialogs.export_guide import ExportGuide

        assessment, relationship, line = self.session.assessment, self.session.relationship, self._list.current
        assert assessment is not None
        assert relationship is not None
        self._export = ExportGuide(
            assessment,
            relationship,
            self.session.workspace.reporting,
            side=line.person.side if line else None,
            interviewer=self.session.preferences.value.facilitator,
            files=self._files,
            theme=self.theme,
            parent=self,
        )
        self._export.said.connect(self.said)
        self._export.open()

    def _withdraw_current(self) -> None:
        """Without asking, since it is undone as easily; answers and quick reads of the person stay."""
        line = self._list.current
        if line is None or line.interview is None:
            return
        self.attempt(DeletionEdits(self.session).withdraw_interview, line.interview.id, line.person)
        if self.notice.isHidden():
            said = self.tr("Withdrew the interview of {0}; backups made before still hold it")
            self.offered.emit(said.format(line.person.code))

    def _go_comments(self) -> None:
        self.go_to.emit("comments")

    def _go_people(self) -> None:
        self.go_to.emit("people")
