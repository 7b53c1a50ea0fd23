"""What may be shown of the mirror round: one question is one item (``method.md`` 3.5, 4.5)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.domain.assessment import Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import printed
from healthcheck.domain.disclosed_mirror import DisclosedMirror, Expects
from healthcheck.domain.form import Form
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from tests.healthcheck.disclosure.shown_profiles import INSTRUMENT, everybody, reopened, shown

OTHERS = (Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER)


def mirror(
    responses: list[Response], audience: Audience = Audience.JOINT, *, minimum_n: int = 3, late: int = 0
) -> DisclosedMirror:
    closings = reopened(responses, late=late) if late else ()
    found = shown(responses, audience, minimum_n=minimum_n, closings=closings).mirror
    assert found is not None
    return found


def saying(responses: list[Response], side: Side, score: int, *, expected: int | None = None) -> list[Response]:
    """Everybody on ``side`` gives this one answer to every global question (and expectation)."""
    return [
        replace(
            entry,
            global_scores=dict.fromkeys(INSTRUMENT.factor_ids, score),
            expectations=dict.fromkeys(INSTRUMENT.factor_ids, score if expected is None else expected),
        )
        if entry.side is side
        else entry
        for entry in responses
    ]


@pytest.mark.parametrize("audience", Audience)
def test_four_people_on_a_side_leave_nothing_of_their_global_answers_for_anybody(audience: Audience) -> None:
    people = everybody(8, 4)
    told = mirror(people, audience)
    assert told == mirror(saying(people, Side.SUPPLIER, 10), audience)
    for factor in told.factors:
        assert factor.gap is None
        for side in Side:
            held = factor.side(side)
            assert (held.own.mean, held.expected.mean, held.perceived_gap, held.error, held.expects) == (None,) * 5
            assert held.reading is MirrorReading.TOO_FEW
            assert "4 people" in held.withheld
            assert "5 people on both sides" in held.withheld
    assert told.errors == {Side.CLIENT: None, Side.SUPPLIER: None}
    assert "5 people" in told.withheld


@pytest.mark.parametrize("audience", Audience)
def test_from_five_people_a_side_everybody_sees_every_factor(audience: Audience) -> None:
    told = mirror(everybody(5, 5), audience)
    assert told.withheld == ""
    assert [factor.factor for factor in told.factors] == list(INSTRUMENT.factor_ids)
    for factor in told.factors:
        assert factor.gap is not None
        for side in Side:
            assert factor.side(side).reading not in (MirrorReading.TOO_FEW, MirrorReading.NOT_TOLD)
            assert factor.side(side).error is not None
    assert all(error is not None and error.factors == 7 for error in told.errors.values())


def test_a_raised_minimum_counts_for_the_mirror_too() -> None:
    assert all(factor.gap is None for factor in mirror(everybody(5, 8), minimum_n=6).factors)
    assert all(factor.gap is not None for factor in mirror(everybody(6, 8), minimum_n=6).factors)


@pytest.mark.parametrize("audience", OTHERS)
def test_every_distance_is_the_difference_of_two_printed_numbers(audience: Audience) -> None:
    """Each rounded for itself, five numbers that hang together would narrow down the means behind them."""
    told = mirror(everybody(7, 9), audience)
    for factor in told.factors:
        own = {side: factor.side(side).own.mean for side in Side}
        client, supplier = own[Side.CLIENT], own[Side.SUPPLIER]
        assert client is not None
        assert supplier is not None
        assert factor.gap is not None
        assert factor.gap.points == client - supplier
        for side, mine, theirs in ((Side.CLIENT, client, supplier), (Side.SUPPLIER, supplier, client)):
            expected = factor.side(side).expected.mean
            assert expected is not None
            assert expected == printed(expected)
            assert factor.side(side).perceived_gap == abs(expected - mine)
            assert factor.side(side).error == abs(expected - theirs)
    for side in Side:
        error = told.errors[side]
        assert error is not None
        assert error.points == printed(sum(factor.side(side).error or 0 for factor in told.factors) / 7)


@pytest.mark.parametrize("audience", OTHERS)
def test_the_spread_of_a_single_question_is_for_the_facilitator(audience: Audience) -> None:
    people = everybody(7, 9)
    told, all_of_it = mirror(people, audience), mirror(people, Audience.FACILITATOR)
    for factor, exact in zip(told.factors, all_of_it.factors, strict=True):
        assert factor.gap is not None
        assert exact.gap is not None
        assert (factor.gap.interval, factor.gap.p_value, factor.gap.adjusted_p) == (None, None, None)
        assert factor.gap.detectable % 5 == 0
        assert 0 <= factor.gap.detectable - exact.gap.detectable < 5
        assert exact.gap.interval is not None
        assert exact.gap.p_value is not None


@pytest.mark.parametrize("audience", OTHERS)
@pytest.mark.parametrize("late", [1, 2])
def test_a_side_that_changed_by_one_or_two_people_takes_the_mirror_with_it(audience: Audience, late: int) -> None:
    """Six times the second mean minus five times the first is what the newcomer said."""
    people = everybody(6, 6)
    told = mirror(people, audience, late=late)
    assert told == mirror(saying(people, Side.CLIENT, 0), audience, late=late)
    assert "reopened" in told.withheld
    assert all(factor.gap is None for factor in told.factors)
    assert {factor.side(side).reading for factor in told.factors for side in Side} == {MirrorReading.NOT_TOLD}
    assert told.errors == {Side.CLIENT: None, Side.SUPPLIER: None}


def test_the_facilitator_and_a_change_by_three_keep_the_mirror() -> None:
    people = everybody(8, 6)
    assert mirror(people, Audience.FACILITATOR, late=1).factors[0].gap is not None
    assert mirror(people, late=3).factors[0].gap is not None


def test_four_expectations_of_a_side_leave_its_own_answers_and_the_other_side_s_reading() -> None:
    people = everybody(6, 6)
    few = [replace(entry, expectations={}) if index < 2 else entry for index, entry in enumerate(people)]
    for factor in mirror(few).factors:
        assert factor.gap is not None
        assert factor.client.own.mean is not None
        assert factor.client.expected.n == 4
        assert (factor.client.expected.mean, factor.client.error, factor.client.perceived_gap) == (None, None, None)
        assert factor.client.reading is MirrorReading.TOO_FEW
        assert "4 people said what they expect" in factor.client.withheld
        assert factor.supplier.error is not None


@pytest.mark.parametrize(("expected", "word"), [(9, Expects.HIGHER), (8, Expects.SAME), (7, Expects.LOWER)])
def test_a_side_expects_the_other_above_or_below_itself(expected: int, word: Expects) -> None:
    people = saying(everybody(5, 5), Side.CLIENT, 8, expected=expected)
    assert {factor.client.expects for factor in mirror(people).factors} == {word}


def test_the_express_form_says_why_it_has_no_mirror() -> None:
    told = shown(everybody(6, 6, form=Form.EXPRESS), form=Form.EXPRESS).mirror
    assert told is not None
    assert told.factors == ()
    assert "does not ask" in told.withheld
