"""Charts as shapes of a slide that can be moved, coloured and edited one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from healthcheck.charts.palette import PALETTES, Ground, Ink
from healthcheck.charts.scene import Anchor, HitRegion, Line, Marker, Polygon, Scene, Shape, Text
from healthcheck.domain.direction import is_right_to_left
from healthcheck.message import message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.charts.scene import Point, Primitive
    from healthcheck.reports.speech import Say


EMU = 12_700
"""Units of the file a point."""

ASCENT, LINE = 0.95, 1.22
"""Of a line of text in ems: from its top to the baseline, and its height, as office programs set it."""

OPAQUE = 100_000
ALIGNMENTS = {Anchor.START: PP_ALIGN.LEFT, Anchor.MIDDLE: PP_ALIGN.CENTER, Anchor.END: PP_ALIGN.RIGHT}
INKS = PALETTES[Ground.PROJECTOR]


def emu(points: float) -> Emu:
    """A length in the unit of the file."""
    return Emu(round(points * EMU))


def colour(ink: Ink) -> RGBColor:
    """An ink as the file knows it."""
    return RGBColor.from_string(INKS[ink].removeprefix("#"))


def describe(shape: Any, *, name: str, alternative: str = "") -> None:  # noqa: ANN401 - python-pptx is untyped
    """Name a shape, and say what it shows to those who do not see it."""
    shape.name = name
    facts = shape._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 - the library has no door to it
    if alternative:
        facts.set("descr", alternative)


def direct(paragraph: Any, text: str) -> bool:  # noqa: ANN401
    """Let a paragraph run as ``text`` does; whether that is from right to left."""
    is_right = is_right_to_left(text)
    if is_right:
        paragraph._p.get_or_add_pPr().set("rtl", "1")  # noqa: SLF001 - direction has no door of its own
    return is_right


def _plain(shape: Any) -> Any:  # noqa: ANN401 - python-pptx is untyped
    """A shape without the shadow, the outline and the colours of the theme."""
    for style in shape._element.findall(qn("p:style")):  # noqa: SLF001 - the library has no door to it
        shape._element.remove(style)  # noqa: SLF001
    return shape


class ScenePlacer:
    """Puts one scene into a group, one pixel a point, from (``left``, ``top``)."""

    def __init__(self, shapes: Any, *, left: float, top: float, say: Say) -> None:  # noqa: ANN401
        self._group = shapes.add_group_shape()
        self._left = left
        self._top = top
        self._say = say

    def place(self, scene: Scene, *, name: str) -> None:
        """Draw every primitive in its order; the values of the chart are the group's alternative text."""
        for primitive in scene.primitives:
            self._draw(primitive)
        describe(self._group, name=name, alternative=f"{scene.title}. {scene.description}")

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

    def _outline(self, points: Sequence[Point], *, is_closed: bool) -> Any:  # noqa: ANN401
        places = [(round((self._left + x) * EMU), round((self._top + y) * EMU)) for x, y in points]
        builder = self._group.shapes.build_freeform(*places[0], scale=1.0)
        builder.add_line_segments(places[1:], close=is_closed)
        return _plain(builder.convert_to_shape())

    def _line(self, line: Line) -> None:
        shape = self._outline(line.points, is_closed=False)
        shape.fill.background()
        self._stroke(shape, line.ink, line.width)
        if line.dash:
            shape.line.dash_style = MSO_LINE.DASH
        shape.name = self._say(message("Line {0}", shape.shape_id))

    def _polygon(self, polygon: Polygon) -> None:
        shape = self._outline(polygon.points, is_closed=True)
        self._fill(shape, polygon.ink, polygon.fill)
        self._stroke(shape, polygon.ink, polygon.width)
        shape.name = self._say(message("Area {0}", shape.shape_id))

    def _marker(self, marker: Marker) -> None:
        is_ring = marker.shape is Shape.DIAMOND_RING
        kind = MSO_SHAPE.OVAL if marker.shape is Shape.DISC else MSO_SHAPE.DIAMOND
        size = 2 * marker.radius
        place = (self._left + marker.x - marker.radius, self._top + marker.y - marker.radius, size, size)
        shape = _plain(self._group.shapes.add_shape(kind, *map(emu, place)))
        self._fill(shape, marker.ink, 0.0 if is_ring else 1.0)
        if is_ring:
            self._stroke(shape, marker.ink, marker.stroke)
        else:
            self._stroke(shape, Ink.SURFACE, marker.halo)
        shape.name = self._say(message("Mark {0}", shape.shape_id))

    def _text(self, text: Text) -> None:
        width, height = text.width, LINE * text.size
        left, top = text.left, text.y - ASCENT * text.size
        if text.angle:
            # a slide turns a box about its middle, a scene a line about its anchor
            left, top = self._turned(text, width, height)
        box = self._group.shapes.add_textbox(*map(emu, (self._left + left, self._top + top, width, height)))
        box.rotation = text.angle
        frame = box.text_frame
        frame.word_wrap, frame.auto_size, frame.vertical_anchor = False, MSO_AUTO_SIZE.NONE, MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        paragraph = frame.paragraphs[0]
        paragraph.alignment = ALIGNMENTS[text.anchor]
        direct(paragraph, text.text)
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = text.text, Pt(round(text.size, 1)), text.is_semibold
        run.font.color.rgb = colour(text.ink)
        if text.halo > 0:
            box.fill.solid()
            box.fill.fore_color.rgb = colour(Ink.SURFACE)
        box.name = self._say(message("Label {0}", text.text))[:80]

    def _turned(self, text: Text, width: float, height: float) -> Point:
        xs, ys = zip(*text.corners, strict=True)
        middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
        return middle[0] - width / 2, middle[1] - height / 2

    def _fill(self, shape: Any, ink: Ink, opacity: float) -> None:  # noqa: ANN401
        if opacity <= 0:
            shape.fill.background()
            return
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(ink)
        if opacity < 1:
            solid = shape.fill._xPr.find(qn("a:solidFill"))[0]  # noqa: SLF001 - transparency has no door of its own
            solid.append(solid.makeelement(qn("a:alpha"), {"val": str(round(opacity * OPAQUE))}))

    def _stroke(self, shape: Any, ink: Ink, width: float) -> None:  # noqa: ANN401
        if width <= 0:
            shape.line.fill.background()
            return
        shape.line.color.rgb = colour(ink)
        shape.line.width = Pt(width)
