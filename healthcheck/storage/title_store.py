"""The titles that the consultant wrote in place of those that pages give themselves."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from healthcheck.domain.refusal import NotFoundError
from healthcheck.message import message
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import assessments, titles

if TYPE_CHECKING:
    from healthcheck.storage.database import Database


class TitleStore:
    """The edited titles of a workspace. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_assessment(self, assessment_id: int) -> Mapping[str, str]:
        """Place -> the title that stands there."""
        with self._database.reading() as connection:
            rows = connection.execute(select(titles).where(titles.c.assessment_id == assessment_id))
            return MappingProxyType({row.place: row.text for row in rows})

    def save(self, assessment_id: int, *, place: str, text: str) -> None:
        """Keep the title of one place; an empty one gives the page its own back. ``NotFoundError``."""
        with self._database.writing() as connection:
            mine = select(assessments.c.relationship_id).where(assessments.c.id == assessment_id)
            relationship_id = connection.scalar(mine)
            if relationship_id is None:
                raise NotFoundError(message("This assessment is not in the workspace any more."))
            connection.execute(delete(titles).where(titles.c.assessment_id == assessment_id, titles.c.place == place))
            if text:
                connection.execute(insert(titles).values(assessment_id=assessment_id, place=place, text=text))
            note_change(connection, relationship_id, self._database.now())
