from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from healthcheck.domain.assessment import AssessmentStatus
from healthcheck.domain.refusal import ClashError, NotFoundError
from healthcheck.domain.relationship import Privacy, Relationship
from healthcheck.storage import Database
from tests.healthcheck.storage.filled_workspace import NOON, Stores

HALMERE = Relationship(
    "A",
    "Halmere Health",
    "Worthwell Workforce",
    "Staffing",
    Privacy.ATTRIBUTED,
    4,
    is_sample=True,
    services=("Nurses", "Night cover"),
    started_on=date(2024, 2, 29),
    ends_on=date(2027, 12, 31),
)


def test_a_relationship_comes_back_as_it_was_given(stores: Stores) -> None:
    stores.relationships.add(HALMERE)
    assert stores.relationships.get("A") == HALMERE


def test_relationships_are_listed_by_name_whatever_their_letters_case(stores: Stores) -> None:
    for key, client in (("1", "zephyrine Air"), ("2", "Halmere"), ("3", "heronsgate")):
        stores.relationships.add(Relationship(key, client, "S"))
    assert [relationship.id for relationship in stores.relationships.all()] == ["2", "3", "1"]


def test_a_second_relationship_with_the_same_id_is_refused_and_the_first_stays(stores: Stores) -> None:
    stores.relationships.add(HALMERE)
    with pytest.raises(ClashError, match="there already"):
        stores.relationships.add(replace(HALMERE, client="Somebody else"))
    assert stores.relationships.all() == (HALMERE,)


def test_an_update_changes_what_it_names_and_nothing_else(stores: Stores) -> None:
    stores.relationships.add(HALMERE)
    stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    stores.relationships.update(replace(HALMERE, scope="Eleven countries", minimum_n=5))
    assert stores.relationships.get("A") == replace(HALMERE, scope="Eleven countries", minimum_n=5)
    assert stores.relationships.get("B").scope == ""


@pytest.mark.parametrize("call", ["get", "update", "delete"])
def test_a_relationship_that_is_not_there_is_named_in_words(stores: Stores, call: str) -> None:
    missing = replace(HALMERE, id="nobody")
    with pytest.raises(NotFoundError, match="nobody"):
        getattr(stores.relationships, call)(missing if call == "update" else missing.id)


def test_whatever_is_typed_as_an_id_is_looked_up(stores: Stores) -> None:
    for typed in ("\udcff", "\x00", "'; DROP TABLE relationships;--", "x" * 100_000):
        with pytest.raises(NotFoundError):
            stores.relationships.get(typed)


def test_the_summary_of_a_new_relationship_has_no_assessment(stores: Stores) -> None:
    stores.relationships.add(HALMERE)
    (summary,) = stores.relationships.summaries()
    assert (summary.relationship, summary.assessment, summary.status, summary.held_on) == (HALMERE, None, None, None)
    assert (summary.submitted, summary.invited, summary.last_changed) == (0, 0, NOON)


def test_the_summary_counts_people_of_the_latest_assessment_only(stores: Stores, assessment: int) -> None:
    (summary,) = stores.relationships.summaries()
    assert (summary.assessment, summary.submitted, summary.invited) == (1, 1, 3)
    stores.assessments.close(assessment, at=NOON)
    second = stores.open_assessment()
    stores.responses.invite(second.id, "A-S1")
    (summary,) = stores.relationships.summaries()
    assert (summary.assessment, summary.submitted, summary.invited) == (2, 0, 1)
    assert (summary.status, summary.held_on) == (AssessmentStatus.OPEN, second.held_on)


def test_answering_moves_the_last_change_of_its_own_relationship_only(path: Path) -> None:
    times = iter(NOON + timedelta(minutes=minute) for minute in range(100))
    with Database.open(path, make_new=True, clock=lambda: next(times)) as database:
        stores = Stores(database)
        stores.relationships.add(HALMERE)
        stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
        before = {summary.relationship.id: summary.last_changed for summary in stores.relationships.summaries()}
        stores.open_assessment("B")
        after = {summary.relationship.id: summary.last_changed for summary in stores.relationships.summaries()}
    assert after["A"] == before["A"]
    assert after["B"] > before["B"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [((), ()), (("", " "), ()), (("Pay\nroll", "ベッド <b>"), ("Pay roll", "ベッド <b>")), (("A\x00B",), ("AB",))],
)
def test_services_are_short_texts_of_one_line(stores: Stores, given: tuple[str, ...], kept: tuple[str, ...]) -> None:
    stores.relationships.add(replace(HALMERE, services=given))
    assert stores.relationships.get("A").services == kept
