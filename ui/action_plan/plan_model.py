"""The rows of the plan for a list; a row that is dragged tells where it was dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.action_plan.plan_line import PersonHead, PlanLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.action_plan.plan_line import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()
KIND = "application/x-healthcheck-commitment"


class PlanModel(QAbstractListModel):
    """Role ``ROW`` gives the row. ``dropped`` carries the id of what was dragged and the row that it was dropped at."""

    dropped = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._can_move = False

    def set_rows(self, rows: Sequence[Row], *, can_move: bool) -> None:
        """Show these; ``can_move`` where their order is that of the plan."""
        self.beginResetModel()
        self._rows, self._can_move = tuple(rows), can_move
        self.endResetModel()

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        """The commitments, in the order in which they stand."""
        return tuple(row for row in self._rows if isinstance(row, PlanLine))

    def row_of(self, commitment_id: str) -> int:
        """Where a commitment stands first; -1 where it does not."""
        for place, row in enumerate(self._rows):
            if isinstance(row, PlanLine) and row.commitment.id == commitment_id:
                return place
        return -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its first words, or all of it as a sentence."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, PersonHead) else row.commitment.what
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.counts}" if isinstance(row, PersonHead) else row.spoken(self.tr)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads are only read."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if isinstance(self._rows[index.row()], PersonHead):
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._can_move else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What may be dropped here."""
        return [KIND]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The commitment that is dragged."""
        carried = QMimeData()
        row = self._rows[indexes[0].row()]
        if isinstance(row, PlanLine):
            carried.setData(KIND, row.commitment.id.encode())
        return carried

    def dropMimeData(
        self,
        carried: QMimeData,
        _action: Qt.DropAction,
        row: int,
        _column: int,
        parent: Index,
    ) -> bool:
        """Tell; the rows are set anew by whoever keeps the order."""
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        self.dropped.emit(bytes(carried.data(KIND).data()).decode(), place)
        return False
