"""People: who sees this relationship from each side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from healthcheck.errors import UserFacingError
from ui import words
from ui.came_back import came_back
from ui.dialogs.person import PersonDialog
from ui.dialogs.sheet import Question
from ui.models.people_table import Column
from ui.page import Page
from ui.people_balance import balance
from ui.people_edits import PeopleEdits
from ui.people_lines import people_lines
from ui.theme import Tone, Type
from ui.widgets.add_person import AddPerson
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.people_list import PeopleList
from ui.widgets.plain_label import PlainLabel
from ui.widgets.search_line import SearchLine
from ui.widgets.side_mark import SideName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.person_draft import PersonDraft
    from ui.dialogs.paste_people import PastePeople
    from ui.models.people_table import Line
    from ui.session import Session

COLUMNS = {
    Column.CODE: 80,
    Column.NAME: 0,
    Column.SIDE: 0,
    Column.ROLE: 0,
    Column.LEVEL: 132,
    Column.PROGRESS: 164,
    Column.LAST_TIME: 128,
}
"""Widths in logical px; 0 shares what is left."""

EDITABLE = (Column.CODE, Column.NAME, Column.ROLE, Column.LEVEL)
WORTH_SEARCHING = 10
"""People beyond whom the search field is shown."""

SEARCH_WIDTH = 240


class PeoplePage(Page):
    """Adds in one line or from a spreadsheet, edits in the table or a dialog, deletes after asking."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._counts = {side: SideName(side, theme=session.theme) for side in Side}
        self._balance = Notice()
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
        self._list = PeopleList(COLUMNS, name=self.tr("People"), empty=empty, theme=session.theme, editable=EDITABLE)
        self._edits = PeopleEdits(session, self.tr)
        self._search = SearchLine(least=SEARCH_WIDTH, theme=session.theme)
        self._paste = Button(self.tr("Paste list…"))
        self._head = QHBoxLayout()
        self._pasting: PastePeople | None = None
        self._editing: PersonDialog | None = None
        self._question: Question | None = None
        self._edit = Button(self.tr("Edit…"))
        self._delete = Button(self.tr("Delete…"))
        self._start = Button(self.tr("Go to questionnaires"), kind=ButtonKind.PRIMARY)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(24)
        for name in self._counts.values():
            counts.addWidget(name)
        counts.addStretch(1)
        self._search.set_purpose(self.tr("Search people"))
        self._head.setSpacing(8)
        self._head.addLayout(counts, 1)
        for widget in (self._search, self._paste):
            self._head.addWidget(widget)
        self.body.addLayout(self._head)
        self.body.addWidget(self._balance)
        self.body.addWidget(self._add)
        self.body.addWidget(self._list, 1)
        for button in (self._start, self._edit, self._delete):
            self.foot.addWidget(button)
        hint = self.tr("F2 edits a cell, Enter the person, Delete removes after asking")
        keys = PlainLabel(hint, step=Type.CAPTION, tone=Tone.MUTED)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.foot.addWidget(keys, 1)

    def _connect(self) -> None:
        self._add.asked.connect(self._add_person)
        table = self._list.table
        table.opened.connect(self._open_dialog)
        table.delete_pressed.connect(self._ask_delete)
        table.offer(self._edit.text(), self._open_dialog)
        table.offer(self._delete.text(), self._ask_delete)
        table.selectionModel().currentRowChanged.connect(self._refresh_actions)
        self._edit.clicked.connect(self._open_dialog)
        self._delete.clicked.connect(self._ask_delete)
        self._start.clicked.connect(self._go_questionnaires)
        self._paste.clicked.connect(self.paste)
        self._add.list_pasted.connect(self.paste)
        self._search.textChanged.connect(self._list.search)
        self._search.returnPressed.connect(table.setFocus)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self._search, context=Qt.ShortcutContext.WidgetShortcut
        ).activated.connect(self._end_search)
        # Queued: the editor of the cell is closed before the rows are read anew.
        self._list.model.edited.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def enter(self) -> None:
        """List the people, with how far each is in the assessment that is looked at."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        lines = self.attempt(people_lines, self.session, relationship, assessment)
        if lines is None:
            return
        self._show_lines(lines, assessment)
        self._show_counts(relationship, [line.person for line in lines])
        self._show_caption(assessment)
        self._add.show_names({side: relationship.organisation(side) for side in Side})
        self._refresh_actions()

    def _show_lines(self, lines: Sequence[Line], assessment: Assessment) -> None:
        """List them, with whether they answered the assessment before where there is one."""
        before = self._before(assessment)
        if before is not None:
            standing = self.session.workspace.people.standing(before.id)
            lines = [replace(line, last_time=standing.get(line.person.id)) for line in lines]
        self._list.show_lines(lines)
        self._list.show_column(Column.LAST_TIME, is_shown=before is not None)
        self._search.setVisible(len(lines) > WORTH_SEARCHING or bool(self._search.text()))

    def _before(self, assessment: Assessment) -> Assessment | None:
        """The assessment before this one."""
        earlier = [entry for entry in self.session.assessments if entry.number < assessment.number]
        return earlier[-1] if earlier else None

    def _show_caption(self, assessment: Assessment) -> None:
        caption = self.tr("Codes stand in results, notes and exports; names stay with you.")
        before = self._before(assessment)
        if before is not None:
            standing = self.session.workspace.people.standing
            again = came_back(self.tr, before, standing(before.id), standing(assessment.id))
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
        self.set_header(title, self.caption.text())
        warning = balance(self.tr, relationship, people)
        self._balance.setVisible(bool(warning))
        self._balance.show_text(warning, kind=NoticeKind.WARN)

    def _refresh_actions(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        has_person = self._list.current is not None
        for button in (self._edit, self._delete, self._start):
            button.setEnabled(has_person)

    def focus_search(self) -> None:
        """Put the keyboard in the search field, where there are enough people to search."""
        if self._search.isVisible():
            self._search.setFocus()
            self._search.selectAll()

    def _end_search(self) -> None:
        self._search.clear()
        self._list.table.setFocus()

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
        # The preview is loaded where it is needed: most people are typed.
        from ui.dialogs.paste_people import PastePeople

        relationship, people = self.session.relationship, self.session.workspace.people
        assert relationship is not None
        text = QGuiApplication.clipboard().text()
        pasted = self.attempt(people.read, text, relationship_id=relationship.id)
        if pasted is None:
            return
        self._pasting = PastePeople(
            pasted, known=people.of(relationship.id), relationship=relationship, theme=self.theme, parent=self
        )
        self._pasting.proposed.connect(self._add_list)
        self._pasting.open()

    def _add_list(self, drafts: Sequence[PersonDraft]) -> None:
        relationship = self.session.relationship
        assert relationship is not None
        assert self._pasting is not None
        try:
            added = self._edits.add_many(relationship, drafts)
        except UserFacingError as error:
            self._pasting.show_error(error)
            return
        self._pasting.accept()
        self._search.clear()
        self._list.select(added[0].id)
        self._list.table.setFocus()
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.said.emit(self.tr("Added {0}. {1} undoes it").format(words.people(self.tr, len(added)), undo))

    def _open_dialog(self) -> None:
        line = self._list.current
        if line is not None:
            self._editing = PersonDialog(line.person, organisation=line.organisation, theme=self.theme, parent=self)
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

    def _ask_delete(self) -> None:
        line = self._list.current
        if line is None:
            return
        person = line.person
        holding = self.session.workspace.safekeeping.backups_holding(respondent=person.id)
        text = self.tr(
            "The person and all their answers, in every assessment, are deleted for good. "
            "What they promised stays, without their name."
        )
        question = self._question = Question(
            self.tr("Delete {0}?").format(person.display_name),
            text=f"{text} {words.still_held(self.tr, holding)}".strip(),
            option=words.backups_option(self.tr, len(holding)),
            accept=self.tr("Delete"),
            is_destructive=True,
            theme=self.theme,
            parent=self,
        )
        question.accepted.connect(self._delete_current)
        question.open()

    def _delete_current(self) -> None:
        line, workspace = self._list.current, self.session.workspace
        if line is None or self._question is None:
            return
        is_purged = self._question.is_option_on
        self.attempt(self.session.do, workspace.people.delete, line.person.id)
        if is_purged:
            self.attempt(workspace.safekeeping.purge_backups, respondent=line.person.id)

    def _go_questionnaires(self) -> None:
        self.go_to.emit("questionnaires")
