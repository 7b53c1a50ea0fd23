"""The shapes of SVG as segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.reports.logo.outline import Point, Segment
from healthcheck.reports.logo.svg_numbers import length, numbers_in
from healthcheck.reports.logo.svg_path import arc, path_segments

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})


def shape_segments(name: str, element: Element) -> tuple[Segment, ...]:
    """The outline of an element of ``SHAPES``; ``ValueError`` where it cannot be understood."""
    match name:
        case "path":
            return path_segments(element.get("d", ""))
        case "rect":
            return _rectangle(element)
        case "circle":
            radius = length(element, "r")
            return _ellipse(element, radius, radius)
        case "ellipse":
            return _ellipse(element, length(element, "rx"), length(element, "ry"))
        case "line":
            ends = [(length(element, f"x{n}"), length(element, f"y{n}")) for n in (1, 2)]
            return _polygon(ends, is_closed=False)
        case _:
            numbers = numbers_in(element.get("points", ""))
            points = list(zip(numbers[::2], numbers[1::2], strict=len(numbers) % 2 == 0))
            return _polygon(points, is_closed=name == "polygon")


def _polygon(points: list[Point], *, is_closed: bool) -> tuple[Segment, ...]:
    if not points:
        return ()
    lines = [Segment("L", (point,)) for point in points[1:]]
    return (Segment("M", (points[0],)), *lines, *((Segment("Z"),) if is_closed else ()))


def _rectangle(element: Element) -> tuple[Segment, ...]:
    left, top = length(element, "x"), length(element, "y")
    width, height = length(element, "width"), length(element, "height")
    rx = length(element, "rx", length(element, "ry"))
    ry = length(element, "ry", rx)
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = left + width, top + height
    if rx <= 0 or ry <= 0:
        return _polygon([(left, top), (right, top), (right, bottom), (left, bottom)], is_closed=True)
    corners = (
        ((right - rx, top), (right, top + ry)),
        ((right, bottom - ry), (right - rx, bottom)),
        ((left + rx, bottom), (left, bottom - ry)),
        ((left, top + ry), (left + rx, top)),
    )
    segments = [Segment("M", ((left + rx, top),))]
    for begin, end in corners:
        segments.append(Segment("L", (begin,)))
        segments += arc(begin, end, radii=(rx, ry), turn=0.0, flags=[0, 1])
    return (*segments, Segment("Z"))


def _ellipse(element: Element, rx: float, ry: float) -> tuple[Segment, ...]:
    x, y = length(element, "cx"), length(element, "cy")
    if rx <= 0 or ry <= 0:
        return ()
    left, right = (x - rx, y), (x + rx, y)
    halves = (
        *arc(left, right, radii=(rx, ry), turn=0.0, flags=[0, 1]),
        *arc(right, left, radii=(rx, ry), turn=0.0, flags=[0, 1]),
    )
    return (Segment("M", (left,)), *halves, Segment("Z"))
