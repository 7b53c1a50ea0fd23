"""Questions of one factor, or with certain words, in a chosen order."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from ui.models.question_table import FACTOR_ROLE, SORT_ROLE, QuestionTable

Index = QModelIndex | QPersistentModelIndex


class QuestionFilter(QSortFilterProxyModel):
    """Over a ``QuestionTable``; every word that is searched for has to stand somewhere in the row."""

    def __init__(self, questions: QuestionTable) -> None:
        super().__init__()
        self._factor = ""
        self._words: tuple[str, ...] = ()
        self.setSortRole(SORT_ROLE)
        self.setSourceModel(questions)

    def show_factor(self, factor: str) -> None:
        """Only this factor's questions; all where it is empty."""
        self.beginFilterChange()
        self._factor = factor
        self.endFilterChange()

    def search(self, text: str) -> None:
        """Only rows with these words."""
        self.beginFilterChange()
        self._words = tuple(text.casefold().split())
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row is shown."""
        model = self.sourceModel()
        first = model.index(row, 0, parent)
        if self._factor and first.data(FACTOR_ROLE) != self._factor:
            return False
        columns = range(model.columnCount(parent))
        text = " ".join(str(model.index(row, column, parent).data()) for column in columns).casefold()
        return all(word in text for word in self._words)
