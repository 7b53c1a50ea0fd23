"""What is painted around the factor that is pointed at: a tint, a focus ring, and a card with its meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from healthcheck.charts.palette import Ink
from ui.widgets.scene_painter import ScenePainter, bounds_of, polygon_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from healthcheck.charts.scene import HitRegion, Scene

WIDEST = 300.0
PADDING = 10.0
CORNER = 6.0
AWAY = 8.0
SOFT = 5.0
"""Width of the rim that rounds the corners of a tint."""

WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def paint_tint(painter: QPainter, look: ScenePainter, regions: Sequence[HitRegion]) -> None:
    """Tint the places of one factor; belongs under the scene."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    places = QPainterPath()
    for region in regions:
        place = QPainterPath()
        place.addPolygon(polygon_of(region.polygon))
        place.closeSubpath()
        places = places.united(place)
    colour = look.colour(Ink.HOVER)
    painter.setBrush(colour)
    painter.setPen(QPen(colour, SOFT, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(places)


def paint_ring(painter: QPainter, look: ScenePainter, regions: Sequence[HitRegion], *, within: QRectF) -> None:
    """Ring the last place of the factor, its name, as the keyboard's focus."""
    frame = bounds_of(regions[-1].polygon).adjusted(-4, -3, 4, 3) & within.adjusted(1, 1, -1, -1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour(Ink.FOCUS), 2))
    painter.drawRoundedRect(frame, CORNER, CORNER)


def paint_card(
    painter: QPainter,
    look: ScenePainter,
    regions: Sequence[HitRegion],
    scene: Scene,
    *,
    font: QFont,
    seen: QRectF,
) -> None:
    """The meaning as plain text in a card beside the factor's places, inside what is ``seen`` of the scene."""
    meaning = regions[0].meaning
    painter.setFont(font)
    room = QRectF(0, 0, min(WIDEST, seen.width() - 2 * AWAY) - 2 * PADDING, scene.height)
    text = QFontMetricsF(font).boundingRect(room, int(WRAPPED), meaning)
    card = _quiet_place(QSizeF(text.width() + 2 * PADDING, text.height() + 2 * PADDING), regions, scene, seen)
    painter.setPen(QPen(look.colour(Ink.REFERENCE), 1))
    painter.setBrush(look.colour(Ink.SURFACE))
    painter.drawRoundedRect(card, CORNER, CORNER)
    painter.setPen(look.colour(Ink.TEXT))
    painter.drawText(card.adjusted(PADDING, PADDING, -PADDING + 1, -PADDING + 1), int(WRAPPED), meaning)


def _quiet_place(size: QSizeF, regions: Sequence[HitRegion], scene: Scene, seen: QRectF) -> QRectF:
    """Where a card of ``size`` hides least: nothing of the factor itself, then as little else as can be."""
    within = seen.adjusted(AWAY / 2, AWAY / 2, -AWAY / 2, -AWAY / 2)
    places = [bounds_of(region.polygon) for region in regions]
    around = places[0].united(places[-1])
    centre = around.center() - QPointF(size.width() / 2, size.height() / 2)
    lefts = (centre.x(), around.right() + AWAY, around.left() - AWAY - size.width(), within.left(), within.right())
    tops = (around.bottom() + AWAY, around.top() - AWAY - size.height(), centre.y(), within.top(), within.bottom())
    drawn = [QPointF(mark.x, mark.y) for mark in scene.markers]
    drawn += [bounds_of(text.corners).center() for text in scene.texts]

    def cost(card: QRectF) -> tuple[float, int, float]:
        own = sum(_area(card & place) for place in places)
        away = (card.center() - around.center()).manhattanLength()
        return own, sum(card.contains(point) for point in drawn), away

    cards = [_kept_within(QRectF(QPointF(left, top), size), within) for left in lefts for top in tops]
    return min(cards, key=cost)


def _kept_within(card: QRectF, within: QRectF) -> QRectF:
    left = max(min(card.left(), within.right() - card.width()), within.left())
    top = max(min(card.top(), within.bottom() - card.height()), within.top())
    return QRectF(left, top, card.width(), card.height())


def _area(rect: QRectF) -> float:
    return max(rect.width(), 0.0) * max(rect.height(), 0.0)
