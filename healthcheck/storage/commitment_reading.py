"""From rows to commitments: each with its people's names of today, its steps and its place among the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, select

from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
from healthcheck.domain.commitment_answers import as_one
from healthcheck.domain.relationship import Side
from healthcheck.storage.rows import (
    assessments,
    carried_commitments,
    commitment_changes,
    commitment_needs,
    commitments,
    respondents,
)

if TYPE_CHECKING:
    from datetime import date


def read_commitments(connection: Connection, condition: ColumnElement[bool]) -> tuple[Commitment, ...]:
    """Those that ``condition`` on ``commitments`` finds, in the order of the plan."""
    rows = connection.execute(
        select(commitments).where(condition).order_by(commitments.c.position, commitments.c.id)
    ).all()
    around = _Surroundings(connection, condition, {row.relationship_id for row in rows})
    return tuple(around.commitment(row) for row in rows)


def people_of(connection: Connection, relationship_ids: set[str]) -> dict[str, Row[*tuple[Any, ...]]]:
    """Id, relationship, side, code and name of everybody in these relationships, by id."""
    columns = (
        respondents.c.id,
        respondents.c.relationship_id,
        respondents.c.side,
        respondents.c.code,
        respondents.c.name,
    )
    rows = connection.execute(select(*columns).where(respondents.c.relationship_id.in_(relationship_ids)))
    return {row.id: row for row in rows}


class _Surroundings:
    """What stands in other tables about the commitments that ``condition`` finds."""

    def __init__(self, connection: Connection, condition: ColumnElement[bool], relationship_ids: set[str]) -> None:
        self._people = people_of(connection, relationship_ids)
        self._history: defaultdict[str, list[CommitmentChange]] = defaultdict(list)
        mine = select(commitments.c.id).where(condition)
        steps = commitment_changes.c.commitment_id.in_(mine)
        for row in connection.execute(select(commitment_changes).where(steps).order_by(commitment_changes.c.number)):
            self._history[row.commitment_id].append(self._change(row))
        self._first, self._after = _needs(connection, condition)
        self._carried: defaultdict[str, list[int]] = defaultdict(list)
        carried = select(carried_commitments).join(assessments).where(carried_commitments.c.commitment_id.in_(mine))
        for row in connection.execute(carried.order_by(assessments.c.number)):
            self._carried[row.commitment_id].append(row.assessment_id)

    def commitment(self, row: Row[*tuple[Any, ...]]) -> Commitment:
        stored = Commitment(
            id=row.id,
            relationship_id=row.relationship_id,
            assessment_id=row.assessment_id,
            what=row.what,
            provider=self._party(row.provider_side, row.provider_id),
            customer=self._party(row.customer_side, row.customer_id),
            history=tuple(self._history[row.id]),
            due=row.due,
            done_when=row.done_when,
            why=row.why,
            needs=row.needs,
            reviewed_in=row.reviewed_in,
            impact=row.impact,
            effort=row.effort,
            answer=row.answer,
            seen_by_both=row.seen_by_both,
            talked_through=row.talked_through,
            updates_agreed=row.updates_agreed,
            origin=Origin(row.factor, row.practice, row.item, row.finding, row.note_id),
            needs_first=tuple(self._first[row.id]),
            needed_by=tuple(self._after[row.id]),
            carried_into=tuple(self._carried[row.id]),
            position=row.position,
        )
        return as_one(stored)

    def _change(self, row: Row[*tuple[Any, ...]]) -> CommitmentChange:
        by = None if row.by_side is None else self._party(row.by_side, row.by_id)
        due: tuple[date | None, date | None] = row.old_due, row.new_due
        return CommitmentChange(row.state, row.taken_on, row.noted_at, by, row.noted_by, row.remark, *due)

    def _party(self, side: Side, respondent_id: str | None) -> Party:
        person = self._people.get(respondent_id or "")
        if person is None:
            return Party(side)
        return Party(side, person.id, person.name or person.code)


def _needs(
    connection: Connection, condition: ColumnElement[bool]
) -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    """By id of a commitment: what comes before it, and what waits for it, each in the order of the plan."""
    first: defaultdict[str, list[str]] = defaultdict(list)
    after: defaultdict[str, list[str]] = defaultdict(list)
    for found, own, other in (
        (first, commitment_needs.c.commitment_id, commitment_needs.c.needed_id),
        (after, commitment_needs.c.needed_id, commitment_needs.c.commitment_id),
    ):
        mine = own.in_(select(commitments.c.id).where(condition))
        joined = commitment_needs.join(commitments, commitments.c.id == other)
        rows = connection.execute(
            select(own, other).select_from(joined).where(mine).order_by(commitments.c.position, commitments.c.id)
        )
        for key, value in rows:
            found[key].append(value)
    return first, after
