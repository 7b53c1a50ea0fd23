"""The practices one by one: filters, the tree, and the drawer that tells all of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.practices.filter_bar import PracticeFilterBar
from ui.practices.practice_drawer import PracticeDrawer
from ui.practices.practice_filter import PracticeFilter, Wanted
from ui.practices.practice_table import PracticeSelection, PracticeTable
from ui.practices.practice_tree import PracticeTree
from ui.widgets.drawer_beside import DrawerBeside
from ui.widgets.filter_bar import NothingFits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from healthcheck.domain.instrument import Instrument
    from ui.practices.practice_line import PracticeLine
    from ui.practices.practice_story import PracticeStory
    from ui.theme import Theme


class PracticeList(DrawerBeside):
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
        super().__init__(theme=theme, parent=parent)
        self._tell = tell
        self._table = PracticeTable(theme=theme, parent=self)
        self._selection = PracticeSelection(self)
        self._selection.setSourceModel(self._table)
        self._bar = PracticeFilterBar(instrument, theme=theme)
        self._tree = PracticeTree(self._selection, name=self.tr("Practices"), theme=theme)
        self._line: PracticeLine | None = None
        self._story = PracticeDrawer(theme=theme, may_commit=may_commit)
        self._nothing = NothingFits(self.tr("No practice fits these filters."))
        self._found = QStackedWidget()
        for widget in (self._tree, self._nothing):
            self._found.addWidget(widget)
        self.hold(self._bar, self._found, self._story)
        self._connect()

    def _connect(self) -> None:
        self._bar.changed.connect(self._apply)
        self._tree.opened.connect(self._open)
        self._tree.moved.connect(self._follow)
        self._story.closed.connect(self.close_drawer)
        self._story.committed.connect(self._commit)
        self._nothing.cleared.connect(self._clear_filters)

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
        self._bar.ask_for(wanted)

    def open_line(self, line: PracticeLine) -> None:
        """Tell all of one practice, and choose it in the list; filters that leave it out are taken back."""
        if not self._bar.wanted.accepts(line):
            self.ask_for(PracticeFilter(wanted=Wanted.ALL))
        self._tree.choose(line)
        self._open(line)

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply(self) -> None:
        """Show what the filters ask for; every factor that is left stands open."""
        self._selection.use(self._bar.wanted)
        self._tree.expandAll()
        self._found.setCurrentIndex(0 if self.count else 1)
        if self.count:
            self._tree.select_first()
            self._follow(self._tree.current)
        elif self.is_open:
            self.close_drawer()
        self.filtered.emit()

    def _clear_filters(self) -> None:
        self.ask_for(PracticeFilter())
        self.take_focus()

    def _open(self, line: PracticeLine) -> None:
        """Tell all of one practice in the drawer, and put the keyboard there."""
        self._show_story(line)
        self.open_drawer()
        self._story.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, line: PracticeLine | None) -> None:
        """An open drawer goes along with the keyboard."""
        if line is not None and self.is_open:
            self._show_story(line)

    def _show_story(self, line: PracticeLine) -> None:
        self._line = line
        self._story.show_story(self._tell(line))

    def _commit(self) -> None:
        if self._line is not None:
            self.committed.emit(self._line)
