"""The mirror shows own answer, guess and actual answer apart, however they coincide, and nothing that is withheld."""

from __future__ import annotations

import pytest

from healthcheck.charts.mirror import mirror_chart
from healthcheck.charts.mirror_words import READINGS, mirror_table
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Line, Marker, Scene, Shape
from healthcheck.domain.disclosed_mirror import DisclosedMirror
from healthcheck.domain.mirror import MirrorReading
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import FACTORS, REASON, profile_of
from tests.healthcheck.charts.drawn_views import chart_words, hidden_mirror, mirror_of

CLIENT = [(62.0, 71.0)] * 7
SUPPLIER = [(53.0, 64.0)] * 7


def drawn(mirror: DisclosedMirror, *, width: float = 900, height: float = 560) -> Scene:
    return mirror_chart(mirror, profile_of(), words=chart_words(), width=width, height=height, metrics=font_book())


def in_rows(scene: Scene) -> list[Marker]:
    """Marks on the tracks: all but signs in texts, which have no halo, and the inner side of open marks."""
    return [mark for mark in scene.markers if mark.halo]


def test_a_row_a_side_prints_the_numbers_of_the_table() -> None:
    mirror = mirror_of(CLIENT, SUPPLIER)
    rows = mirror_table(mirror, words=chart_words()).rows
    assert rows[0] == ("Governance", "Client", "62", "71", "53", "18", "Possible blind spot")
    assert rows[1] == ("Governance", "Supplier", "53", "64", "62", "2", "Possible blind spot")
    printed = [text.text for text in drawn(mirror).texts]
    assert [printed.count(number) for number in ("71", "64", "18", "2")] == [7, 7, 7, 7]
    assert printed.count("62") == printed.count("53") == 14


def test_the_ring_around_the_first_row_does_not_strike_out_names_of_columns() -> None:
    scene = drawn(mirror_of(CLIENT, SUPPLIER), width=560, height=400)
    ring = scene.regions[0].polygon[0][1] - 3
    heads = [text for text in scene.texts if text.text in {"Own", "Expects", "Reading"}]
    assert len(heads) == 3
    assert all(y <= ring for text in heads for _, y in text.corners)


def test_the_error_is_a_line_from_the_guess_to_what_was_said() -> None:
    scene = drawn(mirror_of(CLIENT, SUPPLIER))
    errors = [line for line in scene.primitives if isinstance(line, Line) and line.ink is Ink.REFERENCE]
    lengths = [abs(line.points[0][0] - line.points[1][0]) for line in errors]
    assert len(errors) == 14
    assert lengths[0] / lengths[1] == pytest.approx(9)


@pytest.mark.parametrize("reading", MirrorReading)
def test_every_reading_has_words(reading: MirrorReading) -> None:
    scene = drawn(mirror_of(CLIENT, SUPPLIER, reading=reading))
    assert READINGS[reading] in {text.text for text in scene.texts}
    assert READINGS[reading] in scene.description


def test_three_marks_in_one_place_stay_discernible_by_their_size() -> None:
    scene = drawn(mirror_of([(50.0, 50.0)] * 7, [(50.0, 50.0)] * 7))
    rows: dict[float, list[Marker]] = {}
    for mark in in_rows(scene):
        rows.setdefault(mark.y, []).append(mark)
    assert len(rows) == 14
    for marks in rows.values():
        guess, below, above = marks
        assert guess.radius > below.radius + 2
        assert below.shape is Shape.DIAMOND
        assert above.shape is Shape.DISC
        assert below.radius > above.radius + above.halo


def test_a_withheld_guess_leaves_what_both_sides_say() -> None:
    scene = drawn(mirror_of([(62.0, None)] * 7, SUPPLIER))
    assert "71" not in {text.text for text in scene.texts}
    assert "Too few answers" in {text.text for text in scene.texts}
    assert REASON in scene.description
    assert "expectation withheld" in scene.regions[0].meaning


def test_where_nothing_may_be_shown_the_reason_stands_in_the_place_of_the_chart() -> None:
    scene = drawn(hidden_mirror("The mirror is shown from 5 people on both sides."))
    assert scene.markers == ()
    assert scene.regions == ()
    assert not any(text.text.isdigit() for text in scene.texts)
    assert "shown from 5 people" in " ".join(text.text for text in scene.texts)
    assert "shown from 5 people" in scene.description


def test_the_description_says_every_number() -> None:
    scene = drawn(mirror_of(CLIENT, SUPPLIER))
    assert [region.factor for region in scene.regions] == list(FACTORS)
    assert (
        "Governance. Client says 62, expects 71, and the other side says 53: 18 off. Possible blind spot. "
        "Supplier says 53, expects 64, and the other side says 62: 2 off. Possible blind spot." in scene.description
    )
