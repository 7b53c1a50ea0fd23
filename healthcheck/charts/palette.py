"""Inks by role, and what they look like on each ground."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Ink(StrEnum):
    """What a colour is for; a scene names roles, a painter looks them up.

    ``CLIENT``/``SUPPLIER`` are for lines and markers (3:1 on the surface), ``*_TEXT`` for words and numbers (4.5:1).
    ``HOVER`` tints what is pointed at, ``FOCUS`` rings what the keyboard is on. ``LEVEL_*`` is the ramp of a heat map,
    from little to much, and ``LEVEL_*_TEXT`` what is written on it.
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
    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"
    LEVEL_4 = "level_4"
    LEVEL_5 = "level_5"
    LEVEL_1_TEXT = "level_1_text"
    LEVEL_2_TEXT = "level_2_text"
    LEVEL_3_TEXT = "level_3_text"
    LEVEL_4_TEXT = "level_4_text"
    LEVEL_5_TEXT = "level_5_text"


class Ground(StrEnum):
    """What a chart is painted on; ``DARK_ROOM``: projected where it is dark."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"
    PROJECTOR = "projector"
    DARK_ROOM = "dark_room"


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
    Ink.LEVEL_1: "#EEF4F3",
    Ink.LEVEL_2: "#CBE2DF",
    Ink.LEVEL_3: "#93C4BE",
    Ink.LEVEL_4: "#4C9A92",
    Ink.LEVEL_5: "#0B5C56",
    Ink.LEVEL_1_TEXT: "#1A2230",
    Ink.LEVEL_2_TEXT: "#1A2230",
    Ink.LEVEL_3_TEXT: "#1A2230",
    Ink.LEVEL_4_TEXT: "#1A2230",
    Ink.LEVEL_5_TEXT: "#FFFFFF",
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
    Ink.LEVEL_1: "#232A2E",
    Ink.LEVEL_2: "#1F4743",
    Ink.LEVEL_3: "#1F6B64",
    Ink.LEVEL_4: "#45A399",
    Ink.LEVEL_5: "#8FE0D6",
    Ink.LEVEL_1_TEXT: "#E8ECF2",
    Ink.LEVEL_2_TEXT: "#E8ECF2",
    Ink.LEVEL_3_TEXT: "#E8ECF2",
    Ink.LEVEL_4_TEXT: "#161A21",
    Ink.LEVEL_5_TEXT: "#161A21",
}

# A projector's stray light lowers every contrast, so lines take the ink of text and the grid steps forward.
_PROJECTOR = _LIGHT | {Ink.SUPPLIER: "#A84400", Ink.GRID: "#9AA3AF"}
_DARK_ROOM = _DARK | {Ink.GRID: "#5A6577"}

PALETTES: Mapping[str, Palette] = MappingProxyType(
    {
        Ground.LIGHT: MappingProxyType(_LIGHT),
        Ground.DARK: MappingProxyType(_DARK),
        Ground.PRINT: MappingProxyType(dict(_LIGHT)),
        Ground.PROJECTOR: MappingProxyType(_PROJECTOR),
        Ground.DARK_ROOM: MappingProxyType(_DARK_ROOM),
    }
)
