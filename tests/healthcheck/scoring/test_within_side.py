"""Agreement within the sides of an assessment, from the answers of its respondents (``method.md`` 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.agreement import WithinSide
from healthcheck.domain.assessment import Response
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.chance import chance_point
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.sheet import AnswerSheet, answer_sheet
from healthcheck.scoring.within_side import within_sides
from tests.healthcheck.scoring.random_answers import random_responses, response

GOVERNANCE = [item.id for item in bundled_instrument().items_of(Form.EXPRESS, "GOV")]


def sheet_of(responses: Sequence[Response], instrument: Instrument, form: Form = Form.EXPRESS) -> AnswerSheet:
    return answer_sheet(responses, instrument.items_of(form), instrument.method)


def client(rows: Sequence[str], instrument: Instrument) -> WithinSide:
    """Agreement of clients on the three items of governance; a row holds a person's replies, ``-`` for a blank."""
    people = [
        response(
            f"C{number}",
            Side.CLIENT,
            {item: reply for item, reply in zip(GOVERNANCE, row.split(), strict=True) if reply != "-"},
        )
        for number, row in enumerate(rows)
    ]
    return within_sides(sheet_of(people, instrument), ["GOV"], instrument.method)["GOV"][Side.CLIENT]


def test_the_matrix_of_v2a_on_our_codes_has_its_values(instrument: Instrument) -> None:
    """``method.md`` 9, V2a, worked by hand; our codes are one less."""
    found = client(["3 2 3", "3 3 4", "4 3 3", "2 3 3"], instrument)
    assert (found.n, found.items, found.answers) == (4, 3, (4, 4, 4))
    assert found.ad == pytest.approx(0.416667, abs=1e-6)
    assert found.ad_median == pytest.approx(1 / 3)
    assert found.r_wg_star == pytest.approx(0.805556, abs=1e-6)
    assert found.r_wg_j == pytest.approx(0.925532, abs=1e-6)
    assert found.awg == pytest.approx(0.801243, abs=1e-6)
    assert found.r_wg_star_skewed == pytest.approx(1 - 0.388889 / 1.34, abs=1e-6)
    assert found.chance == chance_point(4, 3)
    assert found.is_better_than_chance is True
    assert found.is_mixed_view is False


def test_two_camps_are_a_mixed_view_and_no_better_than_chance(instrument: Instrument) -> None:
    found = client(["0 4 0", "0 4 1", "4 0 4", "4 0 3"], instrument)
    assert found.is_mixed_view is True
    assert found.is_better_than_chance is False
    assert found.r_wg_star is not None
    assert found.r_wg_star < 0
    assert found.r_wg_j == 0


@pytest.mark.parametrize(
    ("rows", "is_mixed"), [(["1 1 1"] * 3 + ["3 2 2"] * 3, False), (["1 1 1"] * 3 + ["3 3 3"] * 3, True)]
)
def test_a_mixed_view_needs_more_than_a_sixth_of_the_options(
    rows: list[str], instrument: Instrument, *, is_mixed: bool
) -> None:
    """``method.md`` 5: A/6, .83 on five options; two thirds of a step on average, and one step."""
    assert client(rows, instrument).is_mixed_view is is_mixed


def test_agreement_of_one_in_three_items_is_not_taken_from_a_lonely_answer(instrument: Instrument) -> None:
    """On a side of two, an item with one answer counts; but nobody disagrees with himself."""
    found = client(["0 4 3", "4 0 -"], instrument)
    assert found.answers == (2, 2)
    assert found.ad == 2


def test_an_item_that_few_answered_does_not_count(instrument: Instrument) -> None:
    found = client(["3 3 0", "3 3 4", "3 3 -", "3 3 -", "3 3 -"], instrument)
    assert found.answers == (5, 5)
    assert found.ad == 0


def test_where_items_have_different_numbers_of_answers_the_strictest_point_decides(instrument: Instrument) -> None:
    found = client(["3 3 3", "3 3 3", "3 3 3", "2 2 DK", "4 4 NA", "3 - -"], instrument)
    assert found.answers == (6, 5, 3)
    points = [chance_point(number, 3) for number in found.answers]
    assert found.chance is not None
    assert found.chance.r_wg_star == max(point.r_wg_star for point in points)
    assert found.chance.deviation == min(point.deviation for point in points)


@pytest.mark.parametrize("rows", [["3 3 3", "3 3 3"], ["3 3 3", "3 3 3", "3 3 -"]])
def test_two_answers_cannot_be_better_than_chance(rows: list[str], instrument: Instrument) -> None:
    found = client(rows, instrument)
    assert found.ad == 0
    assert found.chance is None
    assert found.is_better_than_chance is None


def test_agreement_exactly_at_the_chance_point_is_not_better_than_chance(instrument: Instrument) -> None:
    """One step off by one person on each of three items: r*wg .8333 at three people, where .6667 has to be exceeded."""
    found = client(["3 3 3", "3 3 3", "3 3 2"], instrument)
    assert found.is_better_than_chance is True
    at_the_point = client(["3 3 2", "3 2 3", "2 3 3"], instrument)
    assert at_the_point.r_wg_star == pytest.approx(5 / 6)
    assert at_the_point.is_better_than_chance is True
    below = client(["3 3 2", "3 2 3", "1 3 3"], instrument)
    assert below.r_wg_star == pytest.approx(2 / 3)
    assert below.is_better_than_chance is False


@pytest.mark.parametrize(
    "rows",
    [[], ["3 3 3"], ["DK DK DK"] * 5, ["NA NA NA"] * 5, ["- - -"] * 5],
    ids=["nobody", "one", "DK", "NA", "blank"],
)
def test_where_nothing_can_be_told_nothing_is_said(rows: list[str], instrument: Instrument) -> None:
    assert client(rows, instrument) == WithinSide(())


def test_everybody_the_same_is_full_agreement_and_awg_is_not_told_at_the_end_of_the_scale(
    instrument: Instrument,
) -> None:
    found = client(["4 4 4"] * 6, instrument)
    assert (found.ad, found.r_wg_star, found.r_wg_j, found.awg) == (0, 1, 1, None)
    assert found.is_better_than_chance is True


def test_every_factor_and_side_is_there(instrument: Instrument) -> None:
    found = within_sides(sheet_of([], instrument), instrument.factor_ids, instrument.method)
    assert list(found) == list(instrument.factor_ids)
    assert all(set(sides) == set(Side) for sides in found.values())


@settings(max_examples=15)
@given(st.integers(0, 10**6), st.integers(3, 7), st.randoms())
def test_order_matters_nowhere_and_the_deviation_is_that_of_the_profile(seed: int, number: int, draw: object) -> None:
    instrument = bundled_instrument()
    responses = random_responses(seed, instrument, Form.STANDARD, client=number, supplier=4, blank=0.15)
    found = within_sides(sheet_of(responses, instrument, Form.STANDARD), instrument.factor_ids, instrument.method)
    for result in profile_of(responses, instrument, Form.STANDARD).factors:
        for side in Side:
            assert found[result.factor][side].ad == pytest.approx(result.sides[side].deviation)
    shuffled = list(responses)
    draw.shuffle(shuffled)  # type: ignore[attr-defined]
    again = within_sides(sheet_of(shuffled, instrument, Form.STANDARD), instrument.factor_ids, instrument.method)
    for factor, sides in found.items():
        for side, within in sides.items():
            other = again[factor][side]
            assert other.answers == within.answers
            assert other.ad == pytest.approx(within.ad)
            assert other.awg == pytest.approx(within.awg)
            assert other.is_better_than_chance is within.is_better_than_chance


def test_the_level_of_chance_is_a_convention_of_the_method(instrument: Instrument, method: Method) -> None:
    rows = ["3 3 3", "3 3 3", "3 3 2", "2 2 3"]
    assert client(rows, instrument).is_better_than_chance is True
    strict = replace(instrument, method=replace(method, chance_level=0.9999999))
    assert client(rows, strict).is_better_than_chance is False
