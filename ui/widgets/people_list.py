"""The people of a relationship as a table with their sides' signs, or what stands there while nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from healthcheck.domain.relationship import Seniority
from ui import words
from ui.models.people_search import PeopleSearch
from ui.models.people_table import CHOICES, LINE, SIDE, Column, Line, PeopleTable
from ui.theme import Tone
from ui.widgets.edited_cell import ChoiceCell, EditedCell
from ui.widgets.plain_label import PlainLabel
from ui.widgets.table import SideCell, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ui.theme import Theme
    from ui.widgets.empty_state import EmptyState

LEAST_SHARE = 116
"""Logical px from which on names, roles and organisations can be told apart."""

ASCENDING = Qt.SortOrder.AscendingOrder
TRIGGERS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class PeopleList(QStackedWidget):
    """``columns`` with their widths (logical px; 0 shares what is left). The current row survives new lines.

    Cells of ``editable`` columns are edited with F2 or a double click; ``model.edited`` tells. Each column sorts, by a
    click on its heading or from the menu of a row.
    """

    def __init__(
        self,
        columns: Mapping[Column, int],
        *,
        name: str,
        empty: EmptyState,
        theme: Theme,
        editable: Collection[Column] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._widths = columns
        self._first = self._columns.index(Column.NAME) if editable else 0
        self.model = PeopleTable(self._columns, editable=editable)
        self.model.setParent(self)
        self._found = PeopleSearch()
        self._found.setParent(self)
        self._found.setSourceModel(self.model)
        self.table = Table(self._found, name=name, theme=theme)
        self.empty = empty
        self._nobody = PlainLabel(tone=Tone.TEXT2)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table.set_widths(*columns.values())
        self.table.fit_columns(LEAST_SHARE)
        self._place_cells(theme, editable)
        self._sort()
        self._lines: tuple[Line, ...] = ()
        for widget in (self.table, empty, self._nobody):
            self.addWidget(widget)

    def _place_cells(self, theme: Theme, editable: Collection[Column]) -> None:
        table = self.table
        side = SideCell(SIDE, theme=theme, parent=table)
        table.setItemDelegateForColumn(self._columns.index(Column.SIDE), side)
        if not editable:
            return
        levels = [(level.value, words.seniority(self.tr, level)) for level in Seniority]
        chosen = {
            Column.LEVEL: ChoiceCell(levels, theme=theme, parent=table),
            Column.COUNTERPART: ChoiceCell((), theme=theme, offered_by=CHOICES, parent=table),
        }
        for column in editable:
            cell = chosen.get(column) or EditedCell(theme=theme, parent=table)
            table.setItemDelegateForColumn(self._columns.index(column), cell)
        table.setEditTriggers(TRIGGERS)
        table.doubleClicked.disconnect(table.opened)
        table.doubleClicked.connect(self._open_uneditable)

    def _sort(self) -> None:
        """Begin with the order of the codes; a heading sorts by its column, and turns the order round."""
        self.table.horizontalHeader().setSortIndicator(self._columns.index(Column.CODE), ASCENDING)
        self.table.setSortingEnabled(True)
        self.table.offer(self.tr("Sort by this column"), self.sort_by_current)

    def _open_uneditable(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.opened.emit(index)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everybody who is listed."""
        return self._lines

    @property
    def current(self) -> Line | None:
        """Whose row is selected."""
        index = self.table.currentIndex()
        line = index.data(LINE) if index.isValid() else None
        return line if isinstance(line, Line) else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """List these people instead; whoever is gone leaves the keyboard on the row that takes their place."""
        kept, row = self.current, max(self.table.currentIndex().row(), 0)
        self._lines = tuple(lines)
        self.model.set_rows(lines)
        if self.current is None or kept is None or kept.person.id != self.current.person.id:
            self.select(kept.person.id if kept else "", otherwise=row)
        self._turn()

    def show_column(self, column: Column, *, is_shown: bool) -> None:
        """Show a column, or leave it out."""
        place = self._columns.index(column)
        if self.table.isColumnHidden(place) is is_shown:  # widths that somebody has drawn stay otherwise
            self.table.setColumnHidden(place, not is_shown)
            self.table.set_widths(*self._widths.values())

    def search(self, text: str) -> None:
        """List those only who fit ``text``."""
        self._found.search(text)
        if self.current is None:
            self.select("")
        self._nobody.setText(self.tr("Nobody fits “{0}”.").format(text))
        self._turn()

    def select(self, person_id: str, *, otherwise: int = 0) -> None:
        """Move to somebody's row; where they are not listed, to that many rows below the first, or the last one."""
        place = self.model.row_of(person_id)
        row = self._found.mapFromSource(self.model.index(place, 0)).row() if place >= 0 else otherwise
        column = max(self.table.currentIndex().column(), 0) if self.table.currentIndex().isValid() else self._first
        index = self._found.index(max(min(row, self._found.rowCount() - 1), 0), column)
        if index.isValid():
            self.table.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            )
            self.table.scrollTo(index)

    def sort_by_current(self) -> None:
        """Sort by the column where the keyboard is; a second time turns the order round."""
        header, column = self.table.horizontalHeader(), self.table.currentIndex().column()
        is_turned = header.sortIndicatorSection() == column and header.sortIndicatorOrder() is ASCENDING
        self.table.sortByColumn(column, Qt.SortOrder.DescendingOrder if is_turned else ASCENDING)

    def hasHeightForWidth(self) -> bool:
        """What is not seen asks for no room."""
        return self.currentWidget() is not self.table and super().hasHeightForWidth()

    def sizeHint(self) -> QSize:
        """No more height than it must have: where there is more, the page gives it."""
        hint = super().sizeHint()
        is_table = self.currentWidget() is self.table
        return QSize(hint.width(), self.minimumSizeHint().height()) if is_table else hint

    def minimumSizeHint(self) -> QSize:
        """The least of what is seen."""
        seen = self.currentWidget()
        return seen.minimumSizeHint() if seen is self.table else super().minimumSizeHint()

    def _turn(self) -> None:
        found = self.table if self._found.rowCount() else self._nobody
        self.setCurrentWidget(found if self._lines else self.empty)
        self.updateGeometry()
