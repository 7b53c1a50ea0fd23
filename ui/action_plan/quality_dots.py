"""The five qualities of a promise as five dots: open, half, full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from healthcheck.domain.promise import BEGUN, FULFILLED
from ui.theme import Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

DIAMETER, APART = 9, 14
UPWARDS, HALF_TURN = 90 * 16, 180 * 16
"""Angles of Qt's pies, in sixteenths of a degree, against the clock."""


def paint_dots(painter: QPainter, points: Sequence[int], *, right: QPointF, theme: Theme) -> None:
    """Draw one dot for each of ``points`` (0, 1 or 2), the last one ending at ``right``."""
    size, apart = theme.px(DIAMETER), theme.px(APART)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(theme.tokens.text2)
    for place, held in enumerate(reversed(points)):
        box = QRectF(right.x() - size - place * apart, right.y() - size / 2, size, size)
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(ink if held == FULFILLED else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if held == BEGUN:
            painter.setBrush(ink)
            painter.drawPie(box, UPWARDS, HALF_TURN)
    painter.restore()


class QualityDots(QWidget):
    """Dots as a widget: of one quality, or of all five."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[int, ...] = (0,)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_points(self, *points: int) -> None:
        """Show a dot for each of ``points`` (0, 1 or 2)."""
        self._points = points
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as a line of text."""
        line = QFontMetrics(self._theme.font(Type.BODY)).lineSpacing()
        return QSize(self._theme.px(APART) * len(self._points), line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        right = QPointF(self.width() - 1, self.height() / 2 + 1)
        paint_dots(painter, self._points, right=right, theme=self._theme)
