from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from healthcheck.domain.assessment import (
    Answer,
    AssessmentStatus,
    OutcomeAnswer,
    Reply,
    Response,
    ResponseStatus,
)
from healthcheck.domain.batch import AssessmentImport, ImportBatch, InterviewImport, RelationshipImport
from healthcheck.domain.form import Form
from healthcheck.domain.interview import Interview, InterviewNote
from healthcheck.domain.refusal import ClashError
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side
from tests.healthcheck.storage.filled_workspace import NOON, Stores, hold_workshop, person

HALMERE = Relationship("A", "Halmere Health", "Worthwell Workforce", "Staffing", is_sample=True)


def answered(who: Respondent, reply: Reply = Reply.AGREED, note: str = "") -> Response:
    return Response(
        respondent_id=who.id,
        code=who.code,
        side=who.side,
        seniority=Seniority.OPERATIONAL,
        status=ResponseStatus.SUBMITTED,
        submitted_at=NOON,
        answers={
            "GOV-P1": Answer("GOV-P1", reply, note, seconds=4.5),
            "TRU-B2": Answer("TRU-B2", reply, note),
        },
        global_scores={"GOV": 0},
        expectations={"GOV": 10},
        votes=("TRU", "GOV"),
        outcomes={"OUT1": OutcomeAnswer("OUT1", 4), "OPEN1": OutcomeAnswer("OPEN1", text="Yes.")},
    )


def a_round(*codes: str, number: int = 1, is_closed: bool = True, reply: Reply = Reply.AGREED) -> AssessmentImport:
    people = [person(code) for code in codes]
    return AssessmentImport(
        number=number,
        held_on=date(2025, 5, 12),
        form=Form.STANDARD,
        instrument_id="outsourcing-relationship",
        instrument_version="1",
        privacy=Privacy.ATTRIBUTED,
        minimum_n=3,
        responses=tuple((who, answered(who, reply)) for who in people),
        closed_at=NOON if is_closed else None,
    )


def batch(*rounds: AssessmentImport, relationship: Relationship = HALMERE) -> ImportBatch:
    return ImportBatch((RelationshipImport(relationship, rounds),))


def test_everything_of_an_import_is_there_afterwards(stores: Stores) -> None:
    stores.imports.apply(batch(a_round("C1", "C2", "S1"), a_round("C1", "S1", number=2, is_closed=False)))
    assert stores.relationships.all() == (HALMERE,)
    assert stores.respondents.of_relationship("A") == (person("C1"), person("C2"), person("S1"))
    first, second = stores.assessments.of_relationship("A")
    assert (first.held_on, first.form, first.privacy) == (date(2025, 5, 12), Form.STANDARD, Privacy.ATTRIBUTED)
    assert (first.status, second.status) == (AssessmentStatus.CLOSED, AssessmentStatus.OPEN)
    (closing,) = first.closings
    assert closing.closed_at == NOON
    assert {(entry.respondent_id, entry.side) for entry in closing.submitted} == {
        ("A-C1", Side.CLIENT),
        ("A-C2", Side.CLIENT),
        ("A-S1", Side.SUPPLIER),
    }
    assert stores.responses.get(first.id, "A-C1") == answered(person("C1"))
    assert [response.code for response in stores.responses.of_assessment(second.id)] == ["C1", "S1"]


def test_a_closed_assessment_remembers_who_came_late_and_a_relationship_that_is_there_stays(stores: Stores) -> None:
    stores.imports.apply(batch(a_round("C1", "S1")))
    later = batch(a_round("S2"), a_round("C1", number=2), relationship=replace(HALMERE, scope="another"))
    stores.imports.apply(later)
    assert stores.relationships.all() == (HALMERE,)
    assert [entry.code for entry in stores.responses.of_assessment(1)] == ["C1", "S1", "S2"]
    first, second = stores.assessments.of_relationship("A")
    before, after = first.closings
    assert {entry.respondent_id for entry in after.submitted - before.submitted} == {"A-S2"}
    assert before.submitted < after.submitted
    assert len(second.closings) == 1


def test_somebody_who_was_invited_and_has_not_answered_is_filled_in(stores: Stores) -> None:
    stores.relationships.add(HALMERE)
    stores.respondents.add(person("C1"))
    assessment = stores.open_assessment()
    stores.responses.invite(assessment.id, "A-C1")
    stores.imports.apply(batch(a_round("C1")))
    assert stores.responses.get(assessment.id, "A-C1") == answered(person("C1"))
    assert stores.assessments.get(assessment.id).status is AssessmentStatus.OPEN


def test_a_response_that_is_completed_is_sealed_anew_and_counts_as_changed(stores: Stores) -> None:
    first = a_round("C1", "S1")
    (who, whole), other = first.responses
    partial = replace(whole, votes=("TRU",), answers={"GOV-P1": Answer("GOV-P1", Reply.AGREED)}, expectations={})
    stores.imports.apply(batch(replace(first, responses=((who, partial), other))))

    stores.imports.apply(batch(replace(first, responses=((who, whole),))))

    (assessment,) = stores.assessments.of_relationship("A")
    assert stores.responses.get(assessment.id, "A-C1") == whole
    before, after = assessment.closings
    assert {entry.respondent_id for entry in before.submitted ^ after.submitted} == {"A-C1"}


def refused(stores: Stores, clashing: ImportBatch) -> None:
    before = stores.everything()
    with pytest.raises(ClashError, match="same key") as error:
        stores.imports.apply(clashing)
    assert "Nothing of this change" in error.value.safe
    assert stores.everything() == before


def test_a_code_that_somebody_else_has_refuses_the_whole_import(stores: Stores) -> None:
    stores.imports.apply(batch(a_round("C1", "S1")))
    newcomers = RelationshipImport(Relationship("B", "Heronsgate", "Verrado"))
    stranger = replace(person("S1"), id="new")
    clashing = replace(a_round(number=2), responses=((stranger, answered(stranger)),))
    refused(stores, ImportBatch((newcomers, RelationshipImport(HALMERE, (clashing,)))))


def test_an_import_that_gives_two_people_one_id_is_refused_in_words(stores: Stores) -> None:
    twins = replace(person("C2"), id="A-C1")
    entry = replace(a_round("C1"), responses=(*a_round("C1").responses, (twins, answered(twins))))
    refused(stores, batch(entry))


def test_a_person_twice_in_one_assessment_is_refused(stores: Stores) -> None:
    once = a_round("C1")
    refused(stores, batch(replace(once, responses=once.responses * 2)))


def test_imported_notes_are_normalised_and_sealed_as_they_will_be_read(stores: Stores) -> None:
    who = person("C1")
    entry = replace(a_round(), responses=((who, answered(who, note="e\u0301\x00 \ud800\r\n")),))
    stores.imports.apply(batch(entry))
    (assessment,) = stores.assessments.of_relationship("A")
    assert stores.responses.get(assessment.id, "A-C1").answers["GOV-P1"].note == "é \N{REPLACEMENT CHARACTER}\n"


def test_the_list_of_relationships_shows_an_import_as_a_change(stores: Stores) -> None:
    stores.imports.apply(batch(a_round("C1", "S1")))
    (summary,) = stores.relationships.summaries()
    assert (summary.submitted, summary.invited, summary.last_changed) == (2, 2, NOON)
    assert summary.last_changed - NOON == timedelta(0)


def test_a_response_that_is_replaced_keeps_what_was_released(stores: Stores) -> None:
    who = person("C1")
    before = replace(answered(who), answers={"GOV-P1": Answer("GOV-P1", Reply.AGREED, "Said", is_released=True)})
    entry = replace(a_round("C1"), responses=((who, before),))
    stores.imports.apply(batch(entry))
    completed = replace(before, answers={**before.answers, "TRU-B2": Answer("TRU-B2", Reply.AGREED, "New")})
    stores.imports.apply(batch(replace(entry, responses=((who, completed),))))
    (found,) = stores.responses.of_assessment(stores.assessments.of_relationship("A")[0].id)
    assert found.answers == completed.answers


def test_interviews_come_with_a_new_assessment_and_never_into_one_that_is_there(stores: Stores) -> None:
    held = Interview("I", 0, "A-C1", NOON)
    brought = InterviewImport(held, (InterviewNote("N", "I", "TRU", NOON, "“Said so”", is_quote=True),))
    entry = replace(a_round("C1", "S1"), interviews=(brought,))
    stores.imports.apply(batch(entry))
    (first,) = stores.assessments.of_relationship("A")
    assert stores.interviews.of_assessment(first.id) == (replace(held, assessment_id=first.id),)
    assert [note.text for note in stores.interview_notes.of_assessment(first.id)] == ["“Said so”"]
    again = replace(brought, interview=replace(held, id="J", respondent_id="A-S1"), notes=())
    stores.imports.apply(batch(replace(entry, interviews=(again,))))
    assert [entry.id for entry in stores.interviews.of_assessment(first.id)] == ["I"]


def test_a_workshop_is_imported_with_everything_that_was_said_in_it(stores: Stores) -> None:
    stores.imports.apply(batch(a_round("C1", "S1")))
    (held,) = stores.assessments.of_relationship("A")
    hold_workshop(stores, held.id)
    known = stores.workshops.of_assessment(held.id)
    assert known is not None
    assert all(
        (known.guesses, known.ballots, known.scores, known.parked, known.decisions, known.seconds, known.present)
    )
    stores.relationships.delete("A")
    again = replace(a_round("C1", "S1"), workshop=known)
    stores.imports.apply(batch(again))
    (held,) = stores.assessments.of_relationship("A")
    assert stores.workshops.of_assessment(held.id) == replace(known, assessment_id=held.id)


def test_an_assessment_that_is_there_keeps_its_own_workshop(stores: Stores) -> None:
    stores.imports.apply(batch(a_round("C1", "S1")))
    (held,) = stores.assessments.of_relationship("A")
    hold_workshop(stores, held.id)
    known = stores.workshops.of_assessment(held.id)
    assert known is not None
    stores.imports.apply(batch(replace(a_round("C1", "S1"), workshop=replace(known, id="other", decisions=()))))
    assert stores.workshops.of_assessment(held.id) == known
