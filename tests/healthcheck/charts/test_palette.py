"""Colours are told apart on their ground, with and without colour vision."""

from __future__ import annotations

import pytest

from healthcheck.charts.palette import PALETTES, Ink

TEXTS = (Ink.CLIENT_TEXT, Ink.SUPPLIER_TEXT, Ink.TEXT, Ink.TEXT2, Ink.MUTED)
MARKS = (Ink.CLIENT, Ink.SUPPLIER, Ink.REFERENCE, Ink.FOCUS)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", PALETTES)
def test_every_ink_has_a_colour(ground: str) -> None:
    assert set(PALETTES[ground]) == set(Ink)


@pytest.mark.parametrize("ground", PALETTES)
@pytest.mark.parametrize("behind", [Ink.SURFACE, Ink.HOVER])
def test_words_reach_4_5_and_marks_3(ground: str, behind: Ink) -> None:
    palette = PALETTES[ground]
    assert min(contrast(palette[ink], palette[behind]) for ink in TEXTS) >= 4.5
    assert min(contrast(palette[ink], palette[behind]) for ink in MARKS) >= 3


@pytest.mark.parametrize("ground", ["projector", "dark_room"])
def test_an_empty_chart_is_seen_from_the_last_row(ground: str) -> None:
    assert contrast(PALETTES[ground][Ink.GRID], PALETTES[ground][Ink.SURFACE]) >= 2.5


def test_dark_is_not_the_light_pair() -> None:
    assert (PALETTES["dark"][Ink.CLIENT], PALETTES["dark"][Ink.SUPPLIER]) == ("#56B4E9", "#E69F00")
    assert (PALETTES["light"][Ink.CLIENT], PALETTES["light"][Ink.SUPPLIER]) == ("#005A8C", "#D55E00")
