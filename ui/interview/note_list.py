"""The notes of one part of an interview: read, edited in place, tagged, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from ui.interview.note_cell import NoteCell
from ui.interview.note_table import NOTE, Column, NoteTable
from ui.results.wrapped_cell import WrappedCell
from ui.theme import Tone
from ui.widgets.plain_label import ElidedLabel
from ui.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from healthcheck.domain.interview import InterviewNote
    from ui.theme import Theme

WIDTHS = {Column.TIME: 72, Column.TEXT: 0, Column.KIND: 84, Column.TAGS: 184}
NARROW_WIDTHS = {Column.TIME: 72, Column.TEXT: 0, Column.KIND: 84, Column.TAGS: 120}
TRIGGERS = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked


class NoteList(QStackedWidget):
    """Signals carry the note they are about; ``reworded`` the new words too."""

    reworded = Signal(object, str)
    turned = Signal(object)
    tag_wanted = Signal(object)
    deleted = Signal(object)
    promised = Signal(object)

    def __init__(self, titles: Mapping[str, str], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = NoteTable(titles)
        self._model.setParent(self)
        self.table = Table(self._model, name=self.tr("Notes"), theme=theme)
        self.table.set_widths(*WIDTHS.values())
        self.table.grow_rows()
        self.table.horizontalHeader().hide()
        self.table.setItemDelegate(WrappedCell(self.table))
        self.table.setItemDelegateForColumn(Column.TEXT, NoteCell(self.table, theme=theme))
        self.table.setEditTriggers(TRIGGERS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._is_narrow = self._has_tags = False
        self._nothing = ElidedLabel(tone=Tone.TEXT2)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in (self.table, self._nothing):
            self.addWidget(widget)
        self._connect()

    def _connect(self) -> None:
        table = self.table
        table.doubleClicked.disconnect(table.opened)
        table.opened.connect(self._edit)
        table.delete_pressed.connect(self._delete)
        table.offer(self.tr("Edit"), self._edit_current)
        table.offer(self.tr("Quote, or not"), self._turn)
        table.offer(self.tr("Tag…"), self._tag)
        table.offer(self.tr("Add action"), self._promise_current)
        table.offer(self.tr("Delete"), self._delete)
        # Queued: the editor of the cell is closed before the rows are read anew.
        self._model.reworded.connect(self.reworded, Qt.ConnectionType.QueuedConnection)

    @property
    def current(self) -> InterviewNote | None:
        """The note whose row is selected."""
        return self._note(self.table.currentIndex())

    def show_notes(self, notes: Sequence[InterviewNote], *, is_editable: bool, nothing: str) -> None:
        """List these; ``nothing`` stands in their place where there are none. The current one stays so."""
        kept = self.current
        is_longer = len(notes) > self._model.rowCount()
        self._model.set_notes(notes, is_editable=is_editable)
        self._has_tags = any(note.practices or note.themes for note in notes)
        self._fit_columns()
        self._nothing.setText(nothing)
        self.setCurrentWidget(self.table if notes else self._nothing)
        row = self._model.row_of(kept.id) if kept is not None else -1
        if is_longer:
            row = len(notes) - 1
        if row >= 0:
            self.table.setCurrentIndex(self._model.index(row, Column.TEXT))
        if is_longer:
            self.table.scrollToBottom()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave the words more room."""
        self._is_narrow = is_narrow
        self._fit_columns()

    def _fit_columns(self) -> None:
        """No room for tags where there are none, nor, in a small window, for the kind: quotes have their marks."""
        self.table.setColumnHidden(Column.TAGS, not self._has_tags)
        self.table.setColumnHidden(Column.KIND, self._is_narrow)
        self.table.set_widths(*(NARROW_WIDTHS if self._is_narrow else WIDTHS).values())
        self.table.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each note the height that it takes in the new width."""
        super().resizeEvent(event)
        self.table.resizeRowsToContents()

    def _note(self, index: QModelIndex) -> InterviewNote | None:
        note: InterviewNote | None = index.data(NOTE) if index.isValid() else None
        return note

    def _edit(self, index: QModelIndex) -> None:
        place = self._model.index(index.row(), Column.TEXT)
        if place.isValid() and place.flags() & Qt.ItemFlag.ItemIsEditable:
            self.table.setCurrentIndex(place)
            self.table.edit(place)

    def _edit_current(self) -> None:
        self._edit(self.table.currentIndex())

    def _turn(self) -> None:
        if self.current is not None:
            self.turned.emit(self.current)

    def _tag(self) -> None:
        if self.current is not None:
            self.tag_wanted.emit(self.current)

    def _promise_current(self) -> None:
        if self.current is not None:
            self.promised.emit(self.current)

    def _delete(self) -> None:
        if self.current is not None:
            self.deleted.emit(self.current)
