from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.local_time import local_time
from healthcheck.domain.progress import Progress
from healthcheck.domain.refusal import LockedError, RefusedError, WriteFailedError
from healthcheck.domain.relationship import Relationship
from healthcheck.storage import Backups, Database, write_copy
from tests.healthcheck.storage.filled_workspace import NOON, Stores, fill, names


def test_a_backup_is_listed_with_what_is_in_it(database: Database, assessment: int) -> None:
    assert assessment
    made = database.backups.make(database, reason="start", at=NOON + timedelta(hours=2, microseconds=7))
    assert (made.reason, made.made_at) == ("start", NOON + timedelta(hours=2))
    assert (made.relationships, made.assessments, made.last_changed) == (1, 1, NOON)
    assert made.content == f"1 assessment, last change {local_time(NOON)}"
    assert database.backups.list() == database.backups.good() == (made,)


def test_the_backup_of_an_empty_workspace_says_that_nothing_is_in_it(database: Database) -> None:
    made = database.backups.make(database, reason="start", at=NOON)
    assert made.content == "0 assessments, nothing in it yet"


def test_a_backup_holds_everything_and_is_one_file_for_its_owner(database: Database, assessment: int) -> None:
    made = database.backups.make(database, reason="manual", at=NOON)
    expected = Stores(database).everything()
    Stores(database).assessments.delete(assessment)
    with Database.open(made.path, read_only=True) as copy:
        assert Stores(copy).everything() == expected
        copy.check(full=True)
    assert names(made.path.parent) == [made.path.name]
    assert made.path.stat().st_mode & 0o077 == 0


def test_what_a_killed_program_had_begun_goes_with_the_next_backup(database: Database) -> None:
    first = database.backups.make(database, reason="start", at=NOON)
    left = first.path.with_name(f"{first.path.name}.unfinished")
    left.write_text("half a workspace")
    assert database.backups.list() == (first,)
    database.backups.make(database, reason="close", at=NOON)
    assert not left.exists()


def test_two_backups_of_one_second_and_reasons_with_odd_characters_get_names_of_their_own(database: Database) -> None:
    reasons = ["Before “import” / ../../x", "start", "start", "", "9" * 80]
    made = [database.backups.make(database, reason=reason, at=NOON) for reason in reasons]
    assert len({backup.path for backup in made}) == len(reasons)
    assert {backup.path.parent for backup in made} == {database.backups.folder}
    assert made[0].reason == "before import x"
    assert set(database.backups.list()) == set(made)


def test_other_files_in_the_folder_are_left_alone(database: Database) -> None:
    database.backups.make(database, reason="start", at=NOON)
    (database.backups.folder / "holiday.jpg").write_bytes(b"sun")
    assert len(database.backups.list()) == 1
    database.backups.thin(NOON + timedelta(days=900))
    assert (database.backups.folder / "holiday.jpg").exists()


def test_a_workspace_without_backups_has_none(tmp_path: Path) -> None:
    assert Backups(tmp_path / "none").list() == ()
    assert Backups(tmp_path / "none").thin(NOON) == ()


def test_a_backup_that_rotted_is_listed_as_such_and_is_not_good(database: Database) -> None:
    made = database.backups.make(database, reason="start", at=NOON)
    content = made.path.read_bytes()
    for rotten in (b"", content[:-9]):
        made.path.write_bytes(rotten)
        (listed,) = database.backups.list()
        assert (listed.is_good, listed.content) == (False, "cannot be read")
        assert database.backups.good() == ()
    # deep inside: found only by reading it through, which is done wherever a backup is recommended
    made.path.write_bytes(content)
    with closing(sqlite3.connect(made.path)) as hand:
        (page,) = hand.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'votes'").fetchone()
    made.path.write_bytes(content[: 4096 * (page - 1)] + b"\xff" * 4096 + content[4096 * page :])
    assert database.backups.list() == (made,)
    assert database.backups.good() == ()


def test_a_copy_that_does_not_pass_its_check_is_thrown_away_and_no_older_one_goes(
    database: Database, tmp_path: Path
) -> None:
    older = database.backups.make(database, reason="start", at=NOON)

    class Failing:
        """Copies that end up torn."""

        def copy_into(self, target: Path, *, progress: Progress) -> None:
            database.copy_into(target, progress=progress)
            content = bytearray(target.read_bytes())
            content[8192:12288] = b"\xff" * 4096
            target.write_bytes(content)

    with pytest.raises(RefusedError, match="does not pass its check"):
        database.backups.make(Failing(), reason="close", at=NOON)
    with pytest.raises(RefusedError):
        write_copy(Failing(), tmp_path / "copy")
    assert database.backups.list() == (older,)
    assert names(database.backups.folder) == [older.path.name]
    with pytest.raises(RefusedError):
        write_copy(Failing(), tmp_path / "new" / "folder" / "copy")
    assert not (tmp_path / "copy").exists()
    assert not (tmp_path / "new").exists()


def test_a_copy_under_a_name_of_ones_own_replaces_what_is_there_only_when_it_is_complete(
    database: Database, tmp_path: Path
) -> None:
    target = tmp_path / "stick" / "copy.healthcheck"
    write_copy(database, target)
    fill(database)
    write_copy(database, target)
    with Database.open(target) as copy:
        assert Stores(copy).everything() == Stores(database).everything()
    with pytest.raises(LockedError):
        write_copy(database, database.path)
    database.check()
    target.unlink()
    target.mkdir()
    with pytest.raises(WriteFailedError):
        write_copy(database, target)
    assert names(target.parent) == [target.name]


def test_people_can_go_on_answering_while_a_backup_is_made(database: Database, assessment: int) -> None:
    stores = Stores(database)
    stores.relationships.add(Relationship("B", "x" * 3_000_000, "Verrado"))
    failed: list[Exception] = []
    is_done = threading.Event()

    def back_up() -> None:
        try:
            for number in range(8):
                database.backups.make(database, reason="manual", at=NOON + timedelta(minutes=number))
                database.check(full=True)
        except Exception as error:  # noqa: BLE001 - handed to the test
            failed.append(error)
        is_done.set()

    worker = threading.Thread(target=back_up)
    worker.start()
    count = 0
    while not is_done.is_set():
        stores.responses.save_answer(assessment, "A-C2", Answer(f"ITEM-{count}", Reply.AGREED))
        count += 1
    worker.join()
    assert failed == []
    assert count > 3
    kept = stores.responses.get(assessment, "A-C2").answers
    assert {f"ITEM-{number}" for number in range(count)} <= set(kept)
    for backup in database.backups.good():
        with Database.open(backup.path, read_only=True) as copy:
            held = [key for key in Stores(copy).responses.get(assessment, "A-C2").answers if key.startswith("ITEM-")]
            assert set(held) == {f"ITEM-{number}" for number in range(len(held))}
