"""What waits in the relationships of a workspace, read without a single answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from healthcheck.domain.assessment import AssessmentStatus, ResponseStatus
from healthcheck.domain.due import OpenAssessment
from healthcheck.storage.relationship_store import COLUMNS, to_domain
from healthcheck.storage.rows import assessments, relationships, responses

if TYPE_CHECKING:
    from healthcheck.storage.database import Database

_OPEN = (
    select(
        *COLUMNS,
        assessments.c.number,
        assessments.c.held_on,
        func.count(responses.c.id).label("invited"),
        func.count(responses.c.id).filter(responses.c.status == ResponseStatus.SUBMITTED).label("submitted"),
    )
    .select_from(assessments.join(relationships).outerjoin(responses, responses.c.assessment_id == assessments.c.id))
    .where(assessments.c.status == AssessmentStatus.OPEN, ~relationships.c.is_sample)
    .group_by(assessments.c.id)
)


class DueStore:
    """Reads only. Samples wait for nobody."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open_assessments(self) -> tuple[OpenAssessment, ...]:
        """Every assessment that takes answers, in no order."""
        with self._database.reading() as connection:
            rows = connection.execute(_OPEN).all()
        return tuple(
            OpenAssessment(to_domain(row), row.number, row.held_on, invited=row.invited, submitted=row.submitted)
            for row in rows
        )
