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


def test_many_are_added_or_none(stores: Stores, assessment: int) -> None:
    before = stores.respondents.of_relationship("A")
    with pytest.raises(ClashError):
        stores.respondents.add_many([person("C8"), person("C1")])
    assert stores.respondents.of_relationship("A") == before
    stores.respondents.add_many([person("C8"), person("C9")])
    assert {"A-C8", "A-C9"} <= stores.respondents.standing(assessment).keys()


def test_many_are_deleted_or_none(with_relationship: Stores) -> None:
    with_relationship.respondents.add_many([person("C1"), person("C2")])
    with pytest.raises(NotFoundError):
        with_relationship.respondents.delete_many(["A-C1", "A-C9"])
    assert len(with_relationship.respondents.of_relationship("A")) == 2
    with_relationship.respondents.delete_many(["A-C1", "A-C2"])
    assert with_relationship.respondents.of_relationship("A") == ()


@pytest.fixture
def facing(with_relationship: Stores) -> Stores:
    """C1 faces S1, and S1 faces C2."""
    for code in ("C1", "C2", "S1", "S2"):
        with_relationship.respondents.add(person(code))
    with_relationship.respondents.update(replace(person("C1"), counterpart_id="A-S1", months=0, factors_seen=7))
    with_relationship.respondents.update(replace(person("S1"), counterpart_id="A-C2"))
    return with_relationship


def counterparts(stores: Stores) -> dict[str, str | None]:
    return {entry.code: entry.counterpart_id for entry in stores.respondents.of_relationship("A")}


def test_whom_somebody_faces_need_not_face_them(facing: Stores) -> None:
    assert counterparts(facing) == {"C1": "A-S1", "C2": None, "S1": "A-C2", "S2": None}
    found = facing.respondents.get("A-C1")
    assert found == replace(person("C1"), counterpart_id="A-S1", months=0, factors_seen=7)
    facing.respondents.update(replace(found, counterpart_id="A-S2", months=None))
    assert facing.respondents.get("A-C1") == replace(person("C1"), counterpart_id="A-S2", factors_seen=7)
    facing.respondents.update(person("C1"))
    assert facing.respondents.get("A-C1") == person("C1")


def test_nobody_faces_somebody_who_was_deleted(facing: Stores) -> None:
    facing.respondents.delete("A-S1")
    assert counterparts(facing) == {"C1": None, "C2": None, "S2": None}


def test_whoever_changes_sides_leaves_all_counterparts_behind(facing: Stores) -> None:
    facing.respondents.update(replace(facing.respondents.get("A-S1"), side=Side.CLIENT))
    assert counterparts(facing) == {"C1": None, "C2": None, "S1": None, "S2": None}
    facing.respondents.update(replace(person("C2"), side=Side.SUPPLIER, counterpart_id="A-C1"))
    assert counterparts(facing)["C2"] == "A-C1"


@pytest.mark.parametrize("other", ["A-C2", "A-C1", "B-S1"])
def test_nobody_faces_their_own_side_themselves_or_another_relationship(facing: Stores, other: str) -> None:
    facing.respondents.add(person("S1", "B"))
    with pytest.raises(StateError, match="other side"):
        facing.respondents.update(replace(person("C1"), name="Changed", counterpart_id=other))
    assert facing.respondents.get("A-C1").name == ""
    with pytest.raises(StateError, match="other side"):
        facing.respondents.add(replace(person("C9"), counterpart_id=other))
    assert "C9" not in counterparts(facing)


def test_people_who_are_put_back_together_face_each_other_again(facing: Stores) -> None:
    before = facing.respondents.of_relationship("A")
    facing.respondents.delete_many([entry.id for entry in before])
    facing.respondents.add_many(before)
    assert facing.respondents.of_relationship("A") == before


def test_somebody_put_back_faces_nobody_where_the_counterpart_is_gone(facing: Stores) -> None:
    before = facing.respondents.get("A-C1")
    facing.respondents.delete_many(["A-C1", "A-S1"])
    facing.respondents.add_many([before])
    assert facing.respondents.get("A-C1") == replace(before, counterpart_id=None)
