"""The shapes of the standings, drawn as vectors: full, half, empty and hatched squares, a dash, a dashed square."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.practices.standing import Standing

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.theme import Theme

SIZE = 13
"""Logical pixels of a shape's edge at 100 % text size."""

STROKE = 1.5
HATCH = 4.0
DASHES = (Standing.NOT_ASKED, Standing.NO_VIEW, Standing.DOES_NOT_APPLY)


class StandingMark(QWidget):
    """The shape of one standing as a widget; the word stands beside it."""

    def __init__(self, standing: Standing, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = standing
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(self._theme.px(SIZE + 3), self._theme.px(SIZE + 3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape."""
        paint_standing(QPainter(self), self._standing, QRectF(self.rect()).center(), self._theme)


def paint_standing(painter: QPainter, standing: Standing, centre: QPointF, theme: Theme) -> None:
    """Draw the shape of ``standing`` around ``centre``, in the ink of text."""
    is_quiet = standing in DASHES or standing is Standing.WITHHELD
    ink = QColor(theme.tokens.muted if is_quiet else theme.tokens.text)
    half = theme.px(SIZE) / 2
    square = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, STROKE * theme.scale / 100)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if standing in DASHES:
        painter.drawLine(QPointF(centre.x() - half * 0.7, centre.y()), QPointF(centre.x() + half * 0.7, centre.y()))
    elif standing is Standing.WITHHELD:
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRect(square)
    else:
        _paint_square(painter, standing, square, ink, hatch=HATCH * theme.scale / 100)
    painter.restore()


def _paint_square(painter: QPainter, standing: Standing, square: QRectF, ink: QColor, *, hatch: float) -> None:
    match standing:
        case Standing.IN_PLACE:
            painter.fillRect(square, ink)
        case Standing.PARTLY:
            painter.fillRect(QRectF(square.left(), square.top(), square.width() / 2, square.height()), ink)
        case Standing.CANNOT_SEE:
            painter.drawLines(_hatching(square, hatch))
        case _:
            pass
    painter.drawRect(square)


def _hatching(square: QRectF, step: float) -> list[QLineF]:
    """Lines at 45 degrees through ``square``, rising to the right."""
    lines, edge = [], square.width()
    offset = step
    while offset < 2 * edge:
        low, high = max(offset - edge, 0.0), min(offset, edge)
        lines.append(
            QLineF(square.left() + low, square.top() + offset - low, square.left() + high, square.top() + offset - high)
        )
        offset += step
    return lines
