"""SVG drawings as outlines: plain shapes in plain colours, as drawing programs write them for outlined logos.

Text, pictures, scripts, gradients, clips, references and everything else that could bring something from outside, or
that would look different here, is refused by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from healthcheck.message import message
from healthcheck.reports.logo.outline import Outline, Transform
from healthcheck.reports.logo.svg_looks import DrawingRefusedError, painted_colour, share_of, transform_of
from healthcheck.reports.logo.svg_numbers import length, numbers_in
from healthcheck.reports.logo.svg_shapes import SHAPES, shape_segments

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_ELEMENTS, DEEPEST, MOST_SEGMENTS = 5_000, 40, 100_000
GROUPS = frozenset({"svg", "g", "a"})
SILENT = frozenset({"title", "desc", "metadata", "defs", "namedview", "style"})
"""Elements that draw nothing."""

INHERITED = ("fill", "stroke", "stroke-width", "fill-opacity", "stroke-opacity", "fill-rule", "opacity", "display")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ENTITY = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Outlines in a box of ``width`` × ``height``, its corner at the origin."""

    outlines: tuple[Outline, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Context:
    """What an element has from those around it."""

    looks: Mapping[str, str] = field(default_factory=dict)
    transform: Transform = field(default_factory=Transform)
    opacity: float = 1.0


def read_drawing(text: bytes) -> Drawing:
    """The drawing in ``text``; DrawingRefusedError where there is more in it, or less, than outlines."""
    root = _tree(text)
    if _name(root) != "svg":
        raise DrawingRefusedError(message("is no SVG"))
    try:
        left, top, width, height = _view_box(root)
        drawer, corner = _Drawer(_rules(root)), Transform(e=-left, f=-top)
        outlines = tuple(drawer.outlines(root, _Context(transform=corner)))
    except ValueError as error:
        raise DrawingRefusedError(message("has a number or an outline that is not understood")) from error
    if not outlines:
        raise DrawingRefusedError(message("has no shape in it"))
    return Drawing(outlines, width, height)


def _tree(text: bytes) -> Element:
    """The root; nothing is expanded, and counting stops a file that never ends."""
    if b"\0" in text:
        raise DrawingRefusedError(message("is not written in UTF-8"))
    if _ENTITY.search(text):
        raise DrawingRefusedError(message("defines entities of its own"))
    count = depth = 0
    root: Element | None = None
    try:
        for event, element in ET.iterparse(BytesIO(text), events=("start", "end")):  # noqa: S314 - see above
            root = element if root is None else root
            count, depth = (count + 1, depth + 1) if event == "start" else (count, depth - 1)
            if count > MOST_ELEMENTS or depth > DEEPEST:
                raise DrawingRefusedError(message("has far more in it than any logo"))
    except ET.ParseError as error:
        raise DrawingRefusedError(message("is not well-formed XML")) from error
    if root is None:
        raise DrawingRefusedError(message("is empty"))
    return root


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _view_box(root: Element) -> tuple[float, float, float, float]:
    found = numbers_in(root.get("viewBox", ""))
    if len(found) != 4:  # noqa: PLR2004 - left, top, width, height
        found = [0.0, 0.0, *(length(root, name) for name in ("width", "height"))]
    left, top, width, height = found
    if not (width > 0 and height > 0):
        raise DrawingRefusedError(message("says neither how wide nor how high it is"))
    return left, top, width, height


def _rules(root: Element) -> dict[str, dict[str, str]]:
    """What the drawing's own style sheet says of classes; other rules are not understood."""
    rules: dict[str, dict[str, str]] = {}
    for element in root.iter():
        if _name(element) != "style":
            continue
        for selectors, body in _RULE.findall(element.text or ""):
            for selector in selectors.split(","):
                name = selector.strip()
                if re.fullmatch(r"\.[\w-]+", name) is None:
                    raise DrawingRefusedError(message("has style rules for more than classes"))
                rules.setdefault(name[1:], {}).update(_declarations(body))
    return rules


def _declarations(text: str) -> dict[str, str]:
    pairs = (entry.partition(":") for entry in text.split(";") if ":" in entry)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


class _Drawer:
    """Walks through a drawing and collects its outlines."""

    def __init__(self, rules: Mapping[str, Mapping[str, str]]) -> None:
        self._rules = rules
        self._segments = 0

    def outlines(self, element: Element, context: _Context) -> Iterator[Outline]:
        name = _name(element)
        if name in SILENT:
            return
        if name not in GROUPS and name not in SHAPES:
            raise DrawingRefusedError(message("has “{0}” in it, and only plain shapes are drawn", name[:40]))
        inner = self._inner(element, context)
        if inner.looks.get("display") == "none":
            return
        if name in SHAPES:
            yield from self._shape(element, inner)
            return
        for child in element:
            yield from self.outlines(child, inner)

    def _inner(self, element: Element, context: _Context) -> _Context:
        own = {name: value for name in INHERITED if (value := element.get(name)) is not None}
        for name in element.get("class", "").split():
            own.update(self._rules.get(name, {}))
        own.update(_declarations(element.get("style", "")))
        for name in ("clip-path", "mask", "filter"):
            if own.get(name, element.get(name, "none")) != "none":
                raise DrawingRefusedError(message("uses “{0}”, and only plain shapes are drawn", name))
        opacity = context.opacity * share_of(own.pop("opacity", "1"))
        transform = context.transform.after(transform_of(element.get("transform", "")))
        return _Context({**context.looks, **own}, transform, opacity)

    def _shape(self, element: Element, context: _Context) -> Iterator[Outline]:
        segments = shape_segments(_name(element), element)
        self._segments += len(segments)
        if self._segments > MOST_SEGMENTS:
            raise DrawingRefusedError(message("has far more in it than any logo"))
        outline = _painted(context)
        if segments and (outline.fill or outline.stroke):
            yield replace(outline, segments=tuple(context.transform.segment(entry) for entry in segments))


def _painted(context: _Context) -> Outline:
    """How a shape is painted; its segments are still to come."""
    looks = context.looks
    widths = numbers_in(looks.get("stroke-width", "1"))
    return Outline(
        segments=(),
        fill=painted_colour(looks.get("fill", "black")),
        stroke=painted_colour(looks.get("stroke", "none")),
        stroke_width=(widths[0] if widths else 1.0) * context.transform.scale,
        fill_opacity=context.opacity * share_of(looks.get("fill-opacity", "1")),
        stroke_opacity=context.opacity * share_of(looks.get("stroke-opacity", "1")),
        is_even_odd=looks.get("fill-rule") == "evenodd",
    )
