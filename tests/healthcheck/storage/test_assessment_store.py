from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from healthcheck.domain.assessment import Answer, Assessment, AssessmentStatus, Closing, Reply
from healthcheck.domain.form import Form
from healthcheck.domain.refusal import ClashError, NotFoundError, StateError
from healthcheck.domain.relationship import Privacy, Relationship
from tests.healthcheck.storage.filled_workspace import NOON, Stores


def test_an_assessment_keeps_the_instrument_and_the_promise_it_was_opened_with(stores: Stores) -> None:
    stores.relationships.add(Relationship("A", "Halmere", "Worthwell"))
    added = stores.assessments.add(
        relationship_id="A",
        held_on=date(2028, 2, 29),
        form=Form.FULL,
        instrument_id="outsourcing-relationship",
        instrument_version="1.2",
        privacy=Privacy.ATTRIBUTED,
        minimum_n=5,
    )
    assert added == Assessment(
        id=added.id,
        relationship_id="A",
        number=1,
        held_on=date(2028, 2, 29),
        form=Form.FULL,
        instrument_id="outsourcing-relationship",
        instrument_version="1.2",
        privacy=Privacy.ATTRIBUTED,
        minimum_n=5,
    )
    assert stores.assessments.get(added.id) == added


def test_assessments_are_numbered_in_turn_and_listed_by_number(stores: Stores, assessment: int) -> None:
    assert stores.open_assessment().number == 2
    assert stores.open_assessment(number=9).number == 9
    assert stores.open_assessment().number == 10
    found = stores.assessments.of_relationship("A")
    assert [entry.number for entry in found] == [1, 2, 9, 10]
    assert found[0].id == assessment


def test_a_number_is_given_once(stores: Stores, assessment: int) -> None:
    with pytest.raises(ClashError, match="1"):
        stores.open_assessment(number=1)
    assert [entry.id for entry in stores.assessments.of_relationship("A")] == [assessment]


def test_the_id_of_a_deleted_assessment_never_comes_back(stores: Stores, assessment: int) -> None:
    stores.assessments.delete(assessment)
    assert stores.open_assessment().id != assessment


def people_of(assessment: Assessment) -> list[tuple[datetime, set[str]]]:
    return [
        (closing.closed_at, {entry.respondent_id for entry in closing.submitted}) for closing in assessment.closings
    ]


def test_each_closing_remembers_who_had_submitted(stores: Stores, assessment: int) -> None:
    stores.assessments.close(assessment, at=NOON)
    closed = stores.assessments.get(assessment)
    assert closed.status is AssessmentStatus.CLOSED
    assert people_of(closed) == [(NOON, {"A-C1"})]

    stores.assessments.reopen(assessment)
    stores.responses.submit(assessment, "A-S1", at=NOON)
    later = NOON + timedelta(days=1)
    stores.assessments.close(assessment, at=later)
    (again,) = stores.assessments.of_relationship("A")
    assert people_of(again) == [(NOON, {"A-C1"}), (later, {"A-C1", "A-S1"})]
    assert closed.closings[0].submitted < again.closings[1].submitted


def test_a_closing_tells_an_answer_that_was_changed_after_the_one_before(stores: Stores, assessment: int) -> None:
    stores.assessments.close(assessment, at=NOON)
    stores.assessments.reopen(assessment)
    stores.responses.unlock(assessment, "A-C1")
    stores.responses.save_answer(assessment, "A-C1", Answer("GOV-P1", Reply.STARTING, "later"))
    stores.responses.submit(assessment, "A-C1", at=NOON)
    stores.assessments.close(assessment, at=NOON)
    first, second = stores.assessments.get(assessment).closings
    assert {entry.respondent_id for entry in first.submitted} == {entry.respondent_id for entry in second.submitted}
    assert first.submitted != second.submitted


def test_an_assessment_closed_without_any_submitted_response_says_so(stores: Stores, assessment: int) -> None:
    stores.responses.unlock(assessment, "A-C1")
    stores.assessments.close(assessment, at=NOON)
    assert stores.assessments.get(assessment).closings == (Closing(NOON, frozenset()),)


def test_closing_twice_and_reopening_an_open_one_is_refused_in_words(stores: Stores, assessment: int) -> None:
    with pytest.raises(StateError, match="open"):
        stores.assessments.reopen(assessment)
    stores.assessments.close(assessment, at=NOON)
    with pytest.raises(StateError, match="closed"):
        stores.assessments.close(assessment, at=NOON)
    assert len(stores.assessments.get(assessment).closings) == 1


def test_times_come_back_in_utc_to_the_microsecond_whatever_their_zone(stores: Stores, assessment: int) -> None:
    at = datetime(2026, 1, 1, 0, 30, 0, 123456, tzinfo=timezone(timedelta(hours=14)))
    stores.assessments.close(assessment, at=at)
    (closing,) = stores.assessments.get(assessment).closings
    assert closing.closed_at == at
    assert closing.closed_at.tzinfo is UTC


def test_what_is_not_there_is_told_in_words(stores: Stores) -> None:
    for call in (stores.assessments.get, stores.assessments.reopen, stores.assessments.delete):
        with pytest.raises(NotFoundError, match="not in the workspace"):
            call(7)
    with pytest.raises(NotFoundError):
        stores.assessments.close(7, at=NOON)
    with pytest.raises(NotFoundError):
        stores.open_assessment("nowhere")
    assert stores.assessments.of_relationship("nowhere") == ()
