"""The items of an agenda in their order: one tab stop, arrows walk, Alt with arrows or the mouse moves an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QSizePolicy

from ui.key_names import key_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

ID = Qt.ItemDataRole.UserRole


class ItemList(QListWidget):
    """``moved`` carries the ids in their new order, ``chosen`` the id where the keyboard is, ``deleted`` one to go."""

    moved = Signal(object)
    chosen = Signal(str)
    deleted = Signal(str)

    def __init__(self, *, name: str, is_read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_read_only = is_read_only
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.NoDragDrop if is_read_only else mode.InternalMove)
        self.setSpacing(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentItemChanged.connect(self._tell)
        for text, keys, slot in (
            (self.tr("Move up"), "Alt+↑", self.move_up),
            (self.tr("Move down"), "Alt+↓", self.move_down),
            (self.tr("Remove"), "Delete", self.remove_current),
        ):
            action = QAction(f"{text}\t{key_names(self.tr, keys)}", self)
            action.triggered.connect(slot)
            action.setEnabled(not is_read_only)
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def current(self) -> str:
        """Id of the item where the keyboard is; empty where there is none."""
        item = self.currentItem()
        return str(item.data(ID)) if item else ""

    def show_items(self, rows: Sequence[tuple[str, str]]) -> None:
        """List ids with their texts; the keyboard stays on its item, or at its place where that is gone."""
        kept, place = self.current, max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for item_id, text in rows:
            item = QListWidgetItem(text, self)
            item.setData(ID, item_id)
        ids = [item_id for item_id, _ in rows]
        self.setCurrentRow(ids.index(kept) if kept in ids else min(place, len(ids) - 1))
        self.blockSignals(False)
        self._fit()

    def select(self, item_id: str) -> None:
        """Put the keyboard on an item."""
        if item_id in self._ids():
            self.setCurrentRow(self._ids().index(item_id))

    def move_up(self) -> None:
        """Let the item change places with the one above it."""
        self._move(-1)

    def move_down(self) -> None:
        """Let the item change places with the one below it."""
        self._move(1)

    def remove_current(self) -> None:
        """Ask to take the item out."""
        if self.current and not self._is_read_only:
            self.deleted.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the menu."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif not modifiers and event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep the order in which the mouse left the items."""
        before = self._ids()
        super().dropEvent(event)
        if self._ids() != before:
            self.moved.emit(self._ids())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All items are seen: the page scrolls, not the list."""
        self.doItemsLayout()
        last = self.visualItemRect(self.item(self.count() - 1)) if self.count() else None
        if last is not None:
            height = last.bottom() + self.verticalOffset() + 2 * self.spacing() + 2 * self.frameWidth() + 4
            if height != self.height():
                self.setFixedHeight(height)

    def _move(self, step: int) -> None:
        ids, place = self._ids(), self.currentRow()
        if not self._is_read_only and place >= 0 and 0 <= place + step < len(ids):
            ids.insert(place + step, ids.pop(place))
            self.moved.emit(ids)

    def _ids(self) -> list[str]:
        return [str(self.item(row).data(ID)) for row in range(self.count())]

    def _tell(self) -> None:
        self.chosen.emit(self.current)
