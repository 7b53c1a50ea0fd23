"""Cells that are edited where they stand: a text, or one of a few choices. The one that F2 would open has a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from healthcheck.domain.person_draft import LONGEST
from ui.widgets.table import MARK_ROOM, mark_pixmap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QAbstractItemModel, QObject

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class EditedCell(QStyledItemDelegate):
    """A text; ``marked_by`` is the role that gives the side whose sign stands before it, where one should."""

    def __init__(self, *, theme: Theme, marked_by: int | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marked_by = marked_by

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line named after the column, so that a screen reader says what is being typed."""
        line = QLineEdit(parent)
        line.setMaxLength(LONGEST)
        line.setAccessibleName(column_name(index))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what is there, all of it selected."""
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():  # what is being typed survives news of the rows
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter keeps what was typed and goes no further: for the table it would open the row."""
        is_enter = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        if is_enter and isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Fill the cell, so that what is typed stands where it stood."""
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(2, 1, -2, -2))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Add the side's sign, where this cell has one."""
        super().initStyleOption(option, index)
        side = index.data(self._marked_by) if self._marked_by is not None else None
        if side:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = QIcon(mark_pixmap(side, self._theme, ratio=option.widget.devicePixelRatio()))
            option.decorationSize = QSize(MARK_ROOM, MARK_ROOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, with a frame where the keyboard is."""
        super().paint(painter, option, index)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_HasFocus:
            rect: QRect = option.rect
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.ink), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 5, 5)
            painter.restore()


class ChoiceCell(EditedCell):
    """One of ``choices``, given as (value, text); the editing role of the cell holds the value.

    ``offered_by``: the role that gives the choices of a cell, where they are not the same for all.
    """

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        theme: Theme,
        marked_by: int | None = None,
        offered_by: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(theme=theme, marked_by=marked_by, parent=parent)
        self._choices = tuple(choices)
        self._offered_by = offered_by

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The choices, named after the column."""
        box = QComboBox(parent)
        box.setAccessibleName(column_name(index))
        for value, text in self._choices if self._offered_by is None else index.data(self._offered_by):
            box.addItem(text, value)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the value that holds; with none where none does."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep the value that was chosen, if any was."""
        assert isinstance(editor, QComboBox)
        if editor.currentIndex() >= 0:
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)


def column_name(index: Index) -> str:
    """The heading above a cell."""
    return str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or "")
