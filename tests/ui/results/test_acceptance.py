"""Checks 11 to 17 of ``tests/ui/test_acceptance.py``, in the window as it is painted.

15, nothing of two people, is in ``test_withheld`` and ``ui/test_withheld_everywhere``; that a table has the numbers of
its chart (17) also in ``test_views``; that names are whole and apart whatever they are (11) in
``healthcheck/charts/test_chart_rooms``.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from healthcheck.charts.palette import PALETTES, Ink
from healthcheck.charts.scene import Line, Marker, Polygon, Scene, Shape
from healthcheck.domain.assessment import Reply
from healthcheck.domain.relationship import Side
from tests.healthcheck.charts.drawn_profiles import covered, outside, overlapping, struck
from tests.ui.results.looking import chart, look, rows, sample
from tests.ui.results.pixels import (
    FINE,
    Eye,
    as_is,
    colours,
    contrast_within,
    deutan,
    grey,
    inked_corners,
    inked_share,
    linear,
    luminance,
    picture,
    room_of,
)
from tests.ui.stage import Stage
from ui.theme import ThemeChoice
from ui.widgets.button import Button, ButtonKind
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_view import SceneView

SERIES = (Ink.CLIENT, Ink.SUPPLIER)
BORDERED = {ButtonKind.PLAIN, ButtonKind.DANGER, ButtonKind.SEGMENT}


def radar(stage: Stage) -> SceneView:
    drawn = chart(stage, "Profile of")
    assert drawn.shown is not None
    return drawn


def is_whole(drawn: SceneView) -> bool:
    """Whether nothing of it is beyond the page."""
    return bool(drawn.viewport().visibleRegion().boundingRect() == drawn.viewport().rect())


def lines(scene: Scene) -> list[Line]:
    return [entry for entry in scene.primitives if isinstance(entry, Line)]


def series(drawn: SceneView, ink: Ink) -> Line:
    """The closed line of a side; its sign in the legend has two points."""
    assert drawn.shown is not None
    (found,) = [
        entry
        for entry in drawn.shown.primitives
        if isinstance(entry, Line) and entry.ink is ink and len(entry.points) > 2
    ]
    return found


def is_apart(mark: Marker, scene: Scene) -> bool:
    """Whether no other mark reaches into it."""
    return all(other is mark or math.dist((mark.x, mark.y), (other.x, other.y)) > 16 for other in scene.markers)


def controls(stage: Stage) -> list[QWidget]:
    """Fields, lists and buttons that have a border, can be used and are seen whole."""
    found = [
        *stage.window.findChildren(QComboBox),
        *stage.window.findChildren(QLineEdit),
        *(button for button in stage.window.findChildren(Button) if button.property("kind") in BORDERED),
    ]
    whole = (entry for entry in found if entry.visibleRegion().boundingRect() == entry.rect())
    return [entry for entry in whole if entry.isEnabled() and not isinstance(entry.parent(), QComboBox)]


@pytest.mark.parametrize(
    ("size", "scale"),
    [(size, scale) for size in ((1024, 680), (1280, 800), (1920, 1080)) for scale in (100, 150)],
)
def test_11_names_are_whole_and_apart_and_scale_numerals_cover_no_line(
    stage: Stage, size: tuple[int, int], scale: int
) -> None:
    stage.window.resize(QSize(*size))
    stage.theme.use(scale=scale)
    stage.show(sample(stage, "A"), "Results")
    drawn = radar(stage)
    scene = drawn.shown
    assert scene is not None
    written = " ".join(text.text for text in scene.texts)
    for factor in stage.workspace.instrument.factors:
        assert all(word in written for word in factor.name.split())
    assert list(outside(scene)) == []
    assert list(overlapping(scene.texts)) == []
    assert list(covered([text for text in scene.texts if not text.angle], scene.markers)) == []
    numerals = [text for text in scene.texts if text.ink is Ink.MUTED and re.match(r"\d+( \w+)?$", text.text)]
    assert len(numerals) == 4
    for ink in SERIES:
        for start, end in pairwise(series(drawn, ink).points):
            assert list(struck(numerals, start, end)) == []
    if scale == 100:
        assert is_whole(drawn), "seen whole without scrolling"


def test_12_two_series_without_a_fill_values_at_every_spoke_gaps_n_and_caption_in_one_picture(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    drawn, gaps = radar(stage), chart(stage, "Gaps")
    scene = drawn.shown
    assert scene is not None
    assert not [
        entry for entry in scene.primitives if isinstance(entry, Polygon) and entry.fill and entry.ink in SERIES
    ]
    for values in (
        [entry for entry in scene.texts if entry.ink is ink] for ink in (Ink.CLIENT_TEXT, Ink.SUPPLIER_TEXT)
    ):
        assert len([text for text in values if text.text.isdigit()]) == 7
    assert is_whole(gaps)
    assert "n = 6" in " ".join(text.text for text in scene.texts)
    assert stage.says("Compare along each spoke; the area has no meaning.")
    assert stage.says("client n = 6, supplier n = 5")


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("eye", [grey, deutan])
def test_13_without_colour_one_line_is_whole_and_one_is_dashed_with_marks_of_two_shapes(
    stage: Stage, eye: Eye, theme: ThemeChoice
) -> None:
    stage.theme.use(choice=theme)
    stage.show(sample(stage, "A"), "Results")
    drawn = radar(stage)
    image, scene = picture(drawn.viewport()), drawn.shown
    assert scene is not None
    assert inked_share(image, scene, series(drawn, Ink.CLIENT).points, eye=eye) > 0.95
    assert 0.3 < inked_share(image, scene, series(drawn, Ink.SUPPLIER).points, eye=eye) < 0.9
    shapes = {ink: {mark.shape for mark in scene.markers if mark.ink is ink} for ink in SERIES}
    assert shapes[Ink.CLIENT] == {Shape.DISC}
    assert shapes[Ink.SUPPLIER] <= {Shape.DIAMOND, Shape.DIAMOND_RING}
    for ink, corners in ((Ink.CLIENT, 4), (Ink.SUPPLIER, 0)):
        apart = [mark for mark in scene.markers if mark.ink is ink and is_apart(mark, scene)]
        assert len(apart) >= 3
        assert {inked_corners(image, mark, eye=eye) for mark in apart} == {corners}


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("view", ["Profile", "Gap", "Mirror", "Trend", "Map"])
def test_14_every_text_as_painted_stands_out_and_dark_has_sky_and_orange(
    stage: Stage, view: str, theme: ThemeChoice
) -> None:
    stage.theme.use(choice=theme)
    stage.show(sample(stage, "A"), "Results")
    look(stage, view)
    ground, other = ("dark", "light") if theme is ThemeChoice.DARK else ("light", "dark")
    for drawn in [entry for entry in stage.window.findChildren(SceneView) if entry.isVisible()]:
        image, scene = picture(drawn.viewport()), drawn.shown
        assert scene is not None
        for text in (entry for entry in scene.texts if not entry.angle):
            assert contrast_within(image, room_of(text)) >= 4.5, text.text
        for mark in scene.markers:
            box = QRect(QPoint(round(mark.x - 6), round(mark.y - 6)), QSize(12, 12))
            assert contrast_within(image, box) >= 3
        found = {f"#{colour:06X}" for colour in colours(image)}
        assert found >= {PALETTES[ground][ink].upper() for ink in SERIES}
        assert not found & {PALETTES[other][ink].upper() for ink in SERIES}
    page = picture(stage.window)
    for label in stage.window.findChildren(PlainLabel):
        if label.isVisible() and label.text() and label.visibleRegion().boundingRect() == label.rect():
            place = QRect(label.mapTo(stage.window, QPoint()), label.size())
            assert contrast_within(page, place) >= 4.5, label.text()


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_14_lines_and_the_borders_of_controls_stand_out(stage: Stage, theme: ThemeChoice) -> None:
    stage.theme.use(choice=theme)
    stage.show(sample(stage, "A"), "Results")
    drawn = radar(stage)
    assert drawn.shown is not None
    image = picture(drawn.viewport())
    assert inked_share(image, drawn.shown, series(drawn, Ink.CLIENT).points, eye=as_is, least=3) > 0.95
    assert inked_share(image, drawn.shown, series(drawn, Ink.SUPPLIER).points, eye=as_is, least=3) > 0.3
    for page in ("Results", "Practices", "People"):
        stage.press(page)
        stage.finish()
        image, seen = picture(stage.window), controls(stage)
        assert len(seen) > 5
        for control in seen:
            corner = control.mapTo(stage.window, QPoint())
            edge = QRect(corner + QPoint(-3, control.height() // 2), QSize(8, 1))
            assert contrast_within(image, edge) >= 3, (
                page,
                control.accessibleName() or getattr(control, "text", str)(),
            )


def test_16_where_both_sides_score_the_same_both_marks_are_seen(stage: Stage) -> None:
    relationship = stage.relationship(people=dict.fromkeys(Side, 3))
    for person in stage.people(relationship):
        stage.answer(person, Reply.AGREED)
    stage.close_assessment(relationship)
    stage.show(relationship, "Results")
    for drawn in (radar(stage), chart(stage, "Gaps")):
        image, scene = picture(drawn.viewport()), drawn.shown
        assert scene is not None
        rings = [mark for mark in scene.markers if mark.shape is Shape.DIAMOND_RING]
        assert len(rings) == 7
        for ring in rings:
            middle = linear(image.pixel(round(ring.x * FINE), round(ring.y * FINE)))
            corner = linear(image.pixel(round(ring.x * FINE), round((ring.y - ring.radius + 1.5) * FINE)))
            ground = linear(image.pixel(1, 1))
            assert abs(luminance(middle) - luminance(ground)) > 0.1
            assert abs(luminance(corner) - luminance(ground)) > 0.1
            assert middle != corner


def test_17_the_table_has_the_fourteen_numbers_that_the_chart_says_aloud(stage: Stage) -> None:
    stage.show(sample(stage, "A"), "Results")
    said = radar(stage).accessibleDescription()
    stage.menu("Show as table")
    for side, column in ((Side.CLIENT, 1), (Side.SUPPLIER, 2)):
        told = said.partition(f"{side.value.capitalize()}: ")[2].partition(". ")[0]
        numbers = [row[column] for row in rows(stage, "The profile as a table")]
        assert re.findall(r"\d+", told) == numbers
        assert len(numbers) == 7
