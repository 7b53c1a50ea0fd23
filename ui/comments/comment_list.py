"""The comments as a table whose rows are as tall as their texts; Space ticks what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from ui.comments.comment_table import REVIEWED, SIDE, Column
from ui.results.wrapped_cell import WrappedCell
from ui.widgets.table import MARK_ROOM, SideCell, Table

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, QSize
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from healthcheck.domain.comment import ReviewedComment
    from ui.theme import Theme

WIDTHS = {Column.RELEASED: 108, Column.TEXT: 0, Column.AUTHOR: 184, Column.SUBJECT: 184, Column.STANDING: 184}
TIGHT_HIDDEN = (Column.AUTHOR, Column.SUBJECT)
"""Columns that stand below the comment where the page is narrow."""


class AuthorCell(SideCell):
    """The side's sign before two lines of text."""

    def __init__(self, table: Table, *, theme: Theme) -> None:
        super().__init__(SIDE, theme=theme, parent=table)
        self._wrapped = WrappedCell(table, lead=MARK_ROOM)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height that the text takes in its column."""
        return self._wrapped.sizeHint(option, index)


class CommentList(Table):
    """``toggled`` carries the selected comments when Space is pressed on them; ``promised``: A is."""

    toggled = Signal(tuple)
    promised = Signal()

    def __init__(self, model: QAbstractItemModel, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, name="", theme=theme, parent=parent)
        self.setAccessibleName(self.tr("Comments"))
        self.grow_rows()
        self.setItemDelegate(WrappedCell(self))
        self.setItemDelegateForColumn(Column.AUTHOR, AuthorCell(self, theme=theme))
        self.set_widths(*WIDTHS.values())

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave the comment itself more room."""
        self._hide(*TIGHT_HIDDEN, is_hidden=is_narrow)

    def _hide(self, *columns: Column, is_hidden: bool) -> None:
        for column in columns:
            self.setColumnHidden(column, is_hidden)
        self.set_widths(*WIDTHS.values())
        self.resizeRowsToContents()

    @property
    def selected(self) -> tuple[ReviewedComment, ...]:
        """The comments whose rows are selected."""
        rows = self.selectionModel().selectedRows(Column.RELEASED)
        return tuple(index.data(REVIEWED) for index in sorted(rows, key=QModelIndex.row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, or takes the ticks away; A begins a commitment."""
        if event.key() == Qt.Key.Key_A and not event.modifiers():
            self.promised.emit()
            return
        if event.key() == Qt.Key.Key_Space and self.selected:
            self.toggled.emit(self.selected)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each row the height that it takes in the new width."""
        super().resizeEvent(event)
        self.resizeRowsToContents()
