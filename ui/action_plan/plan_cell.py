"""Paints a commitment on three lines: what; who for whom; by when, with where it stands at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from healthcheck.domain.promise import promise_check
from ui.action_plan.plan_line import PersonHead, PlanLine
from ui.action_plan.plan_model import ROW
from ui.action_plan.plan_words import SIGNS
from ui.action_plan.quality_dots import APART, paint_dots
from ui.icons import icon
from ui.theme import Tone, Type
from ui.widgets.side_mark import paint_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from healthcheck.domain.relationship import Side
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PADDING, GAP, LINE = 14, 10, 22
NUMBER_WIDTH = 30
HEAD_HEIGHT = 40
SIGN = 16
LEAST_TEXT = 300
"""Logical px that what is promised keeps beside where it comes from; where there are fewer, that is left out."""


class PlanCell(QStyledItemDelegate):
    """Heads of persons on one line, commitments on three."""

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A height for each kind of row, whatever its text."""
        px = self._theme.px
        is_head = isinstance(index.data(ROW), PersonHead)
        return QSize(px(200), px(HEAD_HEIGHT) if is_head else 3 * px(LINE) + 2 * px(GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline and the row's texts; the keyboard's place has a frame."""
        row, tokens = index.data(ROW), self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.window if isinstance(row, PersonHead) else tokens.chosen if is_chosen else tokens.surface
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(tokens.subtle))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if isinstance(row, PersonHead):
            self._paint_head(painter, rect, row)
        elif isinstance(row, PlanLine):
            self._paint_line(painter, rect, row)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(tokens.ink), 2))
                painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 6, 6)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, head: PersonHead) -> None:
        px = self._theme.px
        room = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        counts = self._end(painter, room, head.counts, (Type.CAPTION, Tone.TEXT2))
        room.setRight(room.right() - counts - px(GAP))
        self._signed(painter, room, head.side, head.name, Type.STRONG)

    def _paint_line(self, painter: QPainter, rect: QRect, line: PlanLine) -> None:
        px = self._theme.px
        room = rect.adjusted(px(PADDING), px(GAP), -px(PADDING), -px(GAP))
        first, second, third = (
            QRect(room.left(), room.top() + place * px(LINE), room.width(), px(LINE)) for place in range(3)
        )
        self._text(painter, first, str(line.number), (Type.BODY, Tone.MUTED))
        for part in (first, second, third):
            part.setLeft(room.left() + px(NUMBER_WIDTH))
        source = self._source(line, first.width() - px(LEAST_TEXT))
        if source:
            first.setRight(first.right() - self._end(painter, first, source, (Type.CAPTION, Tone.TEXT2)) - px(GAP))
        self._text(painter, first, line.commitment.what, (Type.STRONG, Tone.TEXT))
        self._paint_people(painter, second, line)
        self._paint_dates(painter, third, line)

    def _source(self, line: PlanLine, room: int) -> str:
        """As much of where it comes from, and of what it is worth, as ``room`` (px) has place for."""
        whole = (line.source, line.worth, line.carried)
        texts = (" · ".join(filter(None, parts)) for parts in (whole, (line.source, line.carried)))
        fitting = (text for text in (*texts, line.source, line.factor) if self._width(text, Type.CAPTION) <= room)
        return next(fitting, "")

    def _paint_people(self, painter: QPainter, room: QRect, line: PlanLine) -> None:
        """``● J. Okafor → ◆ T. Novak``; each name at most what the other leaves."""
        px, entry = self._theme.px, line.commitment
        if entry.state.is_open:
            points = [quality.points for quality in promise_check(entry).qualities]
            paint_dots(painter, points, right=QPointF(room.right() - 1, room.center().y() + 1), theme=self._theme)
            room.setRight(room.right() - px(APART) * len(points) - px(GAP))
        arrow = "→"
        between = px(GAP) * 2 + self._width(arrow, Type.BODY)
        half = (room.width() - between) // 2
        widths = [self._width(name, Type.BODY) + px(SIGN + 6) for name in (line.provider, line.customer)]
        first = min(widths[0], max(half, room.width() - between - widths[1]))
        left = QRect(room.left(), room.top(), first, room.height())
        self._signed(painter, left, entry.provider.side, line.provider, Type.BODY)
        middle = QRect(left.right() + 1, room.top(), between, room.height())
        self._text(painter, middle, arrow, (Type.BODY, Tone.MUTED), is_centred=True)
        right = QRect(middle.right() + 1, room.top(), room.right() - middle.right(), room.height())
        self._signed(painter, right, entry.customer.side, line.customer, Type.BODY)

    def _paint_dates(self, painter: QPainter, room: QRect, line: PlanLine) -> None:
        px = self._theme.px
        sign, tone = SIGNS[line.commitment.state]
        width = self._end(painter, room, line.state, (Type.BODY, tone))
        place = QRect(
            room.right() - width - px(SIGN + 6), room.top() + (room.height() - px(SIGN)) // 2, px(SIGN), px(SIGN)
        )
        icon(sign).paint(painter, place)
        room.setRight(place.left() - px(GAP))
        if line.late:
            end = self._text(painter, room, line.late, (Type.STRONG, Tone.ERROR))
            room.setLeft(end + px(GAP))
        self._text(painter, room, line.due, (Type.BODY, Tone.WARN if line.is_draft else Tone.TEXT2))

    def _signed(self, painter: QPainter, room: QRect, side: Side, text: str, step: Type) -> None:
        """A side's sign with a name behind it."""
        px = self._theme.px
        paint_mark(painter, side.value, QPointF(room.left() + px(SIGN) / 2, room.center().y() + 1), self._theme)
        self._text(painter, room.adjusted(px(SIGN + 6), 0, 0, 0), text, (step, Tone.TEXT))

    def _end(self, painter: QPainter, room: QRect, text: str, look: tuple[Type, Tone]) -> int:
        """A text at the right end of ``room``; the pixels it took."""
        width = min(self._width(text, look[0]), room.width())
        self._text(painter, room.adjusted(room.width() - width, 0, 0, 0), text, look)
        return width

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        look: tuple[Type, Tone],
        *,
        is_centred: bool = False,
    ) -> int:
        """One line of text, cut where it is too long; where it ends (px)."""
        step, tone = look
        font = self._theme.font(step)
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._theme.tokens, tone.value)))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room.width())
        along = Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, along | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return room.left() + metrics.horizontalAdvance(shown)

    def _width(self, text: str, step: Type) -> int:
        return QFontMetrics(self._theme.font(step)).horizontalAdvance(" ".join(text.split())) + 2
