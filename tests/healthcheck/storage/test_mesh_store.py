from __future__ import annotations

from dataclasses import replace

import pytest

from healthcheck.domain.mesh_rating import MeshRating, MeshReveal
from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Relationship, Side
from tests.healthcheck.storage.filled_workspace import NOON, Stores, person

LINK = ("GOV", "TRU")
LINKS = {("GOV", "TRU"): 3, ("TRU", "GOV"): 0}


@pytest.fixture
def held(stores: Stores) -> int:
    stores.relationships.add(Relationship("A", "Halmere", "Worthwell"))
    for code in ("C1", "S1"):
        stores.respondents.add(person(code))
    return stores.open_assessment().id


def rating(held: int, name: str = "one", **facts: object) -> MeshRating:
    made = MeshRating(name, held, NOON, LINKS, side=Side.CLIENT, respondent_id="A-C1")
    return replace(made, **facts)  # type: ignore[arg-type]


def test_ratings_come_back_as_they_were_given(stores: Stores, held: int) -> None:
    own = rating(held)
    unlisted = rating(held, "two", respondent_id=None, links={("GOV", "TRU"): 4})
    rooms = rating(held, "three", respondent_id=None, side=None)
    for entry in (own, unlisted, rooms):
        stores.meshes.save(entry)
    found = stores.meshes.of_assessment(held)
    assert sorted(entry.id for entry in found.ratings) == ["one", "three", "two"]
    assert {entry.id: entry for entry in found.ratings} == {entry.id: entry for entry in (own, unlisted, rooms)}
    assert found.rooms is not None
    assert {entry.side for entry in found.link_ratings} == {Side.CLIENT}
    assert stores.meshes.of_assessment(stores.open_assessment().id).ratings == ()


def test_a_second_rating_of_the_same_person_or_of_the_room_takes_the_place_of_the_first(
    stores: Stores, held: int
) -> None:
    stores.meshes.save(rating(held))
    stores.meshes.save(rating(held, "room", side=None, respondent_id=None))
    again = rating(held, "again", links={("GOV", "TRU"): 1})
    rooms = rating(held, "room again", side=None, respondent_id=None)
    stores.meshes.save(again)
    stores.meshes.save(rooms)
    assert sorted(stores.meshes.of_assessment(held).ratings, key=lambda entry: entry.id) == [again, rooms]


def test_people_who_are_not_listed_each_keep_their_rating(stores: Stores, held: int) -> None:
    for name in ("x", "y", "z"):
        stores.meshes.save(rating(held, name, respondent_id=None))
    assert len(stores.meshes.of_assessment(held).personal) == 3


def test_a_rating_that_was_taken_out_can_be_put_back(stores: Stores, held: int) -> None:
    stores.meshes.save(rating(held))
    taken = stores.meshes.delete("one")
    assert stores.meshes.of_assessment(held).ratings == ()
    stores.meshes.save(taken)
    assert stores.meshes.of_assessment(held).ratings == (rating(held),)


def test_a_reveal_remembers_what_single_people_said_and_not_who(stores: Stores, held: int) -> None:
    stores.meshes.save(rating(held))
    stores.meshes.save(rating(held, "room", side=None, respondent_id=None))
    found = stores.meshes.reveal(held, at=NOON)
    assert found.reveals == (MeshReveal(NOON, ((Side.CLIENT, rating(held).seal),)),)
    assert found.is_revealed
    stores.meshes.save(rating(held, "two", side=Side.SUPPLIER, respondent_id="A-S1"))
    assert not stores.meshes.of_assessment(held).is_revealed
    stores.meshes.delete("two")
    assert stores.meshes.of_assessment(held).is_revealed


def test_closing_the_assessment_is_no_obstacle(stores: Stores, held: int) -> None:
    stores.assessments.close(held, at=NOON)
    stores.meshes.save(rating(held))
    assert stores.meshes.reveal(held, at=NOON).is_revealed


def test_a_draft_holds_the_last_word_on_each_link_and_whoever_spoke_last_is_last(stores: Stores, held: int) -> None:
    for rater, strength in (("A-C1", 1), (Side.CLIENT, 2), (None, 3), ("A-C1", 4)):
        stores.meshes.note_draft(held, LINK, strength, rater=rater)
    stores.meshes.note_draft(held, ("TRU", "GOV"), 0, rater=Side.CLIENT)
    drafts = stores.meshes.drafts(held)
    assert list(drafts) == [None, "A-C1", Side.CLIENT]
    assert drafts == {None: {LINK: 3}, "A-C1": {LINK: 4}, Side.CLIENT: {LINK: 2, ("TRU", "GOV"): 0}}
    assert stores.meshes.drafts(stores.open_assessment().id) == {}


@pytest.mark.parametrize(
    "whose", [{}, {"respondent_id": None}, {"respondent_id": None, "side": None}], ids=["person", "side", "room"]
)
def test_keeping_a_rating_empties_the_draft_of_its_rater_and_no_other(
    stores: Stores, held: int, whose: dict[str, None]
) -> None:
    for rater in ("A-C1", "A-S1", Side.CLIENT, Side.SUPPLIER, None):
        stores.meshes.note_draft(held, LINK, 1, rater=rater)
    made = stores.meshes.keep(rating(held, **whose))  # type: ignore[arg-type]
    drafts = stores.meshes.drafts(held)
    assert len(drafts) == 4
    assert made.rater not in drafts
    stores.meshes.note_draft(held, LINK, 2, rater=made.rater)
    stores.meshes.save(made)
    assert stores.meshes.drafts(held)[made.rater] == {LINK: 2}, "what is put back is no draft"


def test_a_withdrawn_rating_takes_along_what_the_same_person_was_saying_anew(stores: Stores, held: int) -> None:
    stores.meshes.keep(rating(held))
    stores.meshes.keep(rating(held, "two", respondent_id=None))
    for rater in ("A-C1", Side.CLIENT):
        stores.meshes.note_draft(held, LINK, 1, rater=rater)
    for name in ("one", "two"):
        stores.meshes.delete(name)
    assert list(stores.meshes.drafts(held)) == [Side.CLIENT], "somebody else of the side may be rating now"


def test_no_key_press_takes_the_place_of_one_that_went_with_a_person_and_may_come_back(
    stores: Stores, held: int
) -> None:
    def places() -> set[int]:
        with stores.database.reading() as connection:
            return set(connection.exec_driver_sql("SELECT id FROM mesh_drafts").scalars())

    stores.meshes.note_draft(held, LINK, 1, rater="A-C1")
    gone = places()
    stores.respondents.delete("A-C1")
    assert places() == set()
    stores.meshes.note_draft(held, LINK, 1, rater=None)
    assert gone.isdisjoint(places())


def test_a_draft_of_nobody_in_the_relationship_is_refused(stores: Stores, held: int) -> None:
    with pytest.raises(NotFoundError, match="does not belong"):
        stores.meshes.note_draft(held, LINK, 1, rater="B-C1")
    with pytest.raises(NotFoundError, match="not in the workspace any more"):
        stores.meshes.note_draft(999, LINK, 1, rater=None)


def test_what_cannot_be_done_is_told_in_words(stores: Stores, held: int) -> None:
    with pytest.raises(NotFoundError, match="not in the workspace any more"):
        stores.meshes.delete("one")
    with pytest.raises(NotFoundError, match="not in the workspace any more"):
        stores.meshes.reveal(999, at=NOON)
    for wrong in ({"respondent_id": "B-C1"}, {"side": Side.SUPPLIER}, {"assessment_id": 999, "respondent_id": None}):
        with pytest.raises(NotFoundError):
            stores.meshes.save(rating(held, **wrong))
