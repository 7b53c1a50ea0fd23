"""Whatever is written about a relationship shows in the list as its latest change, and as no other's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from healthcheck.domain.assessment import Reply
from healthcheck.domain.batch import AssessmentImport, ImportBatch, RelationshipImport
from healthcheck.domain.form import Form
from healthcheck.domain.interview import InterviewNote
from healthcheck.domain.mesh_rating import MeshRating
from healthcheck.domain.relationship import Privacy, Relationship, Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.workshop import Decision, Parked
from healthcheck.storage import Database
from tests.healthcheck.storage.filled_workspace import NOON, Stores, fill, person

Write = Callable[[Stores, int], object]


def an_import(stores: Stores, _assessment: int) -> None:
    second = AssessmentImport(
        2, date(2026, 5, 2), Form.EXPRESS, "outsourcing-relationship", "1", Privacy.CONFIDENTIAL, 3, (), None
    )
    stores.imports.apply(ImportBatch((RelationshipImport(stores.relationships.get("A"), (second,)),)))


WRITES: dict[str, Write] = {
    "relationship": lambda to, _: to.relationships.update(replace(to.relationships.get("A"), scope="Other")),
    "import": an_import,
    "person": lambda to, _: to.respondents.add(person("C9")),
    "people": lambda to, _: to.respondents.add_many([person("C8"), person("S8")]),
    "person edited": lambda to, _: to.respondents.update(replace(to.respondents.get("A-C1"), role="Head of buying")),
    "person deleted": lambda to, _: to.respondents.delete("A-C2"),
    "person put back": lambda to, _: to.respondents.put_back(to.respondents.delete("A-C2")),
    "people deleted": lambda to, _: to.respondents.delete_many(["A-C2"]),
    "site": lambda to, _: to.sites.update(replace(to.sites.get("A-client"), name="Elsewhere")),
    "site deleted": lambda to, _: to.sites.delete("A-client"),
    "sites": lambda to, _: to.sites.arrange("A", []),
    "title": lambda to, held: to.titles.save(held, place="results.gap", text="Mind the gap"),
    "answer": lambda to, held: to.responses.save_retrospect(held, "A-C2", item="GOV-P1", reply=Reply.AGREED),
    "note released": lambda to, held: to.responses.release_note(held, "A-C1", "GOV-T3", is_released=False),
    "submitted": lambda to, held: to.responses.submit(held, "A-C2", at=NOON),
    "unlocked": lambda to, held: to.responses.unlock(held, "A-C1"),
    "withdrawn": lambda to, held: to.responses.withdraw(held, "A-C1"),
    "put back": lambda to, held: to.responses.put_back(held, "A-C1", to.responses.withdraw(held, "A-C1")),
    "closed": lambda to, held: to.assessments.close(held, at=NOON),
    "consent": lambda to, _: to.interviews.save_consent("I-A-S1", opened_script=True, notes=False, recording=False),
    "interview ended": lambda to, _: to.interviews.save_end("I-A-S1", at=None),
    "interview deleted": lambda to, _: to.interviews.delete("I-A-S1"),
    "interview put back": lambda to, _: to.interviews.put_back(to.interviews.delete("I-A-S1")),
    "interview note": lambda to, _: to.interview_notes.add(InterviewNote("n", "I-A-S1", "TRU", NOON, "More")),
    "interview note edited": lambda to, _: to.interview_notes.edit("I-A-S1-1", text="Less", is_quote=False),
    "interview note deleted": lambda to, _: to.interview_notes.delete("I-A-S1-1"),
    "commitment": lambda to, _: to.commitments.save([replace(to.commitments.get("P2"), what="Fill all")]),
    "commitment deleted": lambda to, _: to.commitments.delete("P2"),
    "commitments in order": lambda to, _: to.commitments.reorder(["P2", "P1"]),
    "meeting": lambda to, _: to.reviews.save(replace(to.reviews.get("M"), minutes=30)),
    "meeting deleted": lambda to, _: to.reviews.delete("M"),
    "mesh": lambda to, held: to.meshes.save(MeshRating("m", held, NOON, {("GOV", "TRU"): 1}, side=Side.CLIENT)),
    "mesh deleted": lambda to, _: to.meshes.delete("mesh-1"),
    "mesh drafted": lambda to, held: to.meshes.note_draft(held, ("TRU", "GOV"), 2, rater="A-C1"),
    "mesh shown": lambda to, held: to.meshes.reveal(held, at=NOON),
    "workshop": lambda to, _: to.workshops.save_first_side("W", Side.CLIENT),
    "workshop deleted": lambda to, _: to.workshops.delete("W"),
    "guess": lambda to, _: to.workshops.save_guesses("W", {Side.SUPPLIER: {"TRU": 50}}),
    "score": lambda to, _: to.workshop_captures.add_score("W", RoomScore("s", "GOV", ScoreLayer.TARGET, 3, NOON)),
    "score removed": lambda to, _: to.workshop_captures.remove_score("W", "s-1"),
    "parked": lambda to, _: to.workshop_captures.save_parked("W", Parked("p", "Coffee", "Kim", is_done=False)),
    "decision": lambda to, _: to.workshop_captures.save_decision("W", Decision("d", "Meet", NOON)),
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("kept") / "kept"
    with Database.open(path, make_new=True, clock=lambda: NOON) as database:
        fill(database)
        Stores(database).relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    return path.read_bytes()


def ticking() -> Iterator[datetime]:
    moment = NOON
    while True:
        moment += timedelta(minutes=1)
        yield moment


@pytest.mark.parametrize("what", WRITES)
def test_every_write_moves_the_last_change_of_its_relationship_only(what: str, kept: bytes, tmp_path: Path) -> None:
    path, clock = tmp_path / "kept", ticking()
    path.write_bytes(kept)
    with Database.open(path, check=False, clock=lambda: next(clock)) as database:
        stores = Stores(database)
        (held,) = stores.assessments.of_relationship("A")
        WRITES[what](stores, held.id)
        changed = {entry.relationship.id: entry.last_changed for entry in stores.relationships.summaries()}
    assert changed["A"] > NOON
    assert changed["B"] == NOON
