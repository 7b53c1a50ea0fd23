"""Relationships, and the short view of each that the list shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Row, ScalarSelect, delete, func, insert, select, update

from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Relationship
from healthcheck.domain.summary import RelationshipSummary
from healthcheck.message import message
from healthcheck.storage.rows import assessments, relationships, responses

if TYPE_CHECKING:
    from healthcheck.storage.database import Database

# In the order of the fields of a Relationship, which begin every row: the list reads a thousand.
COLUMNS = (
    relationships.c.id,
    relationships.c.client,
    relationships.c.supplier,
    relationships.c.scope,
    relationships.c.privacy,
    relationships.c.minimum_n,
    relationships.c.is_sample,
    relationships.c.services,
    relationships.c.started_on,
    relationships.c.ends_on,
)


class RelationshipStore:
    """The relationships of a workspace. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Relationship, ...]:
        """All of them, by name."""
        with self._database.reading() as connection:
            found = [to_domain(row) for row in connection.execute(select(*COLUMNS))]
        return tuple(sorted(found, key=_by_name))

    def summaries(self) -> tuple[RelationshipSummary, ...]:
        """The line of each relationship, by name. Reads two indexes and never an answer."""
        with self._database.reading() as connection:
            heads = connection.execute(_HEADS).all()
            counts = {row.assessment_id: (row.submitted, row.invited) for row in connection.execute(_COUNTS)}
        found = [_summary(row, *counts.get(row.assessment_id, (0, 0))) for row in heads]
        return tuple(sorted(found, key=lambda summary: _by_name(summary.relationship)))

    def get(self, relationship_id: str) -> Relationship:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            row = connection.execute(select(*COLUMNS).where(relationships.c.id == relationship_id)).one_or_none()
        if row is None:
            raise _not_found(relationship_id)
        return to_domain(row)

    def add(self, relationship: Relationship) -> None:
        """Add one; ``ClashError`` where its id is taken."""
        clash = message("A relationship “{0}” is there already.", relationship.id)
        with self._database.writing(clash=clash) as connection:
            values = {"id": relationship.id, "changed_at": self._database.now(), **values_of(relationship)}
            connection.execute(insert(relationships).values(values))

    def update(self, relationship: Relationship) -> None:
        """Give the relationship with that id these values; ``NotFoundError``."""
        with self._database.writing() as connection:
            changed = connection.execute(
                update(relationships)
                .where(relationships.c.id == relationship.id)
                .values(changed_at=self._database.now(), **values_of(relationship))
            )
            if not changed.rowcount:
                raise _not_found(relationship.id)

    def delete(self, relationship_id: str) -> None:
        """Delete it with its people, assessments and answers, and every trace of them in the file."""
        with self._database.deleting() as connection:
            if not connection.execute(delete(relationships).where(relationships.c.id == relationship_id)).rowcount:
                raise _not_found(relationship_id)


def values_of(relationship: Relationship) -> dict[str, Any]:
    """Column values of everything but the id."""
    return {
        "client": relationship.client,
        "supplier": relationship.supplier,
        "scope": relationship.scope,
        "privacy": relationship.privacy,
        "minimum_n": relationship.minimum_n,
        "is_sample": relationship.is_sample,
        "services": relationship.services,
        "started_on": relationship.started_on,
        "ends_on": relationship.ends_on,
    }


_any = assessments.alias()


def _latest(relationship: ColumnElement[str]) -> ScalarSelect[int]:
    """The number of the latest assessment of ``relationship``: one step in the index that keeps numbers unique."""
    return select(func.max(_any.c.number)).where(_any.c.relationship_id == relationship).scalar_subquery()


_HEADS = select(
    *COLUMNS,
    relationships.c.changed_at,
    assessments.c.id.label("assessment_id"),
    assessments.c.number,
    assessments.c.status,
    assessments.c.held_on,
).outerjoin_from(
    relationships,
    assessments,
    (assessments.c.relationship_id == relationships.c.id) & (assessments.c.number == _latest(relationships.c.id)),
)
_COUNTS = (
    select(
        responses.c.assessment_id,
        func.count().label("invited"),
        func.count().filter(responses.c.status == ResponseStatus.SUBMITTED).label("submitted"),
    )
    .where(
        responses.c.assessment_id.in_(
            select(assessments.c.id).where(assessments.c.number == _latest(assessments.c.relationship_id))
        )
    )
    .group_by(responses.c.assessment_id)
)


def to_domain(row: Row[*tuple[Any, ...]]) -> Relationship:
    """The relationship whose ``COLUMNS`` begin ``row``."""
    return Relationship(*row[: len(COLUMNS)])


def _summary(row: Row[*tuple[Any, ...]], submitted: int, invited: int) -> RelationshipSummary:
    return RelationshipSummary(
        relationship=to_domain(row),
        assessment=row.number,
        status=row.status,
        held_on=row.held_on,
        submitted=submitted,
        invited=invited,
        last_changed=row.changed_at,
    )


def _by_name(relationship: Relationship) -> tuple[str, str]:
    return relationship.name.casefold(), relationship.id


def _not_found(relationship_id: str) -> NotFoundError:
    return NotFoundError(message("There is no relationship “{0}” in this workspace.", relationship_id))
