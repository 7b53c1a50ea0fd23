"""The grid's model: questions down, the people of one side across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.fast_entry.cell import Cell, CellState
from ui.fast_entry.tally import Tally
from ui.fast_entry.typing_rules import cell_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.questionnaire import Questionnaire
    from healthcheck.domain.relationship import Respondent
    from ui.fast_entry.entries import Entries
    from ui.fast_entry.row import Row

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1
TALLY = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()


class EntryTable(QAbstractTableModel):
    """``CELL`` gives a cell's ``Cell``; of the heads, ``ROW`` a line's ``Row``, ``TALLY`` a person's ``Tally``."""

    def __init__(self, entries: Entries) -> None:
        super().__init__()
        self._entries = entries
        self._form: Questionnaire | None = None
        self._rows: tuple[Row, ...] = ()
        self._people: tuple[Respondent, ...] = ()
        self._tallies: list[Tally] = []
        self._is_view_only = False

    def show_form(
        self, form: Questionnaire | None, *, rows: Sequence[Row], people: Sequence[Respondent], is_view_only: bool
    ) -> None:
        """Show another form, other people, or what is on disk anew."""
        is_same = (tuple(rows), tuple(people)) == (self._rows, self._people)
        if not is_same:
            self.beginResetModel()
        self._form, self._rows, self._people = form, tuple(rows), tuple(people)
        self._is_view_only = is_view_only
        self._tallies = [self._tally(person) for person in people]
        if not is_same:
            self.endResetModel()
        elif rows and people:
            self._tell(0, 0, len(rows) - 1, len(people) - 1)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All lines."""
        return self._rows

    @property
    def people(self) -> tuple[Respondent, ...]:
        """Whose answers are typed, from left to right."""
        return self._people

    def tally(self, column: int) -> Tally:
        """How far somebody's form is typed."""
        return self._tallies[column]

    def refresh(self, column: int) -> None:
        """Show a person's answers anew."""
        self._tallies[column] = self._tally(self._people[column])
        self._tell(0, column, len(self._rows) - 1, column)

    def part_of(self, row: int) -> str:
        """The name of the part of the form that a line belongs to; empty above the first."""
        headings = [line.title for line in self._rows[: row + 1] if line.is_heading]
        return headings[-1] if headings else ""

    def step(self, row: int, by: int) -> int:
        """The next line that can be answered, ``by`` 1 downwards or -1 upwards; ``row`` where there is none."""
        walk = row + by
        while 0 <= walk < len(self._rows):
            if not self._rows[walk].is_heading:
                return walk
            walk += by
        return row

    def next_blank(self, row: int, column: int) -> int | None:
        """The first blank below ``row``, else the first from the top; None where there is none."""
        blanks = [index for index in range(len(self._rows)) if self._state(index, column) in BLANK]
        return next((index for index in blanks if index > row), blanks[0] if blanks else None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many people there are."""
        return 0 if parent.isValid() else len(self._people)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be stood on."""
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, and what it is called."""
        if not index.isValid():
            return None
        row, person = self._rows[index.row()], self._people[index.column()]
        if row.page is None:
            return Cell("", CellState.HEADING) if role == CELL else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, person)
        if role == CELL:
            return Cell(self._text(row, person), self._state(index.row(), index.column()), is_text=row.is_text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{person.code}, {row.code}: {self._spoken(index)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A question with its number and code, or a person with how far they are."""
        if orientation is Qt.Orientation.Vertical:
            row = self._rows[section]
            if role == ROW:
                return row
            return f"{row.number} {row.code} {row.title}".strip() if role == Qt.ItemDataRole.DisplayRole else None
        if role == TALLY:
            return self._tallies[section]
        return self._spoken_tally(section) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: Row, person: Respondent) -> str:
        return cell_text(row, self._entries.value(person, row.page)) if row.page else ""

    def _spoken(self, index: Index) -> str:
        words = {
            CellState.UNSAVED: self.tr("{0}, not saved"),
            CellState.SKIPPED: self.tr("blank"),
            CellState.BLANK: self.tr("blank"),
        }
        text = str(self.data(index) or "")
        return words.get(self._state(index.row(), index.column()), "{0}").format(text)

    def _spoken_tally(self, column: int) -> str:
        person, tally = self._people[column], self._tallies[column]
        progress = self.tr("{0} of {1}").format(tally.answered, tally.asked)
        end = self.tr("{0}, submitted").format(progress) if tally.is_locked else progress
        return " ".join(f"{person.code} {person.name}".split()) + f", {end}"

    def _tally(self, person: Respondent) -> Tally:
        assert self._form is not None
        response = self._entries.response(person)
        reached = [number for number, row in enumerate(self._rows) if self._text(row, person)]
        return Tally(
            person=person,
            answered=sum(self._form.is_answered(page, response) for page in self._form.pages),
            asked=len(self._form.pages),
            last_row=reached[-1] if reached else -1,
            is_locked=self._entries.is_locked(person),
            is_view_only=self._is_view_only,
        )

    def _state(self, row: int, column: int) -> CellState:
        line, person, tally = self._rows[row], self._people[column], self._tallies[column]
        if line.page is None:
            return CellState.HEADING
        if self._entries.is_waiting(person, line.page):
            return CellState.UNSAVED
        if self._text(line, person):
            return CellState.LOCKED if tally.is_locked else CellState.ANSWERED
        if tally.is_locked:
            return CellState.LOCKED_BLANK
        return CellState.SKIPPED if row < tally.last_row else CellState.BLANK

    def _tell(self, top: int, left: int, bottom: int, right: int) -> None:
        self.dataChanged.emit(self.index(top, left), self.index(bottom, right))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, left, right)


BLANK = (CellState.BLANK, CellState.SKIPPED, CellState.LOCKED_BLANK)
