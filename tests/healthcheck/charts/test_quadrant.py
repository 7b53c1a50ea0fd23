"""The importance-performance map stands on fixed lines, joins both sides where asked, and withholds whole panels."""

from __future__ import annotations

import math

import pytest

from healthcheck.charts.importance_words import map_table
from healthcheck.charts.palette import Ink
from healthcheck.charts.quadrant import MapForm, importance_chart
from healthcheck.charts.scene import Line, Polygon, Scene, Shape
from healthcheck.charts.sketch import BASE
from healthcheck.domain.disclosed_importance import DisclosedImportance
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import FACTORS, profile_of, struck
from tests.healthcheck.charts.drawn_views import MAP_REASON, Place, chart_words, importance_of

CLIENT: list[Place] = [(20.0 + 11 * number, 5.0 * number) for number in range(7)]
SUPPLIER: list[Place] = [(81.0 - 9 * number, 31.0 - 4 * number) for number in range(7)]
CROWDED: list[Place] = [(77.0, 7.0), (55.0, 13.0), (84.0, 27.0), (73.0, 7.0), (75.0, 20.0), (49.0, 20.0), (73.0, 7.0)]


def drawn(
    found: DisclosedImportance,
    form: MapForm = MapForm.BY_SIDE,
    *,
    width: float = 900,
    height: float = 560,
    text_size: float = BASE,
) -> Scene:
    return importance_chart(
        found,
        profile_of(),
        form=form,
        words=chart_words(),
        width=width,
        height=height,
        metrics=font_book(),
        text_size=text_size,
    )


def lines_at(scene: Scene) -> set[tuple[str, float]]:
    """Where the upright and the level lines stand, whole or in pieces."""
    return {
        ("upright", line.points[0][0]) if line.points[0][0] == line.points[1][0] else ("level", line.points[0][1])
        for line in fixed(scene)
    }


def fixed(scene: Scene) -> list[Line]:
    return [line for line in scene.primitives if isinstance(line, Line) and line.ink is Ink.REFERENCE]


def test_two_panels_print_the_numbers_of_the_table() -> None:
    found = importance_of(CLIENT, SUPPLIER)
    rows, printed = map_table(found, MapForm.BY_SIDE, words=chart_words()).rows, [t.text for t in drawn(found).texts]
    assert len(rows) == 14
    assert rows[0] == ("Governance", "Client", "20", "0 %", "Keep it up")
    for row in rows:
        assert f"{row[2]} · {row[3]}" in printed


def test_the_lines_do_not_move_with_the_answers() -> None:
    low: list[Place] = [((across or 0) / 2, share / 2) for across, share in CLIENT]
    high, quiet = (drawn(importance_of(places, places, places), MapForm.JOINT) for places in (CLIENT, low))
    assert lines_at(high) == lines_at(quiet)
    assert len(lines_at(high)) == 2
    assert {"60", "14"} <= {text.text for text in quiet.texts}


def test_a_name_that_stands_on_a_line_is_not_struck_through_by_it() -> None:
    scene = drawn(importance_of(CROWDED, CROWDED), width=1100, height=420, text_size=19.5)
    flat = [text for text in scene.texts if not text.angle]
    assert len(fixed(scene)) > 4, "at least one of the four is in pieces"
    for line in fixed(scene):
        assert list(struck(flat, *line.points)) == []


def test_no_piece_of_a_line_between_two_names_reads_as_the_minus_sign_of_a_number() -> None:
    scene = drawn(importance_of(CROWDED, CROWDED), width=1100, height=460, text_size=19.5)
    assert len(fixed(scene)) > 4, "at least one of the four is in pieces"
    assert min(math.dist(*line.points) for line in fixed(scene)) > 12


def test_a_withheld_panel_says_why_and_leaves_no_number() -> None:
    scene = drawn(importance_of(CLIENT))
    assert [mark.shape for mark in scene.markers].count(Shape.DIAMOND) == 1  # the sign in the heading
    assert MAP_REASON in scene.description
    assert MAP_REASON.split()[0] in " ".join(text.text for text in scene.texts)
    assert "supplier" not in scene.regions[0].meaning
    assert map_table(importance_of(CLIENT), MapForm.BY_SIDE, words=chart_words()).rows[-1][4] == MAP_REASON


def test_a_factor_without_a_score_is_named_and_not_drawn_at_nought() -> None:
    scene = drawn(importance_of([(None, 12.0), *CLIENT[1:]], SUPPLIER))
    assert "Client, no score and so not on the map: Governance." in scene.caption
    assert "client score withheld, 12 % of votes" in scene.description
    discs = [mark for mark in scene.markers if mark.shape is Shape.DISC and mark.halo]
    assert len(discs) == 6


def test_joined_an_arrow_leads_from_the_client_to_the_supplier() -> None:
    scene = drawn(importance_of([(10.0, 10.0)] * 1 + CLIENT[1:], [(90.0, 10.0)] * 1 + SUPPLIER[1:]), MapForm.JOINED)
    heads = [shape for shape in scene.primitives if isinstance(shape, Polygon) and shape.ink is Ink.REFERENCE]
    diamonds = [mark.x for mark in scene.markers if mark.shape is Shape.DIAMOND and mark.halo]
    assert any(0 < x - heads[0].points[0][0] < 15 for x in diamonds)
    assert "10 → 90 · 10 → 10 %" in {text.text for text in scene.texts}


def test_joined_sides_in_one_place_show_both() -> None:
    scene = drawn(importance_of(CLIENT, CLIENT), MapForm.JOINED)
    assert sum(mark.shape is Shape.DIAMOND_RING for mark in scene.markers) == 7


def test_the_joint_panel_belongs_to_no_side() -> None:
    scene = drawn(importance_of(CLIENT, SUPPLIER, CLIENT), MapForm.JOINT)
    assert scene.markers == ()
    assert "Both sides" in {text.text for text in scene.texts}


@pytest.mark.parametrize("form", [MapForm.BY_SIDE, MapForm.JOINED])
def test_every_mark_has_a_place_that_says_both_sides(form: MapForm) -> None:
    scene = drawn(importance_of(CLIENT, SUPPLIER), form)
    assert list(dict.fromkeys(region.factor for region in scene.regions)) == list(FACTORS)
    assert scene.regions[0].meaning == (
        "Governance: client 20, 0 % of votes (keep it up); supplier 81, 31 % of votes (keep it up)."
    )
