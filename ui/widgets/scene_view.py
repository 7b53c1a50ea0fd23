"""Shows a ``Scene`` in a pyqtgraph view: rebuilt for its size, painted with the theme, readable by mouse and keyboard.

Imports pyqtgraph, so import this module only when a chart is about to be seen. Nothing here goes through pyqtgraph's
titles, legends or labels: those read mark-up, ``QPainter.drawText`` does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from healthcheck.charts.palette import Ink
from ui.widgets.pointed_factor import paint_card, paint_ring, paint_tint
from ui.widgets.scene_painter import QtTextMetrics, ScenePainter, polygon_of
from ui.widgets.spoken_role import give_role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionGraphicsItem

    from healthcheck.charts.scene import HitRegion, Scene

SMALLEST = QSize(260, 240)
"""Below this no chart is laid out, unless it asks for less."""


class SceneItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """One scene as a graphics item, with the factor that is pointed at; ``seen``: what was seen of it then."""

    def __init__(self, look: ScenePainter) -> None:
        super().__init__()
        self._look = look
        self._shown: Scene | None = None
        self._font = QFont()
        self.pointed = ""
        self.is_told = False
        self.is_ringed = False
        self.seen = QRectF()

    def show_scene(self, scene: Scene, *, font: QFont) -> None:
        """Paint ``scene`` from now on; ``font`` is that of the card."""
        self.prepareGeometryChange()
        self._shown, self._font = scene, font
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole scene."""
        return QRectF(0, 0, self._shown.width, self._shown.height) if self._shown else QRectF()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the scene, the tint of what is pointed at underneath it and, where that is here, the card on top."""
        if self._shown is None:
            return
        painter.fillRect(self.boundingRect(), self._look.colour(Ink.SURFACE))
        regions = tuple(region for region in self._shown.regions if region.factor == self.pointed)
        if regions:
            paint_tint(painter, self._look, regions)
        self._look.paint(painter, self._shown)
        if regions:
            if self.is_ringed:
                paint_ring(painter, self._look, regions, within=self.boundingRect())
            if self.is_told:
                seen = self.seen & self.boundingRect()
                whole = seen if not seen.isEmpty() else self.boundingRect()
                paint_card(painter, self._look, regions, self._shown, font=self._font, seen=whole)


class SceneView(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph is untyped
    """A chart that ``build`` makes for each size (logical px). One tab stop; arrow keys walk through its factors.

    ``pointed`` carries the factor under the mouse or the keyboard, empty when there is none; ``walked`` the one that
    the keyboard went to, ``clicked`` the one that was clicked, ``confirmed`` the one that Enter or Space was pressed
    on, ``activated`` either of the last two.
    """

    pointed = Signal(str)
    walked = Signal(str)
    clicked = Signal(str)
    confirmed = Signal(str)
    activated = Signal(str)

    def __init__(
        self, build: Callable[[float, float], Scene], *, palette: Mapping[Ink, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, background=None)
        give_role(SceneView.__name__, QAccessible.Role.Chart)
        self._build = build
        self._look = ScenePainter(palette)
        self._item = SceneItem(self._look)
        self._shown: Scene | None = None
        self.addItem(self._item)
        # the ground is part of each scene; pyqtgraph has Qt keep a picture of every view's, as large as the view
        self.setCacheMode(SceneView.CacheModeFlag.CacheNone)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    @property
    def shown(self) -> Scene | None:
        """The scene on screen; None before the view has a size."""
        return self._shown

    def set_build(self, build: Callable[[float, float], Scene]) -> None:
        """Show what another callback builds, for new values or another size of text."""
        self._build = build
        self._rebuild()

    def set_palette(self, palette: Mapping[Ink, str]) -> None:
        """Paint in other colours."""
        self._look.palette = palette
        self._item.update()
        self.viewport().update()

    @property
    def said(self) -> str:
        """What the card beside the pointed factor says, and a screen reader with it; empty where none is pointed at."""
        regions = self._shown.regions if self._shown else ()
        return next((region.meaning for region in regions if region.factor == self._item.pointed), "")

    def walk_to(self, factor: str) -> None:
        """Take the keyboard, and put it on ``factor``; on the first one where that is not here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        factors = self._factors()
        if factors:
            self._walk_to(factor if factor in factors else factors[0])

    def point_at(self, factor: str) -> None:
        """Mark ``factor`` here because it is pointed at in the chart beside, whose card tells of it; empty marks none.

        Emits nothing, so that two charts can follow each other.
        """
        self._mark(factor, is_told=False)

    def look_again(self) -> None:
        """Put the card where it is seen now: something was scrolled since."""
        self._item.seen = QRectF(self.viewport().visibleRegion().boundingRect())
        self._item.update()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End walk; Enter and Space activate; Escape lets go."""
        factors = self._factors()
        current = factors.index(self._item.pointed) if self._item.pointed in factors else None
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps and factors:
            start = current if current is not None else (-1 if steps[key] > 0 else len(factors))
            self._walk_to(factors[(start + steps[key]) % len(factors)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and factors:
            self._walk_to(factors[0 if key is Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._item.pointed:
            self.confirmed.emit(self._item.pointed)
            self.activated.emit(self._item.pointed)
        elif key is Qt.Key.Key_Escape and self._item.pointed:
            self._point("")
        else:
            event.ignore()
            return
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        region = self._region_at(event.position())
        self._item.is_ringed = False
        self._point(region.factor if region else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Activate the factor under a left click."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        region = self._region_at(event.position())
        if region and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(region.factor)
            self.activated.emit(region.factor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is left to do: a press has activated. pyqtgraph would open its own menu here."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which may scroll."""
        event.ignore()

    def leaveEvent(self, event: object) -> None:
        """Let go when the mouse leaves, unless the keyboard holds on."""
        super().leaveEvent(event)
        if not self._item.is_ringed:
            self._point("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the first factor when the keyboard arrives."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self._factors():
            self._walk_to(self._item.pointed or self._factors()[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go when the keyboard leaves."""
        super().focusOutEvent(event)
        self._item.is_ringed = False
        self._point("")

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Build the scene for the new size."""
        super().resizeEvent(event)
        if event is not None:
            self._rebuild()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """A page that comes to the chart by the tab key shows all of it; Qt would show the place of a cursor in it."""
        return QWidget.inputMethodQuery(self, query)

    def close(self) -> bool:
        """Close as any widget does. pyqtgraph's own way takes the scene apart, and Qt then paints what is gone."""
        return bool(QWidget.close(self))

    def sizeHint(self) -> QSize:
        """A comfortable chart."""
        return QSize(480, 420)

    def _rebuild(self) -> None:
        size, least = self.viewport().size(), self.minimumSize().boundedTo(SMALLEST)
        if size.width() < least.width() or size.height() < least.height():
            return
        self._shown = self._build(float(size.width()), float(size.height()))
        self._item.show_scene(self._shown, font=self.font())
        self.setAccessibleName(self._shown.title)
        self.setAccessibleDescription(self._shown.description)

    def _factors(self) -> list[str]:
        regions = self._shown.regions if self._shown else ()
        return list(dict.fromkeys(region.factor for region in regions))

    def _region_at(self, at: QPointF) -> HitRegion | None:
        regions = reversed(self._shown.regions) if self._shown else ()
        for region in regions:
            if polygon_of(region.polygon).containsPoint(at, Qt.FillRule.OddEvenFill):
                return region
        return None

    def _walk_to(self, factor: str) -> None:
        self._item.is_ringed = True
        self._point(factor)
        self._item.update()
        self.walked.emit(factor)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.said))

    def _point(self, factor: str) -> None:
        is_other = factor != self._item.pointed
        self._mark(factor, is_told=True)
        if is_other:
            self.pointed.emit(factor)

    def _mark(self, factor: str, *, is_told: bool) -> None:
        if (factor, is_told) != (self._item.pointed, self._item.is_told):
            self._item.pointed, self._item.is_told = factor, is_told
            self.look_again()


__all__ = ["QtTextMetrics", "SceneView"]
