"""Rating the mesh in a workshop, with what cannot be rated said in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.audience import Audience
from healthcheck.domain.refusal import StateError
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace
from tests.healthcheck.scoring.link_ratings import LINKS, link_ratings

EVEN = dict.fromkeys(LINKS, 2)
SAID = [rating.links for rating in link_ratings(3, 3)]


@pytest.fixture
def relationship(workspace: Workspace) -> Relationship:
    return workspace.relationships.create(client="Aster", supplier="Birch", held_on=date(2026, 5, 4))


@pytest.fixture
def held(workspace: Workspace, relationship: Relationship) -> int:
    return workspace.relationships.assessment(relationship.id).id


def crowd(workspace: Workspace, held: int, people: int) -> None:
    for number in range(people):
        side = Side.CLIENT if number % 2 else Side.SUPPLIER
        workspace.meshes.rate_unlisted(held, SAID[number % len(SAID)], side=side)


def test_a_person_the_room_and_somebody_unlisted_can_rate(
    workspace: Workspace, relationship: Relationship, held: int
) -> None:
    buyer = workspace.people.add(relationship_id=relationship.id, side=Side.CLIENT)
    own = workspace.meshes.rate(held, EVEN, respondent_id=buyer.id)
    workspace.meshes.rate_unlisted(held, EVEN, side=Side.SUPPLIER)
    together = workspace.meshes.rate_together(held, EVEN)
    assert (own.side, together.side) == (Side.CLIENT, None)
    assert {rating.side for rating in workspace.meshes.round(held).personal} == set(Side)
    again = workspace.meshes.rate(held, SAID[0], respondent_id=buyer.id)
    assert again in workspace.meshes.round(held).ratings
    assert own not in workspace.meshes.round(held).ratings


def test_a_withdrawn_rating_can_be_put_back_as_it_was(workspace: Workspace, held: int) -> None:
    rating = workspace.meshes.rate_unlisted(held, EVEN, side=Side.CLIENT)
    assert workspace.meshes.withdraw(rating.id) == rating
    assert workspace.meshes.round(held).ratings == ()
    workspace.meshes.put_back(rating)
    assert workspace.meshes.round(held).ratings == (rating,)


@pytest.mark.parametrize(
    ("links", "said"),
    [
        ({}, "42 of 42 links have no rating yet"),
        (dict.fromkeys(LINKS[1:], 2), "1 of 42 links has no rating yet"),
        ({**EVEN, ("GOV", "MEA"): 5}, "5 is no rating of the link from Governance to"),
        ({**EVEN, ("GOV", "MEA"): -1}, "-1 is no rating"),
        ({**EVEN, ("GOV", "GOV"): 1}, "no link from GOV to GOV"),
        ({**EVEN, ("GOV", "XYZ"): 1}, "no link from GOV to XYZ"),
    ],
)
def test_what_is_no_rating_of_every_link_is_refused_in_words(
    workspace: Workspace, held: int, links: dict[tuple[str, str], int], said: str
) -> None:
    with pytest.raises(UserFacingError, match=said):
        workspace.meshes.rate_together(held, links)
    assert workspace.meshes.round(held).ratings == ()


def test_a_ninth_rater_is_refused_and_one_of_eight_may_rate_anew(
    workspace: Workspace, relationship: Relationship, held: int
) -> None:
    buyer = workspace.people.add(relationship_id=relationship.id, side=Side.CLIENT)
    workspace.meshes.rate(held, EVEN, respondent_id=buyer.id)
    crowd(workspace, held, 7)
    with pytest.raises(StateError, match="8 people have rated"):
        workspace.meshes.rate_unlisted(held, EVEN, side=Side.CLIENT)
    workspace.meshes.rate(held, SAID[0], respondent_id=buyer.id)
    workspace.meshes.rate_together(held, EVEN)
    assert len(workspace.meshes.round(held).personal) == 8


def test_results_hold_the_mesh_once_it_is_revealed(workspace: Workspace, held: int) -> None:
    crowd(workspace, held, 2)
    with pytest.raises(StateError, match="needs ratings of 3 people, and 2 have rated"):
        workspace.meshes.reveal(held)
    crowd(workspace, held, 4)
    assert mesh(workspace, held).joint is None
    workspace.meshes.reveal(held)
    shown = mesh(workspace, held)
    assert shown.joint is not None
    assert shown.joint.raters == 6


def test_what_is_not_complete_is_in_no_result_though_the_mesh_is_revealed(workspace: Workspace, held: int) -> None:
    crowd(workspace, held, 5)
    workspace.meshes.rate_together(held, EVEN)
    workspace.meshes.reveal(held)
    workspace.answering.close_assessment(held)
    before = [workspace.results.complete(held, audience) for audience in Audience]
    for rater in (*Side, None):
        for link in LINKS:
            workspace.meshes.note_link(held, link, 4, rater=rater)
    assert [workspace.results.complete(held, audience) for audience in Audience] == before


def test_a_draft_is_there_when_the_file_is_opened_again_after_a_crash(workspace: Workspace, held: int) -> None:
    for link in LINKS[:3]:
        workspace.meshes.note_link(held, link, 3, rater=Side.CLIENT)
    path = Path(workspace.path)
    left = path.with_name("as the crash left it")
    left.write_bytes(path.read_bytes())
    with open_workspace(left) as opened:
        assert opened.meshes.drafts(held) == {Side.CLIENT: dict.fromkeys(LINKS[:3], 3)}


@pytest.mark.parametrize(
    ("link", "strength", "said"),
    [(LINKS[0], 5, "5 is no rating"), (LINKS[0], -1, "-1 is no rating"), (("GOV", "GOV"), 1, "no link from GOV")],
)
def test_what_no_key_says_is_refused_for_a_draft_too(
    workspace: Workspace, held: int, link: tuple[str, str], strength: int, said: str
) -> None:
    with pytest.raises(UserFacingError, match=said):
        workspace.meshes.note_link(held, link, strength, rater=None)
    assert workspace.meshes.drafts(held) == {}


def mesh(workspace: Workspace, held: int) -> Any:  # noqa: ANN401 - what results make of it
    return workspace.results.complete(held, Audience.FACILITATOR).annex.mesh
