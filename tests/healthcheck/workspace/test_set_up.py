"""What a relationship covers, where its sides work, and the titles that its pages were given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.site import Site
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace

DAY = date(2026, 5, 4)


@pytest.fixture
def relationship(workspace: Workspace) -> Relationship:
    return workspace.relationships.create(
        client="Aster",
        supplier="Birch",
        held_on=DAY,
        services=(" Payroll ", "", "Help\ndesk", "Payroll"),
        started_on=DAY,
        ends_on=DAY,
    )


def add_site(workspace: Workspace, relationship: Relationship, zone: str, name: str = " Wien ") -> Site:
    return workspace.sites.add(
        relationship_id=relationship.id,
        side=Side.CLIENT,
        name=name,
        time_zone=zone,
        opens=time(9),
        closes=time(17, 30),
    )


def test_services_and_dates_of_the_contract_are_kept_and_listed(
    workspace: Workspace, relationship: Relationship
) -> None:
    assert relationship.services == ("Payroll", "Help desk")
    assert (relationship.started_on, relationship.ends_on) == (DAY, DAY)
    changed = workspace.relationships.update(replace(relationship, services=("Payroll ",), ends_on=None))
    assert changed == replace(relationship, services=("Payroll",), ends_on=None)
    assert workspace.relationships.summaries()[0].relationship == changed


def test_a_contract_that_ends_before_it_starts_is_refused(workspace: Workspace, relationship: Relationship) -> None:
    yesterday = date(2026, 5, 3)
    with pytest.raises(UserFacingError, match="ends before it starts"):
        workspace.relationships.update(replace(relationship, ends_on=yesterday))
    with pytest.raises(UserFacingError, match="ends before it starts"):
        workspace.relationships.create(client="A", supplier="B", held_on=DAY, started_on=DAY, ends_on=yesterday)
    assert [entry.relationship for entry in workspace.relationships.summaries()] == [relationship]


def test_a_site_is_added_changed_taken_out_and_put_back(workspace: Workspace, relationship: Relationship) -> None:
    site = add_site(workspace, relationship, "Europe/Vienna")
    assert site.name == "Wien"
    changed = workspace.sites.update(replace(site, closes=time(16)))
    assert workspace.relationships.sites(relationship.id) == (changed,)
    assert workspace.sites.delete(site.id) == changed
    assert workspace.relationships.sites(relationship.id) == ()
    assert workspace.sites.put_back(changed) == changed


def test_a_site_needs_a_name_and_a_time_zone_that_exists(workspace: Workspace, relationship: Relationship) -> None:
    with pytest.raises(UserFacingError, match="no name"):
        add_site(workspace, relationship, "Europe/Vienna", name=" ")
    for zone in ("Europe/Wien", "", "../../etc/passwd", "x" * 100_000, "\x00"):
        with pytest.raises(UserFacingError, match="no time zone"):
            add_site(workspace, relationship, zone)
    assert workspace.relationships.sites(relationship.id) == ()


def test_all_sites_of_a_relationship_are_arranged_at_once(workspace: Workspace, relationship: Relationship) -> None:
    first = add_site(workspace, relationship, "Europe/Vienna")
    second = replace(first, id="", name="Pune", side=Side.SUPPLIER, time_zone="Asia/Kolkata")
    kept = workspace.sites.arrange(relationship.id, (replace(first, closes=time(16)), second))
    assert [(site.name, site.closes) for site in kept] == [("Wien", time(16)), ("Pune", time(17, 30))]
    assert kept == workspace.relationships.sites(relationship.id)
    with pytest.raises(UserFacingError, match="no name"):
        workspace.sites.arrange(relationship.id, (replace(second, name=" "),))
    assert workspace.relationships.sites(relationship.id) == kept
    assert workspace.sites.arrange(relationship.id, (first,)) == (first,)
    workspace.relationships.delete(relationship.id)
    with pytest.raises(UserFacingError, match="not in the workspace"):
        workspace.sites.arrange(relationship.id, kept)


def test_an_edited_title_stays_until_it_is_blank(workspace: Workspace, relationship: Relationship) -> None:
    assessment = workspace.relationships.assessment(relationship.id)
    workspace.answering.close_assessment(assessment.id)
    workspace.titles.save(assessment.id, place="results.gap", text=" Trust\nfirst ")
    assert workspace.titles.of(assessment.id) == {"results.gap": "Trust first"}
    workspace.titles.save(assessment.id, place="results.gap", text="  ")
    assert workspace.titles.of(assessment.id) == {}
