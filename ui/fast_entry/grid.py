"""The grid itself: a table view with heads that stay, one cell selected at a time, and every key a typist needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.fast_entry.cell_look import CellLook
from ui.fast_entry.entry_table import EntryTable
from ui.fast_entry.moves import target
from ui.fast_entry.people_head import PeopleHead
from ui.fast_entry.questions_head import QuestionsHead
from ui.respondent.sheet import ENTER, is_plain, typed
from ui.theme import Tone, Type
from ui.widgets.plain_label import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.theme import Theme

ROW_HEIGHT = 28
WIDEST_PERSON = 128
NARROWEST_PERSON = 56
NARROWEST_QUESTIONS = 270
"""Widths at 100 % text size, px."""

Index = QModelIndex | QPersistentModelIndex
CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


class EntryGrid(QTableView):
    """``typed``: an answer key, in lower case. ``opened``: Enter on an answer in words.

    ``finished``: Ctrl+Enter, the person of the current cell is done. ``blank_wanted``: B, the next blank.
    ``pasted``: somebody tried to paste. ``escaped``: Esc. ``taken_back``: Ctrl+Z while ``takes_back`` says so.
    """

    typed = Signal(str)
    cleared = Signal()
    opened = Signal()
    finished = Signal()
    blank_wanted = Signal()
    pasted = Signal()
    escaped = Signal()
    taken_back = Signal()
    went = Signal()

    def __init__(self, table: EntryTable, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = table
        self.takes_back = False
        self._part = ElidedLabel(step=Type.STRONG, tone=Tone.TEXT2, parent=self)
        self._look = CellLook(theme=theme, parent=self)
        self._people, self._questions = PeopleHead(theme=theme), QuestionsHead(theme=theme)
        self.setHorizontalHeader(self._people)
        self.setVerticalHeader(self._questions)
        self.setItemDelegate(self._look)
        self.setModel(table)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)  # no line is cut at the top
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.doubleClicked.connect(self.opened)
        self.verticalScrollBar().valueChanged.connect(self._name_part)
        theme.changed.connect(self.fit)

    @property
    def row(self) -> int:
        """The line of the current cell; -1 without one."""
        return self.currentIndex().row()

    @property
    def column(self) -> int:
        """The person of the current cell; -1 without one."""
        return self.currentIndex().column()

    def go(self, row: int, column: int) -> None:
        """Move to a cell, and bring it into sight with the line above and below it."""
        self.setCurrentIndex(self._table.index(row, column))
        for near in (row - 1, row + 1, row):
            self.scrollTo(self._table.index(near, column))

    def wait(self, *, is_waiting: bool) -> None:
        """Show that the next key may still belong to the current cell, or that it does not."""
        before = self._look.waiting
        self._look.waiting = QPersistentModelIndex(self.currentIndex()) if is_waiting else QPersistentModelIndex()
        for index in (before, self._look.waiting):
            if index.isValid():
                self.update(self._table.index(index.row(), index.column()))

    @property
    def is_waiting(self) -> bool:
        """Whether the next key may still belong to the current cell."""
        return self._look.waiting.isValid() and self._look.waiting == self.currentIndex()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Let the heads of the new place stand out, and say where it is."""
        super().currentChanged(current, previous)
        self.wait(is_waiting=False)
        self._people.show_current(current.column())
        self._questions.show_current(current.row())
        self.went.emit()

    def set_brief(self, *, is_brief: bool) -> None:
        """Make the head lower where room is short."""
        self._people.set_brief(is_brief=is_brief)
        self.fit()

    def fit(self) -> None:
        """Share the width: people take what they need, questions the rest, and beyond that the grid scrolls."""
        px, people = self._theme.px, max(self._table.columnCount(), 1)
        room = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        least = px(NARROWEST_QUESTIONS)
        person = min(max((room - least) // people, px(NARROWEST_PERSON)), px(WIDEST_PERSON))
        self._people.setMinimumSectionSize(person)
        self._people.setDefaultSectionSize(person)
        self._people.setFixedHeight(self._people.sizeHint().height())
        self._questions.setMinimumSectionSize(px(ROW_HEIGHT))
        self._questions.setDefaultSectionSize(px(ROW_HEIGHT))
        self._questions.setFixedWidth(max(room - people * person, least))
        self._place_part()

    def _place_part(self) -> None:
        """Put the name of the part above the questions, where it stays when its heading is out of sight."""
        margin, width, height = self._theme.px(8), self._questions.width(), self._people.height()
        left = margin
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = self.width() - width + margin
        line = self._part.sizeHint().height()
        self._part.setGeometry(left, height - line - margin, width - 2 * margin, line)
        self._name_part()

    def _name_part(self) -> None:
        """Name the part whose heading has been scrolled away; a heading that is seen speaks for itself."""
        rows, top = self._table.rows, self.rowAt(0)
        is_named = top < 0 or rows[top].is_heading
        self._part.setText(self.tr("Questions") if is_named else self._table.part_of(top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew, and keep the current cell in sight."""
        super().resizeEvent(event)
        self.fit()
        self.scrollTo(self.currentIndex())

    def paste(self) -> None:
        """Answers are not pasted: files hold 0 to 4 where people type 1 to 5."""
        self.pasted.emit()

    def event(self, event: QEvent) -> bool:
        """Take the undo key from the menu while something typed here is not on disk."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        """Tab goes to the next person, and out of the grid after the last one."""
        column = self.column + (1 if is_next else -1)
        if self.row < 0 or not 0 <= column < self._table.columnCount():
            return super().focusNextPrevChild(is_next)
        self.go(self.row, column)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a typist needs; what is left goes on to the window."""
        if self._takes(event):
            self.taken_back.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == KEY.Key_Escape:
            self.escaped.emit()
        elif self.row < 0 or not (self._take_move(event) or self._take_command(event) or self._take_answer(event)):
            event.ignore()

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether this is the undo key, and there is something to take back here."""
        return event.matches(QKeySequence.StandardKey.Undo) and self.takes_back

    def _take_move(self, event: QKeyEvent) -> bool:
        """Arrows and their relatives."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | CTRL):
            return False
        goal = target(
            self._table,
            KEY(event.key()),
            (self.row, self.column),
            page=self._page,
            is_far=bool(event.modifiers() & CTRL),
            is_mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
        )
        if goal is None:
            return False
        self.go(*goal)
        return True

    @property
    def _page(self) -> int:
        """Lines that are seen at once, but for one that stays in sight."""
        return max(self.viewport().height() // self._questions.defaultSectionSize() - 1, 1)

    def _take_command(self, event: QKeyEvent) -> bool:
        """Enter, Backspace and the next blank."""
        if event.key() in ENTER and event.modifiers() & CTRL:
            self.finished.emit()
        elif event.key() in ENTER and is_plain(event):
            self._enter()
        elif event.key() in (KEY.Key_Backspace, KEY.Key_Delete) and is_plain(event):
            self.cleared.emit()
        elif typed(event) == "b":
            self.blank_wanted.emit()
        else:
            return False
        return True

    def _enter(self) -> None:
        if self._table.rows[self.row].is_text:
            self.opened.emit()
        else:
            self.go(self._table.step(self.row, 1), self.column)

    def _take_answer(self, event: QKeyEvent) -> bool:
        character = typed(event)
        if not character.strip() or not character.isprintable():
            return False
        if not event.isAutoRepeat():  # a key that is held must not run down the column
            self.typed.emit(character)
        return True
