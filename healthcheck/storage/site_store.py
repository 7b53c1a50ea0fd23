"""Where the two sides of a relationship work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from healthcheck.domain.refusal import NotFoundError
from healthcheck.domain.relationship import Side
from healthcheck.domain.site import Site
from healthcheck.message import message
from healthcheck.storage.last_change import note_change
from healthcheck.storage.rows import relationships, sites

if TYPE_CHECKING:
    from collections.abc import Collection

    from healthcheck.storage.database import Database


class SiteStore:
    """The sites of a workspace. Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_relationship(self, relationship_id: str) -> tuple[Site, ...]:
        """Client first, then by name."""
        with self._database.reading() as connection:
            rows = connection.execute(select(sites).where(sites.c.relationship_id == relationship_id))
            found = [_to_domain(row) for row in rows]
        return tuple(sorted(found, key=lambda site: (site.side is Side.SUPPLIER, site.name.casefold(), site.id)))

    def get(self, site_id: str) -> Site:
        """The one with that id; ``NotFoundError``."""
        with self._database.reading() as connection:
            return _get(connection, site_id)

    def add(self, site: Site) -> None:
        """Add one; ``NotFoundError`` where its relationship is gone."""
        with self._database.writing(clash=message("This site is there already.")) as connection:
            connection.execute(insert(sites).values(_values_of(site)))
            note_change(connection, site.relationship_id, self._database.now())

    def update(self, site: Site) -> None:
        """Give the site with that id these values; it stays in its relationship."""
        with self._database.writing() as connection:
            before = _get(connection, site.id)
            values = _values_of(site) | {"relationship_id": before.relationship_id}
            connection.execute(update(sites).where(sites.c.id == site.id).values(values))
            note_change(connection, before.relationship_id, self._database.now())

    def arrange(self, relationship_id: str, wanted: Collection[Site]) -> None:
        """Let these be the sites of a relationship, and no others; ``NotFoundError`` where it is gone."""
        with self._database.writing(clash=message("Two of these sites are the same.")) as connection:
            theirs = select(relationships.c.id).where(relationships.c.id == relationship_id)
            if connection.execute(theirs).first() is None:
                raise NotFoundError(message("This relationship is not in the workspace any more."))
            connection.execute(delete(sites).where(sites.c.relationship_id == relationship_id))
            if wanted:
                mine = {"relationship_id": relationship_id}
                connection.execute(insert(sites), [_values_of(site) | mine for site in wanted])
            note_change(connection, relationship_id, self._database.now())

    def delete(self, site_id: str) -> None:
        """Take the site out; ``NotFoundError``."""
        with self._database.writing() as connection:
            before = _get(connection, site_id)
            connection.execute(delete(sites).where(sites.c.id == site_id))
            note_change(connection, before.relationship_id, self._database.now())


def _values_of(site: Site) -> dict[str, Any]:
    return {
        "id": site.id,
        "relationship_id": site.relationship_id,
        "side": site.side,
        "name": site.name,
        "time_zone": site.time_zone,
        "opens": site.opens,
        "closes": site.closes,
    }


def _get(connection: Connection, site_id: str) -> Site:
    row = connection.execute(select(sites).where(sites.c.id == site_id)).one_or_none()
    if row is None:
        raise NotFoundError(message("This site is not in the workspace any more."))
    return _to_domain(row)


def _to_domain(row: Row[*tuple[Any, ...]]) -> Site:
    return Site(row.id, row.relationship_id, row.side, row.name, row.time_zone, row.opens, row.closes)
