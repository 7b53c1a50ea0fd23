"""What waits in the relationships of a workspace, read without a single answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from healthcheck.domain.assessment import AssessmentStatus, ResponseStatus
from healthcheck.domain.due import OpenAssessment, RunningCommitment
from healthcheck.domain.plan import CommitmentState
from healthcheck.storage.relationship_store import COLUMNS, to_domain
from healthcheck.storage.rows import (
    assessments,
    carried_commitments,
    commitment_changes,
    commitments,
    relationships,
    responses,
)

if TYPE_CHECKING:
    from datetime import date

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


_carried = (
    select(carried_commitments.c.assessment_id)
    .where(carried_commitments.c.commitment_id == commitments.c.id)
    .correlate(commitments)
)
_number = (
    select(func.max(assessments.c.number))
    .where((assessments.c.id == commitments.c.assessment_id) | assessments.c.id.in_(_carried))
    .correlate(commitments)
    .scalar_subquery()
)
_steps = commitment_changes.alias()
_last_step = select(func.max(_steps.c.number)).where(_steps.c.commitment_id == commitments.c.id).scalar_subquery()
_RUNNING = (
    select(*COLUMNS, commitments.c.what, commitments.c.due, _number.label("number"))
    .select_from(commitments.join(relationships).join(commitment_changes))
    .where(
        commitment_changes.c.number == _last_step,
        commitment_changes.c.state.in_([state for state in CommitmentState if state.is_running]),
        commitments.c.due <= bindparam("until"),
        ~relationships.c.is_sample,
    )
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

    def running_commitments(self, *, until: date) -> tuple[RunningCommitment, ...]:
        """What was promised for a day up to ``until`` and is not delivered, in no order."""
        with self._database.reading() as connection:
            rows = connection.execute(_RUNNING, {"until": until}).all()
        return tuple(RunningCommitment(to_domain(row), row.number, row.what, row.due) for row in rows)
