"""People: who sees this relationship from each side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from healthcheck.domain.text import shortened
from healthcheck.errors import UserFacingError
from ui import words
from ui.came_back import came_back
from ui.deletion_edits import DeletionEdits
from ui.dialogs.person import PersonDialog
from ui.models.people_table import Column
from ui.page import Page
from ui.people_balance import balance
from ui.people_edits import PeopleEdits
from ui.people_lines import people_lines
from ui.people_lists import PeopleLists
from ui.read_only import withhold
from ui.still_held import StillHeld
from ui.theme import Tone, Type
from ui.widgets.add_person import AddPerson
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Scrolled
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.people_list import PeopleList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.search_line import SearchLine
from ui.widgets.side_mark import SideName
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.assessment import Assessment
    from ui.models.people_table import Line
    from ui.session import Session

COLUMNS = {
    Column.CODE: 80,
    Column.NAME: 0,
    Column.SIDE: 0,
    Column.ROLE: 0,
    Column.LEVEL: 116,
    Column.COUNTERPART: 0,
    Column.KNOWS: 124,
    Column.PROGRESS: 156,
    Column.INTERVIEW: 136,
    Column.LAST_TIME: 124,
}
"""Widths in logical px; 0 shares what is left."""

EDITABLE = (Column.CODE, Column.NAME, Column.ROLE, Column.LEVEL, Column.COUNTERPART)
WORTH_SEARCHING = 10
"""People beyond whom the search field is shown."""

SEARCH_WIDTH = 240
APART = 16
"""Pixels behind each count."""

LEAST_LIST = 216
"""Logical px of height below which the whole page is scrolled."""


class PeoplePage(Page):
    """Adds in one line or from a spreadsheet, edits in the table or a dialog, deletes at once."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._counts = {side: SideName(side, theme=session.theme) for side in Side}
        self._balance = Notice()
        self._held = StillHeld(session.workspace.safekeeping)
        self._add = AddPerson(theme=session.theme)
        empty = EmptyState(
            theme=session.theme,
            title=self.tr("The people who see this relationship will be listed here"),
            reason=self.tr(
                "Mirror roles where you can: who decides, who manages and who does the work, on each side. "
                "Three people a side or more keep everyone's answers confidential. "
                "A list copied in a spreadsheet can be pasted here."
            ),
        )
        editable = () if session.is_read_only else EDITABLE
        self._list = PeopleList(COLUMNS, name=self.tr("People"), empty=empty, theme=session.theme, editable=editable)
        self._edits = PeopleEdits(session, self.tr)
        self._lists = PeopleLists(self, self._edits)
        self._search = SearchLine(least=SEARCH_WIDTH, theme=session.theme)
        self._paste = Button(self.tr("Paste list…"))
        self._head = WrappingRow()
        self._editing: PersonDialog | None = None
        self._edit = Button(self.tr("Edit…"))
        self._delete = Button(self.tr("Delete"))
        self._start = Button(self.tr("Go to questionnaires"), kind=ButtonKind.PRIMARY)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for name in self._counts.values():
            name.setContentsMargins(0, 0, APART, 0)
            self._head.addWidget(name)
        self._head.setSpacing(8)
        self._search.set_purpose(self.tr("Search people"))
        self.beside_heading.setSpacing(8)
        for widget in (self._search, self._paste):
            self.beside_heading.addWidget(widget)
        self._list.setMinimumHeight(self.theme.px(LEAST_LIST))
        scrolled = Scrolled()
        scrolled.column.addLayout(self._head)
        for part in (self._held, self._balance, self._add):
            scrolled.column.addWidget(part)
        scrolled.column.addWidget(self._list, 1)
        self.body.addWidget(scrolled)
        for button in (self._start, self._edit, self._delete):
            self.foot.addWidget(button)
        hint = self.tr("F2 edits a cell, Enter the person, Delete removes them, Ctrl+Z undoes")
        self._hint = PlainLabel(hint, step=Type.CAPTION, tone=Tone.MUTED)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.foot.addWidget(self._hint, 1)

    def _connect(self) -> None:
        self._add.asked.connect(self._add_person)
        table = self._list.table
        table.opened.connect(self._edit.click)
        table.delete_pressed.connect(self._delete.click)
        self._offered = {button: table.offer(button.text(), button.click) for button in (self._edit, self._delete)}
        table.selectionModel().currentRowChanged.connect(self._refresh_actions)
        self._edit.clicked.connect(self._open_dialog)
        self._delete.clicked.connect(self._delete_current)
        self._held.asked.connect(self._purge_backups)
        self._start.clicked.connect(self._go_questionnaires)
        self._paste.clicked.connect(self.paste)
        self._add.list_pasted.connect(self.paste)
        self._lists.added.connect(self._show_added)
        self._search.textChanged.connect(self._list.search)
        self._search.left.connect(table.setFocus)
        # Queued: the editor of the cell is closed before the rows are read anew.
        self._list.model.edited.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def fit(self, *, is_tight: bool) -> None:
        """No hint where there is no room."""
        self._hint.setVisible(not is_tight)

    def enter(self) -> None:
        """List the people, with how far each is in the assessment that is looked at."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        lines = self.attempt(people_lines, self.session, relationship, assessment)
        if lines is None:
            return
        self._held.follow({line.person.id for line in lines})
        self._show_lines(self._with_the_rest(lines, assessment))
        self._show_counts(relationship, [line.person for line in lines])
        self._show_caption(assessment)
        self._add.show_names({side: relationship.organisation(side) for side in Side})
        self._refresh_actions()

    def _with_the_rest(self, lines: Sequence[Line], assessment: Assessment) -> tuple[Line, ...]:
        """The lines with how far everybody came before, and with their interviews."""
        workspace = self.session.workspace
        standing = {entry.number: workspace.people.standing(entry.id) for entry in self._before(assessment)}
        held = {interview.respondent_id: interview for interview in workspace.interviews.of(assessment.id)}
        return tuple(
            replace(
                line,
                earlier={number: came.get(line.person.id) for number, came in standing.items()},
                interview=held.get(line.person.id),
            )
            for line in lines
        )

    def _show_lines(self, lines: Sequence[Line]) -> None:
        """List them; a column that says nothing of anybody is left out."""
        self._list.show_lines(lines)
        people = [line.person for line in lines]
        for column, is_shown in (
            (Column.COUNTERPART, any(person.counterpart_id for person in people)),
            (Column.KNOWS, any(line.knows_enough is not None for line in lines)),
            (Column.INTERVIEW, any(line.interview for line in lines)),
            (Column.LAST_TIME, any(line.earlier for line in lines)),
        ):
            self._list.show_column(column, is_shown=is_shown)
        self._search.setVisible(len(lines) > WORTH_SEARCHING or bool(self._search.text()))

    def _before(self, assessment: Assessment) -> tuple[Assessment, ...]:
        """The assessments before this one."""
        return tuple(entry for entry in self.session.assessments if entry.number < assessment.number)

    def _show_caption(self, assessment: Assessment) -> None:
        caption = self.tr("Codes stand in results, notes and exports; names stay with you.")
        before, standing = self._before(assessment), self.session.workspace.people.standing
        if before:
            again = came_back(self.tr, before[-1], standing(before[-1].id), standing(assessment.id))
            caption = self.tr("Came back: {0}. {1}").format(again, caption)
        self.caption.setText(caption)

    def _show_counts(self, relationship: Relationship, people: Sequence[Respondent]) -> None:
        counts = {side: sum(person.side is side for person in people) for side in Side}
        for side, name in self._counts.items():
            text = words.people(self.tr, counts[side])
            name.set_name(self.tr("{0} at {1}").format(text, relationship.organisation(side)))
        total = sum(counts.values())
        title = self.tr("{0} see this relationship, from both sides").format(words.people(self.tr, total))
        missing = [relationship.organisation(side) for side in Side if not counts[side]]
        if len(missing) == 1:
            title = self.tr("Now add the people at {0}").format(missing[0])
        elif missing:
            title = self.tr("Add the people who see this relationship")
        self.set_header(title, self.caption.whole)
        first, *more = balance(self.tr, relationship, people, self.session.instrument.method) or ("",)
        self._balance.setVisible(bool(first))
        self._balance.show_text(first, detail=" ".join(more), kind=NoticeKind.WARN)

    def _refresh_actions(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        has_person = self._list.current is not None
        for button in (self._edit, self._delete, self._start):
            button.setEnabled(has_person)
        if self.session.is_read_only:
            withhold(self.tr, (self._add, self._paste, self._edit, self._delete))
        for button, action in self._offered.items():
            action.setEnabled(button.isEnabled())

    def focus_search(self) -> None:
        """Put the keyboard in the search field, where there are enough people to search."""
        if self._search.isVisible():
            self._search.take_keyboard()

    def _add_person(self, side: Side, name: str, role: str, seniority: Seniority) -> None:
        relationship = self.session.relationship
        assert relationship is not None
        added = self.attempt(self._edits.add, relationship, side, name=name, role=role, seniority=seniority)
        if added is not None:
            self._search.clear()
            self._list.select(added.id)
            self._add.clear()

    def paste(self) -> None:
        """Show what the list on the clipboard would add."""
        self._lists.paste()

    @property
    def takes_lists(self) -> bool:
        """Whether a list can be dropped now."""
        return not self.session.is_read_only

    def take_list(self, path: Path) -> None:
        """Show what the list in a file would add."""
        self._lists.take_file(path)

    def _show_added(self, added: Sequence[Respondent]) -> None:
        self._search.clear()
        self._list.select(added[0].id)
        self._list.table.setFocus()
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.said.emit(self.tr("Added {0}. {1} undoes it").format(words.people(self.tr, len(added)), undo))

    def _open_dialog(self) -> None:
        line = self._list.current
        if line is not None:
            people = (entry.person for entry in self._list.lines)
            self._editing = PersonDialog(
                line.person,
                organisation=line.organisation,
                across=[person for person in people if person.side is not line.person.side],
                method=self.session.instrument.method,
                theme=self.theme,
                parent=self,
            )
            self._editing.changed.connect(self._keep_dialog)
            self._editing.open()

    def _keep_dialog(self, person: Respondent) -> None:
        line = self._list.current
        assert line is not None
        assert self._editing is not None
        try:
            self._edits.change(line.person, person)
        except UserFacingError as error:
            self._editing.show_error(error)
            return
        self._editing.accept()

    def _keep(self, before: Respondent, after: Respondent) -> None:
        self.attempt(self._edits.change, before, after)

    def _delete_current(self) -> None:
        """Without asking, since it is undone as easily."""
        line = self._list.current
        if line is None:
            return
        self.attempt(DeletionEdits(self.session).delete_person, line.person)
        if self.notice.isHidden():
            self._held.tell(line.person)
            said = self.tr("Deleted {0} with all their answers")
            self.offered.emit(said.format(shortened(line.person.display_name)))

    def _purge_backups(self) -> None:
        self.attempt(self._held.purge)
        self._list.table.setFocus()  # the button that was pressed is gone
        if self.notice.isHidden():
            self.said.emit(self.tr("No backup holds it any more"))

    def leave(self) -> None:
        """Nothing is said any more of who was deleted."""
        super().leave()
        self._held.forget()

    def _go_questionnaires(self) -> None:
        self.go_to.emit("questionnaires")
