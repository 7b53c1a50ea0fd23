"""The relationships of a workspace as a list."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from ui import words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from healthcheck.domain.summary import RelationshipSummary

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


class Order(StrEnum):
    """What comes first in the list; samples come last in any order."""

    RECENT = "recent"
    NAME = "name"


class Shown(StrEnum):
    """Which relationships are listed."""

    ALL = "all"
    OPEN = "open"
    DUE = "due"
    SAMPLES = "samples"


class RelationshipList(QAbstractListModel):
    """One row for each relationship; role ``SUMMARY`` gives the value, the accessible text all that its row says."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[RelationshipSummary, ...] = ()

    def set_rows(self, rows: Sequence[RelationshipSummary], *, order: Order) -> None:
        """Show other rows, given by name."""
        self.beginResetModel()
        if order is Order.RECENT:
            rows = sorted(rows, key=lambda row: row.last_changed, reverse=True)
        self._rows = tuple(sorted(rows, key=lambda row: row.relationship.is_sample))
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, everything in words, or the whole value."""
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.relationship.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = [self.tr("sample")] if summary.relationship.is_sample else []
            parts = (summary.relationship.name, *kind, words.stage(self.tr, summary), words.turnout(self.tr, summary))
            return ", ".join(parts)
        return summary if role == SUMMARY else None


class RelationshipSearch(QSortFilterProxyModel):
    """Those relationships of the chosen kind whose names, scope or services hold every word that was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._shown = Shown.ALL
        self._due: frozenset[str] = frozenset()

    def search(self, text: str, *, shown: Shown) -> None:
        """Show what fits ``text`` and is of that kind."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self._shown = shown
        self.endFilterChange()

    def set_due(self, ids: Collection[str]) -> None:
        """In which relationships something is due."""
        self.beginFilterChange()
        self._due = frozenset(ids)
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether it is of the kind, and all words are found."""
        summary = self.sourceModel().index(source_row, 0, source_parent).data(SUMMARY)
        if not self._is_shown(summary):
            return False
        relationship = summary.relationship
        text = "\n".join((relationship.name, relationship.scope, *relationship.services)).casefold()
        return all(word in text for word in self._words)

    def _is_shown(self, summary: RelationshipSummary) -> bool:
        match self._shown:
            case Shown.OPEN:
                return summary.is_open
            case Shown.DUE:
                return summary.relationship.id in self._due
            case Shown.SAMPLES:
                return summary.relationship.is_sample
        return True
