"""The first column, which stays where the grid is scrolled sideways: number and text of each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from ui.fast_entry.entry_table import ROW
from ui.fast_entry.row import Row
from ui.theme import Type

if TYPE_CHECKING:
    from ui.theme import Theme

NUMBER = 32
"""Width (px at 100 % text size) of the column of numbers."""
GAP = 8


class QuestionsHead(QHeaderView):
    """One line each, cut at the end; the whole text is in the strip below the grid. ``current`` stands out."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.current = -1
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_current(self, row: int) -> None:
        """Let the line of the current cell stand out."""
        self.current = row
        self.viewport().update()

    def sectionSizeFromContents(self, logical_index: int) -> QSize:
        """The grid decides on the width, the size of type on the height."""
        return QSize(self.width(), self.sectionSize(logical_index))

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Draw number and text, or the name of a part."""
        row = self.model().headerData(logical_index, Qt.Orientation.Vertical, ROW)
        if not isinstance(row, Row):
            return
        tokens = self._theme.tokens
        painter.save()
        painter.setLayoutDirection(self.layoutDirection())
        is_current = logical_index == self.current
        ground = tokens.sunken if row.is_heading else tokens.chosen if is_current else tokens.surface
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QPen(QColor(tokens.subtle), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._draw_edge(painter, rect)
        self._draw_words(painter, rect, row, is_current=is_current)
        painter.restore()

    def _draw_edge(self, painter: QPainter, rect: QRect) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.setPen(QPen(QColor(self._theme.tokens.control), 1))
        if is_mirrored:
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
        else:
            painter.drawLine(rect.topRight(), rect.bottomRight())

    def _draw_words(self, painter: QPainter, rect: QRect, row: Row, *, is_current: bool) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        if row.is_heading:
            painter.setPen(QColor(tokens.text))
            self._write(painter, rect, row.title, Type.STRONG, left=GAP, width=rect.width() - 2 * GAP)
            return
        painter.setPen(QColor(tokens.text if is_current else tokens.muted))
        painter.setFont(self._theme.font(Type.CAPTION))
        number = self._placed(rect, left=0, width=px(NUMBER))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignTrailing | middle), row.number)
        left = px(NUMBER) + GAP
        painter.setPen(QColor(tokens.text))
        self._write(painter, rect, row.short or row.title, Type.CAPTION, left=left, width=rect.width() - left - GAP)

    def _write(self, painter: QPainter, rect: QRect, text: str, step: Type, *, left: int, width: int) -> None:
        font = self._theme.font(step)
        shown = QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width)
        painter.setFont(font)
        alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self._placed(rect, left=left, width=width), int(alignment), shown)

    def _placed(self, rect: QRect, *, left: int, width: int) -> QRectF:
        place = QRect(rect.left() + left, rect.top(), width, rect.height())
        return QRectF(QStyle.visualRect(self.layoutDirection(), rect, place))
