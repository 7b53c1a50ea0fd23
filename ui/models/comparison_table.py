"""Two people's answers as a table: all of them, or those in which the two differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from healthcheck.domain.relationship import Side
from ui.tips import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.models.comparison import ComparisonRow

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PLACES = Qt.ItemDataRole.UserRole
ASKED = 1
STANDING = 4
"""The column that shows where the two stand; the others are the texts of a row."""


class ComparisonTable(QAbstractTableModel):
    """Role ``PLACES`` gives where both answers stand on their scale."""

    def __init__(self) -> None:
        super().__init__()
        self._header: tuple[str, ...] = ()
        self._every: tuple[ComparisonRow, ...] = ()
        self._rows: tuple[ComparisonRow, ...] = ()
        self._factors: tuple[str, ...] = ()
        self._is_compact = False

    def set_compact(self, *, is_compact: bool) -> None:
        """Say above the first question of a factor which it is, for a table that leaves out the column of factors."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self.layoutChanged.emit()

    def set_rows(self, header: Sequence[str], rows: Sequence[ComparisonRow], *, only_different: bool) -> None:
        """Show these; the factor stands at the first row of each that is left."""
        self.beginResetModel()
        self._header, self._every = tuple(header), tuple(rows)
        factor, shown, factors = "", [], []
        for row in rows:
            factor = row.texts[0] or factor
            if row.differs or not only_different:
                factors.append(factor)
                shown.append(row)
        self._rows, self._factors = tuple(shown), tuple(factors)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many answers are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; where the two stand."""
        if not index.isValid():
            return None
        text = self._text(index.row(), index.column())
        told = f"{self._header[index.column()]}: {text}"
        found: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: text,
            Qt.ItemDataRole.AccessibleTextRole: told,
            Qt.ItemDataRole.ToolTipRole: escaped(told) if text else None,
            PLACES: self._rows[index.row()].places,
        }
        return found.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._header[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: int, column: int) -> str:
        held = self._rows[row]
        if column == 0:
            return "" if row and self._factors[row - 1] == self._factors[row] else self._factors[row]
        if column == ASKED and self._is_compact and (factor := self._text(row, 0)):
            return f"{factor}\n{held.texts[column]}"
        if column < STANDING:
            return held.texts[column]
        if len(held.places) < len(Side):
            return self.tr("not both on the scale")
        return self.tr("they differ") if held.differs else self.tr("the same")
