"""The numbers of a chart as a table, columns as wide as what they hold, and below it why something is not shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from healthcheck.charts.reading import MISSING
from healthcheck.charts.wrapping import on_two_lines
from ui.models.text_table import TextTable
from ui.results.wrapped_cell import WrappedCell
from ui.theme import Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.charts.table import ProfileTable
    from ui.theme import Theme

SHORT_TEXT = 34
"""Characters up to which a column is no wider than it has to be; a longer one shares what is left."""

CELL_PADDING = 34
"""Px at both sides of a text together, whatever its size."""

WRAPS_FROM = 12
"""Characters from which the name of a column stands on two lines."""


class TwinTable(QWidget):
    """Shows one table after the other. ``opened``: the factor of the row that Enter was pressed on.

    ``pointed``: the factor of the row that the keyboard is on.
    """

    opened = Signal(str)
    pointed = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: tuple[str, ...] = ()
        self._is_whole = False
        self._twin = TextTable()
        self._twin.setParent(self)
        self._table = Table(self._twin, name="", theme=theme)
        self._table.grow_rows()
        self._table.setItemDelegate(WrappedCell(self._table))
        self._note = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._table, 1)
        column.addWidget(self._note)
        self._table.opened.connect(self._open)
        self._table.selectionModel().currentRowChanged.connect(self._point)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on a row."""
        return self._table.hasFocus()

    def show_table(self, table: ProfileTable, *, name: str, factor: str = "") -> None:
        """Show these rows, the one of ``factor`` chosen; columns of numbers stand at the right."""
        self._keys = ()  # until the rows are there, none of them is pointed at
        table, reasons = _without_reasons(table)
        self._note.setText(" ".join(reasons))
        self._note.setVisible(bool(reasons))
        header = ["\n".join(_lines(text)) for text in table.header]
        columns: list[Sequence[str]] = [[row[index] for row in table.rows] for index in range(len(header))]
        numbers = [index for index, cells in enumerate(columns) if index and all(map(_is_number, cells))]
        self._table.setAccessibleName(name)
        self._table.setAccessibleDescription(" ".join(reasons))
        self._twin.set_rows(header, table.rows, numbers=numbers)
        widths = [self._width(text, cells) for text, cells in zip(header, columns, strict=True)]
        self._table.set_widths(*(widths if 0 in widths else [*widths[:-1], 0]))
        self._fit_height()
        self._keys = table.keys
        self._table.selectRow(self._keys.index(factor) if factor in self._keys else 0)

    def set_room(self, room: int) -> None:
        """All rows at once where ``room`` px are seen of a page that scrolls; 0 where rows are scrolled here."""
        self._is_whole = bool(room)
        self._fit_height()

    def take_keyboard(self) -> None:
        """Put the keyboard on the chosen row."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_height(self) -> None:
        self._table.setMinimumHeight(self._table.whole_height if self._is_whole else 0)

    def _open(self, index: QModelIndex) -> None:
        if index.row() < len(self._keys) and self._keys[index.row()]:
            self.opened.emit(self._keys[index.row()])

    def _point(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._keys):
            self.pointed.emit(self._keys[index.row()])

    def _width(self, header: str, cells: Sequence[str]) -> int:
        """Logical pixels for a column; 0 where its texts are long."""
        if any(len(cell) > SHORT_TEXT for cell in cells):
            return 0
        metrics = self._table.fontMetrics()
        texts = (*header.split("\n"), *cells)
        widest = max(metrics.horizontalAdvance(text) for text in texts)
        return round((widest + CELL_PADDING) * 100 / self._theme.scale)


def _without_reasons(table: ProfileTable) -> tuple[ProfileTable, tuple[str, ...]]:
    """The table less its column of reasons, and each of these once: on screen they stand below the table."""
    if not table.has_reasons:
        return table, ()
    reasons = dict.fromkeys(row[-1] for row in table.rows if row[-1])
    rows = tuple(row[:-1] for row in table.rows)
    return replace(table, header=table.header[:-1], rows=rows, has_reasons=False), tuple(reasons)


def _lines(name: str) -> tuple[str, ...]:
    """The name of a column, a long one on two lines, broken behind its comma where it has one."""
    if len(name) <= WRAPS_FROM:
        return (name,)
    first, comma, rest = name.partition(", ")
    return (first + ",", rest) if comma else on_two_lines(name)


def _is_number(cell: str) -> bool:
    return cell == MISSING or cell.removeprefix("+").removeprefix("-").removesuffix(" %").isdigit()
