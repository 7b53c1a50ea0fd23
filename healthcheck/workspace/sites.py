"""Use cases around the places where the two sides work. Each edit can be taken back: they take and give the value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from healthcheck.domain.text import shortened
from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import time

    from healthcheck.domain.relationship import Side
    from healthcheck.domain.site import Site
    from healthcheck.storage.stores import Stores


class SiteService:
    """Changes the sites of a relationship; ``relationships.sites`` lists them."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def add(self, *, relationship_id: str, side: Side, name: str, time_zone: str, opens: time, closes: time) -> Site:
        """A new site; UserFacingError where it has no name or this computer does not know the time zone."""
        from healthcheck.domain.site import Site

        return self.put_back(Site(uuid4().hex, relationship_id, side, name, time_zone, opens, closes))

    def put_back(self, site: Site) -> Site:
        """Add this very site."""
        self._stores.sites.add(_settled(site))
        return self._stores.sites.get(site.id)

    def update(self, site: Site) -> Site:
        """Keep a changed name, side, time zone or changed hours."""
        self._stores.sites.update(_settled(site))
        return self._stores.sites.get(site.id)

    def arrange(self, relationship_id: str, sites: Sequence[Site]) -> tuple[Site, ...]:
        """Let these be the sites of the relationship, and no others, all at once; one without an id gets one."""
        settled = [_settled(replace(site, id=site.id or uuid4().hex)) for site in sites]
        self._stores.sites.arrange(relationship_id, settled)
        return self._stores.sites.of_relationship(relationship_id)

    def delete(self, site_id: str) -> Site:
        """Take a site out; what it was, so that it can be put back."""
        site = self._stores.sites.get(site_id)
        self._stores.sites.delete(site_id)
        return site


def _settled(site: Site) -> Site:
    """The site as it is kept, or why it cannot be."""
    from healthcheck.domain.site import is_time_zone

    settled = replace(site, name=site.name.strip(), time_zone=site.time_zone.strip())
    if not settled.name:
        raise UserFacingError(
            message("The site has no name."), safe=message("Nothing was changed."), do=message("Enter where it is.")
        )
    if not is_time_zone(settled.time_zone):
        raise UserFacingError(
            message("“{0}” is no time zone that this computer knows.", shortened(settled.time_zone)),
            safe=message("Nothing was changed."),
            do=message("Choose one by continent and city, such as Europe/Vienna."),
        )
    return settled
