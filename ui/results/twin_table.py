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

    from PySide6.QtGui import QResizeEvent

    from healthcheck.charts.table import ProfileTable
    from ui.theme import Theme

SHORT_TEXT = 34
"""Characters up to which a column is no wider than it has to be; a longer one shares what is left."""

CELL_PADDING, LEAST_PADDING = 34, 26
"""Px at both sides of a text together, whatever its size; as few as can be where room is short."""

HEADING, TALL_HEADING = 36, 52
"""Logical px of the names of the columns, on one line and on two."""

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
        self._shown: ProfileTable | None = None
        self._is_whole = False
        self._is_compact = False
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
        theme.changed.connect(self._refit)
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
        self._shown = table
        self._table.setAccessibleName(name)
        self._table.setAccessibleDescription(" ".join(reasons))
        self._fill()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that the new width has room for."""
        super().resizeEvent(event)
        self._refit()

    def _refit(self) -> None:
        keys, row = self._keys, self._table.currentIndex().row()
        if self._shown is not None and self._is_compact != self._needs_compact(self._shown):
            self._keys = ()
            self._fill()
            self._table.selectRow(max(row, 0))
            self._keys = keys

    def _fill(self) -> None:
        """Columns as wide as their texts; where there is no room for that, what a row is about in one column."""
        assert self._shown is not None
        self._is_compact = self._needs_compact(self._shown)
        table = _compact(self._shown) if self._is_compact else self._shown
        columns = _columns(table)
        numbers = [index for index, cells in enumerate(columns) if index and all(map(_is_number, cells))]
        self._twin.set_rows(_headings(table), table.rows, numbers=numbers)
        widths = self._widths(table, are_least=self._is_compact)
        if 0 not in widths:
            widths[0 if self._is_compact else -1] = 0
        self._table.set_widths(*widths)
        is_tall = any("\n" in name for name in _headings(table))
        self._table.horizontalHeader().setMinimumHeight(self._theme.px(TALL_HEADING if is_tall else HEADING))
        self._fit_height()

    def _needs_compact(self, table: ProfileTable) -> bool:
        wanted = sum(self._widths(table)) * self._theme.scale / 100
        return wanted > self.width() and len(_leading(table)) > 1

    def _widths(self, table: ProfileTable, *, are_least: bool = False) -> list[int]:
        named = zip(_headings(table), _columns(table), strict=True)
        return [self._width(name, cells, is_least=are_least) for name, cells in named]

    def _open(self, index: QModelIndex) -> None:
        if index.row() < len(self._keys) and self._keys[index.row()]:
            self.opened.emit(self._keys[index.row()])

    def _point(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._keys):
            self.pointed.emit(self._keys[index.row()])

    def _width(self, heading: str, cells: Sequence[str], *, is_least: bool) -> int:
        """Logical pixels for a column, the fewest where ``is_least``; 0 where its texts are long."""
        if any(len(cell) > SHORT_TEXT for cell in cells):
            return 0
        headings = self._table.horizontalHeader()
        headings.ensurePolished()
        measure, measure_name = self._table.fontMetrics().horizontalAdvance, headings.fontMetrics().horizontalAdvance
        shown = [word for cell in cells for word in cell.split()] if is_least else cells
        widest = max(*map(measure_name, heading.split("\n")), *map(measure, shown))
        return round((widest + (LEAST_PADDING if is_least else CELL_PADDING)) * 100 / self._theme.scale)


def _headings(table: ProfileTable) -> list[str]:
    return ["\n".join(_lines(text)) for text in table.header]


def _columns(table: ProfileTable) -> list[list[str]]:
    return [[row[index] for row in table.rows] for index in range(len(table.header))]


def _leading(table: ProfileTable) -> list[int]:
    """The columns at the beginning that say what a row is about."""
    found: list[int] = []
    for index, cells in enumerate(_columns(table)):
        if any(map(_is_number, cells)):
            break
        found.append(index)
    return found


def _compact(table: ProfileTable) -> ProfileTable:
    """What each row is about in one column, on lines of its own."""
    many = len(_leading(table))
    rows = tuple(("\n".join(row[:many]), *row[many:]) for row in table.rows)
    return replace(table, header=(table.header[0], *table.header[many:]), rows=rows)


def _without_reasons(table: ProfileTable) -> tuple[ProfileTable, tuple[str, ...]]:
    """The table less its column of reasons, and each of these once: on screen they stand below the table."""
    if not table.has_reasons:
        return table, ()
    reasons = dict.fromkeys(row[-1] for row in table.rows if row[-1])
    rows = tuple(row[:-1] for row in table.rows)
    return replace(table, header=table.header[:-1], rows=rows, has_reasons=False), tuple(reasons)


def _lines(name: str) -> tuple[str, ...]:
    """The name of a column, a long one on two lines, broken in place of its comma where it has one."""
    if len(name) <= WRAPS_FROM:
        return (name,)
    first, comma, rest = name.partition(", ")
    return (first, rest) if comma else on_two_lines(name)


def _is_number(cell: str) -> bool:
    return cell == MISSING or cell.removeprefix("+").removeprefix("-").removesuffix(" %").isdigit()
