"""The list of commitments: one tab stop, arrows walk, keys do what the menu of a row offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QListView

from ui.action_plan.plan_cell import PlanCell
from ui.action_plan.plan_line import PlanLine
from ui.action_plan.plan_model import ROW, PlanModel
from ui.key_names import key_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ui.action_plan.plan_line import Row
    from ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NO_KEY, CONTROL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


class PlanList(QListView):
    """``opened``, ``step_asked``, ``duplicated`` and ``deleted`` carry the line where the keyboard is.

    ``moved``: the keyboard is on another line. ``ordered`` carries the ids of all lines in their new order.
    ``is_read_only``: lines are opened and copied, and nothing else.
    """

    opened = Signal(object)
    moved = Signal(object)
    step_asked = Signal(object)
    duplicated = Signal(object)
    deleted = Signal(object)
    ordered = Signal(object)

    def __init__(self, *, name: str, theme: Theme, is_read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_read_only = is_read_only
        self._rows = PlanModel()
        self._rows.setParent(self)
        self._can_move = False
        self.setModel(self._rows)
        self.setItemDelegate(PlanCell(theme=theme, parent=self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self._offer()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell)
        self._rows.dropped.connect(self._drop)
        theme.changed.connect(self.doItemsLayout)

    def _offer(self) -> None:
        """Everything that keys do, in the menu of a row."""
        entries: tuple[tuple[str, str, Callable[[], None], bool], ...] = (
            (self.tr("Edit"), "Enter", self._open_current, False),
            (self.tr("State…"), "S", self._ask_step, True),
            (self.tr("Duplicate"), "Ctrl+D", self._duplicate, True),
            (self.tr("Move up"), "Alt+↑", self.move_up, True),
            (self.tr("Move down"), "Alt+↓", self.move_down, True),
            (self.tr("Copy"), "Ctrl+C", self.copy, False),
            (self.tr("Delete"), "Delete", self._delete, True),
        )
        for text, keys, slot, changes in entries:
            action = QAction(f"{text}\t{key_names(self.tr, keys)}", self)
            action.triggered.connect(slot)
            action.setEnabled(not (changes and self._is_read_only))
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def current(self) -> PlanLine | None:
        """The line where the keyboard is; None on the head of a person, and where there is none."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, PlanLine) else None

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        """The commitments that are listed, in their order."""
        return self._rows.lines

    def show_rows(self, rows: Sequence[Row], *, can_move: bool) -> None:
        """List these; the keyboard stays on its commitment, or at its place where that is gone."""
        kept, place = self.current, self.currentIndex().row()
        self._can_move = can_move and not self._is_read_only
        self._rows.set_rows(rows, can_move=self._can_move)
        found = self._rows.row_of(kept.commitment.id) if kept else -1
        self._go(found if found >= 0 else min(max(place, 0), self._rows.rowCount() - 1))

    def select(self, commitment_id: str) -> None:
        """Put the keyboard on a commitment, where it is listed."""
        place = self._rows.row_of(commitment_id)
        if place >= 0:
            self._go(place)

    def move_up(self) -> None:
        """Let the line change places with the one above it."""
        self._move(-1)

    def move_down(self) -> None:
        """Let the line change places with the one below it."""
        self._move(1)

    def copy(self) -> None:
        """Put the line on the clipboard as a sentence."""
        if self.current is not None:
            QGuiApplication.clipboard().setText(self.current.spoken(self.tr))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the menu; letters do not search, because they do other things here."""
        command = self._commands().get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()))
        if command is not None and self.current is not None:
            command()
        elif (event.text().isprintable() and event.text()) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _commands(self) -> dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]]:
        looking: dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]] = {
            **{(NO_KEY, key): self._open_current for key in ENTER},
            (CONTROL, Qt.Key.Key_C): self.copy,
        }
        if self._is_read_only:
            return looking
        return {
            **looking,
            (NO_KEY, Qt.Key.Key_S): self._ask_step,
            (NO_KEY, Qt.Key.Key_Delete): self._delete,
            (CONTROL, Qt.Key.Key_D): self._duplicate,
            (ALT, Qt.Key.Key_Up): self.move_up,
            (ALT, Qt.Key.Key_Down): self.move_down,
        }

    def _go(self, row: int) -> None:
        """Put the keyboard on a row, on the commitment next below where it is the head of a person."""
        while row < self._rows.rowCount() - 1 and not isinstance(self._rows.index(row).data(ROW), PlanLine):
            row += 1
        index = self._rows.index(row)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _move(self, step: int) -> None:
        line, lines = self.current, list(self.lines)
        if line is None or not self._can_move:
            return
        place = lines.index(line)
        if 0 <= place + step < len(lines):
            lines.insert(place + step, lines.pop(place))
            self.ordered.emit([entry.commitment.id for entry in lines])

    def _drop(self, commitment_id: str, row: int) -> None:
        ids = [entry.commitment.id for entry in self.lines]
        if commitment_id not in ids or not self._can_move:
            return
        place = ids.index(commitment_id)
        ids.insert(row - (row > place), ids.pop(place))
        self.ordered.emit(ids)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PlanLine):
            self.opened.emit(row)

    def _open_current(self) -> None:
        self.opened.emit(self.current)

    def _ask_step(self) -> None:
        self.step_asked.emit(self.current)

    def _duplicate(self) -> None:
        self.duplicated.emit(self.current)

    def _delete(self) -> None:
        self.deleted.emit(self.current)

    def _tell(self) -> None:
        self.moved.emit(self.current)
