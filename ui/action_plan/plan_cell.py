"""Paints a commitment on three lines: what; who for whom; by when, with where it stands at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from healthcheck.domain.promise import promise_check
from ui.action_plan.plan_line import PersonHead, PlanLine
from ui.action_plan.plan_model import ROW
from ui.action_plan.plan_words import SIGNS
from ui.action_plan.row_painter import AFTER_SIGN, RowPainter
from ui.theme import Tone, Type

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PADDING, GAP, LINE = 14, 10, 22
NUMBER_WIDTH = 30
HEAD_HEIGHT = 40
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
        brush = RowPainter(painter, rect, option.direction, theme=self._theme)
        if isinstance(row, PersonHead):
            self._paint_head(brush, rect, row)
        elif isinstance(row, PlanLine):
            self._paint_line(brush, rect, row)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(tokens.ink), 2))
                painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 6, 6)
        painter.restore()

    def _paint_head(self, brush: RowPainter, rect: QRect, head: PersonHead) -> None:
        px = self._theme.px
        room = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        counts = brush.text_at_end(room, head.counts, Type.CAPTION, Tone.TEXT2)
        room.setRight(room.right() - counts - px(GAP))
        brush.signed(room, head.side, head.name, Type.STRONG)

    def _paint_line(self, brush: RowPainter, rect: QRect, line: PlanLine) -> None:
        px = self._theme.px
        room = rect.adjusted(px(PADDING), px(GAP), -px(PADDING), -px(GAP))
        first, second, third = (
            QRect(room.left(), room.top() + place * px(LINE), room.width(), px(LINE)) for place in range(3)
        )
        brush.text(first, str(line.number), Type.BODY, Tone.MUTED)
        for part in (first, second, third):
            part.setLeft(room.left() + px(NUMBER_WIDTH))
        source = self._source(brush, line, first.width())
        if source:
            first.setRight(first.right() - brush.text_at_end(first, source, Type.CAPTION, Tone.TEXT2) - px(GAP))
        brush.text(first, line.commitment.what, Type.STRONG, Tone.TEXT)
        self._paint_people(brush, second, line)
        self._paint_dates(brush, third, line)

    def _source(self, brush: RowPainter, line: PlanLine, room: int) -> str:
        """As much of where it comes from as ``room`` (px) has place for; what it is worth where nothing gives way."""
        px = self._theme.px
        least, what = px(LEAST_TEXT), brush.width(line.commitment.what, Type.STRONG) + px(GAP)
        sourced, whole = (
            " · ".join(filter(None, parts))
            for parts in ((line.source, line.carried), (line.source, line.worth, line.carried))
        )
        if what + brush.width(whole, Type.CAPTION) <= room:
            return whole
        texts = (sourced, line.source, line.factor)
        fitting = (text for text in texts if brush.width(text, Type.CAPTION) + least <= room)
        return next(fitting, "")

    def _paint_people(self, brush: RowPainter, room: QRect, line: PlanLine) -> None:
        """``● J. Okafor → ◆ T. Novak``; each name at most what the other leaves."""
        px, entry = self._theme.px, line.commitment
        if entry.state.is_open:
            points = [quality.points for quality in promise_check(entry).qualities]
            room.setRight(room.right() - brush.dots_at_end(room, points) - px(GAP))
        between = px(GAP) * 2 + brush.width(brush.arrow, Type.BODY)
        half = (room.width() - between) // 2
        widths = [brush.signed_width(name, Type.BODY) for name in (line.provider, line.customer)]
        first = min(widths[0], max(half, room.width() - between - widths[1]))
        left = QRect(room.left(), room.top(), first, room.height())
        brush.signed(left, entry.provider.side, line.provider, Type.BODY)
        middle = QRect(left.right() + 1, room.top(), between, room.height())
        brush.text(middle, brush.arrow, Type.BODY, Tone.MUTED, is_centred=True)
        right = QRect(middle.right() + 1, room.top(), room.right() - middle.right(), room.height())
        brush.signed(right, entry.customer.side, line.customer, Type.BODY)

    def _paint_dates(self, brush: RowPainter, room: QRect, line: PlanLine) -> None:
        px = self._theme.px
        sign, tone = SIGNS[line.commitment.state]
        room.setRight(room.right() - brush.text_at_end(room, line.state, Type.BODY, tone) - px(AFTER_SIGN))
        room.setRight(room.right() - brush.icon_at_end(room, sign) - px(GAP) + px(AFTER_SIGN))
        if line.late:
            room.setLeft(brush.text(room, line.late, Type.STRONG, Tone.ERROR) + px(GAP))
        brush.text(room, line.due, Type.BODY, Tone.WARN if line.is_draft else Tone.TEXT2)
