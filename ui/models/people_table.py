"""The people of a relationship, with how far each is in one assessment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.relationship import Respondent
from ui import words

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
SIDE = Qt.ItemDataRole.UserRole + 1
NOWHERE = QModelIndex()
NONE = "–"


class Column(Enum):
    """What a column says of a person."""

    CODE = auto()
    NAME = auto()
    SIDE = auto()
    ROLE = auto()
    LEVEL = auto()
    PROGRESS = auto()
    SUBMITTED = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One person; ``response`` is None where the person was not invited. ``questions``: how many the form asks."""

    person: Respondent
    organisation: str
    response: Response | None
    questions: int


class PeopleTable(QAbstractTableModel):
    """The chosen ``columns``; role ``LINE`` gives the whole line, ``SIDE`` the side's value."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: tuple[Line, ...] = ()

    def set_rows(self, rows: Sequence[Line]) -> None:
        """Show other people."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, person_id: str) -> int:
        """Where somebody stands; -1 where they do not."""
        return next((row for row, line in enumerate(self._rows) if line.person.id == person_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many people there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, the line, or the person's side."""
        if not index.isValid():
            return None
        line = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, self._columns[index.column()])
        if role == LINE:
            return line
        return line.person.side.value if role == SIDE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._name(self._columns[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def _name(self, column: Column) -> str:
        return {
            Column.CODE: self.tr("Code"),
            Column.NAME: self.tr("Name"),
            Column.SIDE: self.tr("Side"),
            Column.ROLE: self.tr("Role"),
            Column.LEVEL: self.tr("Level"),
            Column.PROGRESS: self.tr("Questionnaire"),
            Column.SUBMITTED: self.tr("Submitted"),
        }[column]

    def _text(self, line: Line, column: Column) -> str:
        person = line.person
        known = {
            Column.CODE: person.code,
            Column.NAME: person.name or NONE,
            Column.SIDE: line.organisation,
            Column.ROLE: person.role or NONE,
            Column.LEVEL: words.seniority(self.tr, person.seniority),
        }
        if column in known:
            return known[column]
        return self._progress(line) if column is Column.PROGRESS else submitted(line)

    def _progress(self, line: Line) -> str:
        if line.response is None:
            return self.tr("Not invited")
        return words.response_status(self.tr, line.response, line.questions)


def submitted(line: Line) -> str:
    """When the response was locked; empty where it was not."""
    response = line.response
    if response is None or response.status is not ResponseStatus.SUBMITTED or response.submitted_at is None:
        return ""
    return words.moment(response.submitted_at)
