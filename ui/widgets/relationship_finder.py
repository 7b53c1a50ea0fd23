"""Finds among many relationships: which kind, in which order, with which words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui import words
from ui.models.relationship_list import Order, Shown
from ui.theme import Theme, Tone
from ui.translation import plural
from ui.widgets.plain_label import PlainLabel
from ui.widgets.search_line import SearchLine
from ui.widgets.segments import Segments
from ui.widgets.wrapping_row import WrappingRow

SEARCH_WIDTH = 260


class RelationshipFinder(QWidget):
    """``changed``: other relationships or another order are wanted; ``left`` when the keyboard goes on to the list."""

    changed = Signal()
    left = Signal()

    def __init__(self, *, order: Order, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = PlainLabel(tone=Tone.TEXT2, wraps=False)
        orders = ((Order.RECENT.value, self.tr("Recent")), (Order.NAME.value, self.tr("By name")))
        self._order = Segments(orders, name=self.tr("Order"))
        self._order.select(order.value)
        self._shown = QComboBox()
        self._shown.setAccessibleName(self.tr("Show"))
        for shown, text in (
            (Shown.ALL, self.tr("All relationships")),
            (Shown.OPEN, self.tr("Assessment open")),
            (Shown.DUE, self.tr("Something due")),
            (Shown.SAMPLES, self.tr("Samples")),
        ):
            self._shown.addItem(text, shown)
        self.line = SearchLine(least=SEARCH_WIDTH, theme=theme)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line.set_purpose(self.tr("Search names and scope"), name=self.tr("Search relationships"))
        self._count.setContentsMargins(8, 0, 0, 0)
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for widget in (self._order, self._shown, self._count):
            row.addWidget(widget)
        self._order.chosen.connect(self.changed)
        self._shown.currentIndexChanged.connect(self.changed)
        self.line.textChanged.connect(self.changed)
        self.line.left.connect(self.left)

    @property
    def order(self) -> Order:
        """What comes first."""
        return Order(self._order.current)

    @property
    def shown(self) -> Shown:
        """Which kind is wanted."""
        return Shown(self._shown.currentData())

    @property
    def text(self) -> str:
        """The words that are looked for."""
        return self.line.text()

    def show_count(self, found: int, total: int) -> None:
        """Say how many are listed, of how many."""
        text = plural("{0} relationship", "{0} relationships", total)
        if found != total:
            text = self.tr("{0} of {1} relationships").format(words.number(found), words.number(total))
        self._count.setText(text)

    def show_only(self, shown: Shown) -> None:
        """Want that kind, whatever its words."""
        self.line.clear()
        self._shown.setCurrentIndex(self._shown.findData(shown))

    def focus(self) -> None:
        """Put the keyboard in the search field."""
        self.line.take_keyboard()
