"""The practices one by one: filters, the tree, and the drawer that tells all of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.practices.filter_bar import FilterBar
from ui.practices.practice_drawer import WIDTH, PracticeDrawer
from ui.practices.practice_filter import PracticeFilter, Wanted
from ui.practices.practice_table import PracticeSelection, PracticeTable
from ui.practices.practice_tree import PracticeTree
from ui.theme import Tone
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from healthcheck.domain.instrument import Instrument
    from ui.practices.practice_line import PracticeLine
    from ui.practices.practice_story import PracticeStory
    from ui.theme import Theme

LEAST_BESIDE = 400
"""Logical px that the tree keeps beside the drawer; where there are fewer, the drawer stands in its place."""


class PracticeList(QWidget):
    """``tell`` gives the story of a practice. ``filtered``: other practices are listed than before.

    ``committed`` carries the line of a practice that shall become a commitment.
    """

    filtered = Signal()
    committed = Signal(object)

    def __init__(
        self,
        instrument: Instrument,
        *,
        tell: Callable[[PracticeLine], PracticeStory],
        may_commit: bool,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tell = tell
        self._theme = theme
        self._table = PracticeTable(theme=theme, parent=self)
        self._selection = PracticeSelection(self)
        self._selection.setSourceModel(self._table)
        self._filters = FilterBar(instrument, theme=theme)
        self._tree = PracticeTree(self._selection, name=self.tr("Practices"), theme=theme)
        self._line: PracticeLine | None = None
        self._drawer = PracticeDrawer(theme=theme, may_commit=may_commit)
        self._drawer.hide()
        self._clear = Button(self.tr("Clear the filters"), kind=ButtonKind.LINK)
        self._found = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(PlainLabel(self.tr("No practice fits these filters."), tone=Tone.TEXT2))
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        for widget in (self._tree, nothing):
            self._found.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._found, 1)
        row.addWidget(self._drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._filters)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self._filters.changed.connect(self._apply)
        self._filters.left.connect(self.take_focus)
        self._tree.opened.connect(self._open)
        self._tree.moved.connect(self._follow)
        self._drawer.closed.connect(self.close_drawer)
        self._drawer.committed.connect(self._commit)
        self._clear.clicked.connect(self._clear_filters)
        self._theme.changed.connect(self._fit)

    @property
    def count(self) -> int:
        """How many practices are listed."""
        return self._selection.count

    def show_lines(self, lines: Sequence[PracticeLine]) -> None:
        """List these practices, as far as the filters ask for them."""
        self._table.set_lines(lines)
        self._apply()

    def ask_for(self, wanted: PracticeFilter) -> None:
        """Set the filters."""
        self._filters.ask_for(wanted)

    def open_line(self, line: PracticeLine) -> None:
        """Tell all of one practice, and choose it in the list; filters that leave it out are taken back."""
        if not self._filters.wanted.accepts(line):
            self.ask_for(PracticeFilter(wanted=Wanted.ALL))
        self._tree.choose(line)
        self._open(line)

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the keyboard in the search field; the drawer makes room for it where it has to."""
        if self._filters.isHidden():
            self.close_drawer()
        self._filters.focus_search()

    def close_drawer(self) -> None:
        """Shut the drawer; the keyboard goes back to the practice it came from."""
        focused = self.focusWidget()
        had_keyboard = focused is not None and (focused is self._drawer or self._drawer.isAncestorOf(focused))
        self._drawer.hide()
        self._fit()
        if had_keyboard:
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts the drawer."""
        if event.key() == Qt.Key.Key_Escape and not self._drawer.isHidden():
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the drawer its place in the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Beside the tree where both have room, else in the place of tree and filters."""
        is_beside = self.width() >= self._theme.px(WIDTH + LEAST_BESIDE)
        for part in (self._found, self._filters):
            part.setVisible(is_beside or self._drawer.isHidden())
        if is_beside:
            self._drawer.setFixedWidth(self._theme.px(WIDTH))
        else:
            self._drawer.setMinimumWidth(0)
            self._drawer.setMaximumWidth(self.width())

    def _apply(self) -> None:
        """Show what the filters ask for; every factor that is left stands open."""
        self._selection.use(self._filters.wanted)
        self._tree.expandAll()
        self._found.setCurrentIndex(0 if self.count else 1)
        if self.count:
            self._tree.select_first()
            self._follow(self._tree.current)
        elif not self._drawer.isHidden():
            self.close_drawer()
        self.filtered.emit()

    def _clear_filters(self) -> None:
        self.ask_for(PracticeFilter())
        self.take_focus()

    def _open(self, line: PracticeLine) -> None:
        """Tell all of one practice in the drawer, and put the keyboard there."""
        self._show_story(line)
        self._drawer.show()
        self._fit()
        self._drawer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, line: PracticeLine | None) -> None:
        """An open drawer goes along with the keyboard."""
        if line is not None and not self._drawer.isHidden():
            self._show_story(line)

    def _show_story(self, line: PracticeLine) -> None:
        self._line = line
        self._drawer.show_story(self._tell(line))

    def _commit(self) -> None:
        if self._line is not None:
            self.committed.emit(self._line)
