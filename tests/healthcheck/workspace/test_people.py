from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from healthcheck.domain.assessment import Answer, Reply, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.person_draft import PersonDraft
from healthcheck.domain.refusal import ClashError, NotFoundError, StateError
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace

DRAFTS = (PersonDraft(name="A. Ash", side=Side.CLIENT), PersonDraft(name="D. Dale", side=Side.SUPPLIER, code="S7"))


@pytest.fixture
def relationship(workspace: Workspace) -> Relationship:
    return workspace.relationships.create(
        client="Northwind", supplier="Alcor", form=Form.EXPRESS, held_on=date(2026, 5, 4)
    )


def begin(workspace: Workspace, relationship: Relationship, person_id: str) -> None:
    assessment = workspace.relationships.assessment(relationship.id)
    item = workspace.instrument.items_of(assessment.form)[0]
    workspace.answering.answer(assessment.id, person_id, Answer(item.id, Reply.AGREED))


def test_a_list_is_added_with_everybody_invited_to_the_open_assessments_only(
    workspace: Workspace, relationship: Relationship
) -> None:
    closed = workspace.relationships.assessment(relationship.id)
    workspace.answering.close_assessment(closed.id)
    opened = workspace.relationships.open_assessment(relationship.id, form=Form.EXPRESS, held_on=date(2026, 8, 1))
    added = workspace.people.add_many(DRAFTS, relationship_id=relationship.id)
    assert [(person.name, person.code) for person in added] == [("A. Ash", "C1"), ("D. Dale", "S7")]
    assert workspace.people.standing(closed.id) == {}
    assert workspace.people.standing(opened.id) == {person.id: ResponseStatus.INVITED for person in added}


def test_of_a_list_with_one_row_unsettled_nobody_is_added(workspace: Workspace, relationship: Relationship) -> None:
    with pytest.raises(UserFacingError, match="Rows that cannot be added yet: 1"):
        workspace.people.add_many((*DRAFTS, PersonDraft(name="Nowhere")), relationship_id=relationship.id)
    assert workspace.people.of(relationship.id) == ()


def test_people_are_put_back_all_together_or_not_at_all(workspace: Workspace, relationship: Relationship) -> None:
    added = workspace.people.add_many(DRAFTS, relationship_id=relationship.id)
    workspace.people.take_back_many([person.id for person in added])
    taken = workspace.people.add(relationship_id=relationship.id, side=Side.SUPPLIER, code="S7")
    with pytest.raises(ClashError):
        workspace.people.put_back_many(added)
    assert workspace.people.of(relationship.id) == (taken,)


def test_a_list_is_not_taken_back_once_one_of_it_has_begun_to_answer(
    workspace: Workspace, relationship: Relationship
) -> None:
    added = workspace.people.add_many(DRAFTS, relationship_id=relationship.id)
    begin(workspace, relationship, added[1].id)
    with pytest.raises(StateError, match=r"D\. Dale has begun to answer"):
        workspace.people.take_back_many([person.id for person in added])
    assert workspace.people.of(relationship.id) == added


def test_a_list_is_not_taken_back_once_one_of_it_was_deleted(workspace: Workspace, relationship: Relationship) -> None:
    first, second = workspace.people.add_many(DRAFTS, relationship_id=relationship.id)
    workspace.people.delete(second.id)
    with pytest.raises(NotFoundError):
        workspace.people.take_back_many([first.id, second.id])
    assert workspace.people.of(relationship.id) == (first,)


@pytest.mark.parametrize(("code", "refusal"), [("s7", r"D\. Dale has the code S7 already"), (" ", "needs a code")])
def test_a_code_names_one_person_whatever_its_case(
    workspace: Workspace, relationship: Relationship, code: str, refusal: str
) -> None:
    first, _ = workspace.people.add_many(DRAFTS, relationship_id=relationship.id)
    with pytest.raises(UserFacingError, match=refusal):
        workspace.people.update(replace(first, code=code))
    assert workspace.people.of(relationship.id)[0] == first


def test_ones_own_code_may_change_its_case(workspace: Workspace, relationship: Relationship) -> None:
    first, _ = workspace.people.add_many(DRAFTS, relationship_id=relationship.id)
    assert workspace.people.update(replace(first, code="c1")).code == "c1"


def test_a_relationship_keeps_two_names(workspace: Workspace, relationship: Relationship) -> None:
    with pytest.raises(UserFacingError, match="supplier's name is missing"):
        workspace.relationships.update(replace(relationship, supplier=" "))
    changed = workspace.relationships.update(replace(relationship, client=" Southwind ", scope=" Payroll "))
    assert (changed.client, changed.scope) == ("Southwind", "Payroll")


def test_a_list_names_whom_people_face_off_to_by_name_or_code_among_themselves_and_those_who_are_there(
    workspace: Workspace, relationship: Relationship
) -> None:
    there = workspace.people.add(relationship_id=relationship.id, side=Side.SUPPLIER, name="Cy")
    drafts = (
        PersonDraft(name="Ada", side=Side.CLIENT, counterpart="cy", months=24, factors_seen=6),
        PersonDraft(name="Ben", side=Side.CLIENT, counterpart="S7"),
        PersonDraft(name="Dee", side=Side.SUPPLIER, code="S7", counterpart=" ada "),
        PersonDraft(name="Eve", side=Side.CLIENT, counterpart="Ben"),
    )
    ada, ben, dee, eve = workspace.people.add_many(drafts, relationship_id=relationship.id)
    assert (ada.counterpart_id, ada.months, ada.factors_seen) == (there.id, 24, 6)
    assert (ben.counterpart_id, dee.counterpart_id) == (dee.id, ada.id)
    assert eve.counterpart_id is None, "Ben is on her own side"
