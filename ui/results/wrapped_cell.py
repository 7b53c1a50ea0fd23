"""Cells whose text wraps, with the height that it really takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.widgets.table import Table

PADDING = 16
"""What the style sheet and the style keep free at both sides of a text; Qt's own estimate forgets the former."""

AIR = 14


class WrappedCell(QStyledItemDelegate):
    """For a table whose rows are as tall as their contents; ``lead`` px stand free before the text, for a sign."""

    def __init__(self, table: Table, *, lead: int = 0) -> None:
        super().__init__(table)
        self._table = table
        self._lead = lead

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of the text in the width of its column."""
        del option
        width = self._table.columnWidth(index.column())
        room = QRect(0, 0, max(width - self._lead - 2 * PADDING, 1), 1 << 20)
        metrics = self._table.fontMetrics()
        text = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(index.data() or ""))
        return QSize(width, text.height() + AIR)
