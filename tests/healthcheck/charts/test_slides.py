"""Slides are seen from the back of a room."""

from __future__ import annotations

import pytest

from healthcheck.charts.palette import PALETTES, Ground, Ink
from healthcheck.charts.slides.revealed import revealed
from healthcheck.domain.relationship import Privacy, Side
from tests.healthcheck.sample_profiles import sample_profile


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("ground", [Ground.PROJECTOR, Ground.DARK])
def test_texts_and_lines_stand_out_on_both_projector_themes(ground: Ground) -> None:
    palette = PALETTES[ground]
    for ink in (Ink.TEXT, Ink.TEXT2, Ink.CLIENT_TEXT, Ink.SUPPLIER_TEXT):
        assert contrast(palette[ink], palette[Ink.SURFACE]) >= 4.5
    for ink in (Ink.CLIENT, Ink.SUPPLIER, Ink.REFERENCE):
        assert contrast(palette[ink], palette[Ink.SURFACE]) >= 3
    # The grid carries no information: it is seen, and stays behind everything else.
    assert 1.8 <= contrast(palette[Ink.GRID], palette[Ink.SURFACE]) < 3


def test_a_side_of_two_is_revealed_as_a_reason_and_nothing_else() -> None:
    profile = sample_profile("A", people={Side.SUPPLIER: 2}, privacy=Privacy.CONFIDENTIAL)
    side = revealed(profile, Side.SUPPLIER)
    assert not side.is_shown
    assert side.n is None
    assert side.reason
