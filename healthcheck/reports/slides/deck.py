"""A deck as values. Sizes are points on a slide 960 wide and 540 high, for a room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Scene

WIDTH, HEIGHT = 960.0, 540.0
EDGE = 48.0
"""Safe margin: a twentieth of the width."""

SMALLEST, BODY, TITLE, NUMBER = HEIGHT / 30, HEIGHT / 22, HEIGHT / 15, HEIGHT / 8
"""Least size of any text, and those of running text, titles and single numbers."""

TITLE_TOP, TITLE_HEIGHT = 22.0, 88.0
TOP, BOTTOM = 114.0, 488.0
"""Where the body of a slide begins and ends."""

FOOT_TOP, FOOT_HEIGHT = 494.0, 26.0


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the slide."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; it begins at its size and is set smaller where it would not fit, never below ``SMALLEST``."""

    text: str
    box: Box
    size: float = BODY
    ink: Ink = Ink.TEXT
    is_semibold: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, at its own size from the upper left corner; its shapes are grouped under ``name``."""

    name: str
    scene: Scene
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class GridColumn:
    """``share`` of the width of a table."""

    title: str
    share: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its head; ``rows`` are as high as their texts."""

    name: str
    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    box: Box


Part: TypeAlias = Words | Drawing | Grid


@dataclass(frozen=True, slots=True)
class Slide:
    """``title`` states what is found; ``notes`` hold the evidence for whoever speaks."""

    title: str
    parts: tuple[Part, ...]
    notes: str = ""
    is_cover: bool = False


@dataclass(frozen=True, slots=True)
class Deck:
    """``foot``: one line on every slide but the first; ``day``: what the file is dated by."""

    title: str
    day: date
    foot: str
    slides: tuple[Slide, ...]
