"""When something in a relationship changed last: kept with it, so that a list of a thousand need not look further."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, update

from healthcheck.storage.rows import relationships

_NOTE = (
    update(relationships).where(relationships.c.id == bindparam("relationship")).values(changed_at=bindparam("moment"))
)


def note_change(connection: Connection, relationship_id: str, at: datetime) -> None:
    """Remember that the relationship, or anything below it, changed."""
    connection.execute(_NOTE, {"relationship": relationship_id, "moment": at})
