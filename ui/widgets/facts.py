"""A few facts under their names, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Tone, Type
from ui.widgets.card import Card
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence


class Facts(Card):
    """Each fact as a small name with its text below; a fact without text is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._row = QHBoxLayout()
        self._row.setSpacing(24)
        self.body.addLayout(self._row)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these instead of the former ones."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for name, text in facts:
            if text:
                self._row.addWidget(self._fact(name, text), 1)

    def _fact(self, name: str, text: str) -> QWidget:
        fact = QWidget()
        column = QVBoxLayout(fact)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(name, step=Type.CAPTION, tone=Tone.MUTED))
        column.addWidget(PlainLabel(text, tone=Tone.TEXT2))
        column.addStretch(1)
        return fact
