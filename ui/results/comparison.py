"""Results of one person a side: two people's answers beside each other, with nothing made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from healthcheck.domain.relationship import Side
from ui.models.comparison import ComparisonRow, comparison_header, comparison_rows
from ui.models.comparison_table import PLACES, STANDING, ComparisonTable
from ui.results.wrapped_cell import PADDING, WrappedCell
from ui.theme import Tone, Type
from ui.widgets.choice import Choice
from ui.widgets.plain_label import PlainLabel
from ui.widgets.side_mark import SideName, paint_mark
from ui.widgets.table import Table
from ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QStyleOptionViewItem

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
WIDTHS = (158, 0, 160, 160, 160)
TIGHT_WIDTHS = (0, 0, 120, 120, 0)
DIFFERENT = "different"
LEAST_HEIGHT = 140
"""Logical px of the table."""


class Comparison(QWidget):
    """Both people's names with the signs of their sides, then every answer, or those in which the two differ.

    ``filter`` chooses between the two; the page has it beside who reads.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ComparisonRow, ...] = ()
        self._header: tuple[str, ...] = ()
        self._is_tight = False
        self._model = ComparisonTable()
        self._model.setParent(self)
        self._table = Table(self._model, name=self.tr("Interview comparison"), theme=theme)
        self._table.grow_rows()
        # it scrolls by itself: a page that asked for all of it would put a second bar beside its own
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._table.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self._table.setItemDelegate(WrappedCell(self._table))
        self._table.setItemDelegateForColumn(STANDING, StandingCell(self._table, theme=theme))
        self._people = {side: SideName(side, theme=theme) for side in Side}
        self.filter = Choice(self.tr("Show"))
        self._count = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2, wraps=False)
        head = WrappingRow()
        head.setSpacing(24)
        for name in self._people.values():
            head.addWidget(name)
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        self.filter.set_choices((("", self.tr("Every answer")), (DIFFERENT, self.tr("Where the two differ"))))
        self.filter.chosen.connect(self._list)

    def show_profile(self, profile: DisclosedProfile, instrument: Instrument, relationship: Relationship) -> None:
        """Lay the two side by side."""
        comparison = profile.interview
        assert comparison is not None
        self._header = comparison_header(self.tr, comparison)
        self._rows = comparison_rows(self.tr, comparison, instrument, relationship)
        for side, name in self._people.items():
            name.set_name(self.tr("{0}, {1}").format(comparison.names[side], profile.organisation(side)))
        self._list()

    def fit(self, *, is_tight: bool) -> None:
        """The words of the two matter more than the drawing where the page is narrow."""
        self._is_tight = is_tight
        self._model.set_compact(is_compact=is_tight)
        self._fit_columns()

    def _fit_columns(self) -> None:
        for column in (0, STANDING):
            self._table.setColumnHidden(column, self._is_tight)
        self._table.set_widths(*(TIGHT_WIDTHS if self._is_tight else WIDTHS))

    def _list(self) -> None:
        self._model.set_rows(self._header, self._rows, only_different=self.filter.current == DIFFERENT)
        self._fit_columns()  # a table without columns forgets which of them are left out
        differing = sum(row.differs for row in self._rows)
        self._count.setText(self.tr("{0} of {1} answers differ").format(differing, len(self._rows)))


class StandingCell(WrappedCell):
    """A line between the ends of the scale, with the sign of each side where its person stands."""

    def __init__(self, table: Table, *, theme: Theme) -> None:
        super().__init__(table)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the text to those who hear it."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint as any cell, then line and signs; two on one place stand one above the other."""
        super().paint(painter, option, index)
        places = index.data(PLACES)
        rect: QRect = option.rect
        px = self._theme.px
        room = QRectF(rect.adjusted(PADDING + px(8), 0, -PADDING - px(8), 0))
        middle = room.center().y()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.control), 1))
        painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle))
        for end in (room.left(), room.right()):
            painter.drawLine(QPointF(end, middle - px(4)), QPointF(end, middle + px(4)))
        is_same = len(places) == len(Side) and len(set(places.values())) == 1
        for side, away in ((Side.SUPPLIER, px(6)), (Side.CLIENT, -px(6))):
            if side in places:
                at = QPointF(room.left() + room.width() * places[side], middle + (away if is_same else 0))
                paint_mark(painter, side.value, at, self._theme)
        painter.restore()
