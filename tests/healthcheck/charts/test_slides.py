"""Slides are seen from the back of a room."""

from __future__ import annotations

import pytest

from healthcheck.charts.palette import PALETTES, Ground, Ink, Palette
from healthcheck.charts.scene import Line, Marker, Polygon, Scene, Text
from healthcheck.charts.slides.revealed import revealed
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.domain.colour import contrast
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.sample_profiles import sample_profile
from tests.healthcheck.workshop_slides import every_step, full_room

GROUNDS = (Ground.PROJECTOR, Ground.DARK_ROOM)
BEHIND = (Ink.GRID, Ink.SURFACE, Ink.HOVER)
"""Inks that carry no information."""

VEIL = 0.2
"""Light of the room on the screen, in parts of the projector's white."""


def scenes(*, height: float = 720) -> list[Scene]:
    """Every slide of a workshop in which everything was said."""
    words = ChartWords.of(bundled_instrument())
    steps = every_step(full_room(sample_profile("A")))
    return [step.scene(width=height * 16 / 9, height=height, metrics=font_book(), words=words) for step in steps]


@pytest.mark.parametrize("ground", GROUNDS)
def test_texts_and_lines_stand_out_on_both_projector_themes(ground: Ground) -> None:
    palette = PALETTES[ground]
    for ink in (Ink.TEXT, Ink.TEXT2, Ink.CLIENT_TEXT, Ink.SUPPLIER_TEXT):
        assert contrast(palette[ink], palette[Ink.SURFACE]) >= 4.5
    for ink in (Ink.CLIENT, Ink.SUPPLIER, Ink.REFERENCE):
        assert contrast(palette[ink], palette[Ink.SURFACE]) >= 3
    # The grid carries no information: it is seen, and stays behind everything else.
    assert 1.8 <= contrast(palette[Ink.GRID], palette[Ink.SURFACE]) < 3


@pytest.mark.parametrize("ground", GROUNDS)
def test_everything_that_any_slide_draws_stands_out_on_its_ground(ground: Ground) -> None:
    palette = PALETTES[ground]
    drawn = [entry for scene in scenes() for entry in scene.primitives]
    texts = {entry.ink for entry in drawn if isinstance(entry, Text)}
    marks = {entry.ink for entry in drawn if isinstance(entry, Line | Marker | Polygon)} - set(BEHIND)
    assert {Ink.TEXT, Ink.CLIENT_TEXT, Ink.SUPPLIER_TEXT} <= texts
    assert {Ink.CLIENT, Ink.SUPPLIER} <= marks
    for ink in texts:
        assert contrast(palette[ink], palette[Ink.SURFACE]) >= 4.5, ink
    for ink in marks:
        assert contrast(palette[ink], palette[Ink.SURFACE]) >= 3, ink


def test_the_light_ground_keeps_more_contrast_in_a_lit_room_than_the_dark_one() -> None:
    kept = {ground: min(_veiled(PALETTES[ground], ink) for ink in (Ink.CLIENT, Ink.SUPPLIER)) for ground in GROUNDS}
    assert kept[Ground.PROJECTOR] >= 3.3
    assert 2.4 <= kept[Ground.DARK_ROOM] < kept[Ground.PROJECTOR]


def _veiled(palette: Palette, ink: Ink) -> float:
    """The contrast of an ink on its ground under a veil of light, from what it is without (each + 0.05)."""
    over_black = [contrast(palette[entry], "#000000") * 0.05 + VEIL for entry in (ink, Ink.SURFACE)]
    return max(over_black) / min(over_black)


def test_every_size_follows_from_the_height_of_the_window() -> None:
    for small, large in zip(scenes(height=540), scenes(height=1080), strict=True):
        for one, other in zip(small.texts, large.texts, strict=True):
            assert other.text == one.text
            assert other.size == pytest.approx(2 * one.size, rel=0.01)
            assert one.size >= 540 / 30 - 0.01
        title = max(entry.size for entry in large.texts)
        assert title >= 1080 / 30
        assert all(mark.radius * 2 >= 1080 / 90 for mark in large.markers)


def test_a_side_of_two_is_revealed_as_a_reason_and_nothing_else() -> None:
    profile = sample_profile("A", people={Side.SUPPLIER: 2}, privacy=Privacy.CONFIDENTIAL)
    side = revealed(profile, Side.SUPPLIER)
    assert not side.is_shown
    assert not side.people
    assert side.reason
