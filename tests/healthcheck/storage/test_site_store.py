from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

import pytest

from healthcheck.domain.refusal import ClashError, NotFoundError
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.site import Site
from tests.healthcheck.storage.filled_workspace import Stores

NIGHT = Site("n", "A", Side.SUPPLIER, "Pune <b>night</b>", "Asia/Kolkata", time(21, 30), time(6, 30))
DAY = Site("d", "A", Side.CLIENT, "Wien", "Europe/Vienna", time(8), time(16, 45))


@pytest.fixture
def with_relationship(stores: Stores) -> Stores:
    stores.relationships.add(Relationship("A", "Halmere", "Worthwell"))
    stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    return stores


def test_sites_come_back_as_they_were_given_client_first(with_relationship: Stores) -> None:
    with_relationship.sites.add(NIGHT)
    with_relationship.sites.add(DAY)
    with_relationship.sites.add(replace(DAY, id="other", relationship_id="B"))
    assert with_relationship.sites.of_relationship("A") == (DAY, NIGHT)


def test_a_changed_site_stays_in_its_relationship(with_relationship: Stores) -> None:
    with_relationship.sites.add(DAY)
    with_relationship.sites.update(replace(DAY, name="Graz", closes=time(17), relationship_id="B"))
    assert with_relationship.sites.get("d") == replace(DAY, name="Graz", closes=time(17))


def test_a_site_that_was_taken_out_can_be_put_back(with_relationship: Stores) -> None:
    with_relationship.sites.add(DAY)
    with_relationship.sites.delete("d")
    assert with_relationship.sites.of_relationship("A") == ()
    with_relationship.sites.add(DAY)
    assert with_relationship.sites.get("d") == DAY


def test_what_cannot_be_done_is_told_in_words(with_relationship: Stores) -> None:
    with_relationship.sites.add(DAY)
    with pytest.raises(ClashError, match="there already"):
        with_relationship.sites.add(DAY)
    with pytest.raises(NotFoundError):
        with_relationship.sites.add(replace(DAY, id="x", relationship_id="gone"))
    sites = with_relationship.sites
    calls: tuple[Callable[[], object], ...] = (lambda: sites.update(NIGHT), lambda: sites.delete("n"))
    for call in calls:
        with pytest.raises(NotFoundError, match="not in the workspace"):
            call()
