"""A few facts under their names, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.card import Card
from ui.widgets.parted_label import PartedLabel
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


MOST = 4
"""Facts that stand side by side; more take two lines."""


class Facts(Card):
    """Each fact as a small name with its text below, of parts that stand ``APART``; one without text is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(16)
        self.body.addLayout(self._grid)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these instead of the former ones."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        told = [(name, text) for name, text in facts if text]
        in_a_row = MOST if len(told) <= MOST else -(-len(told) // 2)
        for place, (name, text) in enumerate(told):
            self._grid.addWidget(self._fact(name, text), place // in_a_row, place % in_a_row)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < min(in_a_row, len(told))))

    def _fact(self, name: str, text: str) -> QWidget:
        fact = QWidget()
        column = QVBoxLayout(fact)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(name, step=Type.CAPTION, tone=Tone.MUTED))
        column.addWidget(PartedLabel(text, tone=Tone.TEXT2))
        column.addStretch(1)
        return fact
