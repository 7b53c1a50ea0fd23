"""States of practices line by line (``method.md`` 4.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from healthcheck.domain.instrument import Instrument, Owner, Practice
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import ItemResult, ItemScore, PracticeResult, PracticeState
from healthcheck.scoring.practice_states import practice_states
from healthcheck.scoring.visibility import is_invisible

PEOPLE = {Side.CLIENT: 6, Side.SUPPLIER: 6}


def score(mean: float | None, *, n: int = 6, cannot_see: int = 0, is_blind: bool = False) -> ItemScore:
    is_counted = mean is not None and 2 * n >= PEOPLE[Side.CLIENT]
    return ItemScore(n if mean is not None else 0, mean, None, (0,) * 5, cannot_see, 0, is_counted, is_blind)


def item(name: str, client: ItemScore, supplier: ItemScore, *, is_out_of_scope: bool = False) -> ItemResult:
    return ItemResult(name, {Side.CLIENT: client, Side.SUPPLIER: supplier}, is_out_of_scope, None)


@pytest.fixture
def practice(instrument: Instrument) -> Practice:
    return replace(instrument.practices[0], items=("one", "two"))


def state(practice: Practice, method: Method, *items: ItemResult, rho: float = 0.0) -> PracticeState:
    found = practice_states(
        [practice], {entry.item: entry for entry in items}, people=PEOPLE, rho={practice.factor: rho}, method=method
    )
    return found[practice.id].state


@pytest.mark.parametrize(
    ("scores", "rho", "expected"),
    [
        ((62.5, 62.5), 0.0, PracticeState.MATCHED),
        ((62.4, 62.5), 0.0, PracticeState.PARTLY),
        ((62.5, 37.5), 0.0, PracticeState.PARTLY),
        ((62.5, 37.4), 0.0, PracticeState.ONE_SIDED),
        ((37.4, 62.5), 0.0, PracticeState.ONE_SIDED),
        ((37.4, 37.4), 0.0, PracticeState.ABSENT),
        ((37.5, 37.4), 0.0, PracticeState.PARTLY),
        ((50.0, 50.0), 0.0, PracticeState.PARTLY),
        ((100.0, 65.0), 0.8, PracticeState.CONTESTED),
        ((65.0, 100.0), 0.8, PracticeState.CONTESTED),
        ((100.0, 75.0), 1.0, PracticeState.CONTESTED),
        ((100.0, 75.0), 0.99, PracticeState.MATCHED),
        ((100.0, 0.0), 0.24, PracticeState.ONE_SIDED),
        ((35.0, 0.0), 0.8, PracticeState.CONTESTED),
    ],
)
def test_a_practice_is_in_the_first_state_that_holds(
    scores: tuple[float, float], rho: float, expected: PracticeState, practice: Practice, method: Method
) -> None:
    client, supplier = (score(value) for value in scores)
    assert state(practice, method, item("one", client, supplier), rho=rho) is expected


def test_a_practice_none_of_whose_items_the_form_has_is_not_asked(practice: Practice, method: Method) -> None:
    assert state(practice, method) is PracticeState.NOT_ASKED


def test_a_practice_is_out_of_scope_where_all_of_its_asked_items_are(practice: Practice, method: Method) -> None:
    gone = item("one", score(100), score(100), is_out_of_scope=True)
    assert state(practice, method, gone) is PracticeState.OUT_OF_SCOPE
    assert state(practice, method, gone, item("two", score(10), score(10))) is PracticeState.ABSENT


def test_a_practice_is_scored_by_the_mean_of_the_items_that_count_on_a_side(practice: Practice, method: Method) -> None:
    first, second = item("one", score(100), score(80)), item("two", score(30), score(80))
    assert state(practice, method, first, second) is PracticeState.MATCHED
    rarely_answered = item("two", score(0, n=2), score(80))
    assert state(practice, method, first, rarely_answered) is PracticeState.MATCHED
    assert state(practice, method, first, item("two", score(0, n=3), score(80))) is PracticeState.PARTLY


def test_a_practice_that_counts_on_one_side_only_has_too_little_data(practice: Practice, method: Method) -> None:
    for pair in ((score(None), score(80)), (score(80), score(80, n=2))):
        assert state(practice, method, item("one", *pair)) is PracticeState.TOO_LITTLE_DATA


def test_a_practice_is_invisible_where_a_side_cannot_see_any_item_of_it(practice: Practice, method: Method) -> None:
    blind = score(100, n=4, cannot_see=2, is_blind=True)
    unseen = item("one", blind, score(0))
    assert state(practice, method, unseen, rho=1.0) is PracticeState.INVISIBLE
    assert state(practice, method, unseen, item("two", score(100), score(100))) is not PracticeState.INVISIBLE
    assert state(practice, method, item("one", score(None, cannot_see=6, is_blind=True), score(0))) is (
        PracticeState.INVISIBLE
    )


def test_people_a_state_rests_on_are_the_fewest_who_answered_an_item(practice: Practice, method: Method) -> None:
    items = [item("one", score(70), score(70, n=5)), item("two", score(70, n=3), score(70))]
    found = practice_states([practice], {entry.item: entry for entry in items}, people=PEOPLE, rho={}, method=method)
    assert found[practice.id].n == {Side.CLIENT: 3, Side.SUPPLIER: 5}


@pytest.mark.parametrize(
    ("owner", "side", "cannot_see", "people", "expected"),
    [
        (Owner.SUPPLIER, Side.CLIENT, 2, 6, True),
        (Owner.SUPPLIER, Side.CLIENT, 2, 7, False),
        (Owner.SUPPLIER, Side.CLIENT, 4, 4, False),
        (Owner.SUPPLIER, Side.CLIENT, 1, 5, False),
        (Owner.SUPPLIER, Side.SUPPLIER, 5, 5, False),
        (Owner.CLIENT, Side.SUPPLIER, 2, 5, True),
        (Owner.CLIENT, Side.CLIENT, 5, 5, False),
        (Owner.JOINT, Side.CLIENT, 5, 5, False),
        (Owner.JOINT, Side.SUPPLIER, 5, 5, False),
    ],
)
def test_only_what_the_other_side_has_to_do_can_be_invisible(
    owner: Owner, side: Side, cannot_see: int, people: int, *, expected: bool, method: Method
) -> None:
    assert is_invisible(owner, side, cannot_see=cannot_see, people=people, method=method) is expected


def result(practice: Practice, method: Method, *items: ItemResult, rho: Mapping[str, float]) -> PracticeResult:
    return practice_states([practice], {entry.item: entry for entry in items}, people=PEOPLE, rho=rho, method=method)[
        practice.id
    ]


def test_a_practice_has_a_score_on_each_side_and_a_gap_regressed_towards_zero(
    practice: Practice, method: Method
) -> None:
    items = [item("one", score(100), score(40)), item("two", score(50), score(20, n=2))]
    found = result(practice, method, *items, rho={practice.factor: 0.5})
    assert found.sides[Side.CLIENT].score == 75
    assert found.sides[Side.SUPPLIER].score == 40  # the second item does not count there
    assert found.shrunk_gap == pytest.approx(0.5 * 35)
    assert (found.factor, found.dimension) == (practice.factor, practice.dimension)


def test_there_is_no_gap_without_a_score_on_both_sides_or_without_a_pair(practice: Practice, method: Method) -> None:
    one_sided = item("one", score(100), score(None))
    assert result(practice, method, one_sided, rho={practice.factor: 1.0}).shrunk_gap is None
    assert result(practice, method, item("one", score(100), score(40)), rho={}).shrunk_gap is None
    assert result(practice, method, rho={practice.factor: 1.0}).shrunk_gap is None


@pytest.mark.parametrize(
    ("client", "supplier", "expected"),
    [(4, 0, Side.CLIENT), (0, 4, Side.SUPPLIER), (4, 4, None), (3, 0, None), (3, 4, Side.SUPPLIER)],
)
def test_a_side_most_of_which_say_that_it_does_not_apply_differs_on_scope(
    client: int, supplier: int, expected: Side | None, practice: Practice, method: Method
) -> None:
    sides = [replace(score(50), does_not_apply=number) for number in (client, supplier)]
    assert result(practice, method, item("one", *sides), rho={}).ruled_out_by is expected
    also_asked = item("two", score(50), score(50))
    assert result(practice, method, item("one", *sides), also_asked, rho={}).ruled_out_by is None


def test_the_sides_that_cannot_see_a_practice_are_known(practice: Practice, method: Method) -> None:
    blind = score(100, n=4, cannot_see=2, is_blind=True)
    found = result(practice, method, item("one", score(80), blind), rho={})
    assert [side for side in Side if found.sides[side].is_invisible] == [Side.SUPPLIER]
    assert found.sides[Side.SUPPLIER].heard == 6
