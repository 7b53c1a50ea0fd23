"""Deleted is deleted: no byte of it stays in the file, and the copies that still hold it are named."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply
from healthcheck.domain.commitment import Commitment, CommitmentChange, Origin, Party
from healthcheck.domain.interview import Interview, InterviewNote
from healthcheck.domain.mesh_rating import MeshRating
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.review import ReviewMeeting
from healthcheck.domain.rhythm import Rhythm
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.site import Site
from healthcheck.domain.workshop import AgendaItem, Ballot, Decision, ItemKind, Parked, Place, Workshop
from healthcheck.storage import Database, kept_files, restore
from tests.healthcheck.storage.filled_workspace import NOON, Stores, fill, person

CANARY = "Kanarienvogel-7391"
DELETIONS: dict[str, Callable[[Stores, int], object]] = {
    "respondent": lambda stores, _: stores.respondents.delete("B-C1"),
    "assessment": lambda stores, assessment: stores.assessments.delete(assessment),
    "relationship": lambda stores, _: stores.relationships.delete("B"),
    "response": lambda stores, assessment: stores.responses.withdraw(assessment, "B-C1"),
    "interview": lambda stores, _: stores.interviews.delete("B-I"),
    "mesh rating": lambda stores, _: stores.meshes.delete("B-M"),
    "workshop": lambda stores, _: stores.workshops.delete("B-W"),
    "ballot": lambda stores, _: stores.workshop_captures.withdraw("B-W", "B-V"),
}

ALONE = ("interview", "mesh rating", "workshop", "ballot")


def plant_people(stores: Stores, *, people: int) -> int:
    """Relationship B, in which nobody has answered yet; returns the id of its assessment."""
    stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    assessment = stores.open_assessment("B").id
    for number in range(1, people + 1):
        somebody = person(f"C{number}", "B")
        stores.respondents.add(somebody)
        stores.responses.invite(assessment, somebody.id)
    return assessment


def plant(stores: Stores, *, people: int = 30) -> int:
    """Relationship B, in which every answer and every name sings; returns the id of its assessment."""
    assessment = plant_people(stores, people=people)
    for number in range(40):
        note = f"{CANARY} {number} " * 20
        stores.responses.save_answer(assessment, "B-C1", Answer(f"ITEM-{number}", Reply.AGREED, note))
    stores.responses.save_outcome(assessment, "B-C1", OutcomeAnswer("OPEN1", text=CANARY * 2000))
    stores.responses.save_position(assessment, "B-C1", CANARY)
    return assessment


def rate_mesh(stores: Stores, assessment: int) -> None:
    """B-C1 rates links that sing, the mesh is revealed, and B-C1 begins to rate anew."""
    stores.meshes.save(MeshRating("B-M", assessment, NOON, {(CANARY, "TRU"): 4}, Side.CLIENT, "B-C1"))
    stores.meshes.reveal(assessment, at=NOON)
    stores.meshes.note_draft(assessment, (CANARY, "TRU"), 3, rater="B-C1")


def interview_somebody(stores: Stores, assessment: int) -> None:
    """B-C1 is interviewed, and every note, theme and section sings."""
    stores.interviews.begin(Interview("B-I", assessment, "B-C1", NOON))
    stores.interviews.save_consent("B-I", opened_script=True, notes=True, recording=True)
    stores.interviews.save_seconds("B-I", section=CANARY, seconds=1)
    stores.interviews.save_choices("B-I", top_three=(CANARY,), most_complex=CANARY)
    for number in range(20):
        text = f"{CANARY} {number} " * 50
        stores.interview_notes.add(InterviewNote(f"N{number}", "B-I", "TRU", NOON, text, themes=(text, CANARY)))


def promise(stores: Stores, assessment: int, key: str = "P", **more: object) -> Commitment:
    """B-C1 promises something to nobody in particular, and every word of it sings."""
    client = Party(Side.CLIENT, "B-C1")
    asked = CommitmentChange(CommitmentState.REQUESTED, date(2026, 5, 3), NOON, client, CANARY, CANARY)
    texts = dict.fromkeys(("done_when", "why", "needs", "reviewed_in"), f"{CANARY} " * 90)
    commitment = Commitment(key, "B", assessment, CANARY, client, Party(Side.SUPPLIER), (asked,), **texts)  # type: ignore[arg-type]
    return stores.commitments.add(replace(commitment, origin=Origin(factor=CANARY), **more))  # type: ignore[arg-type]


def hold_workshop(stores: Stores, assessment: int) -> None:
    """A workshop of which every word sings, with B-C1 in the room."""
    prompts = dict.fromkeys(Side, CANARY * 40)
    agenda = (AgendaItem("B-I", ItemKind.FREE, CANARY, 5, CANARY, f"{CANARY} " * 90, prompts),)
    stores.workshops.add(Workshop("B-W", assessment, 60, agenda=agenda, present=frozenset({"B-C1"})))
    stores.workshops.save_place("B-W", Place(CANARY, 0, NOON))
    stores.workshops.save_seconds("B-W", item_id=CANARY, seconds=1)
    stores.workshops.save_guesses("B-W", {Side.CLIENT: {CANARY: 1}})
    captures = stores.workshop_captures
    captures.cast("B-W", Ballot("B-V", Side.CLIENT, (CANARY,)))
    captures.add_score("B-W", RoomScore("B-R", CANARY, ScoreLayer.AGREED, 2, NOON, reason=CANARY * 90))
    captures.save_parked("B-W", Parked("B-P", CANARY, CANARY))
    captures.save_decision("B-W", Decision("B-D", CANARY * 90, NOON))


def review(stores: Stores) -> ReviewMeeting:
    """A meeting that B-C1 attends, and every word of it sings."""
    meeting = ReviewMeeting("M", "B", Rhythm.WEEKLY, CANARY, purpose=CANARY, attendees=("B-C1",))
    return stores.reviews.save(replace(meeting, others=dict.fromkeys(Side, CANARY)))


@pytest.mark.parametrize("what", DELETIONS)
def test_nothing_deleted_can_be_found_in_the_bytes_of_the_file(path: Path, what: str) -> None:
    with Database.open(path, make_new=True) as database:
        stores = Stores(database)
        kept = fill(database)
        planted = plant_people(stores, people=2) if what in ALONE else plant(stores)
        if what not in ("response", "mesh rating", "workshop", "ballot"):
            interview_somebody(stores, planted)
        if what not in ("response", "interview", "workshop", "ballot"):
            rate_mesh(stores, planted)
        if what in ("workshop", "assessment", "relationship"):
            hold_workshop(stores, planted)
        if what == "ballot":
            stores.workshops.add(Workshop("B-W", planted, 60))
            stores.workshop_captures.cast("B-W", Ballot("B-V", Side.CLIENT, (CANARY,)))
        if what == "assessment":
            stores.titles.save(planted, place="results.gap", text=CANARY)
            promise(stores, planted)
        if what == "respondent":
            stores.respondents.update(person("C1", "B", name=CANARY))
        if what == "relationship":
            stores.relationships.update(Relationship("B", CANARY, "Verrado", CANARY, services=(CANARY,)))
            stores.sites.add(Site("B", "B", Side.CLIENT, CANARY, CANARY, time(9), time(17)))
            stores.titles.save(planted, place="results.gap", text=CANARY)
            promise(stores, planted)
            review(stores)
        before = stores.responses.of_assessment(kept)
        assert CANARY.encode() in path.read_bytes()

        DELETIONS[what](stores, planted)

        assert CANARY.encode() not in path.read_bytes()
        assert stores.responses.of_assessment(kept) == before
        database.check(full=True)
    assert CANARY.encode() not in path.read_bytes()


def test_what_was_overwritten_or_taken_back_is_gone_too(path: Path) -> None:
    with Database.open(path, make_new=True) as database:
        stores = Stores(database)
        assessment = plant(stores, people=2)
        for number in range(40):
            stores.responses.save_answer(assessment, "B-C1", Answer(f"ITEM-{number}", Reply.AGREED))
        stores.responses.save_outcome(assessment, "B-C1", OutcomeAnswer("OPEN1"))
        stores.responses.save_position(assessment, "B-C1", "")
        database.purge()
    assert CANARY.encode() not in path.read_bytes()


@pytest.mark.parametrize("what", ["respondent", "assessment", "relationship"])
def test_deleting_leaves_no_row_that_pointed_there(path: Path, what: str) -> None:
    with Database.open(path, make_new=True) as database:
        stores = Stores(database)
        assessment = plant(stores, people=3)
        interview_somebody(stores, assessment)
        rate_mesh(stores, assessment)
        stores.responses.save_retrospect(assessment, "B-C2", item="GOV-P1", reply=Reply.AGREED)
        stores.responses.save_retrospect(assessment, "B-C1", item="GOV-P1", reply=Reply.AGREED)
        stores.responses.submit(assessment, "B-C1", at=NOON)
        stores.sites.add(Site("B", "B", Side.CLIENT, "Wien", "Europe/Vienna", time(9), time(17)))
        stores.respondents.add(person("S1", "B"))
        stores.respondents.update(replace(person("S1", "B"), counterpart_id="B-C1"))
        stores.titles.save(assessment, place="results.gap", text="Trust first")
        promise(stores, assessment, needed_by=(promise(stores, assessment, "P0").id,))
        review(stores)
        stores.assessments.close(assessment, at=NOON)
        DELETIONS[what](stores, assessment)
    with closing(sqlite3.connect(path)) as hand:
        counts = {
            table: hand.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in (
                *("relationships", "respondents", "assessments", "responses", "answers", "closings"),
                *("sites", "counterparts", "titles"),
                *("interviews", "interview_seconds", "interview_choices", "interview_notes", "note_tags"),
                *("commitments", "commitment_changes", "commitment_needs"),
                *("review_meetings", "reviewed_intendees"),
                *("mesh_ratings", "mesh_links", "retrospects", "mesh_reveals", "mesh_reveal_seals"),
                "mesh_drafts",
            )
        }
    nothing = (0, 0, 0, 0, 0)
    expected = {
        # that something was revealed outlives who said it: two reveals are held against each other
        "respondent": (1, 3, 1, 2, 0, 1, 1, 0, 1, *nothing, 2, 2, 1, 1, 0, 0, 0, 1, 1, 1, 0),
        "assessment": (1, 4, 0, 0, 0, 0, 1, 1, 0, *nothing, 0, 0, 0, 1, 1, *nothing, 0),
        "relationship": (0, 0, 0, 0, 0, 0, 0, 0, 0, *nothing, *nothing, *nothing, 0),
    }
    assert tuple(counts.values()) == expected[what]


def test_traces_that_a_crash_kept_from_being_overwritten_are_overwritten_at_the_next_opening(filled: Path) -> None:
    with Database.open(filled) as database:
        plant(Stores(database))
    with closing(sqlite3.connect(filled)) as hand, hand:
        # as a crash between the deletion and the purge leaves it
        hand.execute("PRAGMA secure_delete = OFF")
        hand.execute("PRAGMA foreign_keys = ON")
        hand.execute("DELETE FROM relationships WHERE id = 'B'")
        hand.execute("UPDATE workspace SET purge_due = 1")
    assert CANARY.encode() in filled.read_bytes()
    Database.open(filled).close()
    assert CANARY.encode() not in filled.read_bytes()


def test_pages_that_a_crash_left_behind_the_end_are_no_obstacle_and_go(filled: Path) -> None:
    size = filled.stat().st_size
    with closing(sqlite3.connect(filled)) as hand, hand:
        hand.execute("UPDATE workspace SET purge_due = 1")
    filled.write_bytes(filled.read_bytes() + CANARY.encode().ljust(4096, b"."))
    with Database.open(filled) as database:
        assert Stores(database).relationships.get("A")
    assert filled.stat().st_size <= size
    assert CANARY.encode() not in filled.read_bytes()


def test_the_backups_that_still_hold_a_deleted_thing_are_named(filled: Path) -> None:
    with Database.open(filled) as database:
        stores, backups = Stores(database), database.backups
        (assessment,) = stores.assessments.of_relationship("A")
        before = backups.make(database, reason="start", at=NOON)
        second = stores.open_assessment()
        stores.respondents.add(replace(person("C9"), id="late"))
        with_late = backups.make(database, reason="manual", at=NOON.replace(hour=13))
        stores.relationships.delete("A")
        after = backups.make(database, reason="close", at=NOON.replace(hour=14))

        assert [found.path for found in backups.holding(relationship="A")] == [with_late.path, before.path]
        assert [found.path for found in backups.holding(assessment=assessment.id)] == [with_late.path, before.path]
        assert [found.path for found in backups.holding(assessment=second.id)] == [with_late.path]
        assert [found.path for found in backups.holding(respondent="late")] == [with_late.path]
        assert backups.holding(respondent="nobody") == ()

        after.path.write_bytes(b"rotten")
        assert after.path in [found.path for found in backups.holding(respondent="nobody")]
        for found in backups.holding(relationship="A"):
            backups.remove(found)
        assert backups.list() == ()


def test_a_file_that_a_restore_replaced_is_among_those_that_still_hold_it(filled: Path) -> None:
    with Database.open(filled) as database:
        backup = database.backups.make(database, reason="start", at=NOON)
        plant(Stores(database), people=2)
        backups = database.backups
    kept = restore(backup.path, filled)
    found = backups.holding(relationship="B", others=kept_files(filled))
    assert [(entry.path, entry.reason) for entry in found] == [(kept, "replaced")]
