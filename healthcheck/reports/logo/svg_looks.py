"""Colours, opacities and transforms as SVG writes them."""

from __future__ import annotations

import math
import re

from healthcheck.domain.colour import colour_of
from healthcheck.message import message
from healthcheck.reports.logo.outline import Transform
from healthcheck.reports.logo.svg_numbers import numbers_in

NAMED = {
    "black": "#000000", "white": "#FFFFFF", "gray": "#808080", "grey": "#808080", "silver": "#C0C0C0",
    "red": "#FF0000", "maroon": "#800000", "yellow": "#FFFF00", "olive": "#808000", "lime": "#00FF00",
    "green": "#008000", "aqua": "#00FFFF", "cyan": "#00FFFF", "teal": "#008080", "blue": "#0000FF",
    "navy": "#000080", "fuchsia": "#FF00FF", "magenta": "#FF00FF", "purple": "#800080", "orange": "#FFA500",
    "currentcolor": "#000000",
}  # fmt: skip
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")


class DrawingRefusedError(Exception):
    """Why a drawing is not understood: ``end`` ends a sentence that begins with ``The drawing``."""

    def __init__(self, end: str) -> None:
        super().__init__(end)
        self.end = end


def share_of(text: str) -> float:
    """An opacity, 0-1; 1 where nothing is said."""
    found = numbers_in(text)
    share = (found[0] / 100 if text.strip().endswith("%") else found[0]) if found else 1.0
    return min(max(share, 0.0), 1.0)


def painted_colour(text: str) -> str:
    """``#RRGGBB``, empty for none; DrawingRefusedError for a gradient, a pattern and what is no colour."""
    written = text.strip().lower()
    if written in ("none", "transparent"):
        return ""
    if written in NAMED:
        return NAMED[written]
    if match := _RGB.fullmatch(written):
        return "#" + "".join(f"{min(int(part), 255):02X}" for part in match.groups())
    if written.startswith("#") and (found := colour_of(written)):
        return found
    if written.startswith("url"):
        raise DrawingRefusedError(message("uses a gradient or a pattern, and only plain colours are printed"))
    raise DrawingRefusedError(message("has a colour that is not understood: “{0}”", text[:40]))


def transform_of(text: str) -> Transform:
    """What moves and turns an element; DrawingRefusedError where it is not understood."""
    whole = Transform()
    for name, values in _CALL.findall(text):
        whole = whole.after(_turned(name, numbers_in(values)) if name == "rotate" else _moved(name, numbers_in(values)))
    return whole


def _moved(name: str, numbers: list[float]) -> Transform:
    match name, numbers:
        case "translate", [x, *rest]:
            return Transform(e=x, f=rest[0] if rest else 0.0)
        case "scale", [x, *rest]:
            return Transform(a=x, d=rest[0] if rest else x)
        case "matrix", [a, b, c, d, e, f]:
            return Transform(a, b, c, d, e, f)
        case "skewX", [angle]:
            return Transform(c=math.tan(math.radians(angle)))
        case "skewY", [angle]:
            return Transform(b=math.tan(math.radians(angle)))
    raise DrawingRefusedError(message("moves something in a way that is not understood: “{0}”", name[:40]))


def _turned(name: str, numbers: list[float]) -> Transform:
    match numbers:
        case [angle]:
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            return Transform(cos, sin, -sin, cos)
        case [angle, x, y]:
            return Transform(e=x, f=y).after(_turned(name, [angle])).after(Transform(e=-x, f=-y))
    raise DrawingRefusedError(message("turns something in a way that is not understood"))
