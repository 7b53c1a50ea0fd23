"""Colours of the window's chrome for light and dark, and where fonts, icons and styles lie."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import resources

FAMILY = "Source Sans Pro"
REGULAR_FACE = "SourceSansPro-Regular.ttf"
SEMIBOLD_FACE = "SourceSansPro-Semibold.ttf"
RESOURCES = Path(resources.__file__).parent


class Tokens(NamedTuple):
    """Every colour of the window's chrome as ``#RRGGBB``; charts have their own palette in ``healthcheck.charts``.

    ``chosen`` is the ground of the current row of a list. ``client`` and ``supplier`` are inks for text and bands,
    ``*_mark`` those of lines and markers, ``*_on`` the text on a band.
    """

    window: str
    surface: str
    sunken: str
    text: str
    text2: str
    muted: str
    control: str
    subtle: str
    hover: str
    chosen: str
    ink: str
    on_ink: str
    accent: str
    error: str
    error_tint: str
    warn: str
    warn_tint: str
    ok: str
    ok_tint: str
    client: str
    client_mark: str
    client_on: str
    client_tint: str
    supplier: str
    supplier_mark: str
    supplier_on: str
    supplier_tint: str


LIGHT = Tokens(
    window="#F5F6F8",
    surface="#FFFFFF",
    sunken="#EBEEF2",
    text="#1A2230",
    text2="#4B5666",
    muted="#626D7D",
    control="#7B8696",
    subtle="#D8DDE4",
    hover="#F0F2F5",
    chosen="#EBEEF2",
    ink="#1F2A3A",
    on_ink="#FFFFFF",
    accent="#0B6A63",
    error="#8C1D18",
    error_tint="#FDECEA",
    warn="#6B4300",
    warn_tint="#FFF4DB",
    ok="#1B5E34",
    ok_tint="#E7F4EC",
    client="#005A8C",
    client_mark="#005A8C",
    client_on="#FFFFFF",
    client_tint="#E6F1F8",
    supplier="#A84400",
    supplier_mark="#D55E00",
    supplier_on="#FFFFFF",
    supplier_tint="#FCEDE2",
)

DARK = Tokens(
    window="#161A21",
    surface="#1E232C",
    sunken="#11151B",
    text="#E8ECF2",
    text2="#B4BDCA",
    muted="#97A2B1",
    control="#7C8899",
    subtle="#363D49",
    hover="#262C37",
    chosen="#2F3847",
    ink="#E8ECF2",
    on_ink="#161A21",
    accent="#5FD0C5",
    error="#FF8A80",
    error_tint="#3A1F20",
    warn="#F2C14E",
    warn_tint="#332A16",
    ok="#7FD69B",
    ok_tint="#1A2E23",
    client="#56B4E9",
    client_mark="#56B4E9",
    client_on="#10141A",
    client_tint="#1C3242",
    supplier="#E69F00",
    supplier_mark="#E69F00",
    supplier_on="#10141A",
    supplier_tint="#3A2E14",
)
