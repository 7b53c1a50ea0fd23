"""Writes a whole import in one transaction: all of it or none, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table, delete, insert, select

from healthcheck.domain.assessment import AssessmentStatus, Response, ResponseStatus
from healthcheck.domain.batch import AssessmentImport, ImportBatch, ImportedResponse, ImportOutcome
from healthcheck.domain.refusal import ClashError
from healthcheck.domain.text import normalised
from healthcheck.storage import relationship_store, respondent_store
from healthcheck.storage.assessment_store import add_closing
from healthcheck.storage.insertion import insert_row
from healthcheck.storage.last_change import note_change
from healthcheck.storage.response_reading import read_responses
from healthcheck.storage.rows import (
    answers,
    assessments,
    outcomes,
    ratings,
    relationships,
    respondents,
    responses,
    votes,
)
from healthcheck.storage.seal import seal_of

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Relationship, Respondent
    from healthcheck.storage.database import Database


class ImportStore:
    """Imports into a workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def apply(self, batch: ImportBatch) -> ImportOutcome:
        """Write what of ``batch`` is not there yet.

        A relationship is recognised by its id, an assessment by its number, a person by the code; what is there keeps
        its date, form and promise. A response that is there with the same content is left, and one that the import
        completes is sealed anew; with other content, or where names or sides differ, the whole import is refused
        (``ClashError`` says where). People who join a closed assessment, or whose responses are completed, give it
        another closing.
        """
        with self._database.writing(clash="The import gives two things the same key.") as connection:
            writing = _Import(connection, self._database.now())
            for entry in batch.relationships:
                writing.take_relationship(entry.relationship)
                for assessment in entry.assessments:
                    writing.take_assessment(entry.relationship.id, assessment)
        return ImportOutcome(tuple(writing.taken), tuple(writing.already_there))


class _Import:
    """One import on its way into the tables."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.taken: list[ImportedResponse] = []
        self.already_there: list[ImportedResponse] = []
        self._connection = connection
        self._now = now

    def take_relationship(self, relationship: Relationship) -> None:
        mine = select(relationships.c.client, relationships.c.supplier).where(relationships.c.id == relationship.id)
        found = self._connection.execute(mine).one_or_none()
        if found is None:
            values = {"id": relationship.id, "changed_at": self._now, **relationship_store.values_of(relationship)}
            self._connection.execute(insert(relationships).values(values))
        elif tuple(found) != (normalised(relationship.client), normalised(relationship.supplier)):
            raise _clash(f"relationship {relationship.id}", f"it is {found.client} × {found.supplier}")

    def take_assessment(self, relationship_id: str, entry: AssessmentImport) -> None:
        found = self._connection.execute(
            select(assessments.c.id, assessments.c.status).where(
                assessments.c.relationship_id == relationship_id, assessments.c.number == entry.number
            )
        ).one_or_none()
        assessment_id = found.id if found else self._add_assessment(relationship_id, entry)
        there = {response.respondent_id: response for response in read_responses(self._connection, assessment_id)}
        is_closed = found is not None and found.status is AssessmentStatus.CLOSED
        new: dict[str, Response] = {}
        for person, given in entry.responses:
            mine = ImportedResponse(relationship_id, entry.number, person.code)
            where = f"relationship {relationship_id}, assessment {entry.number}, {person.code}"
            response = _normalised(replace(given, respondent_id=self._person(person, where)))
            before = new.get(response.respondent_id) or there.get(response.respondent_id)
            if before and _content(before) == _content(response):
                self.already_there.append(mine)
                continue
            if before and not _completes(before, response):
                raise _clash(where, "other answers are there already")
            new[response.respondent_id] = response
            self.taken.append(mine)
        for response in (there[respondent_id] for respondent_id in new if respondent_id in there):
            self._make_room(assessment_id, response)
        rows = _Rows()
        for response in new.values():
            rows.add(insert_row(self._connection, responses, _head(response, assessment_id)), response)
        rows.insert(self._connection)
        if rows.people:
            note_change(self._connection, relationship_id, self._now)
        if found is None and entry.closed_at:
            add_closing(self._connection, assessment_id, entry.closed_at)
        elif is_closed and rows.people:
            add_closing(self._connection, assessment_id, self._now)

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
        note_change(self._connection, relationship_id, self._now)
        return insert_row(self._connection, assessments, values)

    def _make_room(self, assessment_id: int, before: Response) -> None:
        mine = (responses.c.assessment_id == assessment_id) & (responses.c.respondent_id == before.respondent_id)
        self._connection.execute(delete(responses).where(mine))

    def _person(self, person: Respondent, where: str) -> str:
        """The id of the person with that code, who is added where nobody has it."""
        mine = select(respondents.c.id, respondents.c.side).where(
            respondents.c.relationship_id == person.relationship_id, respondents.c.code == person.code
        )
        found = self._connection.execute(mine).one_or_none()
        if found is None:
            self._connection.execute(insert(respondents).values(respondent_store.values_of(person)))
            return person.id
        if found.side is not person.side:
            raise _clash(where, f"this code stands for somebody on the {found.side.value}'s side")
        return str(found.id)


class _Rows:
    """Rows that are collected for one assessment and inserted together."""

    def __init__(self) -> None:
        self.people = 0
        self._tables: dict[Table, list[dict[str, Any]]] = {answers: [], ratings: [], votes: [], outcomes: []}

    def add(self, response_id: int, response: Response) -> None:
        self.people += 1
        mine = {"response_id": response_id}
        self._tables[answers] += (
            mine
            | {
                "item": answer.item,
                "reply": None if answer.reply is None else int(answer.reply),
                "note": answer.note,
                "is_flagged": answer.is_flagged,
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


def _content(response: Response) -> tuple[Any, ...]:
    """What makes two responses the same: not when they came in, nor in which order the votes stand."""
    return (
        response.status,
        response.seniority,
        dict(response.answers),
        dict(response.global_scores),
        dict(response.expectations),
        frozenset(response.votes),
        dict(response.outcomes),
    )


def _completes(before: Response, after: Response) -> bool:
    """Whether ``after`` says everything that ``before`` says, and more; an invitation and a blank say nothing."""
    if before.status is ResponseStatus.INVITED:
        return True
    is_kept = (
        answer.reply in (None, after.reply(item)) and answer.note in ("", _note(after, item))
        for item, answer in before.answers.items()
    )
    return (
        (before.status, before.seniority) == (after.status, after.seniority)
        and all(is_kept)
        and before.global_scores.items() <= after.global_scores.items()
        and before.expectations.items() <= after.expectations.items()
        and set(before.votes) <= set(after.votes)
        and before.outcomes.items() <= after.outcomes.items()
    )


def _note(response: Response, item: str) -> str:
    return response.answers[item].note if item in response.answers else ""


def _clash(where: str, why: str) -> ClashError:
    return ClashError(
        f"Not imported: {where}: {why}.",
        safe="Nothing of the import was written.",
        do="Correct the file, or give it another name there.",
    )
