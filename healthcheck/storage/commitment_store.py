"""The commitments of a relationship, each written as a whole: undoing an edit puts back the very value of before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from healthcheck.domain.commitment import Commitment, CommitmentChange, Party
from healthcheck.domain.refusal import NotFoundError
from healthcheck.message import message
from healthcheck.storage.commitment_reading import people_of, read_commitments
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import (
    assessments,
    carried_commitments,
    commitment_changes,
    commitment_needs,
    commitments,
)

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Side
    from healthcheck.storage.database import Database


class CommitmentStore:
    """The commitments of a workspace. Every method is one transaction.

    Who is not, or is no longer, among the people of the relationship is nobody in particular; what it needs and where
    it was carried counts as far as that is there.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_relationship(self, relationship_id: str) -> tuple[Commitment, ...]:
        """All of them, in the order of the plan."""
        with self._database.reading() as connection:
            return read_commitments(connection, commitments.c.relationship_id == relationship_id)

    def get(self, commitment_id: str) -> Commitment:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            return _get(connection, commitment_id)

    def add(self, commitment: Commitment, *, after: str | None = None) -> Commitment:
        """Add one, behind the one with the id ``after`` or at the end of its relationship, whatever its position."""
        with self._database.writing(clash=message("This commitment is there already.")) as connection:
            _refuse_orphan(connection, commitment)
            position = _make_room(connection, commitment.relationship_id, after)
            connection.execute(insert(commitments).values(_head(connection, commitment) | {"position": position}))
            _surround(connection, (commitment,), self._database.now())
            return _get(connection, commitment.id)

    def save(self, changed: Sequence[Commitment]) -> tuple[Commitment, ...]:
        """Let these be exactly what they are here, those that had been taken out too: all of them or none."""
        with self._database.writing() as connection:
            put_commitments(connection, changed, self._database.now())
            return tuple(_get(connection, entry.id) for entry in changed)

    def delete(self, commitment_id: str) -> Commitment:
        """Take it out; what it was, so that ``save`` puts it back."""
        with self._database.writing() as connection:
            before = _get(connection, commitment_id)
            connection.execute(delete(commitments).where(commitments.c.id == commitment_id))
            note_change(connection, before.relationship_id, self._database.now())
            return before

    def reorder(self, commitment_ids: Sequence[str]) -> None:
        """Let these commitments of one relationship stand in this order, in the places that they have now."""
        with self._database.writing() as connection:
            held = read_commitments(connection, commitments.c.id.in_(commitment_ids))
            if len(held) != len(commitment_ids):
                raise _gone()
            for entry, place in zip(commitment_ids, _places(held), strict=True):
                connection.execute(update(commitments).where(commitments.c.id == entry).values(position=place))
            for relationship_id in {entry.relationship_id for entry in held}:
                note_change(connection, relationship_id, self._database.now())


def put_commitments(connection: Connection, changed: Sequence[Commitment], now: datetime) -> None:
    """Let these be exactly what they are here, there or not."""
    for entry in changed:
        _refuse_orphan(connection, entry)
        values = _head(connection, entry)
        mine = commitments.c.id == entry.id
        if not connection.execute(update(commitments).where(mine).values(values)).rowcount:
            connection.execute(insert(commitments).values(values))
    _surround(connection, changed, now)


def _refuse_orphan(connection: Connection, commitment: Commitment) -> None:
    """Raise ``NotFoundError`` where the assessment of a commitment is gone, and with it the plan it stood in."""
    born = select(assessments.c.id).where(
        assessments.c.id == commitment.assessment_id, assessments.c.relationship_id == commitment.relationship_id
    )
    if connection.execute(born).first() is None:
        raise NotFoundError(message("The assessment of this commitment is not in the workspace any more."))


def hand_on(connection: Connection, assessment_id: int) -> None:
    """Let commitments that later assessments go on with be born in the first of those: theirs will be deleted."""
    carried = carried_commitments.join(commitments).join(
        assessments, assessments.c.id == carried_commitments.c.assessment_id
    )
    rows = connection.execute(
        select(carried_commitments)
        .select_from(carried)
        .where(commitments.c.assessment_id == assessment_id)
        .order_by(assessments.c.number.desc())
    )
    # the earliest comes last and wins
    for commitment_id, later_id in {row.commitment_id: row.assessment_id for row in rows}.items():
        mine = commitments.c.id == commitment_id
        connection.execute(update(commitments).where(mine).values(assessment_id=later_id))
        connection.execute(
            delete(carried_commitments).where(
                carried_commitments.c.commitment_id == commitment_id, carried_commitments.c.assessment_id == later_id
            )
        )


def change_sides(connection: Connection, respondent_id: str, side: Side) -> None:
    """Let the commitments of somebody who changes sides know it."""
    for table, who, where in (
        (commitments, "provider_id", "provider_side"),
        (commitments, "customer_id", "customer_side"),
        (commitment_changes, "by_id", "by_side"),
    ):
        connection.execute(update(table).where(table.c[who] == respondent_id).values({where: side}))


def _surround(connection: Connection, changed: Sequence[Commitment], now: datetime) -> None:
    """Write what stands in other tables about commitments that are there."""
    for entry in changed:
        _write_history(connection, entry)
        _write_carried(connection, entry)
    _write_needs(connection, changed)
    for relationship_id in {entry.relationship_id for entry in changed}:
        note_change(connection, relationship_id, now)


def _make_room(connection: Connection, relationship_id: str, after: str | None) -> int:
    mine = commitments.c.relationship_id == relationship_id
    before = (
        None if after is None else connection.scalar(select(commitments.c.position).where(commitments.c.id == after))
    )
    if before is None:
        return (connection.scalar(select(func.max(commitments.c.position)).where(mine)) or 0) + 1
    behind = mine & (commitments.c.position > before)
    connection.execute(update(commitments).where(behind).values(position=commitments.c.position + 1))
    return int(before) + 1


def _places(held: Sequence[Commitment]) -> list[int]:
    """The places of ``held``, each different, so that an order can be told."""
    places: list[int] = []
    for entry in held:
        places.append(max(entry.position, places[-1] + 1) if places else entry.position)
    return places


def _head(connection: Connection, commitment: Commitment) -> dict[str, Any]:
    provider, customer = (_known(connection, commitment, party) for party in (commitment.provider, commitment.customer))
    origin = commitment.origin
    return {
        "id": commitment.id,
        "relationship_id": commitment.relationship_id,
        "assessment_id": commitment.assessment_id,
        "position": commitment.position,
        "what": commitment.what,
        "provider_side": provider.side,
        "provider_id": provider.respondent_id,
        "customer_side": customer.side,
        "customer_id": customer.respondent_id,
        "due": commitment.due,
        "done_when": commitment.done_when,
        "why": commitment.why,
        "needs": commitment.needs,
        "reviewed_in": commitment.reviewed_in,
        "impact": commitment.impact,
        "effort": commitment.effort,
        "answer": commitment.answer,
        "seen_by_both": commitment.seen_by_both,
        "talked_through": commitment.talked_through,
        "updates_agreed": commitment.updates_agreed,
        "factor": origin.factor,
        "practice": origin.practice,
        "item": origin.item,
        "finding": origin.finding,
        "note_id": origin.note_id,
    }


def _write_history(connection: Connection, commitment: Commitment) -> None:
    connection.execute(delete(commitment_changes).where(commitment_changes.c.commitment_id == commitment.id))
    rows = [_step(connection, commitment, number, entry) for number, entry in enumerate(commitment.history, 1)]
    connection.execute(insert(commitment_changes), rows)


def _step(connection: Connection, commitment: Commitment, number: int, entry: CommitmentChange) -> dict[str, Any]:
    by = None if entry.by is None else _known(connection, commitment, entry.by)
    return {
        "commitment_id": commitment.id,
        "number": number,
        "state": entry.state,
        "taken_on": entry.on,
        "noted_at": entry.noted_at,
        "by_side": by and by.side,
        "by_id": by and by.respondent_id,
        "noted_by": entry.noted_by,
        "remark": entry.remark,
        "old_due": entry.old_due,
        "new_due": entry.new_due,
    }


def _write_carried(connection: Connection, commitment: Commitment) -> None:
    connection.execute(delete(carried_commitments).where(carried_commitments.c.commitment_id == commitment.id))
    there = connection.scalars(
        select(assessments.c.id).where(
            assessments.c.id.in_(commitment.carried_into),
            assessments.c.relationship_id == commitment.relationship_id,
            assessments.c.id != commitment.assessment_id,
        )
    ).all()
    if there:
        rows = [{"commitment_id": commitment.id, "assessment_id": assessment_id} for assessment_id in there]
        connection.execute(insert(carried_commitments), rows)


def _write_needs(connection: Connection, changed: Sequence[Commitment]) -> None:
    ids = {entry.id for entry in changed}
    touching = or_(commitment_needs.c.commitment_id.in_(ids), commitment_needs.c.needed_id.in_(ids))
    connection.execute(delete(commitment_needs).where(touching))
    wanted = {(entry.id, needed) for entry in changed for needed in entry.needs_first}
    wanted |= {(waiting, entry.id) for entry in changed for waiting in entry.needed_by}
    related = {entry.relationship_id for entry in changed}
    there = set(connection.scalars(select(commitments.c.id).where(commitments.c.relationship_id.in_(related))))
    rows = [
        {"commitment_id": one, "needed_id": other}
        for one, other in sorted(wanted)
        if one != other and {one, other} <= there
    ]
    if rows:
        connection.execute(insert(commitment_needs), rows)


def _known(connection: Connection, commitment: Commitment, party: Party) -> Party:
    """The party as it can be kept: on the side where the person is now."""
    person = people_of(connection, {commitment.relationship_id}).get(party.respondent_id or "")
    return Party(party.side) if person is None else Party(person.side, person.id)


def _get(connection: Connection, commitment_id: str) -> Commitment:
    found = read_commitments(connection, commitments.c.id == commitment_id)
    if not found:
        raise _gone()
    return found[0]


def _gone() -> NotFoundError:
    return NotFoundError(message("This commitment is not in the workspace any more."))
