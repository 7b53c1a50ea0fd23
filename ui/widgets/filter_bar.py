"""What narrows a list: a few choices and a search, and what stands in its place where nothing fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Tone
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.search_line import SearchLine
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme
    from ui.widgets.filter_choice import FilterChoice

LEAST_SEARCH = 160
"""Logical px."""


class FilterBar(QWidget):
    """``changed`` after every letter and every choice; ``left``: the search is over and the keyboard goes on."""

    changed = Signal()
    left = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[FilterChoice, ...] = ()
        self._search = SearchLine(least=LEAST_SEARCH, theme=theme)
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search.textChanged.connect(self._tell)
        self._search.left.connect(self.left)
        self._row = WrappingRow(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def fill(self, choices: Sequence[FilterChoice], *, purpose: str) -> None:
        """Hold these choices, and a search that says what is searched."""
        self._choices = tuple(choices)
        self._search.set_purpose(purpose)
        for choice in self._choices:
            choice.currentIndexChanged.connect(self._tell)
            self._row.addWidget(choice, 1)
        self._row.addWidget(self._search, 1)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._search.text()

    def set_all(self, text: str, keys: Sequence[str]) -> None:
        """Set the search and every choice, in their order, and tell once."""
        with QSignalBlocker(self):
            self._search.setText(text)
            for choice, key in zip(self._choices, keys, strict=True):
                choice.select(key)
        self.changed.emit()

    def end_with(self, widget: QWidget) -> None:
        """Put something that is no filter at the end of the row."""
        self._row.addWidget(widget)

    def focus_search(self) -> None:
        """Put the keyboard in the search field."""
        self._search.take_keyboard()

    def _tell(self) -> None:
        self.changed.emit()


class NothingFits(QWidget):
    """``cleared``: the filters are to be taken back."""

    cleared = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        clear = Button(self.tr("Clear the filters"), kind=ButtonKind.LINK)
        clear.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(PlainLabel(text, tone=Tone.TEXT2))
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
