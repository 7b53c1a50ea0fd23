"""What a program is busy with when it is killed, and what must be true afterwards.

Each scenario prepares a folder, works in it for ever while acknowledging each finished step, and verifies the folder
against what was acknowledged: the state after exactly those steps, or after one more, finished and not told yet.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply, Response, ResponseStatus
from healthcheck.domain.batch import AssessmentImport, ImportBatch, RelationshipImport
from healthcheck.domain.commitment import Commitment, CommitmentChange, Party
from healthcheck.domain.form import Form
from healthcheck.domain.interview import Interview, InterviewNote
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Privacy, Relationship, Seniority, Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.workshop import Ballot, Decision, Parked, Place, Workshop
from healthcheck.storage import Database, ResponseStore, restore
from healthcheck.storage.commitment_store import CommitmentStore
from healthcheck.storage.interview_note_store import InterviewNoteStore
from healthcheck.storage.mesh_store import MeshStore
from healthcheck.storage.workshop_capture_store import WorkshopCaptureStore
from healthcheck.storage.workshop_store import WorkshopStore
from healthcheck.workspace import Workspace
from tests.healthcheck.storage.filled_workspace import NOON, Stores, fill, person
from tests.healthcheck.storage.planted_schema import REBUILD_A_PARENT, planted_schema

FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")
Acknowledge = Callable[[int], None]


@dataclass(frozen=True)
class Scenario:
    """``verify`` gets the numbers of the acknowledged steps, in order; ``modules`` are loaded before.

    ``longest`` is the time until the kill in seconds, at most: that of a few steps.
    """

    prepare: Callable[[Path], None]
    work: Callable[[Path, Acknowledge], None]
    verify: Callable[[Path, Sequence[int]], None]
    modules: tuple[str, ...] = ()
    longest: float = 0.4


def workspace(folder: Path) -> Path:
    return folder / "work.healthcheck"


def filled(folder: Path) -> None:
    with Database.open(workspace(folder), make_new=True, clock=lambda: NOON) as database:
        fill(database)


# Answering


def invited(folder: Path) -> None:
    with Database.open(workspace(folder), make_new=True) as database:
        stores = Stores(database)
        stores.relationships.add(Relationship("A", "Halmere", "Worthwell"))
        stores.respondents.add(person("C1"))
        stores.open_assessment()
        stores.responses.invite(1, "A-C1")


def answer(store: ResponseStore, step: int) -> None:
    """The step with that number; one in thirty locks and seals, the next one unlocks."""
    factor = FACTORS[step % 7]
    match step % 30:
        case 28:
            store.submit(1, "A-C1", at=NOON)
        case 29:
            store.unlock(1, "A-C1")
        case 5 | 15:
            store.save_global_score(1, "A-C1", factor=factor, value=step % 11)
        case 6 | 16:
            store.save_expectation(1, "A-C1", factor=factor, value=step % 11)
        case 7 | 17:
            store.save_votes(1, "A-C1", (factor, FACTORS[(step + 3) % 7]))
        case 8 | 18:
            store.save_outcome(1, "A-C1", OutcomeAnswer("OPEN1", text=f"{step} " * (step % 900)))
        case 9:
            store.save_answer(1, "A-C1", Answer(f"ITEM-{(step - 9) % 104}", None))
        case 10 | 20:
            store.save_position(1, "A-C1", f"PAGE-{step}")
        case _:
            store.save_answer(1, "A-C1", item_answer(step))


def item_answer(step: int) -> Answer:
    """What that step says of its item."""
    note, seconds = str(step) * (step % 40), step / 8 if step % 3 else None
    return Answer(f"ITEM-{step % 104}", Reply(step % 5), note, is_flagged=step % 2 == 0, seconds=seconds)


def answered(steps: int) -> Response:
    """What is there after that many steps."""
    answers: dict[str, Answer] = {}
    scores: dict[str, int] = {}
    expectations: dict[str, int] = {}
    outcomes: dict[str, OutcomeAnswer] = {}
    votes: tuple[str, ...] = ()
    position = ""
    for step in range(steps):
        factor = FACTORS[step % 7]
        match step % 30:
            case 28 | 29:
                pass
            case 5 | 15:
                scores[factor] = step % 11
            case 6 | 16:
                expectations[factor] = step % 11
            case 7 | 17:
                votes = (factor, FACTORS[(step + 3) % 7])
            case 8 | 18:
                text = f"{step} " * (step % 900)
                outcomes = {"OPEN1": OutcomeAnswer("OPEN1", text=text)} if text else {}
            case 9:
                answers.pop(f"ITEM-{(step - 9) % 104}", None)
            case 10 | 20:
                position = f"PAGE-{step}"
            case _:
                answers[f"ITEM-{step % 104}"] = item_answer(step)
    status = ResponseStatus.DRAFT if steps else ResponseStatus.INVITED
    response = Response("A-C1", "C1", Side.CLIENT, Seniority.EXECUTIVE, status, None, answers, scores, expectations)
    if steps % 30 == 29:
        response = replace(response, status=ResponseStatus.SUBMITTED, submitted_at=NOON)
    return replace(response, votes=votes, outcomes=outcomes, position=position)


def work_answering(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        store = ResponseStore(database)
        for step in count():
            answer(store, step)
            acknowledge(step)


def verify_answering(folder: Path, acknowledged: Sequence[int]) -> None:
    with Database.open(workspace(folder)) as database:
        database.check(full=True)
        store = ResponseStore(database)
        found = store.get(1, "A-C1")
        told = len(acknowledged)
        assert found in (answered(told), answered(told + 1)), f"{told} acknowledged, found {found}"
        steps = told if found == answered(told) else told + 1
        answer(store, steps)
        assert store.get(1, "A-C1") == answered(steps + 1)


# Interviewing


def consented(folder: Path) -> None:
    invited(folder)
    with Database.open(workspace(folder)) as database:
        interviews = Stores(database).interviews
        interviews.begin(Interview("I", 1, "A-C1", NOON))
        interviews.save_consent("I", opened_script=True, notes=True, recording=False)


def note(number: int, done: int = 4) -> InterviewNote:
    """The note with that number after so many of its steps: written, put otherwise, released, tagged."""
    at = NOON + timedelta(seconds=number)
    found = InterviewNote(f"N{number}", "I", FACTORS[number % 7], at, f"{number} " * (number % 900))
    if done > 1:
        found = replace(found, text=f"“{number}”", is_quote=True)
    if done > 2:
        found = replace(found, is_released=True)
    if done > 3:
        found = replace(found, practices=("TRU.B2", "GOV.P1"), themes=(f"theme {number}",))
    return found


def interview_step(notes: InterviewNoteStore, step: int) -> None:
    """The four steps of a note, then one that takes it out or puts back the one before."""
    number, done = step - step % 5, note(step - step % 5)
    match step % 5:
        case 0:
            notes.add(note(number, 1))
        case 1:
            notes.edit(done.id, text=done.text, is_quote=True)
        case 2:
            notes.release(done.id, is_released=True)
        case 3:
            notes.tag(done.id, practices=done.practices, themes=done.themes)
        case _ if number % 10:
            notes.put_back(note(number - 5))
        case _:
            notes.delete(done.id)


def noted(steps: int) -> tuple[InterviewNote, ...]:
    """What is there after that many steps."""
    out = {number for number in range(0, steps, 10) if number + 5 <= steps < number + 10}
    return tuple(note(number, steps - number) for number in range(0, steps, 5) if number not in out)


def work_interviewing(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        notes = InterviewNoteStore(database)
        for step in count():
            interview_step(notes, step)
            acknowledge(step)


def verify_interviewing(folder: Path, acknowledged: Sequence[int]) -> None:
    with Database.open(workspace(folder)) as database:
        database.check(full=True)
        notes = InterviewNoteStore(database)
        found, told = notes.of_interview("I"), len(acknowledged)
        assert found in (noted(told), noted(told + 1)), f"{told} acknowledged, found {found}"
        steps = told if found == noted(told) else told + 1
        interview_step(notes, steps)
        assert notes.of_interview("I") == noted(steps + 1)


# Promising


def commitment(number: int, done: int = 4) -> Commitment:
    """The commitment with that number after so many of its steps: asked for, promised, moved to a later date."""
    client, supplier = Party(Side.CLIENT, "A-C1"), Party(Side.SUPPLIER)
    asked = CommitmentChange(CommitmentState.REQUESTED, NOON.date(), NOON, supplier, "", f"{number} " * (number % 900))
    found = Commitment(f"P{number}", "A", 1, f"{number}", client, supplier, (asked,), position=number + 1)
    dates = [date(2026, 6, 1) + timedelta(days=number + days) for days in range(2)]
    promised = replace(asked, state=CommitmentState.PROMISED)
    if done > 1:
        found = replace(found, due=dates[0], history=(asked, promised))
    if done > 2:
        moved = replace(promised, old_due=dates[0], new_due=dates[1])
        found = replace(found, due=dates[1], history=(asked, promised, moved))
    return found


def promise_step(store: CommitmentStore, step: int) -> None:
    """The four steps of a commitment; the fourth takes out one of two, and the fourth of the next one puts it back."""
    number = step - step % 4
    match step % 4:
        case 3 if number % 8:
            store.save((commitment(number - 4),))
        case 3:
            store.delete(f"P{number}")
        case done:
            store.save((commitment(number, done + 1),))


def promised(steps: int) -> tuple[Commitment, ...]:
    """What is there after that many steps."""
    out = {number for number in range(0, steps, 8) if number + 4 <= steps < number + 8}
    return tuple(commitment(number, steps - number) for number in range(0, steps, 4) if number not in out)


def work_promising(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        store = CommitmentStore(database)
        for step in count():
            promise_step(store, step)
            acknowledge(step)


def verify_promising(folder: Path, acknowledged: Sequence[int]) -> None:
    with Database.open(workspace(folder)) as database:
        database.check(full=True)
        store, told = CommitmentStore(database), len(acknowledged)
        found = store.of_relationship("A")
        assert found in (promised(told), promised(told + 1)), f"{told} acknowledged, found {found}"
        steps = told if found == promised(told) else told + 1
        promise_step(store, steps)
        assert store.of_relationship("A") == promised(steps + 1)


# Capturing what is said in a workshop


def planned(folder: Path) -> None:
    invited(folder)
    with Database.open(workspace(folder)) as database:
        WorkshopStore(database).add(Workshop("W", 1, 120))


def said(number: int) -> RoomScore:
    at = NOON + timedelta(seconds=number)
    reason = f"{number} " * (number % 900)
    return RoomScore(
        f"S{number}", FACTORS[number % 7], ScoreLayer.AGREED, number % 9 / 2, at, None, reason, dict.fromkeys(Side, 3)
    )


def capture_step(database: Database, step: int) -> None:
    """A ballot, a score, a parked line, a decision and the next place, in turn."""
    store, at = WorkshopCaptureStore(database), NOON + timedelta(seconds=step)
    match step % 5:
        case 0:
            choices = tuple(FACTORS[(step + place) % 7] for place in range(3))
            store.cast("W", Ballot(f"B{step:09}", Side.CLIENT, choices))
        case 1:
            store.add_score("W", said(step))
        case 2:
            store.save_parked("W", Parked(f"P{step}", f"{step} " * (step % 900)))
        case 3:
            store.save_decision("W", Decision(f"D{step}", f"{step}", at))
        case _:
            WorkshopStore(database).save_place("W", Place(f"i-{step}", step % 6, at))


def captured(steps: int) -> Workshop:
    """What is there after that many steps."""
    ballots = (
        Ballot(f"B{step:09}", Side.CLIENT, tuple(FACTORS[(step + place) % 7] for place in range(3)))
        for step in range(0, steps, 5)
    )
    places = [Place(f"i-{step}", step % 6, NOON + timedelta(seconds=step)) for step in range(4, steps, 5)]
    return Workshop(
        "W",
        1,
        120,
        place=places[-1] if places else None,
        ballots=tuple(ballots),
        scores=tuple(said(step) for step in range(1, steps, 5)),
        parked=tuple(Parked(f"P{step}", f"{step} " * (step % 900)) for step in range(2, steps, 5)),
        decisions=tuple(Decision(f"D{step}", f"{step}", NOON + timedelta(seconds=step)) for step in range(3, steps, 5)),
    )


def work_capturing(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        for step in count():
            capture_step(database, step)
            acknowledge(step)


def verify_capturing(folder: Path, acknowledged: Sequence[int]) -> None:
    with Database.open(workspace(folder)) as database:
        database.check(full=True)
        store, told = WorkshopStore(database), len(acknowledged)
        found = store.get("W")
        assert found in (captured(told), captured(told + 1)), f"{told} acknowledged, found {found}"
        steps = told if found == captured(told) else told + 1
        capture_step(database, steps)
        assert store.get("W") == captured(steps + 1)


# Rating links


def link_step(step: int) -> tuple[str, str]:
    """The link that is asked then."""
    links = [(start, end) for start in FACTORS for end in FACTORS if start != end]
    return links[step % len(links)]


def work_rating_links(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        for step in count():
            MeshStore(database).note_draft(1, link_step(step), step % 5, rater="A-C1")
            acknowledge(step)


def verify_rating_links(folder: Path, acknowledged: Sequence[int]) -> None:
    with Database.open(workspace(folder)) as database:
        database.check(full=True)
        found = MeshStore(database).drafts(1).get("A-C1", {})
    told = len(acknowledged)
    said = [{link_step(step): step % 5 for step in range(steps)} for steps in (told, told + 1)]
    assert found in said, f"{told} acknowledged, found {found}"


# Making backups


def work_backing_up(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        for step in count():
            at = NOON + timedelta(seconds=step)
            database.backups.make(database, reason="manual", at=at)
            acknowledge(step)
            if step % 5 == 4:
                database.backups.thin(NOON + timedelta(days=1))


def verify_backing_up(folder: Path, acknowledged: Sequence[int]) -> None:
    with Database.open(workspace(folder)) as database:
        expected = Stores(database).everything()
        listed = database.backups.list()
        assert listed == database.backups.good()
        assert {NOON + timedelta(seconds=step) for step in acknowledged} <= {backup.made_at for backup in listed}
        assert len(listed) <= len(acknowledged) + 1
        for backup in listed[:2]:
            with Database.open(backup.path, read_only=True) as copy:
                assert Stores(copy).everything() == expected
        database.backups.make(database, reason="close", at=NOON)
        assert not list(database.backups.folder.glob("*.unfinished"))


# Importing


def an_import(step: int) -> ImportBatch:
    relationship = f"R{step}"
    people = [person(code, relationship) for code in ("C1", "C2", "S1")]
    responses = tuple(
        (
            who,
            Response(
                who.id,
                who.code,
                who.side,
                who.seniority,
                ResponseStatus.SUBMITTED,
                NOON,
                {
                    f"ITEM-{item}": Answer(f"ITEM-{item}", Reply((step + item) % 5), f"note {step}")
                    for item in range(42)
                },
            ),
        )
        for who in people
    )
    rounds = tuple(
        AssessmentImport(
            number, date(2026, 5, number), Form.STANDARD, "i", "1", Privacy.CONFIDENTIAL, 3, responses, closed_at=NOON
        )
        for number in (1, 2)
    )
    return ImportBatch((RelationshipImport(Relationship(relationship, "Halmere", "Worthwell"), rounds),))


def work_importing(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        for step in count():
            Stores(database).imports.apply(an_import(step))
            acknowledge(step)


def verify_importing(folder: Path, acknowledged: Sequence[int]) -> None:
    with Database.open(workspace(folder)) as database:
        database.check(full=True)
        stores = Stores(database)
        there = {relationship.id for relationship in stores.relationships.all()} - {"A"}
        told = len(acknowledged)
        assert there in ({f"R{step}" for step in range(told)}, {f"R{step}" for step in range(told + 1)})
        for relationship in there:
            rounds = stores.assessments.of_relationship(relationship)
            assert [len(entry.closings[0].submitted) for entry in rounds] == [3, 3]
            for entry in rounds:
                assert [len(response.answers) for response in stores.responses.of_assessment(entry.id)] == [42] * 3


# Deleting


def song(step: int) -> str:
    return f"Kanarienvogel-{step:05}."


def work_deleting(folder: Path, acknowledge: Acknowledge) -> None:
    with Database.open(workspace(folder)) as database:
        stores = Stores(database)
        for step in count():
            stores.relationships.add(Relationship(f"R{step}", song(step) * 300, "Verrado", song(step) * 2000))
            stores.relationships.delete(f"R{step}")
            acknowledge(step)


def verify_deleting(folder: Path, acknowledged: Sequence[int]) -> None:
    path = workspace(folder)
    with Database.open(path) as database:
        database.check(full=True)
        there = {relationship.id for relationship in Stores(database).relationships.all()} - {"A"}
        assert there <= {f"R{len(acknowledged)}"}
    content = path.read_bytes().decode("latin-1")
    traces = {int(found) for found in re.findall(r"Kanarienvogel-(\d{5})", content)}
    assert traces <= {int(relationship[1:]) for relationship in there}


# Migrating


def older(folder: Path) -> None:
    filled(folder)
    with Database.open(workspace(folder)) as database:
        for step in range(3):
            Stores(database).imports.apply(an_import(step))
    shutil.copyfile(workspace(folder), folder / "original")


def work_migrating(folder: Path, acknowledge: Acknowledge) -> None:
    schema = planted_schema(folder, REBUILD_A_PARENT)
    for step in count():
        Database.open(workspace(folder), schema=schema).close()
        acknowledge(step)
        shutil.copyfile(folder / "original", folder / "next")
        (folder / "next").replace(workspace(folder))


def verify_migrating(folder: Path, acknowledged: Sequence[int]) -> None:
    assert acknowledged is not None
    with Database.open(folder / "original") as database:
        expected = Stores(database).everything()
    with Database.open(workspace(folder), schema=planted_schema(folder, REBUILD_A_PARENT)) as database:
        database.check(full=True)
        assert Stores(database).everything() == expected
        assert database.backups.good() == database.backups.list()
        assert database.backups.list()


# Restoring


def with_two_backups(folder: Path) -> None:
    filled(folder)
    with Database.open(workspace(folder)) as database:
        database.copy_into(folder / "even")
        Stores(database).imports.apply(an_import(0))
        database.copy_into(folder / "odd")


def work_restoring(folder: Path, acknowledge: Acknowledge) -> None:
    for step in count():
        kept = restore(folder / ("odd" if step % 2 else "even"), workspace(folder))
        acknowledge(step)
        assert kept
        kept.unlink()


def verify_restoring(folder: Path, acknowledged: Sequence[int]) -> None:
    contents = {}
    for name in ("even", "odd"):
        with Database.open(folder / name, read_only=True) as copy:
            contents[name] = Stores(copy).everything()
    with Database.open(workspace(folder)) as database:
        database.check(full=True)
        found = Stores(database).everything()
    told = len(acknowledged)
    possible = ["odd" if (told + more) % 2 else "even" for more in (-1, 0)] if told else ["even", "odd"]
    assert found in [contents[name] for name in possible]


# Making new workspaces


def work_making(folder: Path, acknowledge: Acknowledge) -> None:
    for step in count():
        Database.open(folder / f"{step}.healthcheck", make_new=True).close()
        acknowledge(step)


def verify_making(folder: Path, acknowledged: Sequence[int]) -> None:
    told = len(acknowledged)
    made = {int(path.stem) for path in folder.glob("*.healthcheck")}
    assert made in (set(range(told)), set(range(told + 1)))
    for step in range(max(told - 3, 0), told + 1):
        path = folder / f"{step}.healthcheck"
        with Database.open(path, make_new=not path.exists()) as database:
            assert Stores(database).relationships.all() == ()


# Writing reports


def with_expected_reports(folder: Path) -> None:
    with open_workspace(workspace(folder), make_new=True) as opened:
        opened.samples.install()
        for number in (1, 2):
            write_report(opened, number, folder / f"expected-{number}.pdf")


def write_report(opened: Workspace, number: int, path: Path) -> None:
    opened.reporting.write_report(opened.relationships.assessment("A", number).id, path)


def work_reporting(folder: Path, acknowledge: Acknowledge) -> None:
    with open_workspace(workspace(folder)) as opened:
        for step in count():
            write_report(opened, step % 2 + 1, folder / "report.pdf")
            acknowledge(step)


def verify_reporting(folder: Path, acknowledged: Sequence[int]) -> None:
    path, told = folder / "report.pdf", len(acknowledged)
    finished = [folder / f"expected-{step % 2 + 1}.pdf" for step in (told - 1, told) if step >= 0]
    if told or path.exists():
        assert path.read_bytes() in [whole.read_bytes() for whole in finished]
    with open_workspace(workspace(folder)) as opened:
        write_report(opened, 1, path)
    assert path.read_bytes() == (folder / "expected-1.pdf").read_bytes()


def nothing(folder: Path) -> None:
    assert folder.is_dir()


SCENARIOS = {
    "answering": Scenario(invited, work_answering, verify_answering),
    "interview": Scenario(consented, work_interviewing, verify_interviewing),
    "promise": Scenario(invited, work_promising, verify_promising),
    "capture": Scenario(planned, work_capturing, verify_capturing),
    "mesh": Scenario(invited, work_rating_links, verify_rating_links),
    "backup": Scenario(filled, work_backing_up, verify_backing_up),
    "import": Scenario(filled, work_importing, verify_importing),
    "delete": Scenario(filled, work_deleting, verify_deleting),
    "migration": Scenario(older, work_migrating, verify_migrating, modules=("alembic.command",)),
    "restore": Scenario(with_two_backups, work_restoring, verify_restoring),
    "report": Scenario(
        with_expected_reports,
        work_reporting,
        verify_reporting,
        modules=("healthcheck.reports.pdf.document",),
        longest=1.0,
    ),
    "new": Scenario(nothing, work_making, verify_making),
}
