"""Paints a ``Scene`` on a page, as vectors, in the geometry the scene states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable

from healthcheck.charts.palette import PALETTES, Ground, Ink, Palette
from healthcheck.charts.scene import CAPITALS, HitRegion, Line, Marker, Polygon, Scene, Shape, Text
from healthcheck.reports.pdf.fonts import Face, FontBook, font_book
from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from healthcheck.charts.scene import Point, Primitive

ROUND = 1
BUTT = 0


class ScenePainter:
    """Draws scenes on one canvas; ``x``, ``y`` (points) is the lower left corner of a scene of ``height``."""

    def __init__(self, canvas: Canvas, *, palette: Palette, fonts: FontBook) -> None:
        self._canvas = canvas
        self._palette = palette
        self._fonts = fonts

    def paint(self, scene: Scene, *, x: float, y: float) -> None:
        """Draw ``scene``, one pixel a point, with its y axis turned upwards."""
        self._canvas.saveState()
        self._canvas.translate(x, y + scene.height)
        for primitive in scene.primitives:
            self._draw(primitive)
        self._canvas.restoreState()

    def _draw(self, primitive: Primitive) -> None:
        match primitive:
            case Line():
                self._line(primitive)
            case Polygon():
                self._polygon(primitive)
            case Marker():
                self._marker(primitive)
            case Text():
                self._text(primitive)
            case HitRegion():
                pass

    def _line(self, line: Line) -> None:
        self._stroke_with(line.ink, line.width)
        self._canvas.setDash(*([list(line.dash), 0] if line.dash else []))
        self._canvas.drawPath(self._path(line.points), stroke=1, fill=0)
        self._canvas.setDash()

    def _polygon(self, polygon: Polygon) -> None:
        self._stroke_with(polygon.ink, polygon.width)
        self._canvas.setFillColor(self._colour(polygon.ink))
        self._canvas.setFillAlpha(polygon.fill)
        path = self._path(polygon.points, is_closed=True)
        self._canvas.drawPath(path, stroke=int(polygon.width > 0), fill=int(polygon.fill > 0))
        self._canvas.setFillAlpha(1)

    def _marker(self, marker: Marker) -> None:
        own = self._colour(marker.ink)
        if marker.shape is Shape.DIAMOND_RING:
            path = self._path(marker.outline(), is_closed=True)
            for ink, width in ((Ink.SURFACE, marker.stroke + 2 * marker.halo), (marker.ink, marker.stroke)):
                if width > 0:
                    self._stroke_with(ink, width)
                    self._canvas.drawPath(path, stroke=1, fill=0)
            return
        for fill, grow in ((self._colour(Ink.SURFACE), marker.halo), (own, 0.0)):
            self._canvas.setFillColor(fill)
            if marker.shape is Shape.DISC:
                self._canvas.circle(marker.x, -marker.y, marker.radius + grow, stroke=0, fill=1)
            else:
                path = self._path(marker.outline(grow=grow), is_closed=True)
                self._canvas.drawPath(path, stroke=0, fill=1)

    def _text(self, text: Text) -> None:
        if not text.angle:
            self._letters(text, x=text.left, y=-text.y)
            return
        self._canvas.saveState()
        self._canvas.translate(text.x, -text.y)
        self._canvas.rotate(-text.angle)
        self._letters(text, x=text.left - text.x, y=0.0)
        self._canvas.restoreState()

    def _letters(self, text: Text, *, x: float, y: float) -> None:
        """A line from (``x``, ``y``) on the baseline."""
        if text.halo > 0:
            self._clear_room(text, x=x, y=y)
        letters = self._canvas.beginText(x, y)
        letters.setFillColor(self._colour(text.ink))
        face = Face.SEMIBOLD if text.is_semibold else Face.REGULAR
        for run, drawn in self._fonts.line(text.text, size=text.size, face=face).drawn:
            letters.setFont(run.fontName, text.size)
            letters.textOut(drawn)
        self._canvas.drawText(letters)

    def _clear_room(self, text: Text, *, x: float, y: float) -> None:
        """Paint surface under a line of text. Outlined letters would be read twice by whoever copies or listens."""
        width, height = text.width + 2 * text.halo, CAPITALS * text.size + text.halo
        self._canvas.setFillColor(self._colour(Ink.SURFACE))
        self._canvas.rect(x - text.halo, y - text.halo / 2, width, height, stroke=0, fill=1)

    def _stroke_with(self, ink: Ink, width: float) -> None:
        self._canvas.setStrokeColor(self._colour(ink))
        self._canvas.setLineWidth(width)
        self._canvas.setLineJoin(ROUND)
        self._canvas.setLineCap(BUTT)

    def _path(self, points: Sequence[Point], *, is_closed: bool = False) -> Any:  # noqa: ANN401 - reportlab is untyped
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], -points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, -y)
        if is_closed:
            path.close()
        return path

    def _colour(self, ink: Ink) -> Color:
        return colour(self._palette[ink])


class SceneFlowable(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A scene in the flow of a page; ``alternative`` is its text for a screen reader."""

    def __init__(self, scene: Scene, *, palette: Palette = PALETTES[Ground.PRINT]) -> None:
        super().__init__()
        self.scene = scene
        self.alternative = scene.description
        self.width = scene.width
        self.height = scene.height
        self.hAlign = "LEFT"
        self._palette = palette
        self._room = scene.width

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The size of the scene in points; it is built for its place and never squeezed."""
        self._room = available_width
        return self.width, self.height

    def draw(self) -> None:
        """Paint at the origin that the page has set."""
        element = Element("Figure", alternative=self.alternative)
        with self.canv.structure.content(self.canv, element):
            x = placed(self.canv, 0, self.width, whole=self._room)
            ScenePainter(self.canv, palette=self._palette, fonts=font_book()).paint(self.scene, x=x, y=0)
