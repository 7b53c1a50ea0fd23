"""The people on both sides of a relationship."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from healthcheck.domain.assessment import AssessmentStatus, ResponseStatus
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.relationship import Respondent, Side
from healthcheck.message import message
from healthcheck.storage.counterpart import PEOPLE, face, turn
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import assessments, respondents, responses

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from healthcheck.domain.taken_out import TakenOut
    from healthcheck.storage.database import Database


class RespondentStore:
    """The respondents of a workspace. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_relationship(self, relationship_id: str) -> tuple[Respondent, ...]:
        """Client first, then by code as people count: C1, C2, C10."""
        with self._database.reading() as connection:
            rows = connection.execute(PEOPLE.where(respondents.c.relationship_id == relationship_id))
            found = [_to_domain(row) for row in rows]
        return tuple(sorted(found, key=lambda person: seat_order(person.side, person.code)))

    def get(self, respondent_id: str) -> Respondent:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            return _get(connection, respondent_id)

    def add(self, respondent: Respondent) -> None:
        """Add one; ``ClashError`` where the code is taken in that relationship."""
        with self._database.writing(clash=_taken(respondent)) as connection:
            connection.execute(insert(respondents).values(values_of(respondent)))
            face(connection, (respondent,))
            note_change(connection, respondent.relationship_id, self._database.now())

    def add_many(self, people: Sequence[Respondent]) -> None:
        """Add all of these people of one relationship, asked to answer in its open assessments, or none.

        ``ClashError`` where a code is taken.
        """
        if not people:
            return
        several = message("A code of these people is taken in this relationship.")
        clash = _taken(people[0]) if len(people) == 1 else several
        with self._database.writing(clash=clash) as connection:
            connection.execute(insert(respondents), [values_of(person) for person in people])
            face(connection, people)
            _invite(connection, people)
            note_change(connection, people[0].relationship_id, self._database.now())

    def standing(self, assessment_id: int) -> dict[str, ResponseStatus]:
        """How far everybody is who was asked in an assessment, by the person's id; reads no answer."""
        with self._database.reading() as connection:
            rows = connection.execute(
                select(responses.c.respondent_id, responses.c.status).where(responses.c.assessment_id == assessment_id)
            )
            return {row.respondent_id: row.status for row in rows}

    def update(self, respondent: Respondent) -> None:
        """Give the person with that id these values.

        What was submitted keeps the seniority of its day. Whoever has submitted cannot change sides: their answers
        would go over to the other organisation (``StateError``); who changes sides leaves their counterparts behind.
        """
        with self._database.writing(clash=_taken(respondent)) as connection:
            before = _get(connection, respondent.id)
            if before.side is not respondent.side and _has_submitted(connection, respondent.id):
                raise StateError(
                    message("{0} has submitted answers and cannot change sides.", before.code),
                    safe=message("Nothing was changed."),
                    do=message("Withdraw the answers first, or add the person on the other side."),
                )
            mine = respondents.c.id == respondent.id
            connection.execute(update(respondents).where(mine).values(values_of(respondent)))
            turn(connection, respondent, before)
            if before.side is not respondent.side:
                _move_promises(connection, respondent)
            connection.execute(
                update(responses)
                .where(responses.c.respondent_id == respondent.id, responses.c.status != ResponseStatus.SUBMITTED)
                .values(seniority=respondent.seniority)
            )
            note_change(connection, before.relationship_id, self._database.now())

    def delete(self, respondent_id: str) -> TakenOut:
        """Delete the person with all answers, and every trace of them in the file; what it was, for ``put_back``.

        The closings that counted the person keep the bare id (``method.md`` 3.2).
        """
        from healthcheck.storage.taking_out import take_out  # the list of relationships does without

        with self._database.deleting() as connection:
            person = _get(connection, respondent_id)
            taken = take_out(connection, respondents, person.id, relationship_id=person.relationship_id)
            note_change(connection, person.relationship_id, self._database.now())
        return taken

    def put_back(self, taken: TakenOut) -> None:
        """Put a deleted person back with everything that went with them.

        ``ClashError`` where the code is somebody else's by now, ``StateError`` where an assessment was closed since
        that their answers counted in, ``NotFoundError`` where the relationship is gone.
        """
        from healthcheck.storage.taking_out import put_back

        clash = message("The code of this person is somebody else's by now.")
        with self._database.writing(clash=clash) as connection:
            put_back(connection, respondents, taken)
            note_change(connection, taken.relationship_id, self._database.now())

    def delete_many(self, respondent_ids: Collection[str]) -> None:
        """Delete all of these people, or none where one is not there (``NotFoundError``)."""
        with self._database.deleting() as connection:
            for respondent_id in respondent_ids:
                person = _get(connection, respondent_id)
                connection.execute(delete(respondents).where(respondents.c.id == respondent_id))
                note_change(connection, person.relationship_id, self._database.now())


def seat_order(side: Side, code: str) -> tuple[bool, list[tuple[bool, int, str]]]:
    """Sorts client before supplier, and numbers within codes by value."""
    parts = re.split(r"([0-9]+)", code)
    return side is Side.SUPPLIER, [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]


def values_of(respondent: Respondent) -> dict[str, Any]:
    """Column values of everything but whom the person faces off to (``counterpart``)."""
    return {
        "id": respondent.id,
        "relationship_id": respondent.relationship_id,
        "side": respondent.side,
        "code": respondent.code,
        "name": respondent.name,
        "role": respondent.role,
        "seniority": respondent.seniority,
        "months": respondent.months,
        "factors_seen": respondent.factors_seen,
    }


def _get(connection: Connection, respondent_id: str) -> Respondent:
    row = connection.execute(PEOPLE.where(respondents.c.id == respondent_id)).one_or_none()
    if row is None:
        raise NotFoundError(message("This person is not in the workspace any more."))
    return _to_domain(row)


def _to_domain(row: Row[*tuple[Any, ...]]) -> Respondent:
    return Respondent(
        row.id,
        row.relationship_id,
        row.side,
        row.code,
        row.name,
        row.role,
        row.seniority,
        row.counterpart_id,
        row.months,
        row.factors_seen,
    )


def _invite(connection: Connection, people: Sequence[Respondent]) -> None:
    """Ask new people of one relationship to answer in each of its assessments that is open."""
    is_open = (assessments.c.relationship_id == people[0].relationship_id) & (
        assessments.c.status == AssessmentStatus.OPEN
    )
    invited = {"status": ResponseStatus.INVITED, "position": ""}
    rows = [
        {"assessment_id": assessment_id, "respondent_id": person.id, "seniority": person.seniority, **invited}
        for assessment_id in connection.scalars(select(assessments.c.id).where(is_open)).all()
        for person in people
    ]
    if rows:
        connection.execute(insert(responses), rows)


def _move_promises(connection: Connection, respondent: Respondent) -> None:
    from healthcheck.storage.commitment_store import change_sides  # the list of relationships does without

    change_sides(connection, respondent.id, respondent.side)


def _has_submitted(connection: Connection, respondent_id: str) -> bool:
    found = select(responses.c.id).where(
        responses.c.respondent_id == respondent_id, responses.c.status == ResponseStatus.SUBMITTED
    )
    return connection.execute(found.limit(1)).first() is not None


def _taken(respondent: Respondent) -> str:
    return message("The code {0} is taken in this relationship.", respondent.code)
