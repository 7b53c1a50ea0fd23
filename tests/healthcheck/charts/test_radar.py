"""The radar draws both sides on seven spokes: what is missing breaks the line, what is withheld is not there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import pytest

from healthcheck.charts.palette import Ink
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Line, Marker, Point, Polygon, Scene, Shape, Text
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import (
    CLIENT,
    FACTORS,
    NAMES,
    REASON,
    SUPPLIER,
    covered,
    profile_of,
    struck,
    words_of,
)

RINGS = ("25 starting", "50 agreed", "75 established", "100 embedded")


def drawn(client: Sequence[float | None] = CLIENT, supplier: Sequence[float | None] = SUPPLIER) -> Scene:
    profile = profile_of(client, supplier, n=(6, 2) if not any(supplier) else (6, 5))
    return radar(profile, words=words_of(), width=620, height=560, metrics=font_book())


def outer_ring(scene: Scene) -> Polygon:
    return [entry for entry in scene.primitives if isinstance(entry, Polygon) and entry.ink is Ink.GRID][-1]


def centre_of(scene: Scene) -> Point:
    ring = outer_ring(scene)
    return sum(x for x, _ in ring.points) / len(ring.points), sum(y for _, y in ring.points) / len(ring.points)


def data_marks(scene: Scene, ink: Ink) -> list[Marker]:
    """Markers on the wheel, without the legend's sample."""
    x, y = centre_of(scene)
    reach = math.dist((x, y), outer_ring(scene).points[0])
    return [mark for mark in scene.markers if mark.ink is ink and math.dist((x, y), (mark.x, mark.y)) <= reach + 0.01]


def series(scene: Scene, ink: Ink) -> list[Line]:
    """Lines of a side on the wheel; the legend's sample is level."""
    lines = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink is ink]
    return [line for line in lines if len({y for _, y in line.points}) > 1]


def label(scene: Scene, text: str) -> Text:
    (found,) = [entry for entry in scene.texts if entry.text == text]
    return found


def test_spokes_start_at_twelve_and_go_clockwise_in_framework_order() -> None:
    scene = drawn()
    x, y = centre_of(scene)
    for index, corner in enumerate(outer_ring(scene).points):
        angle = math.atan2(corner[0] - x, y - corner[1]) % (2 * math.pi)
        assert angle == pytest.approx(index * 2 * math.pi / 7, abs=1e-6) or (index == 0 and angle > 6.28)
    assert list(dict.fromkeys(region.factor for region in scene.regions)) == list(FACTORS)


@pytest.mark.parametrize(("ink", "scores"), [(Ink.CLIENT, CLIENT), (Ink.SUPPLIER, SUPPLIER)])
def test_a_score_stands_at_its_share_of_the_radius_on_its_spoke(ink: Ink, scores: Sequence[float]) -> None:
    scene = drawn()
    x, y = centre_of(scene)
    radius = math.dist((x, y), outer_ring(scene).points[0])
    for index, (mark, score) in enumerate(zip(data_marks(scene, ink), scores, strict=True)):
        angle = index * 2 * math.pi / 7
        expected = (x + radius * score / 100 * math.sin(angle), y - radius * score / 100 * math.cos(angle))
        assert (mark.x, mark.y) == pytest.approx(expected, abs=1e-6)


def test_rings_carry_number_and_level_beneath_the_series_on_the_ray_between_the_first_two_spokes() -> None:
    scene = drawn()
    first_line = scene.primitives.index(series(scene, Ink.CLIENT)[0])
    x, y = centre_of(scene)
    for name in RINGS:
        text = label(scene, name)
        assert scene.primitives.index(text) < first_line
        sides = {math.copysign(1, math.atan2(cx - x, y - cy) - math.pi / 7) for cx, cy in text.corners}
        assert sides == {-1.0, 1.0}


def levels(same: float) -> tuple[float, ...]:
    return (same,) * 7


@pytest.mark.parametrize("size", [9.0, 12.0, 14.0])
@pytest.mark.parametrize(
    ("client", "supplier"),
    [
        *[(levels(score), levels(score)) for score in (0, 25, 50, 75, 100)],
        (levels(100), levels(50)),
        (levels(62), levels(38)),
        ((90, 95, 100, 85, 90, 99, 100), (100, 88, 97, 92, 100, 90, 95)),
        ((100, 0, 100, 0, 100, 0, 100), (0, 100, 0, 100, 0, 100, 50)),
        (CLIENT, SUPPLIER),
    ],
)
def test_labels_of_rings_keep_clear_of_lines_and_markers(
    client: Sequence[float], supplier: Sequence[float], size: float
) -> None:
    profile = profile_of(client, supplier)
    scene = radar(profile, words=words_of(), width=44 * size, height=40 * size, metrics=font_book(), text_size=size)
    rings = [text for text in scene.texts if text.text in (*RINGS, "25", "50", "75", "100") and text.ink is Ink.MUTED]
    assert rings
    assert list(covered(rings, scene.markers)) == []
    for line in (*series(scene, Ink.CLIENT), *series(scene, Ink.SUPPLIER)):
        for start, end in pairwise(line.points):
            assert list(struck(rings, start, end)) == []


def test_a_label_beside_a_line_along_its_ring_stays_near_that_ring() -> None:
    scene = drawn(levels(75), levels(75))
    x, y = centre_of(scene)
    radius = math.dist((x, y), outer_ring(scene).points[0]) * math.cos(math.pi / 7)
    for ring, name in zip((25, 50, 75, 100), RINGS, strict=True):
        assert abs(math.dist((x, y), middle_of(label(scene, name))) - radius * ring / 100) < label(scene, name).size


def middle_of(text: Text) -> Point:
    corners = text.corners
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def test_a_side_has_its_own_colour_dash_and_marker_with_a_halo() -> None:
    scene = drawn((80.0,) * 7, (30.0,) * 7)
    assert {line.dash for line in series(scene, Ink.CLIENT)} == {()}
    assert all(line.dash for line in series(scene, Ink.SUPPLIER))
    assert {mark.shape for mark in data_marks(scene, Ink.CLIENT)} == {Shape.DISC}
    assert {mark.shape for mark in data_marks(scene, Ink.SUPPLIER)} == {Shape.DIAMOND}
    assert all(mark.halo > 0 for mark in scene.markers)


def test_two_series_have_no_fill_and_one_has_a_tenth() -> None:
    filled = [entry for entry in drawn().primitives if isinstance(entry, Polygon) and entry.fill > 0]
    assert filled == []
    alone = [entry for entry in drawn(supplier=(None,) * 7).primitives if isinstance(entry, Polygon) and entry.fill > 0]
    assert [entry.fill for entry in alone] == [0.1]


def test_both_printed_numbers_stand_under_every_name_client_first() -> None:
    scene = drawn()
    for name, client, supplier in zip(NAMES, CLIENT, SUPPLIER, strict=True):
        region = next(entry for entry in scene.regions if entry.meaning.startswith(name) and len(entry.polygon) == 4)
        (left, top), (right, bottom) = region.polygon[0], region.polygon[2]
        inside = [text for text in scene.texts if left - 1 <= text.left and text.left + text.width <= right + 1]
        values = [
            text for text in inside if top <= text.y <= bottom and text.ink in (Ink.CLIENT_TEXT, Ink.SUPPLIER_TEXT)
        ]
        values.sort(key=lambda text: text.left)
        assert [(text.text, text.ink) for text in values] == [
            (str(round(client)), Ink.CLIENT_TEXT),
            (str(round(supplier)), Ink.SUPPLIER_TEXT),
        ]


def test_a_missing_score_breaks_the_line_and_prints_a_dash() -> None:
    supplier = (76.0, 48.0, None, 77.0, 81.0, 60.0, 56.0)
    scene = drawn(supplier=supplier)
    assert len(data_marks(scene, Ink.SUPPLIER)) == 6
    (line,) = series(scene, Ink.SUPPLIER)
    assert len(line.points) == 6
    assert line.points[0] != line.points[-1]
    assert [text.ink for text in scene.texts if text.text == "–"] == [Ink.SUPPLIER_TEXT]


def test_a_score_between_two_missing_ones_still_has_its_marker() -> None:
    scene = drawn(supplier=(None, 48.0, None, 77.0, 81.0, None, None))
    assert len(data_marks(scene, Ink.SUPPLIER)) == 3
    assert [len(line.points) for line in series(scene, Ink.SUPPLIER)] == [2]


def test_a_score_of_nought_is_a_score() -> None:
    scene = drawn(client=(0.0, *CLIENT[1:]))
    first = data_marks(scene, Ink.CLIENT)[0]
    assert (first.x, first.y) == pytest.approx(centre_of(scene))
    assert len(series(scene, Ink.CLIENT)[0].points) == 8


def test_where_both_sides_fall_together_the_supplier_is_a_ring_over_the_disc() -> None:
    scene = drawn(CLIENT, (CLIENT[0], *SUPPLIER[1:6], CLIENT[6] + 1))
    rings = [mark for mark in scene.markers if mark.shape is Shape.DIAMOND_RING]
    assert len(rings) == 2
    discs = [data_marks(scene, Ink.CLIENT)[0], data_marks(scene, Ink.CLIENT)[6]]
    for ring, disc in zip(rings, discs, strict=True):
        assert math.dist((ring.x, ring.y), (disc.x, disc.y)) < disc.radius
        assert scene.primitives.index(ring) > scene.primitives.index(disc)
        assert ring.radius > disc.radius * 2**0.5


def test_groups_are_named() -> None:
    assert {"Process", "People", "Outcomes"} <= {text.text for text in drawn().texts}


def test_a_withheld_side_leaves_no_number_line_or_mark() -> None:
    shown, full = drawn(supplier=(None,) * 7), drawn()
    assert series(shown, Ink.SUPPLIER) == []
    assert [mark for mark in shown.markers if mark.ink is Ink.SUPPLIER] == []
    numbers = {str(round(score)) for score in SUPPLIER}
    assert numbers & {text.text for text in full.texts} == numbers
    assert numbers & {text.text for text in shown.texts} <= {str(round(score)) for score in CLIENT}
    assert "n = 2, withheld" in {text.text for text in shown.texts}
    assert REASON in shown.description
    assert all(REASON in region.meaning for region in shown.regions)


def test_the_description_says_every_value_and_the_widest_gap() -> None:
    scene = drawn()
    assert scene.title == "Profile of Halmere Health × Worthwell Workforce, assessment 1"
    assert scene.description == (
        "Radar chart, seven factors, scale 0 to 100. "
        "Client: Governance 74, Measuring value 33, Trust & confidence 75, Openness 70, Delivering promises 67, "
        "Mutual goals 46, Innovation 42. "
        "Supplier: Governance 77, Measuring value 48, Trust & confidence 83, Openness 78, Delivering promises 81, "
        "Mutual goals 60, Innovation 57. "
        "Widest gap: Measuring value, 15, supplier higher."
    )


def test_a_factor_says_what_it_means_with_its_intervals() -> None:
    meanings = {region.factor: region.meaning for region in drawn().regions}
    assert meanings["GOV"] == (
        "Governance: client 74 (between 64 and 84), supplier 77 (between 67 and 87). "
        "Supplier 3 higher. Gap: no sign; 18 could hide."
    )
