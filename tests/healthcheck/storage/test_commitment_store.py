from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.refusal import ClashError, NotFoundError
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.text import normalised
from tests.healthcheck.storage.filled_workspace import NOON, Stores, person

CLIENT, SUPPLIER = Party(Side.CLIENT, "A-C2"), Party(Side.SUPPLIER, "A-S1")
ASKED = CommitmentChange(CommitmentState.REQUESTED, NOON.date(), NOON, CLIENT)


def asked(key: str, assessment: int) -> Commitment:
    return Commitment(key, "A", assessment, f"Do {key}", SUPPLIER, CLIENT, (ASKED,))


def order(stores: Stores) -> list[str]:
    return [entry.id for entry in stores.commitments.of_relationship("A")]


def test_a_commitment_is_read_back_with_everything_and_the_names_of_its_people(stores: Stores, assessment: int) -> None:
    first, second = stores.commitments.of_relationship("A")
    assert (first.provider.name, first.customer.name) == ("Name of C1", "Name of S1")
    assert [entry.by and entry.by.name for entry in first.history] == ["Name of S1", "Name of C1", "Name of C1"]
    assert first.origin == Origin("TRU", "TRU.B2", "TRU-B2", "supplier_sees_more", "I-A-S1-1")
    assert (first.needed_by, second.needs_first) == (("P2",), ("P1",))
    assert (first.assessment_id, first.state, first.due) == (assessment, CommitmentState.PROMISED, date(2026, 9, 15))
    assert stores.commitments.get("P1") == first


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(text=st.text())
def test_whatever_is_promised_is_kept_as_typed(stores: Stores, assessment: int, text: str) -> None:
    typed = replace(asked("new", assessment), what=text, why=text, needs=text, reviewed_in=text, done_when=text)
    kept = stores.commitments.add(replace(typed, history=(replace(ASKED, remark=text, noted_by=text),)))
    stores.commitments.delete("new")
    assert {kept.what, kept.why, kept.needs, kept.reviewed_in, kept.done_when} == {normalised(text)}
    assert {kept.history[0].remark, kept.history[0].noted_by} == {normalised(text)}


def test_a_new_one_comes_last_or_behind_the_one_that_is_named(stores: Stores, assessment: int) -> None:
    stores.commitments.add(asked("last", assessment))
    stores.commitments.add(asked("behind", assessment), after="P1")
    stores.commitments.add(asked("nowhere", assessment), after="gone")
    assert order(stores) == ["P1", "behind", "P2", "last", "nowhere"]


def test_what_was_taken_out_comes_back_exactly_in_its_place_with_what_waited_for_it(
    stores: Stores, assessment: int
) -> None:
    later = stores.open_assessment().id
    stores.commitments.save((replace(stores.commitments.get("P1"), carried_into=(later,)),))
    before = stores.commitments.of_relationship("A")
    taken = stores.commitments.delete("P1")
    (left,) = stores.commitments.of_relationship("A")
    assert (left.id, left.needs_first) == ("P2", ())
    assert stores.commitments.save((taken,)) == (before[0],)
    assert stores.commitments.of_relationship("A") == before
    assert before[0].is_in_plan(later)
    assert before[0].assessment_id == assessment


def test_an_order_is_kept_and_taken_back_among_others_that_stay(stores: Stores, assessment: int) -> None:
    for key in ("P3", "P4"):
        stores.commitments.add(asked(key, assessment))
    stores.commitments.reorder(("P4", "P1"))
    assert order(stores) == ["P4", "P2", "P3", "P1"]
    stores.commitments.reorder(("P1", "P4"))
    assert order(stores) == ["P1", "P2", "P3", "P4"]
    with pytest.raises(NotFoundError, match="not in the workspace"):
        stores.commitments.reorder(("P4", "gone"))


def test_a_deleted_person_leaves_a_commitment_of_somebody_of_that_side(stores: Stores, assessment: int) -> None:
    assert assessment
    stores.respondents.delete("A-C1")
    first, second = stores.commitments.of_relationship("A")
    assert (first.provider, first.provider.name) == (Party(Side.CLIENT), "")
    assert first.history[1].by == Party(Side.CLIENT)
    assert (first.what, first.state) == ("Table the hiring plan", CommitmentState.PROMISED)
    assert second.customer == Party(Side.CLIENT)
    (meeting,) = stores.reviews.of_relationship("A")
    assert meeting.attendees == ("A-S1",)


def test_who_changes_sides_takes_their_promises_along(stores: Stores, assessment: int) -> None:
    assert assessment
    stores.respondents.update(replace(stores.respondents.get("A-S1"), side=Side.CLIENT))
    first, second = stores.commitments.of_relationship("A")
    assert (first.customer.side, first.is_across) == (Side.CLIENT, False)
    assert (second.provider.side, second.is_across) == (Side.CLIENT, False)
    stores.respondents.delete("A-S1")
    assert stores.commitments.get("P1").customer == Party(Side.CLIENT)


def test_somebody_of_another_relationship_is_nobody_here(stores: Stores, assessment: int) -> None:
    stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    stores.respondents.add(person("S1", "B"))
    foreign = replace(asked("new", assessment), provider=Party(Side.SUPPLIER, "B-S1"), needs_first=("gone",))
    kept = stores.commitments.add(foreign)
    assert (kept.provider, kept.needs_first) == (Party(Side.SUPPLIER), ())


def test_deleting_an_assessment_takes_its_commitments_along_but_those_that_were_carried_on(
    stores: Stores, assessment: int
) -> None:
    second, third = (stores.open_assessment().id for _ in range(2))
    stores.commitments.save((replace(stores.commitments.get("P2"), carried_into=(third, second)),))
    assert stores.commitments.get("P2").carried_into == (second, third)
    stores.assessments.delete(assessment)
    (left,) = stores.commitments.of_relationship("A")
    assert (left.id, left.assessment_id, left.carried_into) == ("P2", second, (third,))


def test_what_is_not_there_or_there_already_is_told_in_words(stores: Stores, assessment: int) -> None:
    with pytest.raises(NotFoundError, match="not in the workspace"):
        stores.commitments.get("gone")
    with pytest.raises(NotFoundError, match="not in the workspace"):
        stores.commitments.delete("gone")
    with pytest.raises(ClashError, match="there already"):
        stores.commitments.add(asked("P1", assessment))


def test_a_counter_offer_that_was_stored_as_asked_for_is_read_as_one(stores: Stores, assessment: int) -> None:
    kept = stores.commitments.add(replace(asked("new", assessment), answer=ProviderAnswer.COUNTERED))
    assert kept.state is CommitmentState.COUNTER_OFFERED
    assert stores.commitments.get("new") == kept
    assert stores.commitments.save((kept,)) == (kept,)
