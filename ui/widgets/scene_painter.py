"""Paints the primitives of a ``Scene`` with a ``QPainter``; text is text, whatever it contains."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import HitRegion, Line, Marker, Polygon, Shape, Text
from ui.theme import FAMILY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from healthcheck.charts.scene import Point, Primitive, Scene


class QtTextMetrics:
    """Widths of text as this painter draws it (``charts.scene.TextMetrics``)."""

    def width(self, text: str, *, size: float, is_semibold: bool = False) -> float:
        """Width in logical pixels of one line."""
        return _advance(text, max(round(size), 1), is_semibold) * size / max(round(size), 1)


class ScenePainter:
    """Draws scenes in the colours of ``palette``, which may be exchanged at any time."""

    def __init__(self, palette: Mapping[Ink, str]) -> None:
        self.palette = palette

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Draw all of ``scene``, one of its pixels a logical pixel."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        for primitive in scene.primitives:
            self._draw(painter, primitive)

    def colour(self, ink: Ink) -> QColor:
        """The colour of an ink."""
        return QColor(self.palette[ink])

    def _draw(self, painter: QPainter, primitive: Primitive) -> None:
        match primitive:
            case Line():
                self._line(painter, primitive)
            case Polygon():
                self._polygon(painter, primitive)
            case Marker():
                self._marker(painter, primitive)
            case Text():
                self._text(painter, primitive)
            case HitRegion():
                pass

    def _line(self, painter: QPainter, line: Line) -> None:
        pen = self._pen(line.ink, line.width)
        if line.dash:
            pen.setDashPattern([part / line.width for part in line.dash])
        painter.setPen(pen)
        painter.drawPolyline(polygon_of(line.points))

    def _polygon(self, painter: QPainter, polygon: Polygon) -> None:
        painter.setPen(self._pen(polygon.ink, polygon.width) if polygon.width > 0 else Qt.PenStyle.NoPen)
        fill = self.colour(polygon.ink)
        fill.setAlphaF(polygon.fill)
        painter.setBrush(QBrush(fill) if polygon.fill > 0 else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(polygon_of(polygon.points))

    def _marker(self, painter: QPainter, marker: Marker) -> None:
        if marker.shape is Shape.DIAMOND_RING:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for ink, width in ((Ink.SURFACE, marker.stroke + 2 * marker.halo), (marker.ink, marker.stroke)):
                painter.setPen(self._pen(ink, width, join=Qt.PenJoinStyle.MiterJoin))
                painter.drawPolygon(polygon_of(marker.outline()))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for ink, grow in ((Ink.SURFACE, marker.halo), (marker.ink, 0.0)):
            painter.setBrush(self.colour(ink))
            if marker.shape is Shape.DISC:
                reach = marker.radius + grow
                painter.drawEllipse(QPointF(marker.x, marker.y), reach, reach)
            else:
                painter.drawPolygon(polygon_of(marker.outline(grow=grow)))

    def _text(self, painter: QPainter, text: Text) -> None:
        pixels = max(round(text.size), 1)
        font = _font(pixels, text.is_semibold)
        painter.save()
        painter.translate(text.x, text.y)
        painter.rotate(text.angle)
        # A font has a whole number of pixels; the rest of the size is a matter of scale.
        painter.scale(text.size / pixels, text.size / pixels)
        start = QPointF((text.left - text.x) * pixels / text.size, 0)
        if text.halo > 0:
            letters = QPainterPath()
            letters.addText(start, font, text.text)
            painter.strokePath(letters, self._pen(Ink.SURFACE, 2 * text.halo))
        painter.setFont(font)
        painter.setPen(self.colour(text.ink))
        painter.drawText(start, text.text)
        painter.restore()

    def _pen(self, ink: Ink, width: float, *, join: Qt.PenJoinStyle = Qt.PenJoinStyle.RoundJoin) -> QPen:
        return QPen(self.colour(ink), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, join)


def polygon_of(points: Sequence[Point]) -> QPolygonF:
    """Points as Qt takes them."""
    return QPolygonF([QPointF(x, y) for x, y in points])


def bounds_of(points: Sequence[Point]) -> QRectF:
    """The upright rectangle around points."""
    return polygon_of(points).boundingRect()


@lru_cache(maxsize=64)
def _font(pixels: int, is_semibold: bool) -> QFont:  # noqa: FBT001 - the key of a cache
    """The bundled family without hinting, so that widths grow in proportion to size."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if is_semibold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=4096)
def _advance(text: str, pixels: int, is_semibold: bool) -> float:  # noqa: FBT001 - the key of a cache
    return QFontMetricsF(_font(pixels, is_semibold)).horizontalAdvance(text)
