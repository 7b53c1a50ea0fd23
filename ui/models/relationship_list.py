"""The relationships of a workspace as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.summary import RelationshipSummary

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


class RelationshipList(QAbstractListModel):
    """One row for each relationship; role ``SUMMARY`` gives the value, the display role what a screen reader says."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[RelationshipSummary, ...] = ()

    def set_rows(self, rows: Sequence[RelationshipSummary]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, or the whole value."""
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return summary.relationship.name
        return summary if role == SUMMARY else None


class RelationshipSearch(QSortFilterProxyModel):
    """Those relationships whose names or scope hold every word that was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()

    def search(self, text: str) -> None:
        """Show what fits ``text``."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether all words are found."""
        summary = self.sourceModel().index(source_row, 0, source_parent).data(SUMMARY)
        relationship = summary.relationship
        text = f"{relationship.name} {relationship.scope}".casefold()
        return all(word in text for word in self._words)
