"""What is said in a workshop: votes, scores, lines for later, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from healthcheck.domain.refusal import NotFoundError, StateError
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import LEVEL_STEP, RoomScore
from healthcheck.domain.workshop import Ballot, Decision, Parked, Workshop
from healthcheck.message import message
from healthcheck.storage.rows import ballot_choices, ballots, decisions, parked_lines, room_scores, workshops
from healthcheck.storage.workshop_store import get_workshop, note_workshop

if TYPE_CHECKING:
    from healthcheck.storage.database import Database


class WorkshopCaptureStore:
    """Every method is one transaction and gives the workshop as it is then; ``NotFoundError`` where it is gone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def cast(self, workshop_id: str, ballot: Ballot) -> Workshop:
        """Add a ballot. ``StateError`` once the votes are revealed: one that came later could be told from them."""
        with self._saving(workshop_id) as connection:
            _refuse_revealed(connection, workshop_id)
            put_ballot(connection, workshop_id, ballot)
            return get_workshop(connection, workshop_id)

    def withdraw(self, workshop_id: str, ballot_id: str) -> Workshop:
        """Delete a ballot with every trace of it; ``StateError`` as for ``cast``."""
        with self._database.deleting() as connection:
            note_workshop(connection, workshop_id, self._database.now())
            _refuse_revealed(connection, workshop_id)
            _take_out(connection, ballots, workshop_id, ballot_id)
            return get_workshop(connection, workshop_id)

    def reveal_votes(self, workshop_id: str) -> Workshop:
        """Let nobody vote any more."""
        with self._saving(workshop_id) as connection:
            connection.execute(update(workshops).where(workshops.c.id == workshop_id).values(are_votes_revealed=True))
            return get_workshop(connection, workshop_id)

    def add_score(self, workshop_id: str, *scores: RoomScore) -> Workshop:
        """Add what was said, all of it or nothing; what was said before stays."""
        with self._saving(workshop_id) as connection:
            for score in scores:
                put_score(connection, workshop_id, score)
            return get_workshop(connection, workshop_id)

    def remove_score(self, workshop_id: str, *score_ids: str) -> Workshop:
        """Take out what was noted by mistake, all of it or nothing."""
        with self._saving(workshop_id) as connection:
            for score_id in score_ids:
                _take_out(connection, room_scores, workshop_id, score_id)
            return get_workshop(connection, workshop_id)

    def save_parked(self, workshop_id: str, line: Parked) -> Workshop:
        """Let a line be what it is here; a new one comes to the end."""
        with self._saving(workshop_id) as connection:
            values = {"text": line.text, "owner": line.owner, "is_done": line.is_done}
            mine = (parked_lines.c.id == line.id) & (parked_lines.c.workshop_id == workshop_id)
            if not connection.execute(update(parked_lines).where(mine).values(values)).rowcount:
                put_parked(connection, workshop_id, line)
            return get_workshop(connection, workshop_id)

    def remove_parked(self, workshop_id: str, line_id: str) -> Workshop:
        """Take a line out."""
        return self._remove(parked_lines, workshop_id, line_id)

    def save_decision(self, workshop_id: str, decision: Decision) -> Workshop:
        """Let a decision be what it is here, there or not."""
        with self._saving(workshop_id) as connection:
            mine = (decisions.c.id == decision.id) & (decisions.c.workshop_id == workshop_id)
            values = {"text": decision.text, "decided_at": decision.at}
            if not connection.execute(update(decisions).where(mine).values(values)).rowcount:
                put_decision(connection, workshop_id, decision)
            return get_workshop(connection, workshop_id)

    def remove_decision(self, workshop_id: str, decision_id: str) -> Workshop:
        """Take a decision out."""
        return self._remove(decisions, workshop_id, decision_id)

    def _remove(self, table: Table, workshop_id: str, row_id: str) -> Workshop:
        with self._saving(workshop_id) as connection:
            _take_out(connection, table, workshop_id, row_id)
            return get_workshop(connection, workshop_id)

    @contextmanager
    def _saving(self, workshop_id: str) -> Iterator[Connection]:
        with self._database.writing() as connection:
            note_workshop(connection, workshop_id, self._database.now())
            yield connection


def put_ballot(connection: Connection, workshop_id: str, ballot: Ballot) -> None:
    """Add a ballot with its choices."""
    connection.execute(insert(ballots).values(id=ballot.id, workshop_id=workshop_id, side=ballot.side))
    rows = [
        {"ballot_id": ballot.id, "place": place, "factor": factor} for place, factor in enumerate(ballot.choices, 1)
    ]
    if rows:
        connection.execute(insert(ballot_choices), rows)


def put_score(connection: Connection, workshop_id: str, score: RoomScore) -> None:
    """Add a score."""
    values = {
        "id": score.id,
        "workshop_id": workshop_id,
        "layer": score.layer,
        "factor": score.factor,
        "side": score.side,
        "half_steps": int(score.level / LEVEL_STEP),
        "reason": score.reason,
        "scored_at": score.at,
        "client_present": score.present.get(Side.CLIENT, 0),
        "supplier_present": score.present.get(Side.SUPPLIER, 0),
    }
    connection.execute(insert(room_scores).values(values))


def put_parked(connection: Connection, workshop_id: str, line: Parked) -> None:
    """Add a line at the end."""
    last = connection.scalar(select(func.max(parked_lines.c.position)).where(parked_lines.c.workshop_id == workshop_id))
    values = {
        "id": line.id,
        "workshop_id": workshop_id,
        "position": (last or 0) + 1,
        "text": line.text,
        "owner": line.owner,
        "is_done": line.is_done,
    }
    connection.execute(insert(parked_lines).values(values))


def put_decision(connection: Connection, workshop_id: str, decision: Decision) -> None:
    """Add a decision."""
    values = {"id": decision.id, "workshop_id": workshop_id, "text": decision.text, "decided_at": decision.at}
    connection.execute(insert(decisions).values(values))


def _take_out(connection: Connection, table: Table, workshop_id: str, row_id: str) -> None:
    mine = (table.c.id == row_id) & (table.c.workshop_id == workshop_id)
    if not connection.execute(delete(table).where(mine)).rowcount:
        raise NotFoundError(message("This was taken out of the workshop before."))


def _refuse_revealed(connection: Connection, workshop_id: str) -> None:
    if connection.scalar(select(workshops.c.are_votes_revealed).where(workshops.c.id == workshop_id)):
        raise StateError(
            message("The votes of this workshop have been revealed."),
            safe=message("They are unchanged."),
            do=message("Talk about them; the next workshop votes anew."),
        )
