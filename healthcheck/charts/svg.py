"""A scene as SVG: text stays text, every factor carries its meaning as a tool tip, nothing is loaded from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from healthcheck.charts.palette import Ink, Palette
from healthcheck.charts.scene import CAPITALS, HitRegion, Line, Marker, Point, Polygon, Primitive, Scene, Shape, Text
from healthcheck.domain.direction import RIGHT_MARK, is_right_to_left

FAMILY = (
    "'Source Sans Pro', 'Source Sans 3', 'Source Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
)
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""


def scene_to_svg(scene: Scene, palette: Palette) -> str:
    """A complete SVG document on the palette's surface.

    Each text states its measured width, so that a reader without the font keeps the labels apart.
    """
    width, height = _number(scene.width), _number(scene.height)
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="title description" font-family="{FAMILY}">'
    )
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        root,
        f'<title id="title">{_text(scene.title)}</title>',
        f'<desc id="description">{_text(scene.description)}</desc>',
        f'<rect width="{width}" height="{height}" fill="{palette[Ink.SURFACE]}"/>',
        *(element for primitive in scene.primitives for element in _elements(primitive, palette)),
        "</svg>",
        "",
    )
    return "\n".join(lines)


def _elements(primitive: Primitive, palette: Palette) -> Iterator[str]:
    match primitive:
        case Line():
            dash = f' stroke-dasharray="{" ".join(map(_number, primitive.dash))}"' if primitive.dash else ""
            yield (
                f'<polyline points="{_points(primitive.points)}" fill="none" stroke="{palette[primitive.ink]}" '
                f'stroke-width="{_number(primitive.width)}" stroke-linejoin="round"{dash}/>'
            )
        case Polygon():
            yield _polygon(primitive, palette)
        case Marker():
            yield from _marker(primitive, palette)
        case Text():
            yield from _label(primitive, palette)
        case HitRegion():
            points = _points(primitive.polygon)
            yield f'<polygon points="{points}" fill="none" pointer-events="all">{_tip(primitive.meaning)}</polygon>'


def _polygon(polygon: Polygon, palette: Palette) -> str:
    colour = palette[polygon.ink]
    stroke = f'stroke="{colour}" stroke-width="{_number(polygon.width)}"' if polygon.width > 0 else ""
    fill = f'fill="{colour}" fill-opacity="{_number(polygon.fill)}"' if polygon.fill > 0 else 'fill="none"'
    return f'<polygon points="{_points(polygon.points)}" {fill} {stroke} stroke-linejoin="round"/>'


def _marker(marker: Marker, palette: Palette) -> Iterator[str]:
    colour, surface = palette[marker.ink], palette[Ink.SURFACE]
    if marker.shape is Shape.DIAMOND_RING:
        points = _points(marker.outline())
        for ink, width in ((surface, marker.stroke + 2 * marker.halo), (colour, marker.stroke)):
            yield f'<polygon points="{points}" fill="none" stroke="{ink}" stroke-width="{_number(width)}"/>'
        return
    for ink, grow in ((surface, marker.halo), (colour, 0.0)):
        if marker.shape is Shape.DISC:
            place = f'cx="{_number(marker.x)}" cy="{_number(marker.y)}"'
            yield f'<circle {place} r="{_number(marker.radius + grow)}" fill="{ink}"/>'
        else:
            yield f'<polygon points="{_points(marker.outline(grow=grow))}" fill="{ink}"/>'


def _label(text: Text, palette: Palette) -> Iterator[str]:
    weight = ' font-weight="600"' if text.is_semibold else ""
    x, y = _number(text.x), _number(text.y)
    turn = f' transform="rotate({_number(text.angle)} {x} {y})"' if text.angle else ""
    if text.halo > 0:
        # A rectangle, not outlined letters: not every reader knows that an outline can lie beneath.
        room = (text.left - text.halo, text.y - CAPITALS * text.size - text.halo / 2)
        size = (text.width + 2 * text.halo, CAPITALS * text.size + text.halo)
        place = f'x="{_number(room[0])}" y="{_number(room[1])}" width="{_number(size[0])}" height="{_number(size[1])}"'
        yield f'<rect {place} fill="{palette[Ink.SURFACE]}"{turn}/>'
    yield (
        f'<text x="{x}" y="{y}" font-size="{_number(text.size)}"{weight} text-anchor="{text.anchor}" '
        f'textLength="{_number(text.width)}" lengthAdjust="spacingAndGlyphs" fill="{palette[text.ink]}"{turn}>'
        f"{_text(_in_its_direction(text.text))}</text>"
    )


def _in_its_direction(text: str) -> str:
    """``text`` between marks where it runs from right to left, since a drawing itself runs from left to right."""
    return f"{RIGHT_MARK}{text}{RIGHT_MARK}" if is_right_to_left(text) else text


def _tip(meaning: str) -> str:
    return f"<title>{_text(meaning)}</title>"


def _text(text: str) -> str:
    return escape(FORBIDDEN.sub("\ufffd", text))


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    """Three decimals at most, without trailing zeros."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
