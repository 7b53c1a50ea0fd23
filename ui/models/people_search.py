"""The people of a table that fit what was typed, in the order of the column that was chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from ui.models.people_table import SORT_KEY

Index = QModelIndex | QPersistentModelIndex


class PeopleSearch(QSortFilterProxyModel):
    """Keeps those rows whose cells hold every word that was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()

    def search(self, text: str) -> None:
        """Show who fits ``text``."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether all words are found in the row."""
        model = self.sourceModel()
        cells = (model.index(source_row, column, source_parent).data() for column in range(model.columnCount()))
        text = "\n".join(str(cell or "") for cell in cells).casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """Whether ``left`` comes first."""
        return bool(left.data(SORT_KEY) < right.data(SORT_KEY))
