"""Single people beside a side's score: small open marks on their own score, said aloud and in the table as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Marker, Scene, Shape
from healthcheck.charts.table import profile_table
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import profile_of, words_of

PEOPLE = (25.0, 50.0, 50.0, 58.0, 75.0, 75.0, 75.0, 100.0)


def peopled(client: Sequence[float] = PEOPLE, supplier: Sequence[float] = ()) -> DisclosedProfile:
    profile = profile_of(n=(8, 5))
    factors = tuple(
        replace(
            factor,
            client=replace(factor.client, people=tuple(client)),
            supplier=replace(factor.supplier, people=tuple(supplier)),
        )
        for factor in profile.factors
    )
    return replace(profile, factors=factors)


def drawn(profile: DisclosedProfile, *, height: float = 560, with_people: bool = True) -> Scene:
    return dumbbell(profile, with_people=with_people, words=words_of(), width=560, height=height, metrics=font_book())


def open_marks(scene: Scene) -> list[Marker]:
    """The outer half of every small open mark."""
    pairs = pairwise(scene.markers)
    return [outer for outer, inner in pairs if inner.ink is Ink.SURFACE and (outer.x, outer.y) == (inner.x, inner.y)]


def test_everybody_has_an_open_mark_the_clients_above_the_track_and_the_suppliers_below() -> None:
    scene = drawn(peopled(PEOPLE, PEOPLE))
    row = next(region for region in scene.regions if region.factor == "GOV").polygon
    middle = (row[0][1] + row[2][1]) / 2
    marks = [mark for mark in open_marks(scene) if row[0][1] < mark.y < row[2][1]]
    assert sum(mark.shape is Shape.DISC and mark.y < middle for mark in marks) == 8
    assert sum(mark.shape is Shape.DIAMOND and mark.y > middle for mark in marks) == 8


def test_people_on_one_score_stand_apart_from_each_other() -> None:
    marks = open_marks(drawn(peopled((75.0,) * 3 + (20.0,) * 5)))
    places = {(round(mark.x, 2), round(mark.y, 2)) for mark in marks}
    assert len(places) >= 7 * 5


def test_marks_are_said_by_tool_tip_description_caption_and_table() -> None:
    profile = peopled()
    scene = drawn(profile)
    told = "Single people: client 25, 50, 50, 58, 75, 75, 75, 100."
    assert all(told in region.meaning for region in scene.regions)
    assert scene.description.count(told) == 7
    assert "Small open marks: single people." in scene.caption
    table = profile_table(profile, words=words_of(), with_people=True)
    assert table.rows[0][table.header.index("Single people")] == "client 25, 50, 50, 58, 75, 75, 75, 100"


def test_without_people_to_show_or_room_for_them_nobody_is_drawn_or_spoken_of() -> None:
    for scene in (drawn(peopled(())), drawn(peopled(), height=230), drawn(peopled(), with_people=False)):
        assert open_marks(scene) == []
        assert "ingle people" not in f"{scene.description} {scene.caption} {scene.regions[0].meaning}"
    assert "Single people" not in profile_table(peopled(), words=words_of()).header
    assert "Single people" not in profile_table(peopled(()), words=words_of(), with_people=True).header
