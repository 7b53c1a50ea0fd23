"""The workshops of assessments; what is said in one is ``workshop_capture_store``'s."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, insert, select, update

from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import AgendaItem, Place, Workshop, WorkshopState
from healthcheck.message import message
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import (
    agenda_items,
    agenda_seconds,
    assessments,
    guesses,
    respondents,
    workshop_attendees,
    workshops,
)
from healthcheck.storage.workshop_reading import read_workshops

if TYPE_CHECKING:
    from healthcheck.storage.database import Database


class WorkshopStore:
    """Agenda, state and place of the workshops of a workspace. Every method is one transaction.

    A workshop is held when the results are there, so a closed assessment is no obstacle.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_assessment(self, assessment_id: int) -> Workshop | None:
        """The one of an assessment, None where none is planned."""
        with self._database.reading() as connection:
            found = read_workshops(connection, workshops.c.assessment_id == assessment_id)
            return found[0] if found else None

    def state_of(self, assessment_id: int) -> WorkshopState | None:
        """How far the one of an assessment is, None where none is planned."""
        with self._database.reading() as connection:
            found: WorkshopState | None = connection.scalar(
                select(workshops.c.state).where(workshops.c.assessment_id == assessment_id)
            )
            return found

    def get(self, workshop_id: str) -> Workshop:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            return get_workshop(connection, workshop_id)

    def add(self, workshop: Workshop) -> Workshop:
        """Add it with its agenda and people where its assessment has none; ``ClashError`` where it has one."""
        clash = message("This assessment has a workshop already.")
        with self._database.writing(clash=clash) as connection:
            put_workshop(connection, workshop)
            note_change(connection, _relationship_of(connection, workshop.assessment_id), self._database.now())
            return get_workshop(connection, workshop.id)

    def delete(self, workshop_id: str) -> None:
        """Delete it with all that was said in it, and every trace of that in the file."""
        with self._database.deleting() as connection:
            assessment_id = get_workshop(connection, workshop_id).assessment_id
            connection.execute(delete(workshops).where(workshops.c.id == workshop_id))
            note_change(connection, _relationship_of(connection, assessment_id), self._database.now())

    def save_agenda(self, workshop_id: str, *, length: int, agenda: Sequence[AgendaItem]) -> Workshop:
        """Let the agenda be exactly this one."""
        with self._saving(workshop_id) as connection:
            connection.execute(update(workshops).where(workshops.c.id == workshop_id).values(length=length))
            connection.execute(delete(agenda_items).where(agenda_items.c.workshop_id == workshop_id))
            _insert_agenda(connection, workshop_id, agenda)
            return get_workshop(connection, workshop_id)

    def save_state(
        self, workshop_id: str, state: WorkshopState, *, started_at: datetime | None, ended_at: datetime | None
    ) -> Workshop:
        """Keep whether it is running, and since when."""
        return self._save_head(workshop_id, state=state, started_at=started_at, ended_at=ended_at)

    def save_place(self, workshop_id: str, place: Place | None) -> Workshop:
        """Keep where it stands."""
        return self._save_head(workshop_id, **_place_values(place))

    def save_first_side(self, workshop_id: str, side: Side) -> Workshop:
        """Keep which side is revealed first."""
        return self._save_head(workshop_id, first_side=side)

    def save_present(self, workshop_id: str, present: frozenset[str], *, client: int, supplier: int) -> Workshop:
        """Keep who is there, and how many others of each side; people of other relationships are left out."""
        with self._saving(workshop_id) as connection:
            values = {"client_others": client, "supplier_others": supplier}
            connection.execute(update(workshops).where(workshops.c.id == workshop_id).values(values))
            connection.execute(delete(workshop_attendees).where(workshop_attendees.c.workshop_id == workshop_id))
            _insert_present(connection, workshop_id, present)
            return get_workshop(connection, workshop_id)

    def save_seconds(self, workshop_id: str, *, item_id: str, seconds: float) -> Workshop:
        """Keep how long an item has taken in all."""
        with self._saving(workshop_id) as connection:
            mine = (agenda_seconds.c.workshop_id == workshop_id) & (agenda_seconds.c.item_id == item_id)
            connection.execute(delete(agenda_seconds).where(mine))
            connection.execute(
                insert(agenda_seconds), [{"workshop_id": workshop_id, "item_id": item_id, "seconds": seconds}]
            )
            return get_workshop(connection, workshop_id)

    def save_guesses(self, workshop_id: str, guessed: Mapping[Side, Mapping[str, float]]) -> Workshop:
        """Let what each side thinks that the other says be exactly this."""
        with self._saving(workshop_id) as connection:
            connection.execute(delete(guesses).where(guesses.c.workshop_id == workshop_id))
            rows = [
                {"workshop_id": workshop_id, "side": side, "factor": factor, "points": points}
                for side, factors in guessed.items()
                for factor, points in factors.items()
            ]
            if rows:
                connection.execute(insert(guesses), rows)
            return get_workshop(connection, workshop_id)

    def _save_head(self, workshop_id: str, **values: object) -> Workshop:
        with self._saving(workshop_id) as connection:
            connection.execute(update(workshops).where(workshops.c.id == workshop_id).values(values))
            return get_workshop(connection, workshop_id)

    @contextmanager
    def _saving(self, workshop_id: str) -> Iterator[Connection]:
        with self._database.writing() as connection:
            note_workshop(connection, workshop_id, self._database.now())
            yield connection


def note_workshop(connection: Connection, workshop_id: str, now: datetime) -> None:
    """Remember that something of the workshop changes; ``NotFoundError`` where it is gone."""
    found = connection.scalar(
        select(assessments.c.relationship_id).join(workshops).where(workshops.c.id == workshop_id)
    )
    if found is None:
        raise _gone()
    note_change(connection, found, now)


def get_workshop(connection: Connection, workshop_id: str) -> Workshop:
    """The one with that id; ``NotFoundError``."""
    found = read_workshops(connection, workshops.c.id == workshop_id)
    if not found:
        raise _gone()
    return found[0]


def put_workshop(connection: Connection, workshop: Workshop) -> None:
    """Add a workshop with its agenda, people and times, and nothing that was said in it."""
    connection.execute(insert(workshops).values(_values_of(workshop)))
    _insert_agenda(connection, workshop.id, workshop.agenda)
    _insert_present(connection, workshop.id, workshop.present)
    rows = [
        {"workshop_id": workshop.id, "item_id": item_id, "seconds": seconds}
        for item_id, seconds in workshop.seconds.items()
    ]
    if rows:
        connection.execute(insert(agenda_seconds), rows)


def _values_of(workshop: Workshop) -> dict[str, Any]:
    return {
        "id": workshop.id,
        "assessment_id": workshop.assessment_id,
        "length": workshop.length,
        "state": workshop.state,
        "started_at": workshop.started_at,
        "ended_at": workshop.ended_at,
        **_place_values(workshop.place),
        "first_side": workshop.first_side,
        "client_others": workshop.others.get(Side.CLIENT, 0),
        "supplier_others": workshop.others.get(Side.SUPPLIER, 0),
        "are_votes_revealed": workshop.are_votes_revealed,
    }


def _place_values(place: Place | None) -> dict[str, object]:
    if place is None:
        return {"place_item": None, "place_step": None, "placed_at": None}
    return {"place_item": place.item_id, "place_step": place.step, "placed_at": place.at}


def _insert_agenda(connection: Connection, workshop_id: str, agenda: Sequence[AgendaItem]) -> None:
    rows = [
        {
            "workshop_id": workshop_id,
            "id": item.id,
            "position": position,
            "kind": item.kind,
            "factor": item.factor,
            "title": item.title,
            "minutes": item.minutes,
            "note": item.note,
            "client_prompt": item.prompts.get(Side.CLIENT, ""),
            "supplier_prompt": item.prompts.get(Side.SUPPLIER, ""),
        }
        for position, item in enumerate(agenda, 1)
    ]
    if rows:
        connection.execute(insert(agenda_items), rows)


def _insert_present(connection: Connection, workshop_id: str, present: frozenset[str]) -> None:
    known = (
        select(respondents.c.id)
        .join(assessments, assessments.c.relationship_id == respondents.c.relationship_id)
        .join(workshops, workshops.c.assessment_id == assessments.c.id)
        .where(workshops.c.id == workshop_id, respondents.c.id.in_(present))
    )
    rows = [{"workshop_id": workshop_id, "respondent_id": found} for found in connection.scalars(known).all()]
    if rows:
        connection.execute(insert(workshop_attendees), rows)


def _relationship_of(connection: Connection, assessment_id: int) -> str:
    return str(connection.scalar(select(assessments.c.relationship_id).where(assessments.c.id == assessment_id)))


def _gone() -> NotFoundError:
    return NotFoundError(message("This workshop is not in the workspace any more."))
