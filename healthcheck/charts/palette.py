"""Inks by role, and what they look like on each ground (``experience.md`` 8)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Ink(StrEnum):
    """What a colour is for; a scene names roles, a painter looks them up.

    ``CLIENT``/``SUPPLIER`` are for lines and markers (3:1 on the surface), ``*_TEXT`` for words and numbers (4.5:1).
    ``HOVER`` tints what is pointed at, ``FOCUS`` rings what the keyboard is on.
    """

    CLIENT = "client"
    SUPPLIER = "supplier"
    CLIENT_TEXT = "client_text"
    SUPPLIER_TEXT = "supplier_text"
    TEXT = "text"
    TEXT2 = "text2"
    MUTED = "muted"
    GRID = "grid"
    REFERENCE = "reference"
    SURFACE = "surface"
    HOVER = "hover"
    FOCUS = "focus"


class Ground(StrEnum):
    """What a chart is painted on."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"
    PROJECTOR = "projector"


Palette = Mapping[Ink, str]
"""``#RRGGBB`` of every ink."""

_LIGHT = {
    Ink.CLIENT: "#005A8C",
    Ink.SUPPLIER: "#D55E00",
    Ink.CLIENT_TEXT: "#005A8C",
    Ink.SUPPLIER_TEXT: "#A84400",
    Ink.TEXT: "#1A2230",
    Ink.TEXT2: "#4B5666",
    Ink.MUTED: "#626D7D",
    Ink.GRID: "#C3CAD4",
    Ink.REFERENCE: "#6B7584",
    Ink.SURFACE: "#FFFFFF",
    Ink.HOVER: "#F0F2F5",
    Ink.FOCUS: "#1F2A3A",
}

_DARK = {
    Ink.CLIENT: "#56B4E9",
    Ink.SUPPLIER: "#E69F00",
    Ink.CLIENT_TEXT: "#56B4E9",
    Ink.SUPPLIER_TEXT: "#E69F00",
    Ink.TEXT: "#E8ECF2",
    Ink.TEXT2: "#B4BDCA",
    Ink.MUTED: "#97A2B1",
    Ink.GRID: "#444D5B",
    Ink.REFERENCE: "#9AA5B4",
    Ink.SURFACE: "#1E232C",
    Ink.HOVER: "#262C37",
    Ink.FOCUS: "#E8ECF2",
}

# A projector's stray light lowers every contrast, so lines take the ink of text and the grid steps forward.
_PROJECTOR = _LIGHT | {Ink.SUPPLIER: "#A84400", Ink.GRID: "#9AA3AF"}

PALETTES: Mapping[str, Palette] = MappingProxyType(
    {
        Ground.LIGHT: MappingProxyType(_LIGHT),
        Ground.DARK: MappingProxyType(_DARK),
        Ground.PRINT: MappingProxyType(dict(_LIGHT)),
        Ground.PROJECTOR: MappingProxyType(_PROJECTOR),
    }
)
