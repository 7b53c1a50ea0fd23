"""What is really painted: colours of single points of a picture, as eyes of several kinds see them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPixmap

from healthcheck.charts.scene import Marker, Point, Scene, Text

Colour = tuple[float, float, float]
Eye = Callable[[Colour], Colour]

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

DEUTAN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
"""Machado, Oliveira and Fernandes (2009), severity 1, on linear light."""

FINE = 3
"""Pixels of a picture for a logical one."""

INKED = 1.8
"""Contrast from which a spot is no longer ground."""

CORNER = 0.57
"""Of a radius, along both axes: inside a disc, and outside a diamond."""

CLEAR = 12.0
"""Logical px around a mark in which a line is not looked at."""


def linear(colour: int) -> Colour:
    """Linear light of a pixel, 0 to 1 for red, green and blue."""
    parts = ((colour >> shift & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def luminance(colour: Colour) -> float:
    """What is left of a colour without colour."""
    red, green, blue = colour
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def as_is(colour: Colour) -> Colour:
    """As most people see it."""
    return colour


def grey(colour: Colour) -> Colour:
    """As a black and white printer sees it."""
    return (luminance(colour),) * 3


def deutan(colour: Colour) -> Colour:
    """As the most frequent colour blindness sees it."""
    red, green, blue = (
        min(max(sum(factor * part for factor, part in zip(row, colour, strict=True)), 0.0), 1.0) for row in DEUTAN
    )
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """1 to 21, as WCAG counts it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def picture(widget: QWidget) -> QImage:
    """As a fine screen paints it: thin letters of small text are nowhere in their full colour on a coarse one."""
    found = QPixmap(widget.size() * FINE)
    found.setDevicePixelRatio(FINE)
    widget.render(found)
    return found.toImage()


def contrast_within(image: QImage, room: QRect) -> float:
    """Of the colour that stands out most from the one there is most of; ``room`` in logical px."""
    inside = QRect(room.topLeft() * FINE, room.size() * FINE).intersected(image.rect())
    found = colours(image.copy(inside))
    ground = linear(max(found, key=lambda colour: found[colour]))
    return max(contrast(linear(colour), ground) for colour in found)


def colours(image: QImage) -> dict[int, int]:
    """How often each colour is there; as ``0xRRGGBB``."""
    fine = image.convertToFormat(QImage.Format.Format_RGB32)
    each, counts = np.unique(np.frombuffer(fine.constBits(), dtype=np.uint32) & 0xFFFFFF, return_counts=True)
    return dict(zip(each.tolist(), counts.tolist(), strict=True))


def room_of(text: Text) -> QRect:
    """The pixels of a text, without its rim."""
    xs, ys = zip(*text.corners, strict=True)
    return QRect(math.ceil(min(xs)), math.ceil(min(ys)), int(max(xs) - min(xs)), int(max(ys) - min(ys)))


def inked_corners(image: QImage, mark: Marker, *, eye: Eye) -> int:
    """How many of the four corners around a mark are inked: a disc reaches into all of them, a diamond into none."""
    ground, reach = eye(linear(image.pixel(1, 1))), mark.radius * CORNER
    corners = ((mark.x + x * reach, mark.y + y * reach) for x in (-1, 1) for y in (-1, 1))
    spots = (eye(linear(image.pixel(round(x * FINE), round(y * FINE)))) for x, y in corners)
    return sum(contrast(spot, ground) > INKED for spot in spots)


def inked_share(image: QImage, scene: Scene, points: Sequence[Point], *, eye: Eye, least: float = INKED) -> float:
    """How much of a line is painted in what stands out from the ground, marks and texts left out."""
    ground = eye(linear(image.pixel(1, 1)))
    spots = (eye(linear(image.pixel(round(x * FINE), round(y * FINE)))) for x, y in _along(scene, points))
    seen = [contrast(spot, ground) > least for spot in spots]
    assert len(seen) > 100, "so short a line says nothing"
    return sum(seen) / len(seen)


def _along(scene: Scene, points: Sequence[Point]) -> Iterator[Point]:
    for start, end in pairwise(points):
        steps = int(math.dist(start, end))
        for step in range(steps):
            at = tuple(a + (b - a) * step / steps for a, b in zip(start, end, strict=True))
            if all(math.dist(at, (mark.x, mark.y)) > CLEAR for mark in scene.markers):
                yield at[0], at[1]
