"""Four choices and a search over the comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from healthcheck.domain.relationship import Side
from ui.comments.comment_filter import WHOLE, CommentFilter, Standing
from ui.widgets.filter_bar import FilterBar
from ui.widgets.filter_choice import FilterChoice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.comment import ReviewedComment
    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme


class CommentFilterBar(FilterBar):
    """Gives and takes a ``CommentFilter``."""

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._instrument = instrument
        self._standing = FilterChoice(self.tr("Show"), [(name, key.value) for key, name in self._standings().items()])
        self._side = FilterChoice(self.tr("Side"))
        self._factor = FilterChoice(self.tr("Factor"))
        self._practice = FilterChoice(self.tr("Practice"))
        choices = (self._standing, self._side, self._factor, self._practice)
        self.fill(choices, purpose=self.tr("Search comments"))

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
            text=self.text,
        )

    def ask_for(self, wanted: CommentFilter) -> None:
        """Set everything at once, and tell once."""
        self.set_all(wanted.text, (wanted.standing.value, wanted.side, wanted.factor, wanted.practice))

    def _standings(self) -> dict[Standing, str]:
        return {
            Standing.ALL: self.tr("All comments"),
            Standing.RELEASED: self.tr("Released"),
            Standing.OPEN: self.tr("Not released"),
            Standing.WITH_CLUE: self.tr("Could give somebody away"),
            Standing.HIDDEN: self.tr("Released, but too few people"),
        }
