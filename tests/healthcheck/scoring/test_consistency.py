"""Whether the people of a side see the same profile: ICC(2,1) and ICC(2,k) over practices (``method.md`` 5)."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest

from healthcheck.domain.agreement import Consistency
from healthcheck.domain.assessment import Response
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.scoring.consistency import consistency
from healthcheck.scoring.sheet import answer_sheet
from tests.healthcheck.sample_profiles import sample_responses
from tests.healthcheck.scoring.random_answers import response


def of(responses: Sequence[Response], instrument: Instrument, side: Side = Side.SUPPLIER) -> Consistency | None:
    return consistency(
        answer_sheet(responses, instrument.items_of(Form.STANDARD), instrument.method), side, instrument.method
    )


def test_demo_case_c_has_the_published_consistency(instrument: Instrument) -> None:
    """``method.md`` 5: supplier, assessment 1: 32 practices by 12 people, .30 single and .84 mean."""
    found = of(sample_responses("C", 1), instrument)
    assert found is not None
    assert (found.practices, found.n) == (32, 12)
    assert found.single == pytest.approx(0.30, abs=0.005)
    assert found.mean == pytest.approx(0.84, abs=0.005)


def supplier(
    instrument: Instrument, people: int, reply: Callable[[int, int], str], *, leave: Callable[[int, int], bool]
) -> list[Response]:
    """``reply`` and ``leave`` take the number of the person and of the item."""
    items = instrument.items_of(Form.STANDARD)
    return [
        response(
            f"S{person}",
            Side.SUPPLIER,
            {item.id: reply(person, at) for at, item in enumerate(items) if not leave(person, at)},
        )
        for person in range(people)
    ]


def nothing(_person: int, _item: int) -> bool:
    return False


def profile(person: int, item: int) -> str:
    return str((item * 7 + person * (item % 3)) % 5)


def test_who_answered_too_little_to_be_scored_is_no_judge(instrument: Instrument) -> None:
    responses = supplier(instrument, 6, profile, leave=lambda person, item: person == 0 and item >= 20)
    found = of(responses, instrument)
    assert found is not None
    assert (found.n, found.practices) == (5, 42)


def test_whoever_answered_enough_stays_and_what_somebody_left_out_goes(instrument: Instrument) -> None:
    responses = supplier(instrument, 6, profile, leave=lambda person, item: person == 0 and item >= 30)
    found = of(responses, instrument)
    assert found is not None
    assert (found.n, found.practices) == (6, 30)


def test_those_who_answered_fewest_go_where_too_few_practices_would_be_left(instrument: Instrument) -> None:
    def leave(person: int, item: int) -> bool:
        return (person == 0 and item >= 28) or (person == 1 and item < 14)

    found = of(supplier(instrument, 6, profile, leave=leave), instrument)
    assert found is not None
    assert (found.n, found.practices) == (4, 42)


@pytest.mark.parametrize(("people", "is_told"), [(3, False), (4, True)])
def test_four_people_are_needed(people: int, instrument: Instrument, *, is_told: bool) -> None:
    assert (of(supplier(instrument, people, profile, leave=nothing), instrument) is not None) is is_told


@pytest.mark.parametrize(("practices", "is_told"), [(14, False), (15, True)])
def test_fifteen_practices_are_needed(practices: int, instrument: Instrument, *, is_told: bool) -> None:
    def leave(person: int, item: int) -> bool:
        return practices <= item and item % 4 == person  # every later item is missed by one of the four

    assert (of(supplier(instrument, 4, profile, leave=leave), instrument) is not None) is is_told


@pytest.mark.parametrize("reply", ["3", "DK", "NA"])
def test_where_nothing_varies_or_nobody_answers_nothing_is_told(reply: str, instrument: Instrument) -> None:
    assert of(supplier(instrument, 5, lambda _person, _item: reply, leave=nothing), instrument) is None
    assert of([], instrument) is None


def test_people_who_see_the_same_profile_are_fully_consistent(instrument: Instrument) -> None:
    found = of(supplier(instrument, 5, lambda _person, item: str(item % 5), leave=nothing), instrument)
    assert found is not None
    assert found.single == pytest.approx(1)
    assert found.mean == pytest.approx(1)


def test_neither_the_order_of_people_nor_of_items_matters(instrument: Instrument) -> None:
    draw = random.Random(5)  # noqa: S311 - repeatable, not secret
    missed = {(person, item) for person in range(9) for item in range(42) if draw.random() < 0.12}
    responses = supplier(instrument, 9, profile, leave=lambda person, item: (person, item) in missed)
    found, again = of(responses, instrument), of(responses[::-1], instrument)
    assert found is not None
    assert again is not None
    assert (again.n, again.practices) == (found.n, found.practices)
    assert again.single == pytest.approx(found.single)
    items = instrument.items_of(Form.STANDARD)[::-1]
    turned = consistency(answer_sheet(responses, items, instrument.method), Side.SUPPLIER, instrument.method)
    assert turned is not None
    assert turned.single == pytest.approx(found.single)
