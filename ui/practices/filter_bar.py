"""Search and four choices over the practices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from healthcheck.domain.instrument import Dimension, Owner
from ui.practices import practice_words
from ui.practices.practice_filter import PracticeFilter, Wanted
from ui.widgets.filter_choice import FilterChoice
from ui.widgets.search_line import SearchLine
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.instrument import Instrument
    from ui.theme import Theme

LEAST_SEARCH = 160


class FilterBar(QWidget):
    """``changed`` after every letter and every choice; ``left``: the search is over and the keyboard goes on."""

    changed = Signal()
    left = Signal()

    def __init__(self, instrument: Instrument, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = SearchLine(least=LEAST_SEARCH, theme=theme)
        self._wanted = self._choice(self.tr("State"), [(self._wanted_name(wanted), wanted.value) for wanted in Wanted])
        factors = [(factor.name, factor.id) for factor in instrument.factors]
        self._factor = self._choice(self.tr("Factor"), [(self.tr("All factors"), ""), *factors])
        kinds = [(practice_words.dimension(self.tr, kind), kind.value) for kind in Dimension]
        self._dimension = self._choice(self.tr("Type"), [(self.tr("All types"), ""), *kinds])
        owners = [(self._owner_name(owner), owner.value) for owner in Owner]
        self._owner = self._choice(self.tr("Who acts"), [(self.tr("Whoever acts"), ""), *owners])
        self._lay_out()

    def _lay_out(self) -> None:
        self._search.set_purpose(self.tr("Search practices"))
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._search.textChanged.connect(self.changed)
        self._search.returnPressed.connect(self.left)
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._search, self._wanted, self._factor, self._dimension, self._owner):
            row.addWidget(part, int(part is self._search))

    @property
    def wanted(self) -> PracticeFilter:
        """What is asked for now."""
        dimension, owner = self._dimension.currentData(), self._owner.currentData()
        return PracticeFilter(
            wanted=Wanted(self._wanted.currentData()),
            factor=self._factor.currentData(),
            dimension=Dimension(dimension) if dimension else None,
            owner=Owner(owner) if owner else None,
            text=self._search.text(),
        )

    def ask_for(self, wanted: PracticeFilter) -> None:
        """Set everything at once, and tell once."""
        with QSignalBlocker(self):
            self._search.setText(wanted.text)
            self._wanted.setCurrentIndex(self._wanted.findData(wanted.wanted.value))
            self._factor.setCurrentIndex(self._factor.findData(wanted.factor))
            self._dimension.setCurrentIndex(
                self._dimension.findData(wanted.dimension.value if wanted.dimension else "")
            )
            self._owner.setCurrentIndex(self._owner.findData(wanted.owner.value if wanted.owner else ""))
        self.changed.emit()

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

    def _choice(self, name: str, entries: list[tuple[str, str]]) -> FilterChoice:
        choice = FilterChoice(name, entries)
        # all entries are short, so the row takes another line before one of them is cut
        choice.setSizeAdjustPolicy(FilterChoice.SizeAdjustPolicy.AdjustToContents)
        choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        choice.currentIndexChanged.connect(self._tell)
        return choice

    def _tell(self) -> None:
        self.changed.emit()

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
