"""The words of a note, edited where they stand, on as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QStyleOptionViewItem, QWidget

from ui.results.wrapped_cell import WrappedCell
from ui.widgets.edited_cell import EditedCell, column_name

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QObject

    from ui.theme import Theme
    from ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
LEAST_HEIGHT = 64


class NoteCell(EditedCell):
    """Enter keeps the words, Shift+Enter begins a line, Escape leaves them as they were."""

    def __init__(self, table: Table, *, theme: Theme) -> None:
        super().__init__(theme=theme, parent=table)
        self._wrapped = WrappedCell(table)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that the words take in their column."""
        return self._wrapped.sizeHint(option, index)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field named after the column."""
        field = QPlainTextEdit(parent)
        field.setAccessibleName(column_name(index))
        field.setTabChangesFocus(True)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what is there, the cursor at its end."""
        assert isinstance(editor, QPlainTextEdit)
        if not editor.document().isModified():  # what is being typed survives news of the rows
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.document().setModified(False)
            editor.moveCursor(editor.textCursor().MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep the words; none at all leave the note as it is."""
        assert isinstance(editor, QPlainTextEdit)
        text = editor.toPlainText().strip()
        if text:
            model.setData(index, text, Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Shift+Enter is the field's; every other Enter keeps what was typed."""
        is_line = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        )
        return False if is_line else super().eventFilter(editor, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Fill the cell, and more where it is a single line."""
        rect: QRect = option.rect
        editor.setGeometry(rect.left(), rect.top(), rect.width(), max(rect.height(), self._theme.px(LEAST_HEIGHT)))
