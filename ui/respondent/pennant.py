"""The sign of a question that is flagged for discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from ui.theme import Theme

POLE = (QPointF(4, 1.5), QPointF(4, 14.5))
CLOTH = (QPointF(4, 2.5), QPointF(13, 2.5), QPointF(10.5, 5.75), QPointF(13, 9), QPointF(4, 9))
BOX = 16
GAP = 6
"""Room between the sign and the words beside it, px."""


def pennant(theme: Theme, size: QSize, *, ratio: float, is_filled: bool) -> QIcon:
    """A pennant of ``size`` logical px in the ink of text, filled where the question is flagged."""
    pixmap = QPixmap((size + QSize(GAP, 0)) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / BOX, size.height() / BOX)
    ink = QColor(theme.tokens.text)
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(ink if is_filled else QColor(Qt.GlobalColor.transparent))
    painter.drawPolygon(QPolygonF(CLOTH))
    painter.drawLine(*POLE)
    painter.end()
    return QIcon(pixmap)
