"""Draws one relationship in the list of Home: both organisations, what it covers, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import words
from ui.models.relationship_list import SUMMARY
from ui.theme import Theme, Type
from ui.widgets.side_mark import paint_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from healthcheck.domain.summary import RelationshipSummary

Index = QModelIndex | QPersistentModelIndex
HEIGHT = 72
PADDING = 20
MARK = 20
BETWEEN = 16


class RelationshipRows(QStyledItemDelegate):
    """Two lines where reading begins for who and what, two at the other end for how far and when."""

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One height for all rows."""
        return QSize(0, self._theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, rect, state)
        summary = index.data(SUMMARY)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        state_width = min(self._state_width(summary), inner.width() // 2)
        left = inner.adjusted(0, 0, -state_width - BETWEEN, 0)
        right = QRect(inner.right() - state_width + 1, inner.top(), state_width, inner.height())
        self._paint_names(painter, seen(painter, left, within=inner), summary)
        self._paint_state(painter, seen(painter, right, within=inner), summary)
        painter.restore()

    def _state_width(self, summary: RelationshipSummary) -> int:
        """Room for how far and when; the names have the rest."""
        texts = ((words.stage(self.tr, summary), Type.BODY), (words.turnout(self.tr, summary), Type.CAPTION))
        return max(QFontMetrics(self._theme.font(step)).horizontalAdvance(text) for text, step in texts) + 1

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.chosen))
            edge = QRect(rect.x(), rect.y(), 3, rect.height())
            painter.fillRect(seen(painter, edge, within=rect), QColor(tokens.ink))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, QColor(tokens.subtle))

    def _paint_names(self, painter: QPainter, area: QRect, summary: RelationshipSummary) -> None:
        relationship = summary.relationship
        font = self._theme.font(Type.H3)
        metrics = QFontMetrics(font)
        upper, lower = _halves(area)
        room = area.width() - 2 * MARK - BETWEEN
        client_width = metrics.horizontalAdvance(relationship.client)
        supplier_width = metrics.horizontalAdvance(relationship.supplier)
        if client_width + supplier_width > room:
            client_width = min(client_width, max(room // 2, room - supplier_width))
        left = area.x()
        for side, name, width in (
            ("client", relationship.client, client_width),
            ("supplier", relationship.supplier, room - client_width),
        ):
            mark = seen(painter, QRect(left, upper.y(), 12, upper.height()), within=area)
            paint_mark(painter, side, QPointF(mark.x() + 6, upper.center().y() + 1), self._theme)
            box = seen(painter, QRect(left + MARK, upper.y(), width + 2, upper.height()), within=area)
            self._write(painter, box, name, font=font, colour=self._theme.tokens.text)
            left += MARK + width + BETWEEN
        scope = relationship.scope or self.tr("No description")
        if relationship.is_sample:
            scope = self.tr("Sample · {0}").format(scope)
        self._write(painter, lower, scope, font=self._theme.font(Type.CAPTION), colour=self._theme.tokens.text2)

    def _paint_state(self, painter: QPainter, area: QRect, summary: RelationshipSummary) -> None:
        upper, lower = _halves(area)
        right = Qt.AlignmentFlag.AlignRight
        tokens, caption = self._theme.tokens, self._theme.font(Type.CAPTION)
        stage, turnout = words.stage(self.tr, summary), words.turnout(self.tr, summary)
        self._write(painter, upper, stage, font=self._theme.font(), colour=tokens.text, side=right)
        self._write(painter, lower, turnout, font=caption, colour=tokens.muted, side=right)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        *,
        font: QFont,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        one_line = " ".join(text.split())
        shown = QFontMetrics(font).elidedText(one_line, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def seen(painter: QPainter, box: QRect, *, within: QRect) -> QRect:
    """Where a box stands for those who read in the painter's direction."""
    return QStyle.visualRect(painter.layoutDirection(), within, box)


def _halves(area: QRect) -> tuple[QRect, QRect]:
    """The boxes of an upper and a lower line, close to each other in the middle of ``area``."""
    line = area.height() // 3
    top = area.y() + area.height() // 6
    return QRect(area.x(), top, area.width(), line), QRect(area.x(), top + line, area.width(), line)
