"""Four choices and a search over the practices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.instrument import Dimension, Owner
from ui.practices import practice_words
from ui.practices.practice_filter import PracticeFilter, Wanted
from ui.widgets.filter_bar import FilterBar
from ui.widgets.filter_choice import FilterChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme


class PracticeFilterBar(FilterBar):
    """Gives and takes a ``PracticeFilter``."""

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        factors = [(factor.name, factor.id) for factor in instrument.factors]
        kinds = [(practice_words.dimension(self.tr, kind), kind.value) for kind in Dimension]
        owners = [(self._owner_name(owner), owner.value) for owner in Owner]
        states = [(self._wanted_name(wanted), wanted.value) for wanted in Wanted]
        self._wanted = FilterChoice(self.tr("State"), states)
        self._factor = FilterChoice(self.tr("Factor"), [(self.tr("All factors"), ""), *factors])
        self._dimension = FilterChoice(self.tr("Type"), [(self.tr("All types"), ""), *kinds])
        self._owner = FilterChoice(self.tr("Who acts"), [(self.tr("Whoever acts"), ""), *owners])
        choices = (self._wanted, self._factor, self._dimension, self._owner)
        self.fill(choices, purpose=self.tr("Search practices"))

    @property
    def wanted(self) -> PracticeFilter:
        """What is asked for now."""
        return PracticeFilter(
            wanted=Wanted(self._wanted.key),
            factor=self._factor.key,
            dimension=Dimension(self._dimension.key) if self._dimension.key else None,
            owner=Owner(self._owner.key) if self._owner.key else None,
            text=self.text,
        )

    def ask_for(self, wanted: PracticeFilter) -> None:
        """Set everything at once, and tell once."""
        dimension = wanted.dimension.value if wanted.dimension else ""
        owner = wanted.owner.value if wanted.owner else ""
        self.set_all(wanted.text, (wanted.wanted.value, wanted.factor, dimension, owner))

    def _owner_name(self, owner: Owner) -> str:
        return {
            Owner.JOINT: self.tr("Both act"),
            Owner.CLIENT: self.tr("Client acts"),
            Owner.SUPPLIER: self.tr("Supplier acts"),
        }[owner]

    def _wanted_name(self, wanted: Wanted) -> str:
        return {
            Wanted.ASKED: self.tr("All asked"),
            Wanted.ONE_SIDED: self.tr("One-sided"),
            Wanted.CONTESTED: self.tr("Contested"),
            Wanted.LOW: self.tr("Low on a side"),
            Wanted.PARTLY: self.tr("Partly"),
            Wanted.MATCHED: self.tr("Matched"),
            Wanted.ABSENT: self.tr("Absent"),
            Wanted.INVISIBLE: self.tr("A side cannot see"),
            Wanted.NOT_ASKED: self.tr("Not asked"),
            Wanted.ALL: self.tr("All, asked or not"),
        }[wanted]
