"""The list of relationships on Home: Enter or a double click opens, Delete asks to delete, search narrows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QMenu, QVBoxLayout, QWidget

from ui.models.relationship_list import SUMMARY, RelationshipList, RelationshipSearch
from ui.theme import Theme, Tone, Type
from ui.widgets.plain_label import PlainLabel
from ui.widgets.relationship_rows import RelationshipRows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.summary import RelationshipSummary
    from ui.models.relationship_list import Order, Shown


LEAST = 150


class RelationshipView(QWidget):
    """The list with a line under it that names its keys. ``details_asked`` on F2."""

    opened = Signal(object)
    details_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, *, theme: Theme, is_read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_read_only = is_read_only
        self._model = RelationshipList()
        self._model.setParent(self)
        self._found = RelationshipSearch()
        self._found.setParent(self)
        self._found.setSourceModel(self._model)
        self._rows = _Rows()
        self._rows.setModel(self._found)
        self._rows.setItemDelegate(RelationshipRows(theme=theme, parent=self._rows))
        self._rows.setAccessibleName(self.tr("Relationships"))
        self.setFocusProxy(self._rows)
        self._hint = PlainLabel(step=Type.CAPTION, tone=Tone.MUTED)
        self.be_brief(is_brief=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rows, 1000)
        column.addWidget(self._hint)
        column.addStretch(1)
        self._rows.activated.connect(self._open)
        self._rows.delete_pressed.connect(self._ask_delete)
        self._rows.details_pressed.connect(self._ask_details)
        self._rows.customContextMenuRequested.connect(self._show_menu)

    def be_brief(self, *, is_brief: bool) -> None:
        """Name only the keys under the list, where it needs the room."""
        keys = self.tr("Enter opens, F2 edits the details, Delete removes for good after asking.")
        drops = self.tr("A workspace or a folder of CSV files can be dropped onto this window.")
        hint = keys if is_brief else f"{keys} {drops}"
        self._hint.setText(self.tr("Enter opens.") if self._is_read_only else hint)

    @property
    def total(self) -> int:
        """How many relationships the workspace holds."""
        return self._model.rowCount()

    @property
    def found(self) -> int:
        """How many of them are listed."""
        return self._found.rowCount()

    def show_relationships(self, summaries: Sequence[RelationshipSummary], *, order: Order) -> None:
        """Show these, and keep the place where the keyboard was."""
        kept = self._current
        row = max(self._rows.currentIndex().row(), 0)
        self._model.set_rows(summaries, order=order)
        self._rows.fit()
        rows = range(self._found.rowCount())
        same = [place for place in rows if kept and self._at(place).id == kept.id]
        self._rows.setCurrentIndex(self._found.index(same[0] if same else min(row, len(rows) - 1), 0))

    def show_due(self, ids: Collection[str]) -> None:
        """Know in which relationships something is due."""
        self._found.set_due(ids)

    def search(self, text: str, *, shown: Shown) -> None:
        """Narrow the list to what is of that kind and fits ``text``."""
        self._found.search(text, shown=shown)
        self._rows.fit()
        if not self._rows.currentIndex().isValid():
            self._rows.setCurrentIndex(self._found.index(0, 0))

    @property
    def _current(self) -> Relationship | None:
        index = self._rows.currentIndex()
        return self._at(index.row()) if index.isValid() else None

    def _at(self, row: int) -> Relationship:
        relationship: Relationship = self._found.index(row, 0).data(SUMMARY).relationship
        return relationship

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._at(index.row()))

    def _open_current(self) -> None:
        self._open(self._rows.currentIndex())

    def _ask_details(self) -> None:
        if self._current is not None:
            self.details_asked.emit(self._current)

    def _ask_delete(self) -> None:
        if self._current is not None and not self._is_read_only:
            self.delete_asked.emit(self._current)

    def _show_menu(self, place: QPoint) -> None:
        if self._current is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), self._open_current)
        menu.addAction(self.tr("Relationship details…"), self._ask_details)
        menu.addAction(self.tr("Delete…"), self._ask_delete).setEnabled(not self._is_read_only)
        menu.popup(self._rows.viewport().mapToGlobal(place))


class _Rows(QListView):
    delete_pressed = Signal()
    details_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def fit(self) -> None:
        """Be as tall as the rows, where the page is."""
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows."""
        height = max(self.sizeHintForRow(0), 0) * self.model().rowCount() + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height + 2)

    def minimumSizeHint(self) -> QSize:
        """A row or two."""
        return QSize(super().minimumSizeHint().width(), min(self.sizeHint().height(), LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list opens on Enter on every system, also where Qt leaves that key to renaming."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.details_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current row from the first moment."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
