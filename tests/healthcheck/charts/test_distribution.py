"""One mark a person, from eight people on a side; below that the reason and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from healthcheck.charts.distribution import distribution
from healthcheck.charts.scene import Scene, Shape
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import profile_of
from tests.healthcheck.charts.drawn_views import asked_of, item_of

SPREAD = (0, 1, 5, 3, 0)


def drawn(client: Sequence[int] | int, supplier: Sequence[int] | int) -> Scene:
    item = item_of(client, supplier)
    return distribution(item, asked_of(), profile_of(), width=620, height=420, metrics=font_book())


def test_each_person_is_a_mark_and_each_stack_has_its_number() -> None:
    scene = drawn(SPREAD, (2, 2, 2, 2, 2))
    discs = [mark for mark in scene.markers if mark.shape is Shape.DISC]
    diamonds = [mark for mark in scene.markers if mark.shape is Shape.DIAMOND]
    assert (len(discs), len(diamonds)) == (9 + 1, 10 + 1)  # and one sign each in the key
    printed = [text.text for text in scene.texts]
    assert [printed.count(number) for number in ("5", "3", "1")] == [1, 1, 1]


def test_no_two_people_share_a_place() -> None:
    scene = drawn((0, 0, 60, 0, 0), (60, 0, 0, 0, 0))
    places = {(round(mark.x, 2), round(mark.y, 2)) for mark in scene.markers}
    assert len(places) == len(scene.markers)


@pytest.mark.parametrize("people", [3, 7])
def test_a_side_below_eight_shows_nothing_but_why(people: int) -> None:
    scene = drawn(SPREAD, people)
    assert sum(mark.shape is Shape.DIAMOND for mark in scene.markers) == 1
    assert f"Supplier: {people} people; how answers spread is shown from 8" in scene.description
    assert "supplier" not in scene.regions[2].meaning


def test_nobody_is_no_view_and_an_edition_of_the_other_side_withholds() -> None:
    assert "Supplier: no view." in drawn(SPREAD, 0).description
    assert "Supplier: 9 people; how answers spread is withheld here." in drawn(SPREAD, 9).description


def test_the_share_that_rates_it_high_stands_with_its_interval_and_only_beside_the_counts() -> None:
    said = drawn((0, 1, 1, 4, 3), 7).caption
    assert "in no order. Client: 78 % at “Usually” or above (90 % interval 50 to 92 %). " in said
    assert said.count("interval") == 1


def test_columns_carry_the_names_of_the_levels_and_their_meaning() -> None:
    scene = drawn(SPREAD, (2, 2, 2, 2, 2))
    assert [region.factor for region in scene.regions] == [f"TRU-03.{code}" for code in range(5)]
    assert scene.regions[2].meaning == "3, About half the time: client 5, supplier 2."
    assert all(region.meaning in scene.description for region in scene.regions)
