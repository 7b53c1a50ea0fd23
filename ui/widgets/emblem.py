"""The sign of this program: two profiles on seven spokes. It shows no data."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.side_mark import paint_mark

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SPOKES = 7
CLIENT_SHAPE = (0.74, 0.52, 0.62, 0.72, 0.6, 0.78, 0.46)
SUPPLIER_SHAPE = (0.82, 0.66, 0.88, 0.8, 0.84, 0.7, 0.72)


class Emblem(QWidget):
    """A square of ``size`` pixels."""

    def __init__(self, *, theme: Theme, size: int = 132, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw rings, spokes and two profiles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        radius = self._size / 2 - 8
        painter.setPen(QPen(QColor(tokens.subtle), 1.25))
        for share in (1 / 3, 2 / 3, 1.0):
            painter.drawPolygon(QPolygonF(self._heptagon((share,) * SPOKES, radius)))
        for corner in self._heptagon((1.0,) * SPOKES, radius):
            painter.drawLine(self._centre, corner)
        for shape, colour, dash in (
            (CLIENT_SHAPE, tokens.client_mark, Qt.PenStyle.SolidLine),
            (SUPPLIER_SHAPE, tokens.supplier_mark, Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(QColor(colour), 2.25, dash))
            painter.drawPolygon(QPolygonF(self._heptagon(shape, radius)))
        paint_mark(painter, "client", self._heptagon(CLIENT_SHAPE, radius)[0], self._theme)
        paint_mark(painter, "supplier", self._heptagon(SUPPLIER_SHAPE, radius)[2], self._theme)

    @property
    def _centre(self) -> QPointF:
        return QPointF(self._size / 2, self._size / 2 + 3)

    def _heptagon(self, shares: tuple[float, ...], radius: float) -> list[QPointF]:
        turns = (2 * math.pi * spoke / SPOKES for spoke in range(SPOKES))
        return [
            self._centre + QPointF(math.sin(turn), -math.cos(turn)) * (share * radius)
            for share, turn in zip(shares, turns, strict=True)
        ]
