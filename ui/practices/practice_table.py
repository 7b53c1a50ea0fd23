"""The practices by factor: a row for each factor, under it one for each of its practices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from healthcheck.domain.instrument import Dimension, Owner
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from ui.practices import practice_words
from ui.practices.practice_filter import PracticeFilter
from ui.practices.practice_line import PracticeLine
from ui.practices.standing import LEVELS, Standing
from ui.tips import escaped
from ui.widgets.table import mark_pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPixmap

    from healthcheck.domain.instrument import Factor
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
SORT_KEY = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()
JUDGED = (
    PracticeState.CONTESTED,
    PracticeState.ONE_SIDED,
    PracticeState.ABSENT,
    PracticeState.PARTLY,
    PracticeState.MATCHED,
)
"""States that hold both sides against each other, what asks for a conversation first."""

ORDER = (
    *JUDGED,
    PracticeState.INVISIBLE,
    PracticeState.TOO_LITTLE_DATA,
    None,
    PracticeState.OUT_OF_SCOPE,
    PracticeState.NOT_ASKED,
)


class Column(IntEnum):
    """What a column says of a practice."""

    TITLE = 0
    TYPE = 1
    OWNER = 2
    CLIENT = 3
    SUPPLIER = 4
    STATE = 5


SIDES = {Column.CLIENT: Side.CLIENT, Column.SUPPLIER: Side.SUPPLIER}


@dataclass(frozen=True, slots=True)
class Group:
    """A factor with its practices; what it counts is what its rows show, so it tells nothing beyond them."""

    place: int
    factor: Factor
    lines: tuple[PracticeLine, ...]

    def standings(self, side: Side) -> list[Standing]:
        """How ``side`` sees those practices of which a level is shown."""
        return [standing for line in self.lines if (standing := line.standing(side)) in LEVELS.values()]

    def in_place(self, side: Side) -> tuple[int, int]:
        """Practices in place on ``side``, and how many it was shown of."""
        shown = self.standings(side)
        return shown.count(Standing.IN_PLACE), len(shown)

    @property
    def asked(self) -> tuple[int, int]:
        """Practices that the form asks about, and how many there are."""
        return sum(line.shown.state is not PracticeState.NOT_ASKED for line in self.lines), len(self.lines)

    @property
    def matched(self) -> tuple[int, int]:
        """Practices matched, and how many could be judged."""
        states = [line.shown.state for line in self.lines]
        return states.count(PracticeState.MATCHED), sum(state in JUDGED for state in states)


class PracticeTable(QAbstractItemModel):
    """Role ``LINE`` gives a practice's line, ``GROUP`` a factor's group, ``SORT_KEY`` an order within a column."""

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[Group, ...] = ()

    def set_lines(self, lines: Sequence[PracticeLine]) -> None:
        """Show these practices, given in the order of the framework; nothing moves where they are the same ones."""
        factors = dict.fromkeys(line.factor.id for line in lines)
        groups = []
        for place, factor in enumerate(factors):
            members = tuple(line for line in lines if line.factor.id == factor)
            groups.append(Group(place, members[0].factor, members))
        if tuple(groups) != self._groups:
            self.beginResetModel()
            self._groups = tuple(groups)
            self.endResetModel()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """A factor's row has no internal id; a practice's has that of its factor's row, plus one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]  # the stub mixes up QObject.parent
        """The factor of a practice."""
        group = child.internalId() if child.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many factors there are, or practices of one."""
        if not parent.isValid():
            return len(self._groups)
        is_factor = parent.internalId() == 0 and parent.column() == 0
        return len(self._groups[parent.row()].lines) if is_factor else 0

    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, its tool tip, what the row stands for, or its place in an order."""
        if not index.isValid():
            return None
        group_row, column = index.internalId(), Column(index.column())
        if group_row == 0:
            return self._group_data(self._groups[index.row()], column, role)
        return self._line_data(self._groups[group_row - 1].lines[index.row()], column, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DecorationRole:
            return self._mark(Column(section))
        names = (
            self.tr("Practice"),
            self.tr("Type"),
            self.tr("Who acts"),
            self.tr("Client"),
            self.tr("Supplier"),
            self.tr("Match"),
        )
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _mark(self, column: Column) -> QPixmap | None:
        """The sign of a side, in the colours of the moment."""
        if column not in SIDES:
            return None
        return mark_pixmap(SIDES[column].value, self._theme, ratio=self._theme.application.devicePixelRatio())

    def _line_data(self, line: PracticeLine, column: Column, role: int) -> object:
        if role == LINE:
            return line
        if role == SORT_KEY:
            return _line_key(line, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._line_text(line, column)
        return escaped(self._line_text(line, column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _line_text(self, line: PracticeLine, column: Column) -> str:
        match column:
            case Column.TITLE:
                return line.practice.title
            case Column.TYPE:
                return practice_words.dimension(self.tr, line.practice.dimension)
            case Column.OWNER:
                return practice_words.owner(self.tr, line.owner)
            case Column.STATE:
                return practice_words.state(self.tr, line.shown.state)
        return practice_words.side_text(self.tr, line, SIDES[column])

    def _group_data(self, group: Group, column: Column, role: int) -> object:
        if role == GROUP:
            return group
        if role == SORT_KEY:
            return _group_key(group, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._group_text(group, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._group_meaning(group, column)
        return escaped(self._group_meaning(group, column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _group_text(self, group: Group, column: Column) -> str:
        if column is Column.TITLE:
            return self.tr("{0} · {1} of {2} asked").format(group.factor.name, *group.asked)
        if column in (Column.TYPE, Column.OWNER):
            return ""
        count, whole = group.matched if column is Column.STATE else group.in_place(SIDES[column])
        return self.tr("{0} of {1}").format(count, whole) if whole else ""

    def _group_meaning(self, group: Group, column: Column) -> str:
        """What the numbers of a factor count."""
        text = self._group_text(group, column)
        if not text or column is Column.TITLE:
            return text
        if column is Column.STATE:
            return self.tr("Matched, of those that could be judged: {0}").format(text)
        return self.tr("In place, of those that are shown: {0}").format(text)


class PracticeSelection(QSortFilterProxyModel):
    """The practices that a filter wants, under their factors; factors and practices both in the order of a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = PracticeFilter()
        self.setRecursiveFilteringEnabled(True)

    def use(self, wanted: PracticeFilter) -> None:
        """Show what ``wanted`` accepts."""
        self.beginFilterChange()
        self._filter = wanted
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether the practice is wanted; a factor is there for the sake of its practices."""
        line = self.sourceModel().index(source_row, 0, source_parent).data(LINE)
        return isinstance(line, PracticeLine) and self._filter.accepts(line)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Whether ``left`` comes first."""
        return bool(left.data(SORT_KEY) < right.data(SORT_KEY))

    @property
    def count(self) -> int:
        """How many practices are shown."""
        return sum(self.rowCount(self.index(row, 0)) for row in range(self.rowCount()))


def _line_key(line: PracticeLine, column: Column) -> tuple[float, ...]:
    """Lowest first, and within the same in the order of the framework; what has no level comes last."""
    match column:
        case Column.TITLE:
            return (line.place,)
        case Column.TYPE:
            return list(Dimension).index(line.practice.dimension), line.place
        case Column.OWNER:
            return list(Owner).index(line.owner), line.place
        case Column.STATE:
            return ORDER.index(line.shown.state), line.place
    standing, score = line.standing(SIDES[column]), line.score(SIDES[column])
    rank = (Standing.NOT_IN_PLACE, Standing.PARTLY, Standing.IN_PLACE)
    level = rank.index(standing) if standing in rank else len(rank) + list(Standing).index(standing)
    return level, score or 0, line.place


def _group_key(group: Group, column: Column) -> tuple[float, ...]:
    if column in SIDES or column is Column.STATE:
        count, whole = group.in_place(SIDES[column]) if column in SIDES else group.matched
        return count / whole if whole else 2.0, group.place
    return (group.place,)
