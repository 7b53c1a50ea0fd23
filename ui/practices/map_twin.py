"""The heat map of the practices as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal

from ui.models.text_table import TextTable
from ui.widgets.table import Table

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from healthcheck.charts.table import ProfileTable
    from ui.theme import Theme

STATES_FROM = 5
"""Columns before those that count states."""

FACTOR, SHARE, TIGHT_SHARE = 156, 122, 114
"""Widths in logical px."""


class MapTwin(Table):
    """One row a factor; the many counts of states stand in one column, and go first where room is short.

    ``asked`` carries the factor of the row that Enter was pressed on: its practices are what was counted.
    """

    asked = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        self._rows = TextTable(numbers=range(1, STATES_FROM))
        super().__init__(self._rows, name="", theme=theme, parent=parent)
        self._rows.setParent(self)
        self.setAccessibleName(self.tr("The heat map as a table"))
        self._is_tight = False
        self._factors: tuple[str, ...] = ()
        self.opened.connect(self._ask)
        self.grow_rows()
        self.verticalHeader().setResizeContentsPrecision(-1)

    def show_twin(self, twin: ProfileTable) -> None:
        """Show these numbers; states as ``Matched 5 · Partly 1``, those that no practice is in left out."""
        states = twin.header[STATES_FROM:]
        rows = []
        for row in twin.rows:
            held = zip(states, row[STATES_FROM:], strict=True)
            told = " · ".join(f"{name} {count}" for name, count in held if count != "0")
            rows.append((*row[:STATES_FROM], told))
        self._factors = twin.keys
        self._rows.set_rows((*twin.header[:STATES_FROM], self.tr("Practices by state")), rows)
        self.fit(is_tight=self._is_tight)

    def fit(self, *, is_tight: bool) -> None:
        """Lay the columns out for a narrow page, or a wide one."""
        self._is_tight = is_tight
        if self._rows.columnCount():
            self.setColumnHidden(STATES_FROM, is_tight)
        share = TIGHT_SHARE if is_tight else SHARE
        self.set_widths(0 if is_tight else FACTOR, *([share] * (STATES_FROM - 1)), 0)

    def _ask(self, index: QModelIndex) -> None:
        if index.row() < len(self._factors):
            self.asked.emit(self._factors[index.row()])
