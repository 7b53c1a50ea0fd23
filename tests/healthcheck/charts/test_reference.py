"""One side beside itself at another assessment: dotted and grey, both numbers, nothing of the other side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from healthcheck.charts.palette import Ink
from healthcheck.charts.radar import radar
from healthcheck.charts.reference import Reference
from healthcheck.charts.scene import Line, Polygon, Scene
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import CLIENT, SUPPLIER, outside, overlapping, profile_of, words_of

THEN = (61.0, 22.0, 65.0, 55.0, 80.0, 31.0, 40.0)


def now(client: Sequence[float | None] = CLIENT) -> DisclosedProfile:
    return replace(profile_of(client, SUPPLIER), assessment=2)


def before(client: Sequence[float | None] = THEN) -> DisclosedProfile:
    return profile_of(client, (11.0,) * 7)


def drawn(profile: DisclosedProfile, earlier: DisclosedProfile, *, width: float = 620, height: float = 560) -> Scene:
    return radar(
        profile,
        reference=Reference(Side.CLIENT, earlier),
        words=words_of(),
        width=width,
        height=height,
        metrics=font_book(),
    )


def dotted(scene: Scene) -> list[Line]:
    lines = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink is Ink.REFERENCE]
    return [line for line in lines if len({y for _, y in line.points}) > 1]


def test_the_earlier_assessment_is_a_grey_dotted_line_without_markers_under_the_line_of_now() -> None:
    scene = drawn(now(), before())
    (line,) = dotted(scene)
    assert line.dash
    assert not [mark for mark in scene.markers if mark.ink is Ink.REFERENCE]
    inks = [entry.ink for entry in scene.primitives if isinstance(entry, Line) and len(entry.points) > 7]
    assert inks.index(Ink.REFERENCE) < inks.index(Ink.CLIENT)
    assert not [entry for entry in scene.primitives if isinstance(entry, Polygon) and entry.fill and entry.width == 0]


def test_nothing_of_the_other_side_is_drawn_or_said() -> None:
    scene = drawn(now(), before())
    assert {entry.ink for entry in scene.primitives if hasattr(entry, "ink")}.isdisjoint(
        {Ink.SUPPLIER, Ink.SUPPLIER_TEXT}
    )
    said = " ".join((scene.description, *(region.meaning for region in scene.regions)))
    assert "upplier" not in said
    assert "11" not in said


def test_both_numbers_stand_at_every_spoke_and_in_the_description() -> None:
    scene = drawn(now(), before())
    assert {"74", "61"} <= {text.text for text in scene.texts}
    assert "Governance: client 74, in assessment 1 61." in scene.description
    assert "Delivering promises: client 67, in assessment 1 80." in scene.description
    assert (
        scene.title == "Profile of Halmere Health (client), assessments 1 and 2 of Halmere Health × Worthwell Workforce"
    )
    assert "the client in assessment 1, 12 May 2025" in scene.caption


def test_a_score_that_was_withheld_then_breaks_the_line_and_says_why() -> None:
    scene = drawn(now(), before((None, *THEN[1:])))
    (line,) = dotted(scene)
    assert len(line.points) == 6
    assert "Governance: client 74, in assessment 1 withheld. Worthwell: 2 people" in scene.description


def test_another_form_is_said_to_have_asked_other_questions() -> None:
    assert "other questions" not in drawn(now(), before()).caption
    assert "It asked other questions." in drawn(now(), replace(before(), form=Form.FULL)).caption


def test_the_table_gives_the_numbers_of_then_behind_those_of_their_side() -> None:
    table = Reference(Side.CLIENT, before()).table(now(), words_of())
    assert table.header[:4] == ("Factor", "Client", "Client, assessment 1", "Supplier")
    assert table.rows[0][:4] == ("Governance", "74", "61", "77")
    assert table.keys[0] == "GOV"


@pytest.mark.parametrize(("width", "height"), [(420, 380), (526, 552), (900, 700)])
def test_all_of_it_has_room(width: float, height: float) -> None:
    scene = drawn(now(), before(), width=width, height=height)
    assert list(outside(scene)) == []
    assert list(overlapping([text for text in scene.texts if not text.angle])) == []
