"""What to work on first, for each audience, with the leaks that were tried (``method.md`` 3.5 and 7.2)."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import pytest

from healthcheck.disclosure.priority import disclosed_priorities, may_use_votes, ranking_line
from healthcheck.domain.action_type import ActionType
from healthcheck.domain.assessment import Answer, Reply, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed_priority import DisclosedPriorities
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Owner
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.priority import Priorities, Stability
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import Verdict
from healthcheck.exchange.json_numbers import JsonNumbers
from healthcheck.exchange.priority_document import priority_document
from healthcheck.scoring.priority import practice_priorities
from healthcheck.scoring.sheet import answer_sheet
from tests.healthcheck.disclosure.small_rounds import INSTRUMENT, Round, held_round, people
from tests.healthcheck.made_profiles import factor

BOTH = (Audience.FACILITATOR, Audience.JOINT)


def scored(held: Round, *, from_n: int | None = None) -> Priorities:
    sheet = answer_sheet(held.responses, INSTRUMENT.items_of(Form.STANDARD), INSTRUMENT.method)
    return practice_priorities(
        sheet,
        held.responses,
        INSTRUMENT,
        from_n=ranking_line(held.rules) if from_n is None else from_n,
        use_votes=may_use_votes(held.profile.voters, held.rules),
    )


def seen(held: Round, readings: Mapping[str, Collection[MirrorReading]] | None = None) -> DisclosedPriorities:
    return disclosed_priorities(scored(held), factors=held.shown.factors, readings=readings or {}, rules=held.rules)


def text(held: Round) -> str:
    return json.dumps(priority_document(seen(held), JsonNumbers.of(held.rules.audience)))


def with_replies(responses: Sequence[Response], side: Side, item: str, replies: Sequence[Reply]) -> list[Response]:
    """The people of ``side`` give ``replies`` to ``item``, the first the first; all others as they were."""
    own = [entry.respondent_id for entry in responses if entry.side is side]
    given = dict(zip(own, replies, strict=False))
    return [
        replace(entry, answers={**entry.answers, item: Answer(item, given[entry.respondent_id])})
        if entry.respondent_id in given
        else entry
        for entry in responses
    ]


@pytest.mark.parametrize("audience", BOTH)
def test_five_people_a_side_are_enough_for_an_order_with_its_words(audience: Audience) -> None:
    found = seen(held_round(people(6, 5), audience))
    assert found.withheld == ()
    assert 1 <= len(found.proposed) <= 5
    named = {entry.practice: entry for entry in found.practices}
    assert all(named[practice].stability is not None for practice in found.proposed)
    values = [named[practice].priority for practice in found.proposed]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("audience", [Audience.CLIENT, Audience.SUPPLIER])
def test_one_sides_own_edition_has_no_order_of_practices(audience: Audience) -> None:
    found = seen(held_round(people(8, 8), audience))
    assert (found.practices, found.proposed, found.unranked) == ((), (), ())
    assert "joint report" in found.withheld[0].reason


@pytest.mark.parametrize("privacy", Privacy)
@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("supplier", [2, 4])
def test_fewer_than_five_on_a_side_leave_nothing_to_anybody(
    supplier: int, audience: Audience, privacy: Privacy
) -> None:
    """At three and four an item is shown in thirds; an order would cut them finer, whatever people consented to."""
    found = text(held_round(people(6, supplier), audience, privacy=privacy))
    changed = [
        *(entry for entry in people(6, supplier) if entry.side is Side.CLIENT),
        *(entry for entry in people(6, supplier, seed=8) if entry.side is Side.SUPPLIER),
    ]
    assert found == text(held_round(changed, audience, privacy=privacy))


@pytest.mark.parametrize("audience", BOTH)
def test_a_practice_that_four_could_see_has_no_number_and_no_place(audience: Audience) -> None:
    hidden = with_replies(people(6, 5), Side.SUPPLIER, "INN-P1", [Reply.CANNOT_SEE])
    found = seen(held_round(hidden, audience))
    assert "INN.P1" in found.unranked
    assert "INN.P1" not in {entry.practice for entry in found.practices}
    assert "INN.P1" in {entry.practice for entry in seen(held_round(people(6, 5), audience)).practices}


def test_a_raised_minimum_raises_the_line() -> None:
    assert seen(held_round(people(7, 7), minimum_n=8)).practices == ()
    assert seen(held_round(people(8, 8), minimum_n=8)).practices


def test_an_order_that_let_too_few_people_in_is_not_shown_with_them_taken_out() -> None:
    held = held_round(people(6, 4))
    with pytest.raises(ValueError, match="too few"):
        disclosed_priorities(scored(held, from_n=3), factors=held.shown.factors, readings={}, rules=held.rules)


def test_since_a_reopening_the_joint_report_has_no_order_and_the_facilitator_keeps_it() -> None:
    """Two reports whose orders differ would give away what the one or two people said who came in between."""
    reopened = frozenset({Side.SUPPLIER})
    assert seen(held_round(people(6, 6), rounded=reopened)).practices == ()
    assert "reopened" in seen(held_round(people(6, 6), rounded=reopened)).withheld[0].reason
    assert seen(held_round(people(6, 6), Audience.FACILITATOR, rounded=reopened)).practices


@pytest.mark.parametrize("audience", BOTH)
def test_votes_of_four_people_do_not_move_the_order(audience: Audience) -> None:
    """A side of six of whom four voted: every factor counts alike, for the facilitator too."""
    mine = people(6, 6)
    late = [entry.respondent_id for entry in mine if entry.side is Side.SUPPLIER][:2]
    four = [replace(entry, votes=()) if entry.respondent_id in late else entry for entry in mine]
    other = [
        replace(entry, votes=("MEA", "DEL", "GOA")) if entry.side is Side.SUPPLIER and entry.votes else entry
        for entry in four
    ]
    found = seen(held_round(four, audience))
    assert not found.uses_votes
    assert {entry.importance for entry in found.practices} == {100.0}
    assert text(held_round(four, audience)) == text(held_round(other, audience))


def test_shown_votes_weigh_the_practices() -> None:
    found = seen(held_round(people(6, 6)))
    assert found.uses_votes
    importance = {entry.factor: entry.importance for entry in found.practices}
    assert importance["GOV"] > 100 > importance["MEA"]


def test_the_joint_report_has_whole_numbers_and_words_where_the_facilitator_has_shares() -> None:
    held = held_round(people(6, 6))
    for entry in seen(held).practices:
        assert entry.share is None
        for value in (entry.need, entry.importance, entry.leverage, entry.priority):
            assert value == round(value)
    shares = [entry.share for entry in seen(held_round(people(6, 6), Audience.FACILITATOR)).practices]
    assert all(share is not None and 0 <= share <= 1 for share in shares)


def test_a_need_tells_no_more_than_the_two_means_that_are_shown_beside_it() -> None:
    held = held_round(people(6, 6))
    items = {item.item: item for item in held.shown.items}
    parts = {practice.id: [item for item in practice.items if item in items] for practice in INSTRUMENT.practices}
    for entry in seen(held).practices:
        if len(parts[entry.practice]) > 1:
            continue
        shown = items[parts[entry.practice][0]]
        assert shown.client.mean is not None
        assert shown.supplier.mean is not None
        low, middle = min(shown.client.mean, shown.supplier.mean), (shown.client.mean + shown.supplier.mean) / 2
        assert 100 - middle - 1.5 <= entry.need <= 100 - low + 1.5


@pytest.mark.parametrize(
    ("need", "gap", "owner", "first"),
    [
        (80, 0, "J", "build_together"),  # 20 and 20
        (80, -12.4, "S", "build_together"),  # 20 and 32.4
        (80, -12.5, "J", "show_or_fix"),  # half a level is worth talking about
        (80, 12.5, "J", "listen"),
        (80, 30, "C", "listen"),
        (80, -30, "C", "look_closer"),  # the client doubts what only the client does
        (42, 5, "J", "look_closer"),  # 58 and 63: on both sides of the line
        (37.5, 0, "J", "protect"),  # in place on both sides
    ],
)
def test_a_practice_calls_for_what_both_sides_say_of_it(need: float, gap: float, owner: str, first: str) -> None:
    """A factor that the supplier rates higher has practices that both find missing, which nobody could show."""
    held = held_round(people(6, 6))
    base = scored(held)
    made = replace(base, practices=(replace(base.practices[0], need=need, gap=gap, owner=Owner(owner)),))
    factors = [factor(name, 40, 80, Verdict.CLEAR) for name in INSTRUMENT.factor_ids]
    found = disclosed_priorities(made, factors=factors, readings={}, rules=held.rules)
    assert found.practices[0].action is ActionType(first)


def test_a_blind_spot_decides_what_comes_first_in_its_factor() -> None:
    held = held_round(people(6, 6))
    found = seen(held, {"TRU": (MirrorReading.BLIND_SPOT,)})
    divided = held.shown.factor("TRU").divided_sides
    expected = ActionType.SETTLE_INSIDE_FIRST if divided else ActionType.EXCHANGE_PERSPECTIVES_FIRST
    assert {entry.action for entry in found.practices if entry.factor == "TRU"} == {expected}


def test_an_order_that_nothing_tells_the_firmness_of_is_in_framework_order() -> None:
    held = held_round(people(6, 6))
    base = scored(held)
    few = replace(base, practices=tuple(replace(entry, share=None, stability=None) for entry in base.practices))
    found = disclosed_priorities(few, factors=held.shown.factors, readings={}, rules=held.rules)
    order = [practice.id for practice in INSTRUMENT.practices]
    assert list(found.proposed) == sorted(found.proposed, key=order.index)


def test_the_document_keeps_its_keys_and_says_null() -> None:
    keys = ["uses_votes", "uses_mesh", "proposed", "practices", "not_ranked"]
    shown = priority_document(seen(held_round(people(6, 6))), JsonNumbers(is_whole=True))
    hidden = priority_document(seen(held_round(people(6, 2))), JsonNumbers(is_whole=True))
    assert list(shown) == list(hidden) == list(priority_document(None, JsonNumbers(is_whole=True))) == keys
    assert set(hidden.values()) == {None}
    assert isinstance(shown["practices"], dict)
    assert isinstance(shown["proposed"], list)
    first = shown["practices"][str(shown["proposed"][0])]
    assert isinstance(first, dict)
    assert first["stability"] in {word.value for word in Stability}
