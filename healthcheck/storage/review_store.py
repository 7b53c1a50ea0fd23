"""The meetings in which a relationship looks at its promises."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Side
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.rhythm import Rhythm
from healthcheck.message import message
from healthcheck.storage.last_change import note_change
from healthcheck.storage.respondent_store import seat_order
from healthcheck.storage.rows import respondents, review_meetings, reviewed_intendees

if TYPE_CHECKING:
    from healthcheck.storage.database import Database

_RHYTHMS = tuple(Rhythm)


class ReviewStore:
    """The review meetings of a workspace. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_relationship(self, relationship_id: str) -> tuple[ReviewMeeting, ...]:
        """The most frequent first, then by name."""
        with self._database.reading() as connection:
            return _read(connection, review_meetings.c.relationship_id == relationship_id)

    def get(self, meeting_id: str) -> ReviewMeeting:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            return _get(connection, meeting_id)

    def save(self, meeting: ReviewMeeting) -> ReviewMeeting:
        """Let it be exactly what it is here, there or not; who is not among its relationship's people does not come."""
        with self._database.writing() as connection:
            put_meeting(connection, meeting, self._database.now())
            return _get(connection, meeting.id)

    def delete(self, meeting_id: str) -> ReviewMeeting:
        """Take it out; what it was, so that ``save`` puts it back."""
        with self._database.writing() as connection:
            before = _get(connection, meeting_id)
            connection.execute(delete(review_meetings).where(review_meetings.c.id == meeting_id))
            note_change(connection, before.relationship_id, self._database.now())
            return before


def put_meeting(connection: Connection, meeting: ReviewMeeting, now: datetime) -> None:
    """Let the meeting be exactly what it is here, there or not."""
    values, mine = _values_of(meeting), review_meetings.c.id == meeting.id
    if not connection.execute(update(review_meetings).where(mine).values(values)).rowcount:
        connection.execute(insert(review_meetings).values(values))
    _write_attendees(connection, meeting)
    note_change(connection, meeting.relationship_id, now)


def _values_of(meeting: ReviewMeeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "relationship_id": meeting.relationship_id,
        "rhythm": meeting.rhythm,
        "name": meeting.name,
        "first_on": meeting.first_on,
        "minutes": meeting.minutes,
        "purpose": meeting.purpose,
        "client_others": meeting.others.get(Side.CLIENT, ""),
        "supplier_others": meeting.others.get(Side.SUPPLIER, ""),
    }


def _write_attendees(connection: Connection, meeting: ReviewMeeting) -> None:
    connection.execute(delete(reviewed_intendees).where(reviewed_intendees.c.meeting_id == meeting.id))
    there = connection.scalars(
        select(respondents.c.id).where(
            respondents.c.id.in_(meeting.attendees), respondents.c.relationship_id == meeting.relationship_id
        )
    ).all()
    if there:
        rows = [{"meeting_id": meeting.id, "respondent_id": respondent_id} for respondent_id in there]
        connection.execute(insert(reviewed_intendees), rows)


def _get(connection: Connection, meeting_id: str) -> ReviewMeeting:
    found = _read(connection, review_meetings.c.id == meeting_id)
    if not found:
        raise NotFoundError(message("This meeting is not in the workspace any more."))
    return found[0]


def _read(connection: Connection, condition: ColumnElement[bool]) -> tuple[ReviewMeeting, ...]:
    coming: defaultdict[str, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    seats = select(reviewed_intendees.c.meeting_id, respondents.c.id, respondents.c.side, respondents.c.code)
    joined = reviewed_intendees.join(respondents).join(review_meetings)
    for row in connection.execute(seats.select_from(joined).where(condition)):
        coming[row.meeting_id].append(row)
    found = [_to_domain(row, coming[row.id]) for row in connection.execute(select(review_meetings).where(condition))]
    return tuple(sorted(found, key=lambda entry: (_RHYTHMS.index(entry.rhythm), entry.name.casefold(), entry.id)))


def _to_domain(row: Row[*tuple[Any, ...]], coming: list[Row[*tuple[Any, ...]]]) -> ReviewMeeting:
    seated = sorted(coming, key=lambda person: seat_order(person.side, person.code))
    others = {Side.CLIENT: row.client_others, Side.SUPPLIER: row.supplier_others}
    return ReviewMeeting(
        id=row.id,
        relationship_id=row.relationship_id,
        rhythm=row.rhythm,
        name=row.name,
        first_on=row.first_on,
        minutes=row.minutes,
        purpose=row.purpose,
        attendees=tuple(person.id for person in seated),
        others=MappingProxyType({side: text for side, text in others.items() if text}),
    )
