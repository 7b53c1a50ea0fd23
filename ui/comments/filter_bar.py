"""Search and four choices over the comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from healthcheck.domain.relationship import Side
from ui.comments.comment_filter import WHOLE, CommentFilter, Standing
from ui.widgets.filter_choice import FilterChoice
from ui.widgets.search_line import SearchLine
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.comment import ReviewedComment
    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme

LEAST_SEARCH = 160


class FilterBar(QWidget):
    """``changed`` after every letter and every choice; ``left``: the search is over and the keyboard goes on."""

    changed = Signal()
    left = Signal()

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instrument = instrument
        self._search = SearchLine(least=LEAST_SEARCH, theme=theme)
        self._standing = FilterChoice(self.tr("Show"), [(name, key.value) for key, name in self._standings().items()])
        self._side = FilterChoice(self.tr("Side"))
        self._factor = FilterChoice(self.tr("Factor"))
        self._practice = FilterChoice(self.tr("Practice"))
        self._lay_out()
        for choice in (self._standing, self._side, self._factor, self._practice):
            choice.currentIndexChanged.connect(self._tell)

    def _lay_out(self) -> None:
        self._search.set_purpose(self.tr("Search comments"))
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search.textChanged.connect(self._tell)
        self._search.returnPressed.connect(self.left)
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._search, self._standing, self._side, self._factor, self._practice):
            row.addWidget(part, 1)

    def _standings(self) -> dict[Standing, str]:
        return {
            Standing.ALL: self.tr("All comments"),
            Standing.RELEASED: self.tr("May be shown"),
            Standing.OPEN: self.tr("Not ticked"),
            Standing.WITH_CLUE: self.tr("Could give somebody away"),
            Standing.HIDDEN: self.tr("Ticked, but too few people"),
        }

    def offer(self, comments: Sequence[ReviewedComment], organisations: Mapping[Side, str]) -> None:
        """Offer the sides, and the factors and practices that there are comments on; what is chosen stays so."""
        found = {comment.comment.factor for comment in comments}
        factors = [(factor.name, factor.id) for factor in self._instrument.factors if factor.id in found]
        whole = [(self.tr("The whole"), WHOLE)] if "" in found else []
        named = {name for comment in comments for name in comment.comment.practices}
        practices = [(entry.title, entry.id) for entry in self._instrument.practices if entry.id in named]
        with QSignalBlocker(self):
            self._side.offer([(self.tr("Both sides"), ""), *((organisations[side], side.value) for side in Side)])
            self._factor.offer([(self.tr("All factors"), ""), *factors, *whole])
            self._practice.offer([(self.tr("All practices"), ""), *practices])

    @property
    def wanted(self) -> CommentFilter:
        """What is asked for now."""
        return CommentFilter(
            standing=Standing(self._standing.key),
            side=self._side.key,
            factor=self._factor.key,
            practice=self._practice.key,
            text=self._search.text(),
        )

    def ask_for(self, wanted: CommentFilter) -> None:
        """Set everything at once, and tell once."""
        with QSignalBlocker(self):
            self._search.setText(wanted.text)
            self._standing.select(wanted.standing.value)
            self._side.select(wanted.side)
            self._factor.select(wanted.factor)
            self._practice.select(wanted.practice)
        self.changed.emit()

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _tell(self) -> None:
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a search."""
        if event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)
