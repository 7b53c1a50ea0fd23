from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.domain.refusal import ClashError, NotFoundError, StateError
from healthcheck.domain.relationship import Relationship, Seniority, Side
from tests.healthcheck.storage.filled_workspace import NOON, Stores, person


@pytest.fixture
def with_relationship(stores: Stores) -> Stores:
    stores.relationships.add(Relationship("A", "Halmere", "Worthwell"))
    stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    return stores


def test_people_are_listed_client_first_and_counted_as_people_count(with_relationship: Stores) -> None:
    for code in ("S2", "C10", "S1", "C2", "C1"):
        with_relationship.respondents.add(person(code))
    with_relationship.respondents.add(person("C1", "B"))
    found = with_relationship.respondents.of_relationship("A")
    assert [respondent.code for respondent in found] == ["C1", "C2", "C10", "S1", "S2"]
    assert found[0] == person("C1")


def test_a_code_is_given_once_in_a_relationship(with_relationship: Stores) -> None:
    with_relationship.respondents.add(person("C1"))
    with pytest.raises(ClashError, match="C1"):
        with_relationship.respondents.add(replace(person("C1"), id="another"))


def test_nobody_can_be_added_to_a_relationship_that_is_gone(with_relationship: Stores) -> None:
    with pytest.raises(NotFoundError):
        with_relationship.respondents.add(person("C1", "gone"))


@pytest.mark.parametrize("call", ["get", "update", "delete"])
def test_somebody_who_is_not_there_is_told_in_words(stores: Stores, call: str) -> None:
    with pytest.raises(NotFoundError, match="not in the workspace"):
        getattr(stores.respondents, call)(person("C9") if call == "update" else "A-C9")


def test_what_was_submitted_keeps_the_seniority_of_its_day_and_what_was_not_follows(
    stores: Stores, assessment: int
) -> None:
    for code in ("C1", "C2"):
        stores.respondents.update(replace(person(code, name="New name"), seniority=Seniority.OPERATIONAL))
    assert stores.respondents.get("A-C1").seniority is Seniority.OPERATIONAL
    assert stores.responses.get(assessment, "A-C1").seniority is Seniority.EXECUTIVE
    assert stores.responses.get(assessment, "A-C2").seniority is Seniority.OPERATIONAL


def test_a_new_code_leaves_submitted_answers_valid(stores: Stores, assessment: int) -> None:
    stores.respondents.update(replace(person("C1"), code="C7"))
    assert stores.responses.get(assessment, "A-C1").code == "C7"


def test_whoever_has_submitted_cannot_change_sides(stores: Stores, assessment: int) -> None:
    with pytest.raises(StateError, match="C1"):
        stores.respondents.update(replace(person("C1"), side=Side.SUPPLIER))
    stores.responses.unlock(assessment, "A-C1")
    stores.respondents.update(replace(person("C1"), side=Side.SUPPLIER))
    assert stores.responses.get(assessment, "A-C1").side is Side.SUPPLIER


def test_deleting_a_person_takes_the_answers_and_leaves_the_others(stores: Stores, assessment: int) -> None:
    stores.assessments.close(assessment, at=NOON)
    stores.respondents.delete("A-C1")
    assert [respondent.code for respondent in stores.respondents.of_relationship("A")] == ["C2", "S1"]
    assert [response.code for response in stores.responses.of_assessment(assessment)] == ["C2", "S1"]
    # that somebody was among those who had submitted is needed to round what is printed later
    (closing,) = stores.assessments.get(assessment).closings
    assert {entry.respondent_id for entry in closing.submitted} == {"A-C1"}
