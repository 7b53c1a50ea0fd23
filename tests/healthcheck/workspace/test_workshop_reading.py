"""What a workshop left, as each audience may read it."""

from __future__ import annotations

import pytest

from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.relationship import Side
from healthcheck.exchange.results_document import results_document
from healthcheck.exchange.results_text import results_text
from healthcheck.workspace import Workspace
from tests.healthcheck.held_workshops import CLIENTS, REASONS, SUPPLIERS, hold


@pytest.fixture
def held(workspace: Workspace) -> int:
    """The latest assessment of sample A, with its workshop."""
    workspace.samples.install()
    assessment = workspace.relationships.assessment("A")
    hold(workspace, assessment.id)
    return assessment.id


def read(workspace: Workspace, assessment_id: int, audience: Audience = Audience.JOINT) -> DisclosedWorkshop:
    found = workspace.results.complete(assessment_id, audience).workshop
    assert found
    return found


def test_an_assessment_without_a_workshop_that_has_begun_says_nothing_of_one(workspace: Workspace) -> None:
    workspace.samples.install()
    assessment = workspace.relationships.assessment("A")
    workspace.workshops.plan(assessment.id, length=60)
    results = workspace.results.complete(assessment.id, Audience.JOINT)
    assert results.workshop is None
    assert results_document(results)["workshop"] is None


def test_every_layer_of_a_score_stands_beside_the_survey_which_it_does_not_change(
    workspace: Workspace, held: int
) -> None:
    before = workspace.results.profile(held, Audience.JOINT)
    row = next(entry for entry in read(workspace, held).ledger if entry.factor == "TRU")
    assert {side: row.survey[side].score for side in Side} == {
        side: before.factor("TRU").side(side).score for side in Side
    }
    assert [row.workshop[side].points for side in Side] == [62.5, 50]
    assert row.agreed
    assert row.target
    assert (row.agreed.points, row.target.points) == (50, 87.5)


def test_votes_of_four_people_are_withheld_with_the_reason(workspace: Workspace, held: int) -> None:
    found = read(workspace, held)
    assert found.present == {Side.CLIENT: CLIENTS, Side.SUPPLIER: SUPPLIERS}
    assert found.tally.votes["TRU"] == {Side.CLIENT: CLIENTS, Side.SUPPLIER: None}
    (entry,) = found.withheld
    assert entry.what == "workshop.votes.supplier"
    assert "4 people voted" in entry.reason


@pytest.mark.parametrize("audience", [Audience.CLIENT, Audience.SUPPLIER])
def test_a_sides_own_results_leave_out_the_others_votes_and_reasons(
    workspace: Workspace, held: int, audience: Audience
) -> None:
    own = Side(audience.value)
    found = read(workspace, held, audience)
    assert all(counts[own.other] is None for counts in found.tally.votes.values())
    row = next(entry for entry in found.ledger if entry.factor == "TRU")
    assert row.workshop[own].reason == REASONS[own]
    assert row.workshop[own.other].reason == ""
    if own is Side.SUPPLIER:
        assert list(found.tally.votes) == sorted(found.tally.votes), "an order that the other side's votes do not make"


def test_nobody_is_named_where_answers_are_confidential(workspace: Workspace, held: int) -> None:
    person = workspace.people.of("A")[0]
    workshop = workspace.workshops.of(held)
    assert workshop
    workspace.workshops.note_present(workshop.id, [person.id], others={})
    found = read(workspace, held)
    assert found.present[person.side] == 1
    assert found.names == {Side.CLIENT: (), Side.SUPPLIER: ()}


def test_those_who_agreed_to_be_named_are(workspace: Workspace) -> None:
    workspace.samples.install()
    assessment = workspace.relationships.assessment("D")
    workshop = hold(workspace, assessment.id)
    people = workspace.people.of("D")
    workspace.workshops.note_present(workshop.id, [person.id for person in people], others={})
    names = read(workspace, assessment.id).names
    assert names[Side.CLIENT] == ("Ada Lindqvist",)


def test_the_document_has_the_ledger_from_single_answers_to_the_target(workspace: Workspace, held: int) -> None:
    document = results_document(workspace.results.complete(held, Audience.JOINT))
    told = document["workshop"]
    assert isinstance(told, dict)
    factors = told["factors"]
    assert isinstance(factors, dict)
    trust = factors["TRU"]
    assert isinstance(trust, dict)
    assert list(trust) == ["individual", "survey", "workshop", "agreed", "target", "agreed_before", "target_before"]
    assert isinstance(trust["target"], dict)
    assert trust["target"]["score"] == 88
    votes = told["votes"]
    assert isinstance(votes, dict)
    assert votes["TRU"] == {"client": 6, "supplier": None}
    assert told["decisions"] == ["The call moves to Mondays"]
    hidden = {"what": "workshop.votes.supplier", "reason": "4 people voted. Votes are shown from 5."}
    assert isinstance(document["withheld"], list)
    assert hidden in document["withheld"]


def test_votes_that_were_not_revealed_are_no_results(workspace: Workspace) -> None:
    workspace.samples.install()
    assessment = workspace.relationships.assessment("A")
    service = workspace.workshops
    workshop = service.start(service.plan(assessment.id, length=60).id)
    for _ in range(6):
        service.cast(workshop.id, side=Side.CLIENT, choices=("TRU", "GOV", "DEL"))
    document = results_document(workspace.results.complete(assessment.id, Audience.FACILITATOR))
    assert isinstance(document["workshop"], dict)
    assert document["workshop"]["votes"] is None
    assert document["workshop"]["voters"] == {"client": 6, "supplier": 0}


def test_the_text_names_the_workshop_with_what_was_said(workspace: Workspace, held: int) -> None:
    results = workspace.results.complete(held, Audience.JOINT)
    text = results_text(results, workspace.instrument)
    assert "The workshop of" in text
    assert "Decided: The call moves to Mondays" in text
    assert "Votes of the supplier in the workshop" in text


def test_the_next_assessment_is_held_against_the_last_target(workspace: Workspace, held: int) -> None:
    assessment = workspace.relationships.assessments("A")[0]
    assert assessment.id != held
    row = next(entry for entry in workspace.workshops.said(held) if entry.factor == "INN")
    assert row.target
    assert row.last_target is None
    assert row.survey == {}
