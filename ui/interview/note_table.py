"""What was noted in one part of an interview, as rows."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.domain.interview import InterviewNote

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NOTE = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """From left to right."""

    TIME = 0
    TEXT = 1
    KIND = 2
    TAGS = 3


class NoteTable(QAbstractTableModel):
    """``reworded`` carries a note and the words typed in its place; the row stays until it is set anew.

    ``titles``: practice id -> title, for tags.
    """

    reworded = Signal(object, str)

    def __init__(self, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = titles
        self._notes: tuple[InterviewNote, ...] = ()
        self._is_editable = False

    def set_notes(self, notes: Sequence[InterviewNote], *, is_editable: bool) -> None:
        """Show these."""
        self._is_editable = is_editable
        if [note.id for note in notes] == [note.id for note in self._notes]:
            self._notes = tuple(notes)
            if notes:
                self.dataChanged.emit(self.index(0, 0), self.index(len(notes) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._notes = tuple(notes)
        self.endResetModel()

    def row_of(self, note_id: str) -> int:
        """Where a note stands; -1 where it does not."""
        return next((row for row, note in enumerate(self._notes) if note.id == note_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many notes there are."""
        return 0 if parent.isValid() else len(self._notes)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Time, text, kind, tags."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, or the note."""
        if not index.isValid():
            return None
        note, column = self._notes[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(note, column)
        if role == Qt.ItemDataRole.EditRole and column is Column.TEXT:
            return note.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return note if role == NOTE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The words can be edited while the assessment is open."""
        flags = super().flags(index)
        if self._is_editable and index.isValid() and index.column() == Column.TEXT:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed; whoever listens keeps it or says why not."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        note = self._notes[index.row()]
        if str(value) != note.text:
            self.reworded.emit(note, str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        names = (self.tr("Time"), self.tr("Note"), self.tr("Kind"), self.tr("Tags"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, note: InterviewNote, column: Column) -> str:
        match column:
            case Column.TIME:
                return f"{note.at.astimezone():%H:%M}"
            case Column.TEXT:
                return f"“{note.text}”" if note.is_quote else note.text
            case Column.KIND:
                return self.tr("Quote") if note.is_quote else self.tr("Note")
        return ", ".join((*(self._titles.get(name, name) for name in note.practices), *note.themes))
