"""Reads a workshop with everything that was said in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, select

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import LEVEL_STEP, RoomScore
from healthcheck.domain.workshop import AgendaItem, Ballot, Decision, Parked, Place, Workshop
from healthcheck.storage.rows import (
    agenda_items,
    agenda_seconds,
    ballot_choices,
    ballots,
    decisions,
    guesses,
    parked_lines,
    room_scores,
    workshop_attendees,
    workshops,
)

_Rows = list[Row[*tuple[Any, ...]]]


def read_workshops(connection: Connection, condition: ColumnElement[bool]) -> tuple[Workshop, ...]:
    """Those for which ``condition`` holds."""
    heads = connection.execute(select(workshops).where(condition).order_by(workshops.c.id)).all()
    return tuple(_read(connection, head) for head in heads)


def _read(connection: Connection, head: Row[*tuple[Any, ...]]) -> Workshop:
    def rows(table: Table, *order: ColumnElement[Any]) -> _Rows:
        return list(connection.execute(select(table).where(table.c.workshop_id == head.id).order_by(*order)))

    others = {Side.CLIENT: head.client_others, Side.SUPPLIER: head.supplier_others}
    return Workshop(
        id=head.id,
        assessment_id=head.assessment_id,
        length=head.length,
        state=head.state,
        agenda=tuple(map(_item, rows(agenda_items, agenda_items.c.position))),
        started_at=head.started_at,
        ended_at=head.ended_at,
        place=_place(head),
        first_side=head.first_side,
        present=frozenset(row.respondent_id for row in rows(workshop_attendees)),
        others=_by_side((side, count) for side, count in others.items() if count),
        guesses=_guesses(rows(guesses)),
        seconds=MappingProxyType({row.item_id: row.seconds for row in rows(agenda_seconds)}),
        are_votes_revealed=head.are_votes_revealed,
        ballots=_ballots(connection, head.id),
        scores=tuple(map(_score, rows(room_scores, room_scores.c.scored_at, room_scores.c.id))),
        parked=tuple(
            Parked(row.id, row.text, row.owner, is_done=row.is_done)
            for row in rows(parked_lines, parked_lines.c.position, parked_lines.c.id)
        ),
        decisions=tuple(
            Decision(row.id, row.text, row.decided_at)
            for row in rows(decisions, decisions.c.decided_at, decisions.c.id)
        ),
    )


def _item(row: Row[*tuple[Any, ...]]) -> AgendaItem:
    prompts = {Side.CLIENT: row.client_prompt, Side.SUPPLIER: row.supplier_prompt}
    spoken = MappingProxyType({side: text for side, text in prompts.items() if text})
    return AgendaItem(row.id, row.kind, row.title, row.minutes, row.factor, row.note, spoken)


def _place(head: Row[*tuple[Any, ...]]) -> Place | None:
    return None if head.place_item is None else Place(head.place_item, head.place_step, head.placed_at)


def _guesses(found: _Rows) -> MappingProxyType[Side, MappingProxyType[str, float]]:
    held: defaultdict[Side, dict[str, float]] = defaultdict(dict)
    for row in found:
        held[row.side][row.factor] = row.points
    return MappingProxyType({side: MappingProxyType(held[side]) for side in Side if side in held})


def _ballots(connection: Connection, workshop_id: str) -> tuple[Ballot, ...]:
    """In the order of their ids, which are random: nobody's turn can be told."""
    chosen: defaultdict[str, list[str]] = defaultdict(list)
    choices = select(ballot_choices).join(ballots).where(ballots.c.workshop_id == workshop_id)
    for row in connection.execute(choices.order_by(ballot_choices.c.place)):
        chosen[row.ballot_id].append(row.factor)
    heads = select(ballots).where(ballots.c.workshop_id == workshop_id).order_by(ballots.c.id)
    return tuple(Ballot(row.id, row.side, tuple(chosen[row.id])) for row in connection.execute(heads))


def _score(row: Row[*tuple[Any, ...]]) -> RoomScore:
    present = {Side.CLIENT: row.client_present, Side.SUPPLIER: row.supplier_present}
    return RoomScore(
        id=row.id,
        factor=row.factor,
        layer=row.layer,
        level=row.half_steps * LEVEL_STEP,
        at=row.scored_at,
        side=row.side,
        reason=row.reason,
        present=MappingProxyType(present),
    )


def _by_side(counts: Iterator[tuple[Side, int]]) -> MappingProxyType[Side, int]:
    return MappingProxyType(dict(counts))
