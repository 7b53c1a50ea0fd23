"""What is deleted leaves no byte in the file, and yet comes back exactly while the program holds it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from healthcheck.domain.assessment import Answer, Reply, ResponseStatus
from healthcheck.domain.interview import Interview
from healthcheck.domain.refusal import BrokenSealError, ClashError, NotFoundError, StateError
from healthcheck.domain.taken_out import TakenOut
from healthcheck.storage import Database
from tests.healthcheck.storage.dump import dump
from tests.healthcheck.storage.filled_workspace import NOON, Stores, person

Step = tuple[Callable[[Stores, int], TakenOut], Callable[[Stores, int, TakenOut], None]]
STEPS: dict[str, Step] = {
    "client": (lambda stores, _: stores.respondents.delete("A-C1"), lambda stores, _, taken: _person(stores, taken)),
    "supplier": (lambda stores, _: stores.respondents.delete("A-S1"), lambda stores, _, taken: _person(stores, taken)),
    "response": (
        lambda stores, assessment: stores.responses.withdraw(assessment, "A-C1"),
        lambda stores, assessment, taken: stores.responses.put_back(assessment, "A-C1", taken),
    ),
    "interview": (
        lambda stores, _: stores.interviews.delete("I-A-S1"),
        lambda stores, _, taken: stores.interviews.put_back(taken),
    ),
}


def _person(stores: Stores, taken: TakenOut) -> None:
    stores.respondents.put_back(taken)


@pytest.mark.parametrize("what", STEPS)
def test_everything_that_went_comes_back_cell_by_cell_as_often_as_it_is_undone(
    stores: Stores, assessment: int, what: str
) -> None:
    take_out, put_back = STEPS[what]
    before, read = dump(stores.database), stores.everything()
    for _ in range(2):
        taken = take_out(stores, assessment)
        gone = dump(stores.database)
        assert gone != before
        put_back(stores, assessment, taken)
        assert dump(stores.database) == before
        assert stores.everything() == read
        assert take_out(stores, assessment).rows == taken.rows
        assert dump(stores.database) == gone
        put_back(stores, assessment, taken)
    stores.database.check(full=True)


def test_every_table_that_points_at_people_is_seen_to(stores: Stores, assessment: int) -> None:
    """The filled workspace has rows of each kind that goes with a person, so that the test above says something."""
    gone = stores.respondents.delete("A-S1"), stores.respondents.delete("A-C1")
    went = {table for taken in gone for table, rows in taken.rows.items() if rows}
    assert went == set(gone[0].rows), assessment
    loose = {link for taken in gone for link, rows in taken.links.items() if rows}
    assert loose == set(gone[0].links)


def test_nothing_of_it_is_on_the_disk_meanwhile_or_in_what_a_log_would_say(filled: Path) -> None:
    with Database.open(filled) as database:
        stores = Stores(database)
        stores.respondents.update(replace(stores.respondents.get("A-C1"), name="Kanarienvogel-7391"))
        taken = stores.respondents.delete("A-C1")
        assert b"Kanarienvogel" not in filled.read_bytes()
        assert "Kanarienvogel" not in repr(taken)
        stores.respondents.put_back(taken)
        assert b"Kanarienvogel" in filled.read_bytes()


def test_what_a_flipped_bit_made_unreadable_is_taken_out_and_put_back_as_it_was(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as hand, hand:
        hand.execute("UPDATE answers SET note = CAST(x'41ff42' AS TEXT) WHERE item = 'GOV-T3'")
    with Database.open(filled, check=False) as database:
        stores = Stores(database)
        before = dump(database, but=("changed_at",))
        taken = stores.responses.withdraw(1, "A-C1")
        stores.responses.put_back(1, "A-C1", taken)
        assert dump(database, but=("changed_at",)) == before


def test_a_broken_seal_is_as_broken_afterwards(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as hand, hand:
        hand.execute("UPDATE answers SET reply = 4 WHERE item = 'GOV-P1'")
    with Database.open(filled) as database:
        stores = Stores(database)
        stores.responses.put_back(1, "A-C1", stores.responses.withdraw(1, "A-C1"))
        with pytest.raises(BrokenSealError):
            stores.responses.get(1, "A-C1")


def test_answers_do_not_slip_into_an_assessment_that_was_closed_without_them(stores: Stores, assessment: int) -> None:
    answers = stores.responses.withdraw(assessment, "A-C1")
    stores.assessments.close(assessment, at=NOON)
    closed = dump(stores.database)
    with pytest.raises(StateError, match="closed without these answers"):
        stores.responses.put_back(assessment, "A-C1", answers)
    assert dump(stores.database) == closed
    stores.assessments.reopen(assessment)
    stores.responses.put_back(assessment, "A-C1", answers)
    gone = stores.respondents.delete("A-C1")
    stores.assessments.close(assessment, at=NOON)
    with pytest.raises(StateError, match="closed without these answers"):
        stores.respondents.put_back(gone)


def test_somebody_deleted_from_a_closed_assessment_comes_back_into_it(stores: Stores, assessment: int) -> None:
    stores.assessments.close(assessment, at=NOON)
    before = dump(stores.database)
    stores.respondents.put_back(stores.respondents.delete("A-C1"))
    assert dump(stores.database) == before


def test_whoever_was_asked_anew_gets_their_answers_back_unless_they_have_begun(stores: Stores, assessment: int) -> None:
    before = stores.responses.get(assessment, "A-C1")
    taken = stores.responses.withdraw(assessment, "A-C1")
    stores.responses.invite(assessment, "A-C1")
    stores.responses.put_back(assessment, "A-C1", taken)
    assert stores.responses.get(assessment, "A-C1") == before
    taken = stores.responses.withdraw(assessment, "A-C1")
    stores.responses.invite(assessment, "A-C1")
    stores.responses.save_answer(assessment, "A-C1", Answer("GOV-P1", Reply.AGREED))
    with pytest.raises(ClashError, match="begun to answer anew"):
        stores.responses.put_back(assessment, "A-C1", taken)
    assert stores.responses.get(assessment, "A-C1").status is ResponseStatus.DRAFT


def test_what_would_be_there_twice_is_refused(stores: Stores, assessment: int) -> None:
    gone = stores.respondents.delete("A-C1")
    stores.respondents.add(replace(person("C1"), id="somebody else"))
    with pytest.raises(ClashError, match="somebody else's"):
        stores.respondents.put_back(gone)
    held = stores.interviews.delete("I-A-S1")
    stores.interviews.begin(Interview("another", assessment, "A-S1", NOON))
    with pytest.raises(ClashError, match="interviewed anew"):
        stores.interviews.put_back(held)


def test_what_went_with_something_else_meanwhile_stays_away(stores: Stores, assessment: int) -> None:
    second = stores.open_assessment()
    stores.responses.invite(second.id, "A-C1")
    answers = stores.responses.withdraw(assessment, "A-C1")
    gone = stores.respondents.delete("A-C1")
    stores.assessments.delete(assessment)
    stores.respondents.put_back(gone)
    assert stores.responses.get(second.id, "A-C1")
    with pytest.raises(NotFoundError):
        stores.responses.put_back(assessment, "A-C1", answers)
    stores.relationships.delete("A")
    with pytest.raises(NotFoundError):
        stores.respondents.put_back(gone)
    stores.database.check(full=True)
