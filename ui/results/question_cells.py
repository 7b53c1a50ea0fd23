"""The cells of the questions: what was asked under its factor, the gap as a bar, and how answers spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedItem, printed
from healthcheck.domain.relationship import Side
from ui.models.question_table import ITEM_ROLE, Column
from ui.results.wrapped_cell import PADDING, WrappedCell
from ui.theme import Type
from ui.widgets.side_mark import paint_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QStyleOptionViewItem

    from healthcheck.domain.disclosed import DisclosedItemSide
    from healthcheck.domain.method import Method
    from ui.theme import Theme
    from ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
WIDEST_GAP = 50.0
"""Points of a bar that fills its half of the cell."""

LEVELS = 4
LARGEST, SMALLEST = 6.5, 2.2
"""Logical px of a disc for everybody of a side, and for one person of many."""


class QuestionCell(WrappedCell):
    """What was asked, below the name of its factor in small letters."""

    def __init__(self, table: Table, *, theme: Theme) -> None:
        super().__init__(table)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for one line more than the question takes."""
        return super().sizeHint(option, index) + QSize(0, self._caption_height)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave both texts to ``paint``."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint as any cell, then factor and question."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        room = rect.adjusted(PADDING, 6, -PADDING, -6)
        painter.save()
        painter.setFont(self._theme.font(Type.CAPTION))
        painter.setPen(QColor(self._theme.tokens.muted))
        factor = str(index.sibling(index.row(), Column.FACTOR).data() or "")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), factor)
        painter.setFont(self._theme.font())
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        below = room.adjusted(0, self._caption_height, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(flags), str(index.data() or ""))
        painter.restore()

    @property
    def _caption_height(self) -> int:
        return self._theme.px(19)


class DrawnCell(WrappedCell):
    """A cell that draws what its text says; the text is in its tool tip and for those who hear it."""

    def __init__(self, table: Table, *, theme: Theme) -> None:
        super().__init__(table)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, whatever the text."""
        return QSize(super().sizeHint(option, index).width(), self._theme.px(40))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the text to ``paint``."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint as any cell, then the drawing."""
        super().paint(painter, option, index)
        item = index.data(ITEM_ROLE)
        if not isinstance(item, DisclosedItem):
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font())
        self.draw(painter, QRectF(rect.adjusted(PADDING, 0, -PADDING, 0)), item)
        painter.restore()

    def draw(self, painter: QPainter, room: QRectF, item: DisclosedItem) -> None:
        """Draw what is shown of ``item``."""
        raise NotImplementedError

    def ink(self, side: Side) -> QColor:
        """The colour of a side's marks."""
        tokens = self._theme.tokens
        return QColor(tokens.client_mark if side is Side.CLIENT else tokens.supplier_mark)


class GapCell(DrawnCell):
    """A bar from the middle towards the side that rates higher, its sign at the end, the points beside it."""

    def draw(self, painter: QPainter, room: QRectF, item: DisclosedItem) -> None:
        """The bar; a dash where no gap is shown, nothing but the middle where there is none."""
        painter.setPen(QColor(self._theme.tokens.text2))
        if item.shrunk_gap is None:
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), "–")
            return
        px, middle = self._theme.px, room.center()
        painter.setPen(QPen(QColor(self._theme.tokens.control), 1))
        painter.drawLine(QPointF(middle.x(), middle.y() - px(10)), QPointF(middle.x(), middle.y() + px(10)))
        points = printed(item.shrunk_gap)
        if points == 0:
            painter.setPen(QColor(self._theme.tokens.text2))
            painter.drawText(QRectF(middle.x() + px(8), room.top(), px(40), room.height()), _middle_left(), "0")
            return
        side = Side.CLIENT if points > 0 else Side.SUPPLIER
        away = -1 if side is Side.CLIENT else 1
        number = px(22)
        reach = min(abs(points) / WIDEST_GAP, 1.0) * (room.width() / 2 - number - px(14)) + px(4)
        end = QPointF(middle.x() + away * reach, middle.y())
        painter.setPen(QPen(self.ink(side), px(5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(middle, end)
        paint_mark(painter, side.value, end, self._theme)
        painter.setPen(QColor(self._theme.tokens.text))
        beside = QRectF(end.x() + (px(9) if away > 0 else -px(9) - number), room.top(), number, room.height())
        alignment = Qt.AlignmentFlag.AlignLeft if away > 0 else Qt.AlignmentFlag.AlignRight
        painter.drawText(beside, int(alignment | Qt.AlignmentFlag.AlignVCenter), str(abs(points)))


class SpreadCell(DrawnCell):
    """A line a side from 0 to 100: a disc a level, as large as people chose it; else its mean, or the third of it."""

    def __init__(self, table: Table, *, theme: Theme) -> None:
        super().__init__(table, theme=theme)
        self._thirds: dict[Band, tuple[float, float]] = {}

    def use(self, method: Method) -> None:
        """Draw thirds where ``method`` has their lines."""
        low, high = method.not_in_place, method.in_place
        self._thirds = {Band.LOW: (0.0, low), Band.MIDDLE: (low, high), Band.HIGH: (high, 100.0)}

    def draw(self, painter: QPainter, room: QRectF, item: DisclosedItem) -> None:
        """The client's line above the supplier's."""
        px = self._theme.px
        inner = room.adjusted(px(7), 0, -px(7), 0)
        for side, y in ((Side.CLIENT, room.center().y() - px(8)), (Side.SUPPLIER, room.center().y() + px(8))):
            painter.setPen(QPen(QColor(self._theme.tokens.subtle), 1))
            painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
            self._draw_side(painter, inner, y, item.side(side), side)

    def _draw_side(self, painter: QPainter, room: QRectF, y: float, held: DisclosedItemSide, side: Side) -> None:
        px = self._theme.px

        def at(points: float) -> float:
            return room.left() + room.width() * points / 100

        if held.counts is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink(side))
            people = max(sum(held.counts), 1)
            for code, count in enumerate(held.counts):
                if count:
                    radius = px(10) * max((count / people) ** 0.5 * LARGEST, SMALLEST) / 10
                    painter.drawEllipse(QPointF(at(100 * code / LEVELS), y), radius, radius)
        elif held.mean is not None:
            paint_mark(painter, side.value, QPointF(at(held.mean), y), self._theme)
        elif held.band is not None:
            low, high = self._thirds[held.band]
            painter.setPen(QPen(self.ink(side), px(5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(at(low), y), QPointF(at(high), y))


def _middle_left() -> int:
    return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
