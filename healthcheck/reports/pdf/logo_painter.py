"""A logo on paper: in the place it is given, as large as fits there, and nothing of it beyond."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable

from healthcheck.reports.logo import Logo
from healthcheck.reports.logo.outline import Outline
from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import colour

EVEN_ODD, NON_ZERO = 0, 1


def fitted(logo: Logo, *, width: float, height: float) -> tuple[float, float]:
    """Width and height of ``logo`` at its own ratio within a place of that size."""
    return (width, width / logo.ratio) if width / logo.ratio <= height else (height * logo.ratio, height)


def draw_logo(canvas: Any, logo: Logo, *, x: float, y: float, size: tuple[float, float]) -> None:  # noqa: ANN401
    """Paint ``logo`` with its lower left corner at (x, y)."""
    width, height = size
    if logo.drawing is None:
        canvas.drawImage(ImageReader(BytesIO(logo.png)), x, y, width, height, mask="auto")
        return
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(x, y, width, height)
    canvas.clipPath(frame, stroke=0, fill=0)
    canvas.translate(x, y + height)
    scale = width / logo.drawing.width
    canvas.scale(scale, -scale)
    for outline in logo.drawing.outlines:
        _draw_outline(canvas, outline)
    canvas.restoreState()


def _draw_outline(canvas: Any, outline: Outline) -> None:  # noqa: ANN401 - reportlab is untyped
    path = canvas.beginPath()
    for segment in outline.segments:
        match segment.kind, segment.points:
            case "M", (point,):
                path.moveTo(*point)
            case "L", (point,):
                path.lineTo(*point)
            case "C", (one, other, end):
                path.curveTo(*one, *other, *end)
            case _:
                path.close()
    if outline.fill:
        canvas.setFillColor(colour(outline.fill))
        canvas.setFillAlpha(outline.fill_opacity)
    if outline.stroke:
        canvas.setStrokeColor(colour(outline.stroke))
        canvas.setStrokeAlpha(outline.stroke_opacity)
        canvas.setLineWidth(outline.stroke_width)
    rule = EVEN_ODD if outline.is_even_odd else NON_ZERO
    canvas.drawPath(path, stroke=int(bool(outline.stroke)), fill=int(bool(outline.fill)), fillMode=rule)
    canvas.setFillAlpha(1)
    canvas.setStrokeAlpha(1)


class LogoBox(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A logo in the flow of a page, raised into the margin by ``rise`` points; ``alternative`` says whose it is."""

    def __init__(self, logo: Logo, alternative: str, *, room: tuple[float, float], rise: float = 0.0) -> None:
        super().__init__()
        self._logo = logo
        self._alternative = alternative
        self._size = fitted(logo, width=room[0], height=room[1])
        self._room = room
        self._rise = rise

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """All the width there is, and the height of the place."""
        self.width, self.height = available_width, self._room[1]
        return self.width, self.height

    def draw(self) -> None:
        """Paint it where lines begin, halfway up its place."""
        element = Element("Figure", alternative=self._alternative)
        y = self._rise + (self.height - self._size[1]) / 2
        with self.canv.structure.content(self.canv, element):
            x = placed(self.canv, 0, self._size[0], whole=self.width)
            draw_logo(self.canv, self._logo, x=x, y=y, size=self._size)
