"""Which practices to work on first (``method.md`` 7.2)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.assessment import Response
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Effort, Owner
from healthcheck.domain.method import Method
from healthcheck.domain.priority import PracticePriority, Priorities, Stability
from healthcheck.domain.relationship import Side
from healthcheck.scoring.priority import practice_priorities, stability
from healthcheck.scoring.priority_estimates import need
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.sheet import answer_sheet
from tests.healthcheck.scoring.random_answers import random_responses, response

INSTRUMENT = bundled_instrument()
FACTORS = INSTRUMENT.factor_ids

# V14: points 75 50 25 50, 100 50 25 75, 75 75 0 50 and 75 75 75 50, 100 75 50 75, 75 100 75 75
ITEMS = ("GOV-P1", "GOV-P6", "GOV-B1", "GOV-B2")
CLIENT = ("3212", "4213", "3302")
SUPPLIER = ("3332", "4323", "3433")


def ranked(
    responses: Sequence[Response],
    form: Form = Form.STANDARD,
    *,
    from_n: int = 3,
    use_votes: bool = True,
    leverage: Mapping[str, float] | None = None,
) -> Priorities:
    sheet = answer_sheet(responses, INSTRUMENT.items_of(form), INSTRUMENT.method)
    return practice_priorities(sheet, responses, INSTRUMENT, from_n=from_n, use_votes=use_votes, leverage=leverage)


def by_id(found: Priorities) -> dict[str, PracticePriority]:
    return {entry.practice: entry for entry in found.practices}


def people(rows: Sequence[str], side: Side, votes: tuple[str, ...]) -> list[Response]:
    return [
        replace(response(f"{side.initial}{n}", side, dict(zip(ITEMS, row, strict=True))), votes=votes)
        for n, row in enumerate(rows)
    ]


def voted(responses: Sequence[Response], votes: tuple[str, ...] = ("GOV", "TRU", "INN")) -> list[Response]:
    return [replace(entry, votes=votes) for entry in responses]


def hand_made() -> list[Response]:
    return [
        *people(CLIENT, Side.CLIENT, ("GOV", "TRU", "INN")),
        *people(SUPPLIER, Side.SUPPLIER, ("DEL", "GOA", "INN")),
    ]


def test_need_importance_and_leverage_by_hand() -> None:
    """On paper, with the means and the rho of V14 (H).

    L 83.3333 70.8333 41.6667 62.5, d 0 -25 -50 -8.3333, rho_f .710145: lower side L - rho |d| / 2 = 83.3333, 61.9565,
    23.9130, 59.5411, so need 16.6667, 38.0435, 76.0870, 40.4589. Votes for governance: 3 of 9 at the client, none of 9
    at the supplier: weight (4/16 + 1/16) / 2 = .15625, times 7 = 1.09375. Leverage 1.2: priority of the third
    76.0870 x 1.09375 x 1.2 = 99.8641.
    """
    found = by_id(ranked(hand_made(), leverage={"GOV": 1.2}))
    assert list(found) == ["GOV.P1", "GOV.P6", "GOV.B1", "GOV.B2"]
    needs = [entry.need for entry in found.values()]
    assert needs == pytest.approx([16.666667, 38.043478, 76.086957, 40.458937], abs=1e-6)
    assert [entry.importance for entry in found.values()] == pytest.approx([1.09375] * 4)
    assert found["GOV.B1"].priority == pytest.approx(99.864130, abs=1e-6)


def test_without_votes_and_mesh_the_need_alone_decides() -> None:
    for entry in ranked(hand_made(), use_votes=False).practices:
        assert entry.importance == entry.leverage == 1
        assert entry.priority == entry.need


def test_at_most_two_of_one_factor_are_proposed_and_none_that_is_in_place() -> None:
    found = ranked(hand_made())
    assert [entry.practice for entry in found.proposed] == ["GOV.B1", "GOV.B2"]
    assert 100 - by_id(found)["GOV.P1"].need >= INSTRUMENT.method.in_place


def test_where_no_more_than_five_could_be_listed_it_cannot_be_told_how_firm_the_list_is() -> None:
    for entry in ranked(hand_made()).practices:
        assert entry.share is None
        assert entry.stability is None


def test_a_factor_nobody_votes_for_counts_half_and_one_all_vote_for_twice_at_most() -> None:
    responses = random_responses(2, INSTRUMENT, Form.STANDARD, client=15, supplier=15, blank=0)
    one_vote = ranked(voted(responses, ("TRU",)))
    importance = {entry.factor: entry.importance for entry in one_vote.practices}
    # (15 + 1) / (15 + 7) x 7 = 5.09 and 1 / 22 x 7 = .318, before they are clipped
    assert importance == {factor: 2.0 if factor == "TRU" else 0.5 for factor in FACTORS}


def test_importance_is_seven_times_the_panel_weight() -> None:
    responses = voted(random_responses(2, INSTRUMENT, Form.STANDARD, client=3, supplier=4, blank=0))
    mixed = [replace(entry, votes=("DEL", "GOA", "INN")) if n in (0, 5) else entry for n, entry in enumerate(responses)]
    importance = {entry.factor: entry.importance for entry in ranked(mixed).practices}
    # client 2 of 9 votes, supplier 3 of 12: 7 x (3/16 + 4/19) / 2
    assert importance["GOV"] == pytest.approx(7 * (3 / 16 + 4 / 19) / 2)
    assert importance["INN"] == pytest.approx(7 * (4 / 16 + 5 / 19) / 2)


@given(
    st.integers(0, 10_000), st.integers(1, 7), st.integers(1, 7), st.sampled_from([0.05, 0.3]), st.sampled_from(Form)
)
@settings(max_examples=25)
def test_the_need_rests_on_the_scores_and_the_gap_that_the_profile_has(
    seed: int, client: int, supplier: int, blank: float, form: Form
) -> None:
    responses = random_responses(seed, INSTRUMENT, form, client=client, supplier=supplier, blank=blank)
    profile = profile_of(responses, INSTRUMENT, form)
    for entry in ranked(responses, form, from_n=1).practices:
        practice = profile.practices[entry.practice]
        scores = [practice.sides[side].score or 0.0 for side in Side]
        expected = 100 - (sum(scores) / 2 - abs(practice.shrunk_gap or 0.0) / 2)
        assert entry.need == pytest.approx(expected)
        assert entry.gap == pytest.approx(practice.shrunk_gap or 0.0, abs=1e-9)
        assert {side: practice.sides[side].n for side in Side} == dict(entry.n)


@given(st.integers(0, 10_000))
@settings(max_examples=10)
def test_the_order_people_came_in_changes_nothing(seed: int) -> None:
    drawn = random_responses(seed, INSTRUMENT, Form.STANDARD, client=6, supplier=5, blank=0.1)
    responses = [replace(entry, votes=FACTORS[n % 5 : n % 5 + 3]) for n, entry in enumerate(drawn)]
    assert ranked(responses) == ranked(responses[::-1])


points = st.floats(0, 100)


@given(points, points, points, st.floats(0, 1))
def test_raising_a_practice_on_both_sides_never_raises_its_need(
    client: float, supplier: float, rise: float, rho: float
) -> None:
    def needed(ours: float, theirs: float) -> float:
        return float(need(np.array([ours]), np.array([theirs]), np.array([rho]))[0])

    assert needed(min(100, client + rise), min(100, supplier + rise)) <= needed(client, supplier) + 1e-9
    assert 0 <= needed(client, supplier) <= 100
    assert needed(client, supplier) == pytest.approx(needed(supplier, client))


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1, "nearly_always"),
        (0.95, "nearly_always"),
        (0.949, "usually"),
        (0.8, "usually"),
        (0.799, "unsure"),
        (0, "unsure"),
    ],
)
def test_the_words_for_how_firm_the_list_is(share: float, word: str, method: Method) -> None:
    assert stability(share, method) is Stability(word)


def test_the_same_answers_always_give_the_same_list_and_the_same_words() -> None:
    responses = voted(random_responses(11, INSTRUMENT, Form.STANDARD, client=6, supplier=5, blank=0.05))
    assert ranked(responses) == ranked(responses)


def test_another_seed_moves_the_shares_by_chance_only() -> None:
    responses = voted(random_responses(11, INSTRUMENT, Form.STANDARD, client=8, supplier=8, blank=0))
    sheet = answer_sheet(responses, INSTRUMENT.items_of(Form.STANDARD), INSTRUMENT.method)
    other = replace(INSTRUMENT, method=replace(INSTRUMENT.method, priority_seed=7))
    found = [practice_priorities(sheet, responses, one, from_n=5, use_votes=True) for one in (INSTRUMENT, other)]
    shares = [[entry.share or 0.0 for entry in one.practices] for one in found]
    assert shares[0] != shares[1]
    assert shares[0] == pytest.approx(shares[1], abs=0.08)


def test_each_resample_lists_five_where_there_is_enough_to_do() -> None:
    responses = voted(random_responses(3, INSTRUMENT, Form.STANDARD, client=6, supplier=6, blank=0))
    found = ranked(responses)
    assert len(found.proposed) == 5
    assert sum(entry.share or 0.0 for entry in found.practices) == pytest.approx(5)
    assert [entry.priority for entry in found.proposed] == sorted((e.priority for e in found.proposed), reverse=True)


def test_where_everybody_says_the_same_of_everything_nothing_is_firmly_first() -> None:
    """All practices tie, so each is among the five as often as any other: five of forty, no more than two a factor."""
    same = [
        response(f"{side.initial}{n}", side, {item.id: "1" for item in INSTRUMENT.items_of(Form.STANDARD)})
        for side in Side
        for n in range(5)
    ]
    found = ranked(same)
    assert {entry.need for entry in found.practices} == {75.0}
    assert {entry.stability for entry in found.proposed} == {Stability.UNSURE}
    assert max(entry.share or 0.0 for entry in found.practices) < 0.25


def test_what_stands_out_on_both_sides_in_every_answer_is_nearly_always_first() -> None:
    replies = {item.id: "3" for item in INSTRUMENT.items_of(Form.STANDARD)} | {"MEA-P4": "0", "INN-P1": "0"}
    some = replies | {"GOV-P1": "2", "TRU-P1": "2", "DEL-P1": "2", "GOA-P1": "2"}
    responses = [response(f"{side.initial}{n}", side, replies if n % 2 else some) for side in Side for n in range(6)]
    found = by_id(ranked(responses, use_votes=False))
    assert {name for name, entry in found.items() if entry.stability is Stability.NEARLY_ALWAYS} == {"MEA.P4", "INN.P1"}


def test_a_relationship_with_everything_in_place_has_nothing_to_propose() -> None:
    full = [
        response(f"{side.initial}{n}", side, {item.id: "4" for item in INSTRUMENT.items_of(Form.STANDARD)})
        for side in Side
        for n in range(5)
    ]
    found = ranked(full)
    assert found.proposed == ()
    assert {entry.need for entry in found.practices} == {0.0}


def test_a_practice_that_too_few_answered_takes_no_place_and_is_named() -> None:
    responses = random_responses(6, INSTRUMENT, Form.STANDARD, client=6, supplier=5, blank=0)
    one = next(entry for entry in responses if entry.side is Side.SUPPLIER)
    blank = {item: answer for item, answer in one.answers.items() if item != "INN-T1"}
    cut = [replace(entry, answers=blank) if entry is one else entry for entry in responses]
    assert "INN.T1" in by_id(ranked(responses, from_n=5))
    found = ranked(cut, from_n=5)
    assert "INN.T1" not in by_id(found)
    assert found.unranked == ("INN.T1",)


def test_a_practice_that_repeats_another_factors_is_ranked_and_not_proposed_twice() -> None:
    """GOV-T6 is asked once, at home in governance, and listed under innovation as well (INN.T3)."""
    replies = {item.id: "4" for item in INSTRUMENT.items} | {"GOV-T6": "0"}
    responses = [response(f"{side.initial}{n}", side, replies) for side in Side for n in range(5)]
    found = ranked(responses, Form.FULL)
    assert by_id(found)["INN.T3"].need == by_id(found)["GOV.T6"].need == 100
    assert [entry.practice for entry in found.proposed] == ["GOV.T6"]


def test_effort_and_owner_are_carried_and_multiply_nothing() -> None:
    found = by_id(ranked(random_responses(1, INSTRUMENT, Form.FULL, client=5, supplier=5, blank=0), Form.FULL))
    assert {entry.effort for entry in found.values()} == set(Effort)
    assert found["INN.T1"].owner is Owner.CLIENT
    assert found["GOV.P2"].owner is Owner.JOINT  # one item the client's, one the supplier's
    assert all(entry.priority == pytest.approx(entry.need * entry.importance) for entry in found.values())


@pytest.mark.parametrize(("client", "supplier"), [(0, 0), (0, 5), (1, 0), (1, 1), (1, 6), (2, 2)])
def test_nobody_or_one_person_gives_a_result_without_a_word_on_firmness(client: int, supplier: int) -> None:
    responses = random_responses(1, INSTRUMENT, Form.STANDARD, client=client, supplier=supplier, blank=0)
    found = ranked(responses, from_n=1)
    assert bool(found.practices) == bool(client and supplier)
    for entry in found.practices:
        assert np.isfinite([entry.need, entry.importance, entry.priority]).all()
        assert (entry.share is None) == (min(client, supplier) < 2)


@pytest.mark.parametrize("word", ["DK", "NA"])
def test_where_nobody_can_see_anything_nothing_is_ranked(word: str) -> None:
    unseen = [
        response(f"{side.initial}{n}", side, {item.id: word for item in INSTRUMENT.items_of(Form.STANDARD)})
        for side in Side
        for n in range(5)
    ]
    assert ranked(unseen).practices == ()
