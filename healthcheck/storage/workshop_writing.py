"""Writes a workshop with everything that was said in it, as an import brings it."""

from __future__ import annotations

from sqlalchemy import Connection, insert

from healthcheck.domain.workshop import Workshop
from healthcheck.storage.rows import guesses
from healthcheck.storage.workshop_capture_store import put_ballot, put_decision, put_parked, put_score
from healthcheck.storage.workshop_store import put_workshop


def put_whole_workshop(connection: Connection, workshop: Workshop) -> None:
    """Add ``workshop`` so that it is read back as it is, but for people of other relationships among those present."""
    put_workshop(connection, workshop)
    rows = [
        {"workshop_id": workshop.id, "side": side, "factor": factor, "points": points}
        for side, held in workshop.guesses.items()
        for factor, points in held.items()
    ]
    if rows:
        connection.execute(insert(guesses), rows)
    for ballot in workshop.ballots:
        put_ballot(connection, workshop.id, ballot)
    for score in workshop.scores:
        put_score(connection, workshop.id, score)
    for line in workshop.parked:
        put_parked(connection, workshop.id, line)
    for decision in workshop.decisions:
        put_decision(connection, workshop.id, decision)
