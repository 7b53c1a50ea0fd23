"""People: who sees this relationship from each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from healthcheck.domain.relationship import Relationship, Respondent, Seniority, Side
from ui import words
from ui.dialogs.person import PersonDialog
from ui.dialogs.sheet import Question
from ui.models.people_table import LINE, SIDE, Column, Line, PeopleTable
from ui.page import Page
from ui.theme import Tone, Type
from ui.widgets.add_person import AddPerson
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice import Notice, NoticeKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_mark import SideName
from ui.widgets.table import SideCell, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from healthcheck.domain.safekeeping import BackupInfo
    from ui.session import Session

LOPSIDED = 2
"""People on one side for each on the other beyond which the page says so."""

COLUMNS = (Column.CODE, Column.NAME, Column.SIDE, Column.ROLE, Column.LEVEL, Column.PROGRESS)


class PeoplePage(Page):
    """Adds in one line, edits in a dialog, deletes after asking."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._counts = {side: SideName(side, theme=session.theme) for side in Side}
        self._balance = Notice()
        self._add = AddPerson(theme=session.theme)
        self._model = PeopleTable(COLUMNS)
        self._model.setParent(self)
        self._table = Table(self._model, name=self.tr("People"), theme=session.theme)
        self._empty = EmptyState(
            theme=session.theme,
            title=self.tr("The people who see this relationship will be listed here"),
            reason=self.tr(
                "Mirror roles where you can: who decides, who manages and who does the work, on each side. "
                "Three people a side or more keep everyone's answers confidential."
            ),
        )
        self._stack = QStackedWidget()
        self._question: Question | None = None
        self._holding: tuple[BackupInfo, ...] = ()
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
        self.body.addLayout(counts)
        self.body.addWidget(self._balance)
        self.body.addWidget(self._add)
        self._table.set_widths(80, 0, 0, 0, 112, 164)
        self._table.setItemDelegateForColumn(
            COLUMNS.index(Column.SIDE), SideCell(SIDE, theme=self.theme, parent=self._table)
        )
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
        for button in (self._start, self._edit, self._delete):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        hint = self.tr("Enter edits, Delete removes after asking")
        self.foot.addWidget(PlainLabel(hint, step=Type.CAPTION, tone=Tone.MUTED, wraps=False))

    def _connect(self) -> None:
        self._add.asked.connect(self._add_person)
        self._table.opened.connect(self._open_dialog)
        self._table.delete_pressed.connect(self._ask_delete)
        self._table.offer(self._edit.text(), self._open_dialog)
        self._table.offer(self._delete.text(), self._ask_delete)
        self._table.selectionModel().currentRowChanged.connect(self._refresh_actions)
        self._edit.clicked.connect(self._open_dialog)
        self._delete.clicked.connect(self._ask_delete)
        self._start.clicked.connect(self._go_questionnaires)

    def enter(self) -> None:
        """List the people, with how far each is in the assessment that is looked at."""
        relationship, assessment = self.session.relationship, self.session.assessment
        if relationship is None or assessment is None:
            return
        people = self.attempt(self.session.workspace.people.of, relationship.id)
        responses = self.attempt(self.session.workspace.people.progress, assessment.id)
        if people is None or responses is None:
            return
        found = {response.respondent_id: response for response in responses}
        questions = words.questions(self.session.instrument, assessment.form)
        lines = [
            Line(person, relationship.organisation(person.side), found.get(person.id), questions) for person in people
        ]
        kept = self._current
        self._model.set_rows(lines)
        self._select(kept.person.id if kept else "")
        self._show_counts(relationship, people)
        self._add.show_names({side: relationship.organisation(side) for side in Side})
        self._stack.setCurrentWidget(self._table if people else self._empty)
        self._refresh_actions()

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
        caption = self.tr("Codes stand in results, notes and exports; names stay with you.")
        self.set_header(title, caption)
        warning = balance(self.tr, relationship, people)
        self._balance.setVisible(bool(warning))
        self._balance.show_text(warning, kind=NoticeKind.WARN)

    @property
    def _current(self) -> Line | None:
        index = self._table.currentIndex()
        line = index.data(LINE) if index.isValid() else None
        return line if isinstance(line, Line) else None

    def _select(self, person_id: str) -> None:
        row = self._model.row_of(person_id)
        if row >= 0:
            self._table.selectRow(row)
        elif self._model.rowCount():
            self._table.selectRow(0)

    def _refresh_actions(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        has_person = self._current is not None
        for button in (self._edit, self._delete, self._start):
            button.setEnabled(has_person)

    def _add_person(self, side: Side, name: str, role: str, seniority: Seniority) -> None:
        relationship = self.session.relationship
        assert relationship is not None
        added = self.attempt(
            self.session.do,
            self.session.workspace.people.add,
            relationship_id=relationship.id,
            side=side,
            name=name,
            role=role,
            seniority=seniority,
        )
        if added is not None:
            self._select(added.id)
            self._add.clear()

    def _open_dialog(self) -> None:
        line = self._current
        if line is not None:
            dialog = PersonDialog(line.person, organisation=line.organisation, theme=self.theme, parent=self)
            dialog.changed.connect(self._update)
            dialog.changed.connect(dialog.accept)
            dialog.open()

    def _update(self, person: Respondent) -> None:
        self.attempt(self.session.do, self.session.workspace.people.update, person)

    def _ask_delete(self) -> None:
        line = self._current
        if line is None:
            return
        person = line.person
        self._holding = self.session.workspace.safekeeping.backups_holding(respondent=person.id)
        question = self._question = Question(
            self.tr("Delete {0}?").format(person.display_name),
            text=self.tr("The person and all their answers, in every assessment, are deleted for good."),
            option=words.backups_option(self.tr, len(self._holding)),
            accept=self.tr("Delete"),
            is_destructive=True,
            theme=self.theme,
            parent=self,
        )
        question.accepted.connect(self._delete_current)
        question.open()

    def _delete_current(self) -> None:
        line, workspace = self._current, self.session.workspace
        if line is None or self._question is None:
            return
        is_purged = self._question.is_option_on
        self.attempt(self.session.do, workspace.people.delete, line.person.id)
        if is_purged:
            self.attempt(workspace.safekeeping.remove_backups, self._holding)

    def _go_questionnaires(self) -> None:
        self.go_to.emit("questionnaires")


def balance(tr: words.Translate, relationship: Relationship, people: Sequence[Respondent]) -> str:
    """What the choice of people leaves unseen; empty where nothing."""
    counts = {side: sum(person.side is side for person in people) for side in Side}
    if not all(counts.values()):
        return ""
    larger = max(Side, key=lambda side: counts[side])
    if counts[larger] > LOPSIDED * counts[larger.other]:
        text = tr("{0} has more than twice as many people as {1}.")
        return text.format(relationship.organisation(larger), relationship.organisation(larger.other))
    levels = {side: {person.seniority for person in people if person.side is side} for side in Side}
    for side in Side:
        missing = [level for level in Seniority if level in levels[side.other] and level not in levels[side]]
        if missing and counts[side] >= len(Seniority):
            level = words.seniority(tr, missing[0]).lower()
            return tr("Nobody at {0} is at the {1} level yet.").format(relationship.organisation(side), level)
    return ""
