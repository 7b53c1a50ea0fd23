"""The importance-performance map shows what votes and scores show, and nothing else (``method.md`` 3.5 and 7.1)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.disclosure.importance import disclosed_importance
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed_importance import DisclosedImportance
from healthcheck.domain.relationship import Side
from healthcheck.exchange.importance_document import importance_document
from healthcheck.exchange.json_numbers import JsonNumbers
from healthcheck.scoring.importance import importance_map
from tests.healthcheck.disclosure.small_rounds import INSTRUMENT, NAMES, Round, held_round, people

OTHERS = (Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER)


def seen(held: Round) -> DisclosedImportance:
    return disclosed_importance(
        importance_map(held.profile.factors, held.profile.votes, INSTRUMENT.method),
        factors=held.shown.factors,
        votes=held.shown.votes,
        rules=held.rules,
        names=NAMES,
    )


@pytest.mark.parametrize("audience", Audience)
def test_with_five_voters_a_side_everybody_sees_three_panels(audience: Audience) -> None:
    found = seen(held_round(people(5, 6), audience))
    assert found.withheld == ()
    for points in (*found.sides.values(), found.joint):
        assert [point.factor for point in points] == list(INSTRUMENT.factor_ids)
        assert all(point.quadrant is not None for point in points)


@pytest.mark.parametrize("audience", Audience)
def test_four_voters_leave_no_panel_of_their_side_and_none_of_both(audience: Audience) -> None:
    found = seen(held_round(people(6, 4), audience))
    assert found.sides[Side.CLIENT]
    assert found.sides[Side.SUPPLIER] == found.joint == ()
    told = {entry.what: entry.reason.split(" are withheld, ", 1) for entry in found.withheld}
    then = "so there is no map of them. Votes are shown from 5 people."
    assert told == {
        "importance.supplier": ["The votes of Birch", then],
        "importance.joint": ["The votes of Aster or Birch", then],
    }


@pytest.mark.parametrize("audience", Audience)
def test_what_four_people_voted_for_changes_nothing_that_anybody_sees(audience: Audience) -> None:
    mine = people(6, 4)
    changed = [replace(entry, votes=("MEA", "DEL", "GOA")) if entry.side is Side.SUPPLIER else entry for entry in mine]
    assert seen(held_round(mine, audience)) == seen(held_round(changed, audience))


@pytest.mark.parametrize("audience", OTHERS)
def test_a_side_that_was_reopened_has_no_panel(audience: Audience) -> None:
    found = seen(held_round(people(6, 6), audience, rounded=frozenset({Side.CLIENT})))
    assert found.sides[Side.CLIENT] == found.joint == ()
    assert found.sides[Side.SUPPLIER]


def test_where_people_voted_and_answered_too_little_for_a_score_the_reason_says_so() -> None:
    silent = [replace(entry, answers={}) if entry.side is Side.SUPPLIER else entry for entry in people(6, 6)]
    found = seen(held_round(silent))
    assert found.sides[Side.SUPPLIER] == ()
    told = {entry.what: entry.reason for entry in found.withheld}
    assert told["importance.supplier"] == "No score of Birch can be shown, so there is no map."


def test_a_performance_is_the_score_that_is_shown_elsewhere() -> None:
    held = held_round(people(6, 6))
    found = seen(held)
    for factor, client, joint in zip(held.shown.factors, found.sides[Side.CLIENT], found.joint, strict=True):
        assert client.performance == factor.client.score
        assert joint.performance == (factor.matching.index if factor.matching else None)


@pytest.mark.parametrize("audience", OTHERS)
def test_others_than_the_facilitator_get_whole_numbers_under_the_same_keys(audience: Audience) -> None:
    held = held_round(people(6, 6), audience)
    document = importance_document(seen(held), JsonNumbers.of(audience))
    assert document["lines"] == {"performance": 60, "vote_share": 14}
    assert list(document) == ["lines", "client", "supplier", "joint"]
    assert isinstance(document["client"], dict)
    assert document["client"]["GOV"] == {
        "performance": held.shown.factors[0].client.score,
        "vote_share": 33,
        "quadrant": seen(held).sides[Side.CLIENT][0].quadrant,
    }


def test_withheld_panels_are_null_and_a_missing_map_has_every_key() -> None:
    document = importance_document(seen(held_round(people(6, 2))), JsonNumbers(is_whole=True))
    assert document["supplier"] is None
    assert importance_document(None, JsonNumbers(is_whole=True)) == {
        "lines": {"performance": None, "vote_share": None},
        "client": None,
        "supplier": None,
        "joint": None,
    }
