"""Paints the cells: what is typed, what is blank, what was passed over, what is locked and what is not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.fast_entry.cell import Cell, CellState
from ui.fast_entry.entry_table import CELL
from ui.theme import Type

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.theme import Theme
    from ui.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
PADDING = 6
RING = 3.0
"""Radius (px at 100 % text size) of the sign of a blank."""


class CellLook(QStyledItemDelegate):
    """``waiting`` is the cell whose next key may still belong to it."""

    def __init__(self, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.waiting = QPersistentModelIndex()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, lines, content, and the frame of the current cell."""
        cell = index.data(CELL)
        assert isinstance(cell, Cell)
        ground, ink = _colours(self._theme.tokens, cell.state)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, ground)
        self._draw_lines(painter, option, is_heading=cell.state is CellState.HEADING)
        if cell.text:
            self._draw_text(painter, option, self._text(cell, index), ink=ink, is_left=cell.is_text)
        elif cell.state is not CellState.HEADING:
            self._draw_blank(painter, option, cell.state, ink)
        if option.state & QStyle.StateFlag.State_Selected:
            self._draw_frame(painter, option)
        painter.restore()

    def _text(self, cell: Cell, index: Index) -> str:
        return f"{cell.text}_" if self.waiting == index else cell.text

    def _draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, *, is_heading: bool) -> None:
        rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(self._theme.tokens.subtle), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if not is_heading:
            is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            start, end = (rect.topLeft(), rect.bottomLeft()) if is_mirrored else (rect.topRight(), rect.bottomRight())
            painter.drawLine(start, end)

    def _draw_text(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, ink: QColor, is_left: bool
    ) -> None:
        font = self._theme.font(Type.CAPTION if is_left else Type.STRONG)
        rect = QRectF(option.rect).adjusted(PADDING, 0, -PADDING, 0)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(ink)
        side = Qt.AlignmentFlag.AlignLeading if is_left else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _draw_blank(self, painter: QPainter, option: QStyleOptionViewItem, state: CellState, ink: QColor) -> None:
        """A point where nobody has been yet, a ring where something is missing."""
        centre = QPointF(QRectF(option.rect).center())
        radius = self._theme.px(RING)
        if state is CellState.BLANK:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(centre, radius / 2, radius / 2)
            return
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)

    def _draw_frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.text if has_focus else tokens.control), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), 3, 3)


def _colours(tokens: Tokens, state: CellState) -> tuple[QColor, QColor]:
    """Ground and ink."""
    ground, ink = {
        CellState.HEADING: (tokens.sunken, tokens.text),
        CellState.BLANK: (tokens.surface, tokens.control),
        CellState.SKIPPED: (tokens.warn_tint, tokens.warn),
        CellState.ANSWERED: (tokens.surface, tokens.text),
        CellState.UNSAVED: (tokens.error_tint, tokens.error),
        CellState.LOCKED: (tokens.window, tokens.text2),
        CellState.LOCKED_BLANK: (tokens.window, tokens.muted),
    }[state]
    return QColor(ground), QColor(ink)
