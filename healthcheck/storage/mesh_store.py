"""How people rate the links between factors, and when that was shown."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, insert, select

from healthcheck.domain.mesh_rating import MeshRating, MeshReveal, MeshRound
from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Side
from healthcheck.message import message
from healthcheck.storage.insertion import insert_row
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import (
    assessments,
    mesh_drafts,
    mesh_links,
    mesh_ratings,
    mesh_reveal_seals,
    mesh_reveals,
    respondents,
)

if TYPE_CHECKING:
    from healthcheck.domain.mesh_rating import Rater
    from healthcheck.storage.database import Database


class MeshStore:
    """The mesh ratings of a workspace. Every method is one transaction.

    They are made when the results are discussed, so a closed assessment is no obstacle.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_assessment(self, assessment_id: int) -> MeshRound:
        """Its ratings in the order in which they were made, and its reveals."""
        with self._database.reading() as connection:
            return _round(connection, assessment_id)

    def save(self, rating: MeshRating) -> MeshRating:
        """Keep a rating in the place of the one with its id, of the same person, or of the room; as it is now.

        ``NotFoundError`` where the assessment is gone, or the person is none of that side of its relationship.
        """
        with self._database.writing() as connection:
            self._write(connection, rating)
            return _get(connection, rating.id)

    def keep(self, rating: MeshRating) -> MeshRating:
        """``save`` what a draft has become: the draft is gone in the same moment."""
        with self._database.writing() as connection:
            self._write(connection, rating)
            connection.execute(delete(mesh_drafts).where(_draft_of(rating.assessment_id, rating.rater)))
            return _get(connection, rating.id)

    def drafts(self, assessment_id: int) -> dict[Rater, dict[tuple[str, str], int]]:
        """What raters have said and not kept yet, of some links or all; who said something last is last."""
        found: dict[Rater, dict[tuple[str, str], int]] = {}
        held = select(mesh_drafts).where(mesh_drafts.c.assessment_id == assessment_id).order_by(mesh_drafts.c.id)
        with self._database.reading() as connection:
            for row in connection.execute(held):
                rater = row.side if row.respondent_id is None else row.respondent_id
                found[rater] = {**found.pop(rater, {}), (row.giving, row.receiving): row.strength}
        return found

    def note_draft(self, assessment_id: int, link: tuple[str, str], strength: int, *, rater: Rater) -> None:
        """Add to the draft of a rater, in place of what it says of this link.

        ``NotFoundError`` where the assessment is gone, or the person does not belong to its relationship.
        """
        giving, receiving = link
        whose = _columns(rater)
        values = {"giving": giving, "receiving": receiving, "strength": strength}
        is_link = (mesh_drafts.c.giving == giving) & (mesh_drafts.c.receiving == receiving)
        with self._database.writing() as connection:
            relationship_id = _relationship_of(connection, assessment_id)
            if whose["respondent_id"] is not None:
                _refuse_stranger(connection, whose["respondent_id"], relationship_id)
            connection.execute(delete(mesh_drafts).where(_draft_of(assessment_id, rater), is_link))
            connection.execute(insert(mesh_drafts).values(assessment_id=assessment_id, **whose, **values))
            note_change(connection, relationship_id, self._database.now())

    def delete(self, rating_id: str) -> MeshRating:
        """Delete a rating with every trace of it in the file; what it was, so that ``save`` puts it back.

        The draft of the same person, or of the room, goes with it; that of a side may be somebody else's.
        """
        with self._database.deleting() as connection:
            rating = _get(connection, rating_id)
            connection.execute(delete(mesh_ratings).where(mesh_ratings.c.id == rating_id))
            if not isinstance(rating.rater, Side):
                connection.execute(delete(mesh_drafts).where(_draft_of(rating.assessment_id, rating.rater)))
            note_change(connection, _relationship(connection, rating), self._database.now())
            return rating

    def reveal(self, assessment_id: int, *, at: datetime) -> MeshRound:
        """Remember that the ratings of single people are shown as they are now."""
        with self._database.writing() as connection:
            relationship_id = _relationship_of(connection, assessment_id)
            values = {"assessment_id": assessment_id, "revealed_at": at}
            reveal_id = insert_row(connection, mesh_reveals, values)
            rows = [
                {"reveal_id": reveal_id, "place": place, "side": side, "seal": seal}
                for place, (side, seal) in enumerate(_round(connection, assessment_id).seals, 1)
            ]
            if rows:
                connection.execute(insert(mesh_reveal_seals), rows)
            note_change(connection, relationship_id, self._database.now())
            return _round(connection, assessment_id)

    def _write(self, connection: Connection, rating: MeshRating) -> None:
        relationship_id = _relationship(connection, rating)
        connection.execute(delete(mesh_ratings).where(_same_place(rating)))
        values = {
            "id": rating.id,
            "assessment_id": rating.assessment_id,
            "respondent_id": rating.respondent_id,
            "side": rating.side,
            "rated_at": rating.rated_at,
        }
        connection.execute(insert(mesh_ratings).values(values))
        links = [
            {"rating_id": rating.id, "giving": giving, "receiving": receiving, "strength": strength}
            for (giving, receiving), strength in rating.links.items()
        ]
        if links:
            connection.execute(insert(mesh_links), links)
        note_change(connection, relationship_id, self._database.now())


def _columns(rater: Rater) -> dict[str, Any]:
    """The columns that say whose a draft is."""
    if isinstance(rater, Side):
        return {"respondent_id": None, "side": rater}
    return {"respondent_id": rater, "side": None}


def _draft_of(assessment_id: int, rater: Rater) -> ColumnElement[bool]:
    """The rows of one rater's draft."""
    whose = [mesh_drafts.c[name].is_not_distinct_from(value) for name, value in _columns(rater).items()]
    return and_(mesh_drafts.c.assessment_id == assessment_id, *whose)


def _same_place(rating: MeshRating) -> ColumnElement[bool]:
    """The rows that this rating takes the place of."""
    is_same = mesh_ratings.c.id == rating.id
    in_assessment = mesh_ratings.c.assessment_id == rating.assessment_id
    if rating.respondent_id is not None:
        is_same |= in_assessment & (mesh_ratings.c.respondent_id == rating.respondent_id)
    if rating.is_rooms:
        is_same |= in_assessment & mesh_ratings.c.side.is_(None)
    return is_same


def _relationship(connection: Connection, rating: MeshRating) -> str:
    """The relationship of the assessment; refuses somebody who does not belong to it."""
    relationship_id = _relationship_of(connection, rating.assessment_id)
    if rating.respondent_id is not None:
        _refuse_stranger(connection, rating.respondent_id, relationship_id, respondents.c.side == rating.side)
    return relationship_id


def _refuse_stranger(
    connection: Connection, respondent_id: str, relationship_id: str, *more: ColumnElement[bool]
) -> None:
    belongs = respondents.c.relationship_id == relationship_id
    who = select(respondents.c.id).where(respondents.c.id == respondent_id, belongs, *more)
    if connection.scalar(who) is None:
        raise NotFoundError(message("This person does not belong to that side of the relationship of this assessment."))


def _relationship_of(connection: Connection, assessment_id: int) -> str:
    found = connection.scalar(select(assessments.c.relationship_id).where(assessments.c.id == assessment_id))
    if found is None:
        raise NotFoundError(message("This assessment is not in the workspace any more."))
    return str(found)


def _get(connection: Connection, rating_id: str) -> MeshRating:
    found = _ratings(connection, mesh_ratings.c.id == rating_id)
    if not found:
        raise NotFoundError(message("This rating is not in the workspace any more."))
    return found[0]


def _round(connection: Connection, assessment_id: int) -> MeshRound:
    seals: defaultdict[int, list[tuple[Side, str]]] = defaultdict(list)
    held = mesh_reveals.c.assessment_id == assessment_id
    for row in connection.execute(select(mesh_reveal_seals).join(mesh_reveals).where(held)):
        seals[row.reveal_id].append((row.side, row.seal))
    reveals = connection.execute(select(mesh_reveals).where(held).order_by(mesh_reveals.c.id)).all()
    return MeshRound(
        _ratings(connection, mesh_ratings.c.assessment_id == assessment_id),
        tuple(MeshReveal(row.revealed_at, tuple(sorted(seals[row.id]))) for row in reveals),
    )


def _ratings(connection: Connection, condition: ColumnElement[bool]) -> tuple[MeshRating, ...]:
    links: defaultdict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for row in connection.execute(select(mesh_links).join(mesh_ratings).where(condition)):
        links[row.rating_id][row.giving, row.receiving] = row.strength
    rows = select(mesh_ratings).where(condition).order_by(mesh_ratings.c.rated_at, mesh_ratings.c.id)
    return tuple(_to_domain(row, links[row.id]) for row in connection.execute(rows))


def _to_domain(row: Row[*tuple[Any, ...]], links: dict[tuple[str, str], int]) -> MeshRating:
    return MeshRating(
        id=row.id,
        assessment_id=row.assessment_id,
        rated_at=row.rated_at,
        links=MappingProxyType(links),
        side=row.side,
        respondent_id=row.respondent_id,
    )
