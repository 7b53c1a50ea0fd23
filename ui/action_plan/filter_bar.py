"""Three choices and a search over the commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side
from ui import words
from ui.action_plan.plan_filter import PlanFilter, Which
from ui.widgets.filter_bar import FilterBar
from ui.widgets.filter_choice import FilterChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme


class PlanFilterBar(FilterBar):
    """Gives and takes a ``PlanFilter``."""

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        factors = [(factor.name, factor.id) for factor in instrument.factors]
        sides = [(words.side(self.tr, side), side.value) for side in Side]
        states = [(self._which_name(which), which.value) for which in Which]
        self._which = FilterChoice(self.tr("State"), states)
        self._factor = FilterChoice(self.tr("Factor"), [(self.tr("All factors"), ""), *factors])
        self._side = FilterChoice(self.tr("Side"), [(self.tr("Both sides"), ""), *sides])
        choices = (self._which, self._factor, self._side)
        self.fill(choices, purpose=self.tr("Search commitments"))

    @property
    def wanted(self) -> PlanFilter:
        """What is asked for now."""
        return PlanFilter(
            which=Which(self._which.key),
            factor=self._factor.key,
            side=Side(self._side.key) if self._side.key else None,
            text=self.text,
        )

    def ask_for(self, wanted: PlanFilter) -> None:
        """Set everything at once, and tell once."""
        self.set_all(wanted.text, (wanted.which.value, wanted.factor, wanted.side.value if wanted.side else ""))

    def show_names(self, names: Mapping[Side, str]) -> None:
        """Call the sides by their organisations."""
        for side, name in names.items():
            self._side.setItemText(self._side.findData(side.value), name)

    def _which_name(self, which: Which) -> str:
        return {
            Which.ALL: self.tr("All states"),
            Which.OPEN: self.tr("Open"),
            Which.LATE: self.tr("Late"),
            Which.DONE: self.tr("Delivered"),
            Which.GIVEN_UP: self.tr("Given up"),
        }[which]
