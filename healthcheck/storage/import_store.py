"""Writes a whole import in one transaction: all of it or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from healthcheck.domain.assessment import AssessmentStatus, Response, ResponseStatus
from healthcheck.domain.batch import AssessmentImport, ImportBatch, RelationshipImport
from healthcheck.domain.progress import Progress, untold
from healthcheck.domain.text import normalised
from healthcheck.message import message
from healthcheck.storage import relationship_store, respondent_store
from healthcheck.storage.assessment_store import add_closing
from healthcheck.storage.commitment_store import put_commitments
from healthcheck.storage.insertion import insert_row
from healthcheck.storage.interview_note_store import put_note
from healthcheck.storage.interview_store import put_interview
from healthcheck.storage.last_change import note_change
from healthcheck.storage.review_store import put_meeting
from healthcheck.storage.rows import (
    answers,
    assessments,
    outcomes,
    ratings,
    relationships,
    respondents,
    responses,
    retrospects,
    votes,
)
from healthcheck.storage.seal import seal_of
from healthcheck.storage.workshop_writing import put_whole_workshop

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Relationship
    from healthcheck.storage.database import Database


class ImportStore:
    """Imports into a workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def apply(self, batch: ImportBatch, *, progress: Progress = untold) -> None:
        """Write ``batch``, which was held against this workspace before; ``ClashError`` where a key is taken.

        A relationship or person whose id is there and an assessment whose number is there stay as they are; a response
        takes the place of the same person's. People who join a closed assessment, or whose responses are replaced, give
        it another closing. What ``progress`` raises leaves the workspace as it was.
        """
        with self._database.writing(clash=message("The import gives two things the same key.")) as connection:
            writing = _Import(connection, self._database.now())
            for number, entry in enumerate(batch.relationships):
                progress(number / len(batch.relationships))
                writing.take_relationship(entry.relationship)
                numbers = {
                    assessment.number: writing.take_assessment(entry.relationship.id, assessment)
                    for assessment in entry.assessments
                }
                writing.take_plan(entry, numbers)


class _Import:
    """One import on its way into the tables."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def take_relationship(self, relationship: Relationship) -> None:
        """Add the relationship where none has its id."""
        mine = select(relationships.c.id).where(relationships.c.id == relationship.id)
        if self._connection.execute(mine).first() is None:
            values = {"id": relationship.id, "changed_at": self._now, **relationship_store.values_of(relationship)}
            self._connection.execute(insert(relationships).values(values))

    def take_assessment(self, relationship_id: str, entry: AssessmentImport) -> int:
        """Add the assessment where none has its number, then its people and what they answered; its id."""
        found = self._connection.execute(
            select(assessments.c.id, assessments.c.status).where(
                assessments.c.relationship_id == relationship_id, assessments.c.number == entry.number
            )
        ).one_or_none()
        assessment_id = found.id if found else self._add_assessment(relationship_id, entry)
        self._add_people(relationship_id, entry)
        self._write(assessment_id, [response for _, response in entry.responses])
        for brought in entry.interviews if found is None else ():
            put_interview(self._connection, replace(brought.interview, assessment_id=assessment_id))
            for note in brought.notes:
                put_note(self._connection, note)
        if found is None and entry.workshop:
            put_whole_workshop(self._connection, replace(entry.workshop, assessment_id=assessment_id))
        note_change(self._connection, relationship_id, self._now)
        if found is None and entry.closed_at:
            add_closing(self._connection, assessment_id, entry.closed_at)
        elif found and found.status is AssessmentStatus.CLOSED and entry.responses:
            add_closing(self._connection, assessment_id, self._now)
        return assessment_id

    def take_plan(self, entry: RelationshipImport, assessment_ids: Mapping[int, int]) -> None:
        """Add what comes of promises and meetings; ``assessment_ids`` by number."""
        placed = [
            replace(
                brought.commitment,
                assessment_id=assessment_ids[brought.born_in],
                carried_into=tuple(assessment_ids[number] for number in brought.carried_into),
                position=position,
            )
            for position, brought in enumerate(entry.commitments, 1)
        ]
        if placed:
            put_commitments(self._connection, placed, self._now)
        for meeting in entry.reviews:
            put_meeting(self._connection, meeting, self._now)

    def _add_assessment(self, relationship_id: str, entry: AssessmentImport) -> int:
        values = {
            "relationship_id": relationship_id,
            "number": entry.number,
            "held_on": entry.held_on,
            "form": entry.form,
            "instrument_id": entry.instrument_id,
            "instrument_version": entry.instrument_version,
            "privacy": entry.privacy,
            "minimum_n": entry.minimum_n,
            "status": AssessmentStatus.CLOSED if entry.closed_at else AssessmentStatus.OPEN,
        }
        return insert_row(self._connection, assessments, values)

    def _add_people(self, relationship_id: str, entry: AssessmentImport) -> None:
        mine = select(respondents.c.id).where(respondents.c.relationship_id == relationship_id)
        there = set(self._connection.scalars(mine))
        for respondent in {person.id: person for person, _ in entry.responses}.values():
            if respondent.id not in there:
                self._connection.execute(insert(respondents).values(respondent_store.values_of(respondent)))

    def _write(self, assessment_id: int, given: Sequence[Response]) -> None:
        mine = (responses.c.assessment_id == assessment_id) & (responses.c.respondent_id == bindparam("respondent"))
        if given:
            replaced = [{"respondent": response.respondent_id} for response in given]
            self._connection.execute(delete(responses).where(mine), replaced)
        rows = _Rows()
        for response in map(_normalised, given):
            rows.add(insert_row(self._connection, responses, _head(response, assessment_id)), response)
        rows.insert(self._connection)


class _Rows:
    """Rows that are collected for one assessment and inserted together."""

    def __init__(self) -> None:
        tables = (answers, ratings, votes, outcomes, retrospects)
        self._tables: dict[Table, list[dict[str, Any]]] = {table: [] for table in tables}

    def add(self, response_id: int, response: Response) -> None:
        mine = {"response_id": response_id}
        self._tables[answers] += (
            mine
            | {
                "item": answer.item,
                "reply": None if answer.reply is None else int(answer.reply),
                "note": answer.note,
                "is_flagged": answer.is_flagged,
                "seconds": answer.seconds,
                "is_released": answer.is_released,
            }
            for answer in response.answers.values()
        )
        for is_expectation, scores in ((False, response.global_scores), (True, response.expectations)):
            self._tables[ratings] += (
                mine | {"is_expectation": is_expectation, "factor": factor, "value": value}
                for factor, value in scores.items()
            )
        self._tables[votes] += (mine | {"place": n, "factor": factor} for n, factor in enumerate(response.votes, 1))
        self._tables[outcomes] += (
            mine | {"question": outcome.question, "value": outcome.value, "text": outcome.text}
            for outcome in response.outcomes.values()
        )
        self._tables[retrospects] += (
            mine | {"item": item, "reply": int(reply)} for item, reply in response.retrospects.items()
        )

    def insert(self, connection: Connection) -> None:
        for table, rows in self._tables.items():
            if rows:
                connection.execute(insert(table), rows)


def _head(response: Response, assessment_id: int) -> dict[str, Any]:
    is_submitted = response.status is ResponseStatus.SUBMITTED
    return {
        "assessment_id": assessment_id,
        "respondent_id": response.respondent_id,
        "seniority": response.seniority,
        "status": response.status,
        "position": response.position,
        "submitted_at": response.submitted_at if is_submitted else None,
        "seal": seal_of(response, assessment_id=assessment_id) if is_submitted else None,
    }


def _normalised(response: Response) -> Response:
    """The response as it will be read back, because that is what the seal is put on."""
    return replace(
        response,
        answers={item: replace(answer, note=normalised(answer.note)) for item, answer in response.answers.items()},
        outcomes={key: replace(outcome, text=normalised(outcome.text)) for key, outcome in response.outcomes.items()},
    )
