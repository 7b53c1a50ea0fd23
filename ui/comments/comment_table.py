"""The comments of one assessment as rows, each with its tick."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ui.comments import comment_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.comment import ReviewedComment
    from healthcheck.domain.instrument import Instrument

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
REVIEWED = Qt.ItemDataRole.UserRole
SIDE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """From left to right."""

    RELEASED = 0
    TEXT = 1
    AUTHOR = 2
    SUBJECT = 3
    STANDING = 4


class CommentTable(QAbstractTableModel):
    """``ticked`` carries a comment and whether others may read it; the row stays until it is set anew."""

    ticked = Signal(object, bool)

    def __init__(self, instrument: Instrument) -> None:
        super().__init__()
        self._instrument = instrument
        self._rows: tuple[ReviewedComment, ...] = ()
        self._may_tick = False
        self._is_compact = False

    def set_compact(self, *, is_compact: bool) -> None:
        """Say below each comment whom it is from and what it is about, for a list that leaves out those columns."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self.layoutChanged.emit()

    def set_rows(self, rows: Sequence[ReviewedComment], *, may_tick: bool) -> None:
        """Show these; the same ones in the same order keep the place of the keyboard."""
        self._may_tick = may_tick
        if _places(rows) == _places(self._rows):
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many comments there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell, its tick, or the comment."""
        if not index.isValid():
            return None
        reviewed, column = self._rows[index.row()], Column(index.column())
        if role == REVIEWED:
            return reviewed
        if role == SIDE:
            return reviewed.comment.side.value
        if column is Column.RELEASED:
            return self._tick(reviewed, role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._text(reviewed, column) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell can be ticked."""
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.RELEASED and self._may_tick:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell that a box was ticked; whoever listens keeps it or says why not."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(self._rows[index.row()].comment, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        names = (
            self.tr("Released"),
            self.tr("Comment"),
            self.tr("From"),
            self.tr("About"),
            self.tr("For readers"),
        )
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _tick(self, reviewed: ReviewedComment, role: int) -> object:
        is_on = reviewed.comment.is_released
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Released") if is_on else self.tr("Stays with the facilitator")
        return None

    def _text(self, reviewed: ReviewedComment, column: Column) -> str:
        match column:
            case Column.TEXT if self._is_compact:
                about = comment_words.subject(self.tr, reviewed, self._instrument).replace("\n", ", ")
                return f"{reviewed.comment.text}\n{comment_words.author(reviewed)}  ·  {about}"
            case Column.TEXT:
                return reviewed.comment.text
            case Column.AUTHOR:
                return f"{comment_words.author(reviewed)}\n{comment_words.kind(self.tr, reviewed.comment.kind)}"
            case Column.SUBJECT:
                return comment_words.subject(self.tr, reviewed, self._instrument)
        return comment_words.standing(self.tr, reviewed)


def _places(rows: Sequence[ReviewedComment]) -> list[tuple[str, str]]:
    return [(entry.comment.respondent_id, entry.comment.id) for entry in rows]
