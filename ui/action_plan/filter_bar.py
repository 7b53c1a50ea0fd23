"""Search and three choices over the commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from healthcheck.domain.relationship import Side
from ui import words
from ui.action_plan.plan_filter import PlanFilter, Which
from ui.widgets.filter_choice import FilterChoice
from ui.widgets.search_line import SearchLine
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme

LEAST_SEARCH = 120
"""Logical px."""


class PlanFilterBar(QWidget):
    """``changed`` after every letter and every choice; ``left``: the search is over and the keyboard goes on."""

    changed = Signal()
    left = Signal()

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = SearchLine(least=LEAST_SEARCH, theme=theme)
        factors = [(factor.name, factor.id) for factor in instrument.factors]
        sides = [(words.side(self.tr, side), side.value) for side in Side]
        states = [(self._which_name(which), which.value) for which in Which]
        self._which = FilterChoice(self.tr("State"), states)
        self._factor = FilterChoice(self.tr("Factor"), [(self.tr("All factors"), ""), *factors])
        self._side = FilterChoice(self.tr("Side"), [(self.tr("Both sides"), ""), *sides])
        self._lay_out()

    def _lay_out(self) -> None:
        self._search.set_purpose(self.tr("Search commitments"))
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search.textChanged.connect(self.changed)
        self._search.returnPressed.connect(self.left)
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for choice in (self._which, self._factor, self._side):
            choice.currentIndexChanged.connect(self._tell)
            row.addWidget(choice, 1)
        row.addWidget(self._search, 1)

    @property
    def wanted(self) -> PlanFilter:
        """What is asked for now."""
        side = self._side.key
        return PlanFilter(
            which=Which(self._which.key),
            factor=self._factor.key,
            side=Side(side) if side else None,
            text=self._search.text(),
        )

    def ask_for(self, wanted: PlanFilter) -> None:
        """Set everything at once, and tell once."""
        with QSignalBlocker(self):
            self._search.setText(wanted.text)
            self._which.select(wanted.which.value)
            self._factor.select(wanted.factor)
            self._side.select(wanted.side.value if wanted.side else "")
        self.changed.emit()

    def show_names(self, names: Mapping[Side, str]) -> None:
        """Call the sides by their organisations."""
        for side, name in names.items():
            self._side.setItemText(self._side.findData(side.value), name)

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        self._search.setFocus()
        self._search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a search; where nothing was typed it is for whoever holds the bar."""
        if event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _tell(self) -> None:
        self.changed.emit()

    def _which_name(self, which: Which) -> str:
        return {
            Which.ALL: self.tr("All states"),
            Which.OPEN: self.tr("Open"),
            Which.LATE: self.tr("Late"),
            Which.DONE: self.tr("Delivered"),
            Which.GIVEN_UP: self.tr("Given up"),
        }[which]
