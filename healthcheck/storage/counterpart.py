"""Whom people face off to on the other side: kept apart from them, so that it goes with either of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, insert, or_, select

from healthcheck.domain.refusal import StateError
from healthcheck.message import message
from healthcheck.storage.rows import counterparts, respondents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from healthcheck.domain.relationship import Respondent

PEOPLE = select(respondents, counterparts.c.counterpart_id).outerjoin(
    counterparts, counterparts.c.respondent_id == respondents.c.id
)
"""Everybody with whom they face off to."""


def face(connection: Connection, people: Iterable[Respondent]) -> None:
    """Keep whom each of ``people`` faces off to, where they faced nobody; somebody who is gone is nobody.

    ``StateError`` where that is not somebody on the other side of the same relationship.
    """
    for person in people:
        if person.counterpart_id is not None and _is_across(connection, person, person.counterpart_id):
            values = {"respondent_id": person.id, "counterpart_id": person.counterpart_id}
            connection.execute(insert(counterparts).values(values))


def turn(connection: Connection, person: Respondent, before: Respondent) -> None:
    """Keep whom ``person``, who was ``before``, faces off to now.

    Who changes sides faces nobody and is faced by nobody, unless somebody new is named.
    """
    has_moved, is_same = person.side is not before.side, person.counterpart_id == before.counterpart_id
    if is_same and not has_moved:
        return
    own = counterparts.c.respondent_id == person.id
    connection.execute(
        delete(counterparts).where(or_(own, counterparts.c.counterpart_id == person.id) if has_moved else own)
    )
    if not is_same:
        face(connection, (person,))


def _is_across(connection: Connection, person: Respondent, counterpart_id: str) -> bool:
    """Whether the counterpart is there; raises where that is somebody whom ``person`` cannot face."""
    other = connection.execute(select(respondents).where(respondents.c.id == counterpart_id)).one_or_none()
    if other is not None and (other.relationship_id != person.relationship_id or other.side is person.side):
        raise StateError(
            message("{0} can only face off to somebody on the other side.", person.code),
            safe=message("Nothing was changed."),
            do=message("Choose somebody of the other organisation."),
        )
    return other is not None
