"""The people of a relationship, with how far each is in one assessment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.relationship import Respondent, Seniority
from ui import interview_words, words
from ui.tips import escaped
from ui.translation import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from healthcheck.domain.interview import Interview

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
SIDE = Qt.ItemDataRole.UserRole + 1
SORT_KEY = Qt.ItemDataRole.UserRole + 2
CHOICES = Qt.ItemDataRole.UserRole + 3
NOWHERE = QModelIndex()
NONE = "–"
SEVERAL = 2


class Column(Enum):
    """What a column says of a person."""

    CODE = auto()
    NAME = auto()
    SIDE = auto()
    ROLE = auto()
    LEVEL = auto()
    COUNTERPART = auto()
    KNOWS = auto()
    PROGRESS = auto()
    SUBMITTED = auto()
    LAST_TIME = auto()
    INTERVIEW = auto()
    NOTES = auto()


TEXTS = (Column.NAME, Column.ROLE)


@dataclass(frozen=True, slots=True)
class Line:
    """One person; ``response`` is None where the person was not invited. ``questions``: how many the form asks.

    ``earlier``: how far they came in the assessments before, by number, None where they were not invited to it.
    ``knows_enough`` of the relationship to be asked, None where nobody said. ``interview``: None where none was begun;
    ``notes``: how many were taken in it.
    """

    person: Respondent
    organisation: str
    response: Response | None
    questions: int
    earlier: Mapping[int, ResponseStatus | None] = field(default_factory=lambda: MappingProxyType({}))
    knows_enough: bool | None = None
    interview: Interview | None = None
    notes: int = 0


class PeopleTable(QAbstractTableModel):
    """The chosen ``columns``; role ``LINE`` gives the whole line, ``SIDE`` the side's value, ``SORT_KEY`` an order.

    ``edited`` carries a person and what was typed for them in one of the ``editable`` columns; the rows stay as they
    are until they are set anew.
    """

    edited = Signal(object, object)

    def __init__(self, columns: Sequence[Column], *, editable: Collection[Column] = ()) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._editable = frozenset(editable)
        self._rows: tuple[Line, ...] = ()
        self._places: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self._tellers: dict[int, Callable[[Line, Column], object]] = {
            Qt.ItemDataRole.DisplayRole: self._text,
            Qt.ItemDataRole.EditRole: lambda line, column: edited_value(line.person, column),
            Qt.ItemDataRole.ToolTipRole: self._hint,
            SORT_KEY: self._sort_key,
            CHOICES: self._across,
        }

    def set_rows(self, rows: Sequence[Line]) -> None:
        """Show these people, given in the order of their codes; who was listed before keeps their row."""
        places = {line.person.id: place for place, line in enumerate(rows)}
        self._names = {line.person.id: line.person.display_name for line in rows}
        if places.keys() != self._places.keys():
            self.beginResetModel()
            self._rows, self._places = tuple(rows), places
            self.endResetModel()
        elif rows:
            known = {line.person.id: line for line in rows}
            self._rows, self._places = tuple(known[line.person.id] for line in self._rows), places
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._columns) - 1))

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
        tell = self._tellers.get(role)
        if tell is not None:
            return tell(line, self._columns[index.column()])
        if role == LINE:
            return line
        return line.person.side.value if role == SIDE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of the editable columns can be edited."""
        flags = super().flags(index)
        if index.isValid() and self._columns[index.column()] in self._editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed; whoever listens keeps it or says why not."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        person = self._rows[index.row()].person
        wanted = with_value(person, self._columns[index.column()], value)
        if wanted != person:
            self.edited.emit(person, wanted)
        return True

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
            Column.COUNTERPART: self.tr("Faces off to"),
            Column.KNOWS: self.tr("Knows enough"),
            Column.PROGRESS: self.tr("Questionnaire"),
            Column.SUBMITTED: self.tr("Submitted"),
            Column.LAST_TIME: self.tr("Last time") if self._looks_back < SEVERAL else self.tr("Before"),
            Column.INTERVIEW: self.tr("Interview"),
            Column.NOTES: self.tr("Notes"),
        }[column]

    def _text(self, line: Line, column: Column) -> str:
        person = line.person
        known = {
            Column.CODE: person.code,
            Column.NAME: person.name or NONE,
            Column.SIDE: line.organisation,
            Column.ROLE: person.role or NONE,
            Column.LEVEL: words.seniority(self.tr, person.seniority),
            Column.COUNTERPART: self._names.get(person.counterpart_id or "", NONE),
            Column.KNOWS: self._knows(line.knows_enough),
        }
        if column in known:
            return known[column]
        if column is Column.LAST_TIME:
            return self._earlier(line.earlier)
        if column is Column.INTERVIEW:
            return interview_words.state(self.tr, line.interview)
        if column is Column.NOTES:
            return str(line.notes) if line.interview else NONE
        return self._progress(line) if column is Column.PROGRESS else submitted(line)

    def _sort_key(self, line: Line, column: Column) -> tuple[object, ...]:
        """What a column is sorted by, people of the same standing in the order of their codes."""
        place = self._places[line.person.id]
        if column is Column.CODE:
            return (place,)
        if column is Column.LEVEL:
            return list(Seniority).index(line.person.seniority), place
        if column is Column.PROGRESS:
            return (*progress_order(line.response), place)
        if column is Column.SUBMITTED:
            at = line.response.submitted_at if line.response else None
            return at.timestamp() if at else 0.0, place
        if column in (Column.INTERVIEW, Column.NOTES):
            return (*interview_order(line, column), place)
        text = edited_value(line.person, column) if column in TEXTS else self._text(line, column)
        return not text, text.casefold(), place

    def _earlier(self, earlier: Mapping[int, ResponseStatus | None]) -> str:
        answered = [str(number) for number, status in earlier.items() if status is ResponseStatus.SUBMITTED]
        if answered:
            return self.tr("Answered {0}").format(", ".join(answered)) if len(earlier) > 1 else self.tr("Answered")
        is_invited = any(status is not None for status in earlier.values())
        return self.tr("Did not answer") if is_invited else self.tr("Not invited")

    @property
    def _looks_back(self) -> int:
        """How many assessments there were before."""
        return len(self._rows[0].earlier) if self._rows else 0

    def _knows(self, knows_enough: bool | None) -> str:  # noqa: FBT001  (the value that is shown)
        if knows_enough is None:
            return NONE
        return self.tr("Yes") if knows_enough else self.tr("Too little")

    def _hint(self, line: Line, column: Column) -> str:
        return escaped(knowledge(self.tr, line.person)) if column is Column.KNOWS else ""

    def _across(self, line: Line, _column: Column) -> tuple[tuple[str, str], ...]:
        """Whom somebody can face off to, as (id, name); the first entry is nobody."""
        others = (other.person for other in self._rows if other.person.side is not line.person.side)
        return (("", self.tr("Nobody")), *((other.id, other.display_name) for other in others))

    def _progress(self, line: Line) -> str:
        if line.response is None:
            return self.tr("Not invited")
        return words.response_status(self.tr, line.response, line.questions)


def edited_value(person: Respondent, column: Column) -> str:
    """What an editor of the cell begins with: the text as it was typed, or the level's own value."""
    return {
        Column.CODE: person.code,
        Column.NAME: person.name,
        Column.ROLE: person.role,
        Column.LEVEL: person.seniority.value,
        Column.COUNTERPART: person.counterpart_id or "",
    }.get(column, "")


def with_value(person: Respondent, column: Column, value: object) -> Respondent:
    """The person with ``value`` in that column; as they are in a column that cannot be edited."""
    text = str(value).strip()
    match column:
        case Column.CODE:
            return replace(person, code=text)
        case Column.NAME:
            return replace(person, name=text)
        case Column.ROLE:
            return replace(person, role=text)
        case Column.LEVEL:
            return replace(person, seniority=Seniority(text))
        case Column.COUNTERPART:
            return replace(person, counterpart_id=text or None)
    return person


def knowledge(tr: words.Translate, person: Respondent) -> str:
    """What somebody says of how well they know the relationship; empty where they said nothing."""
    parts = []
    if person.months is not None:
        parts.append(plural("{0} month in this relationship", "{0} months in this relationship", person.months))
    if person.factors_seen is not None:
        parts.append(tr("sees {0} of 7 factors").format(person.factors_seen))
    return ", ".join(parts)


def progress_order(response: Response | None) -> tuple[int, bool, int]:
    """Who was not invited first, then by answers, submitted ones last."""
    if response is None:
        return 0, False, 0
    return 1, response.status is ResponseStatus.SUBMITTED, words.answered(response)


def interview_order(line: Line, column: Column) -> tuple[int, int]:
    """By notes where their column was chosen; not begun, under way, finished."""
    stage = 0 if line.interview is None else 1 + line.interview.is_finished
    return (line.notes if column is Column.NOTES else 0), stage


def submitted(line: Line) -> str:
    """When the response was locked; empty where it was not."""
    response = line.response
    if response is None or response.status is not ResponseStatus.SUBMITTED or response.submitted_at is None:
        return ""
    return words.moment(response.submitted_at)
