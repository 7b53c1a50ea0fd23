"""The view of one level, and of single people: shown only where nobody outside it is left to be worked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain, combinations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.disclosure.rules import Rules
from healthcheck.disclosure.seniority import disclose_seniority, told_levels
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Closing, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.scoring.seniority import seniority_scores
from tests.healthcheck.answered_assessments import INSTRUMENT, answered, drawn, named, seen
from tests.healthcheck.disclosure.shown_profiles import reopened

EXECUTIVE, MANAGING, OPERATIONAL = Seniority
METHOD = INSTRUMENT.method


def rules(minimum_n: int = 3) -> Rules:
    return Rules(Audience.JOINT, Privacy.CONFIDENTIAL, minimum_n, METHOD, INSTRUMENT.reasons, frozenset())


def people(client: Sequence[Seniority], supplier: Sequence[Seniority], *, seed: int = 5) -> list[Response]:
    """One response for each level named, without blanks."""
    sides = {Side.CLIENT: client, Side.SUPPLIER: supplier}
    made = drawn(seed, {side: named(side, *range(1, len(levels) + 1)) for side, levels in sides.items()})
    levels = [*client, *supplier]
    return [replace(entry, seniority=level) for entry, level in zip(made, levels, strict=True)]


def of_level(
    responses: Sequence[Response],
    level: Seniority,
    audience: Audience = Audience.JOINT,
    *,
    closings: tuple[Closing, ...] = (),
) -> tuple[DisclosedProfile, AnsweredAssessment]:
    held = answered(1, responses, closings=closings)
    return disclose_seniority(held, seniority_scores(held, level), seen(held, audience)), held


FIVE_OF_EIGHT = (OPERATIONAL,) * 5 + (EXECUTIVE,) * 3


def test_five_of_eight_are_shown_with_the_scores_they_have_among_everybody() -> None:
    found, held = of_level(people(FIVE_OF_EIGHT, FIVE_OF_EIGHT), OPERATIONAL, Audience.FACILITATOR)
    rest, _ = of_level(people(FIVE_OF_EIGHT, FIVE_OF_EIGHT), EXECUTIVE, Audience.FACILITATOR)
    whole = seen(held, Audience.FACILITATOR)
    assert found.seniority is OPERATIONAL
    assert found.n == {Side.CLIENT: 5, Side.SUPPLIER: 5}
    for factor in whole.factors:
        score = found.factor(factor.factor).client.score
        together, everyone = factor.client.score, factor.client.people
        assert score is not None
        assert together is not None
        others = (8 * together - 5 * score) / 3
        assert fmean([*[score] * 5, *[others] * 3]) == pytest.approx(fmean(everyone))
    assert all(entry.client.score is None for entry in rest.factors), "three are fewer than five"


def test_of_a_level_there_are_scores_intervals_and_gaps_that_nobody_judges() -> None:
    found, _ = of_level(people(FIVE_OF_EIGHT, FIVE_OF_EIGHT), OPERATIONAL)
    for factor in found.factors:
        assert factor.client.interval is not None
        assert factor.gap is not None
        assert factor.gap.verdict is None
        assert factor.gap.p_value is None
        assert factor.client.sub_scales == {}
        assert factor.client.people == ()
    assert (found.items, found.matching, found.mirror, found.practice_details) == ((), None, None, {})


@pytest.mark.parametrize(
    "levels",
    [
        pytest.param((OPERATIONAL,) * 5 + (EXECUTIVE,) * 2, id="seven in all, two left"),
        pytest.param((OPERATIONAL,) * 10 + (EXECUTIVE,) * 2, id="two left"),
        pytest.param((OPERATIONAL,) * 4 + (EXECUTIVE,) * 6, id="four of the level"),
        pytest.param((OPERATIONAL,) * 5, id="fewer than eight in all"),
    ],
)
def test_where_a_level_or_the_rest_of_its_side_is_too_small_nothing_of_it_is_told(
    levels: tuple[Seniority, ...],
) -> None:
    found, _ = of_level(people(levels, FIVE_OF_EIGHT), OPERATIONAL)
    for factor in found.factors:
        held = factor.client
        assert (held.score, held.interval, held.n, held.is_untold) == (None, None, 0, True)
        assert held.withheld == (
            "Aster: a level is shown from 5 people of it, where its side has 8 or more and 3 or more are not of that "
            "level."
        )
        assert factor.gap is None
        assert factor.printed_gap is None
        assert factor.supplier.score is not None
    assert found.n[Side.CLIENT] == 0


def test_one_sides_own_edition_shows_no_level_of_the_other() -> None:
    found, _ = of_level(people(FIVE_OF_EIGHT, FIVE_OF_EIGHT), OPERATIONAL, Audience.CLIENT)
    assert all(factor.client.score is not None and factor.supplier.score is None for factor in found.factors)
    assert found.factors[0].supplier.withheld == "Birch: one side's own edition shows no level of the other."


def test_after_a_reopening_that_changed_a_side_no_level_of_it_is_shown_however_many_came() -> None:
    responses = people(FIVE_OF_EIGHT * 2, FIVE_OF_EIGHT)
    closings = reopened(responses, late=6)
    found, _ = of_level(responses, OPERATIONAL, closings=closings)
    assert all(factor.client.score is None for factor in found.factors)
    assert "reopened" in found.factors[0].client.withheld
    assert all(factor.supplier.score is not None for factor in found.factors)
    mine, _ = of_level(responses, OPERATIONAL, Audience.FACILITATOR, closings=closings)
    assert all(factor.client.score is not None for factor in mine.factors)


@given(
    cells=st.fixed_dictionaries({level: st.integers(0, 12) for level in Seniority}),
    minimum_n=st.integers(3, 7),
)
def test_no_sum_or_difference_of_shown_levels_leaves_fewer_than_the_promised_number(
    cells: Mapping[Seniority, int], minimum_n: int
) -> None:
    told, whole = told_levels(cells, rules(minimum_n)), sum(cells.values())
    groups = chain.from_iterable(combinations(told, size) for size in range(1, len(told) + 1))
    for group in groups:
        inside = sum(cells[level] for level in group)
        assert inside >= max(minimum_n, 5)
        assert whole - inside == 0 or whole - inside >= minimum_n


def test_the_smaller_of_two_levels_stays_with_the_one_person_who_would_be_left() -> None:
    cells = {EXECUTIVE: 1, MANAGING: 5, OPERATIONAL: 6}
    assert told_levels(cells, rules()) == {OPERATIONAL}


def test_how_people_spread_is_shown_from_eight_of_them_in_no_order_but_that_of_their_scores() -> None:
    eight, seven = people(FIVE_OF_EIGHT, FIVE_OF_EIGHT[1:]), seen(answered(1, people(FIVE_OF_EIGHT, FIVE_OF_EIGHT[1:])))
    found = seen(answered(1, eight))
    for factor in found.factors:
        assert len(factor.client.people) == 8
        assert list(factor.client.people) == sorted(printed(score) for score in factor.client.people)
    assert all(factor.supplier.people == () for factor in seven.factors)


def test_people_of_the_other_side_and_of_a_reopened_one_are_not_told_apart() -> None:
    responses = people(FIVE_OF_EIGHT * 2, FIVE_OF_EIGHT)
    own = seen(answered(1, responses), Audience.SUPPLIER)
    assert all(factor.client.people == () and len(factor.supplier.people) == 8 for factor in own.factors)
    again = seen(answered(1, responses, closings=reopened(responses, late=5)))
    assert all(factor.client.people == () and len(factor.supplier.people) == 8 for factor in again.factors)
    assert all(factor.client.score is not None for factor in again.factors)


def test_a_raised_minimum_raises_all_of_it() -> None:
    held = answered(1, people(FIVE_OF_EIGHT, FIVE_OF_EIGHT), minimum_n=9)
    assert all(factor.client.people == () for factor in seen(held).factors)
    found = disclose_seniority(held, seniority_scores(held, OPERATIONAL), seen(held))
    assert all(factor.client.score is None for factor in found.factors)
