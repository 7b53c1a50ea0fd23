"""Perceived influence for each audience, with the leaks that were tried (``method.md`` 3.5 and 7.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from healthcheck.disclosure.mesh import disclosed_mesh, mesh_line, shown_joint, told_mesh
from healthcheck.disclosure.rules import Rules
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed_mesh import DisclosedMesh
from healthcheck.domain.mesh import LinkRating
from healthcheck.domain.mesh_rating import MeshRound
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.exchange.json_numbers import JsonNumbers
from healthcheck.exchange.mesh_document import mesh_document
from healthcheck.scoring.mesh import document_mesh
from healthcheck.scoring.participant_mesh import participant_mesh
from tests.healthcheck.disclosure.small_rounds import INSTRUMENT, NAMES
from tests.healthcheck.scoring.link_ratings import FACTORS, flat, link_ratings, rated


def rules(audience: Audience = Audience.JOINT, *, line: int = 3, privacy: Privacy = Privacy.CONFIDENTIAL) -> Rules:
    return Rules(audience, privacy, line, INSTRUMENT.method, INSTRUMENT.reasons, frozenset())


def seen(ratings: Sequence[LinkRating], held: Rules | None = None) -> DisclosedMesh:
    mesh = participant_mesh(ratings, FACTORS, INSTRUMENT.method)
    return disclosed_mesh(document_mesh(INSTRUMENT), mesh, held or rules(), NAMES)


def test_without_raters_the_themes_remain() -> None:
    found = disclosed_mesh(document_mesh(INSTRUMENT), None, rules(), NAMES)
    assert found.document.recurring == 27
    assert found.joint is None
    assert set(found.sides.values()) == {None}
    assert found.withheld == ()


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("privacy", Privacy)
def test_two_raters_leave_nothing_to_anybody_even_with_consent(audience: Audience, privacy: Privacy) -> None:
    found = seen(link_ratings(1, 1), rules(audience, line=2, privacy=privacy))
    assert found.joint is None
    assert set(found.sides.values()) == {None}
    assert {entry.what for entry in found.withheld} == {"mesh.joint", "mesh.client", "mesh.supplier"}
    assert "3 people" in found.withheld[0].reason


@pytest.mark.parametrize("audience", Audience)
def test_three_and_three_are_seen_alone_and_together(audience: Audience) -> None:
    found = seen(link_ratings(3, 3), rules(audience))
    assert found.joint is not None
    assert all(found.sides.values())
    assert found.withheld == ()


@pytest.mark.parametrize("rest", [1, 2])
def test_a_side_is_not_shown_beside_the_whole_where_the_rest_is_one_or_two(rest: int) -> None:
    """All raters' sums less the client's are the supplier's: with one supplier, every single rating of theirs."""
    found = seen(link_ratings(4, rest))
    assert found.joint is not None
    assert found.sides[Side.CLIENT] is None
    told = {entry.what: entry.reason for entry in found.withheld}
    assert "Birch said" in told["mesh.client"]
    assert "shown from 3 people" in told["mesh.supplier"]


def test_raters_of_one_side_only_are_that_side_and_no_joint_mesh() -> None:
    mesh = participant_mesh(link_ratings(4, 0), FACTORS, INSTRUMENT.method)
    found = seen(link_ratings(4, 0))
    assert found.joint is None
    assert found.sides[Side.CLIENT] is not None
    assert shown_joint(mesh, rules()) is None


def test_a_raised_minimum_holds_for_raters_too() -> None:
    assert mesh_line(rules(line=5)) == 5
    found = seen(link_ratings(2, 2), rules(line=5))
    assert found.joint is None
    assert shown_joint(participant_mesh(link_ratings(2, 2), FACTORS, INSTRUMENT.method), rules(line=5)) is None


def test_three_and_four_raters_show_no_mean_of_a_single_link() -> None:
    few, five = seen(link_ratings(2, 2)).joint, seen(link_ratings(3, 2)).joint
    assert few is not None
    assert five is not None
    assert (few.direct, few.agreement, few.rank_stability) == (None, None, None)
    assert five.direct is not None
    assert five.agreement is not None
    assert all(0 <= cell <= 100 for row in five.direct for cell in row)


@pytest.mark.parametrize("audience", [Audience.JOINT, Audience.CLIENT, Audience.SUPPLIER])
def test_others_than_the_facilitator_get_whole_percent(audience: Audience) -> None:
    found = seen(link_ratings(3, 3), rules(audience)).joint
    assert found is not None
    for entry in found.factors:
        for value in (entry.given, entry.received, entry.prominence, entry.net):
            assert value == round(value)


def test_given_and_received_are_shares_of_all_influence() -> None:
    found = seen(link_ratings(3, 3), rules(Audience.FACILITATOR)).joint
    assert found is not None
    assert sum(entry.given for entry in found.factors) == pytest.approx(100)
    assert sum(entry.received for entry in found.factors) == pytest.approx(100)
    assert sum(entry.net for entry in found.factors) == pytest.approx(0, abs=1e-9)


def test_raters_who_do_not_agree_get_numbers_and_no_arrow() -> None:
    found = seen(link_ratings(3, 3, seed=4, noise=9)).joint
    assert found is not None
    assert not found.is_agreed
    assert found.arrows == ()


@pytest.mark.parametrize(
    ("ratings", "reason"),
    [([flat(Side.CLIENT, 2), flat(Side.SUPPLIER, 2)] * 2, "too much alike"), (link_ratings(5, 4), "3 to 8 raters")],
)
def test_why_there_is_no_mesh_is_said(ratings: list[LinkRating], reason: str) -> None:
    found = seen(ratings)
    assert found.joint is None
    assert reason in found.withheld[0].reason


def test_the_document_keeps_its_keys_and_says_null() -> None:
    numbers = JsonNumbers(is_whole=True)
    shown = mesh_document(seen(link_ratings(4, 1)), numbers)
    none = mesh_document(disclosed_mesh(document_mesh(INSTRUMENT), None, rules(), NAMES), numbers)
    assert list(shown) == list(none) == ["document", "raters", "joint", "client", "supplier", "room"]
    assert (shown["raters"], none["raters"]) == ({"client": 4, "supplier": 1}, {"client": 0, "supplier": 0})
    assert shown["client"] is none["joint"] is None
    assert isinstance(shown["joint"], dict)
    assert isinstance(shown["document"], dict)
    assert isinstance(shown["document"]["shared"], dict)
    assert shown["document"]["shared"]["GOV"] == {"MEA": 1, "TRU": 6, "OPN": 3, "DEL": 5, "GOA": 3, "INN": 2}
    assert isinstance(shown["joint"]["direct"], dict)
    assert isinstance(shown["joint"]["direct"]["GOV"], dict)
    assert list(shown["joint"]["direct"]["GOV"]) == list(FACTORS[1:])


def test_a_mesh_of_few_has_no_ratings_in_the_document() -> None:
    shown = mesh_document(seen(link_ratings(2, 2)), JsonNumbers(is_whole=True))
    assert isinstance(shown["joint"], dict)
    assert shown["joint"]["direct"] is None


def test_a_rater_who_thinks_otherwise_changes_what_is_seen() -> None:
    """The tests above would pass on a mesh that shows nothing of the ratings."""
    ratings = link_ratings(3, 3)
    turned = replace(ratings[0], links={link: 4 - value for link, value in ratings[0].links.items()})
    assert seen(ratings) != seen([turned, *ratings[1:]])


def told(held: MeshRound, audience: Audience = Audience.JOINT) -> DisclosedMesh:
    mesh = participant_mesh(held.link_ratings, FACTORS, INSTRUMENT.method, room=held.rooms)
    return disclosed_mesh(document_mesh(INSTRUMENT), told_mesh(mesh, held, rules(audience)), rules(audience), NAMES)


def reasons(found: DisclosedMesh) -> dict[str, str]:
    return {entry.what: entry.reason for entry in found.withheld}


@pytest.mark.parametrize("audience", Audience)
def test_nobody_sees_a_rating_before_all_are_revealed(audience: Audience) -> None:
    found = told(replace(rated(link_ratings(3, 3)), reveals=()), audience)
    assert found.joint is None
    assert set(found.sides.values()) == {None}
    assert "once they are revealed" in reasons(found)["mesh.joint"]
    assert told(rated(link_ratings(3, 3)), audience).joint is not None


@pytest.mark.parametrize("newcomers", [1, 2])
def test_what_one_or_two_newcomers_rated_does_not_follow_from_two_reveals(newcomers: int) -> None:
    """Seven times the second mean less six times the first is the newcomer's rating, to the point."""
    everybody = link_ratings(4, 4)
    held = rated(everybody, before=[everybody[newcomers:]])
    found = told(held)
    assert found.joint is None
    assert set(found.sides.values()) == {None}
    assert "One or two ratings differ" in reasons(found)["mesh.joint"]
    assert told(held, Audience.FACILITATOR).joint is not None


def test_a_side_that_changed_by_two_does_not_follow_from_the_whole_and_the_other_side() -> None:
    first, other = link_ratings(4, 4), link_ratings(4, 4, seed=2)
    found = told(rated([*other[:2], *first[2:4], *other[4:7], first[7]], before=[first]))
    assert found.joint is not None
    assert set(found.sides.values()) == {None}


def test_three_who_rate_otherwise_may_be_told() -> None:
    first, other = link_ratings(4, 0), link_ratings(4, 0, seed=2)
    found = told(rated([*other[:3], first[3]], before=[first]))
    assert found.sides[Side.CLIENT] is not None


def test_a_rating_that_came_after_the_reveal_is_not_told_until_the_next_one() -> None:
    everybody = link_ratings(4, 3)
    held = rated(everybody[1:])
    late = replace(held, ratings=rated(everybody).ratings)
    assert told(late).joint is None
    assert told(held).joint is not None


@pytest.mark.parametrize("audience", Audience)
def test_what_the_room_settled_on_was_said_aloud_and_has_no_arrow(audience: Audience) -> None:
    (together,) = link_ratings(1, 0)
    found = told(MeshRound(rated([replace(together, side=None)]).ratings), audience)
    assert found.room is not None
    assert found.room.arrows == ()
    assert (found.room.raters, found.room.direct, found.room.rank_stability) == (1, None, None)
    assert sum(entry.given for entry in found.room.factors) == pytest.approx(100, abs=4)
    assert found.raters == {Side.CLIENT: 0, Side.SUPPLIER: 0}
    assert found.joint is None


def test_a_room_that_rated_all_links_alike_tells_nothing() -> None:
    found = told(MeshRound(rated([replace(flat(Side.CLIENT, 2), side=None)]).ratings))
    assert found.room is None
