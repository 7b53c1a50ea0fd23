"""The dated rounds of a relationship, and when each was closed."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from healthcheck.domain.assessment import Assessment, AssessmentStatus, Closing, ResponseStatus, Submission
from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.message import message
from healthcheck.storage.insertion import insert_row
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import assessments, closing_respondents, closings, respondents, responses

if TYPE_CHECKING:
    from healthcheck.domain.form import Form
    from healthcheck.domain.relationship import Privacy
    from healthcheck.storage.database import Database


class AssessmentStore:
    """The assessments of a workspace. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_relationship(self, relationship_id: str) -> tuple[Assessment, ...]:
        """By number, the first one first."""
        with self._database.reading() as connection:
            return _read(connection, assessments.c.relationship_id == relationship_id)

    def get(self, assessment_id: int) -> Assessment:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            return _get(connection, assessment_id)

    def add(
        self,
        *,
        relationship_id: str,
        held_on: date,
        form: Form,
        instrument_id: str,
        instrument_version: str,
        privacy: Privacy,
        minimum_n: int,
        number: int | None = None,
    ) -> Assessment:
        """Open a new one; its number is the next after the last one unless told. ``ClashError`` where it is taken."""
        clash = message("Assessment {0} of this relationship is there already.", number)
        with self._database.writing(clash=clash) as connection:
            if number is None:
                mine = assessments.c.relationship_id == relationship_id
                number = (connection.scalar(select(func.max(assessments.c.number)).where(mine)) or 0) + 1
            values = {
                "relationship_id": relationship_id,
                "number": number,
                "held_on": held_on,
                "form": form,
                "instrument_id": instrument_id,
                "instrument_version": instrument_version,
                "privacy": privacy,
                "minimum_n": minimum_n,
                "status": AssessmentStatus.OPEN,
            }
            assessment_id = insert_row(connection, assessments, values)
            note_change(connection, relationship_id, self._database.now())
            return _get(connection, assessment_id)

    def close(self, assessment_id: int, *, at: datetime) -> None:
        """Let no more answers in, and remember who had submitted. ``StateError`` where it is closed."""
        with self._database.writing() as connection:
            assessment = _get(connection, assessment_id)
            if assessment.is_closed:
                raise StateError(message("Assessment {0} is closed already.", assessment.number))
            add_closing(connection, assessment_id, at)
            _set_status(connection, assessment, AssessmentStatus.CLOSED, self._database.now())

    def reopen(self, assessment_id: int) -> None:
        """Let answers in again; its closings stay. ``StateError`` where it is open."""
        with self._database.writing() as connection:
            assessment = _get(connection, assessment_id)
            if not assessment.is_closed:
                raise StateError(message("Assessment {0} is open.", assessment.number))
            _set_status(connection, assessment, AssessmentStatus.OPEN, self._database.now())

    def delete(self, assessment_id: int) -> None:
        """Delete it with its answers, and every trace of them in the file.

        Its commitments go with it, but for those that a later assessment goes on with.
        """
        from healthcheck.storage.commitment_store import hand_on  # the list of relationships does without

        with self._database.deleting() as connection:
            assessment = _get(connection, assessment_id)
            hand_on(connection, assessment_id)
            connection.execute(delete(assessments).where(assessments.c.id == assessment_id))
            note_change(connection, assessment.relationship_id, self._database.now())


def add_closing(connection: Connection, assessment_id: int, at: datetime) -> None:
    """Remember that the assessment was closed with what has been submitted by now."""
    closing_id = insert_row(connection, closings, {"assessment_id": assessment_id, "closed_at": at})
    submitted = (
        select(responses.c.respondent_id, respondents.c.side, responses.c.seal)
        .join(respondents)
        .where(responses.c.assessment_id == assessment_id, responses.c.status == ResponseStatus.SUBMITTED)
    )
    rows = [{"closing_id": closing_id, **row} for row in connection.execute(submitted).mappings()]
    if rows:
        connection.execute(insert(closing_respondents), rows)


def _set_status(connection: Connection, assessment: Assessment, status: AssessmentStatus, now: datetime) -> None:
    connection.execute(update(assessments).where(assessments.c.id == assessment.id).values(status=status))
    note_change(connection, assessment.relationship_id, now)


def _get(connection: Connection, assessment_id: int) -> Assessment:
    found = _read(connection, assessments.c.id == assessment_id)
    if not found:
        raise NotFoundError(message("This assessment is not in the workspace any more."))
    return found[0]


def _read(connection: Connection, condition: ColumnElement[bool]) -> tuple[Assessment, ...]:
    rows = connection.execute(select(assessments).where(condition).order_by(assessments.c.number)).all()
    closed = _closings(connection, condition)
    return tuple(_to_domain(row, tuple(closed[row.id])) for row in rows)


def _closings(connection: Connection, condition: ColumnElement[bool]) -> defaultdict[int, list[Closing]]:
    """Assessment id -> its closings, the earliest first."""
    people = defaultdict(set)
    joined = closing_respondents.join(closings).join(assessments)
    for row in connection.execute(select(closing_respondents).select_from(joined).where(condition)):
        people[row.closing_id].add(Submission(row.respondent_id, row.side, row.seal))
    found = defaultdict(list)
    rows = select(closings).join(assessments).where(condition).order_by(closings.c.id)
    for row in connection.execute(rows):
        found[row.assessment_id].append(Closing(row.closed_at, frozenset(people[row.id])))
    return found


def _to_domain(row: Row[*tuple[Any, ...]], closed: tuple[Closing, ...]) -> Assessment:
    return Assessment(
        id=row.id,
        relationship_id=row.relationship_id,
        number=row.number,
        held_on=row.held_on,
        form=row.form,
        instrument_id=row.instrument_id,
        instrument_version=row.instrument_version,
        privacy=row.privacy,
        minimum_n=row.minimum_n,
        status=row.status,
        closings=closed,
    )
