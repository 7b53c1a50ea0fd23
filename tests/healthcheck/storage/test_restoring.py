from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from healthcheck.domain.refusal import DamagedFileError, LockedError, MissingFileError, NotADatabaseError, RefusedError
from healthcheck.domain.relationship import Relationship
from healthcheck.storage import Database, kept_files, restore
from tests.healthcheck.storage.filled_workspace import NOON, Stores, names

Everything = dict[str, tuple[object, ...]]


@pytest.fixture
def backup(filled: Path) -> Path:
    """A backup of the filled workspace, which has changed since."""
    with Database.open(filled) as database:
        made = database.backups.make(database, reason="start", at=NOON)
        Stores(database).relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    return made.path


def relationships(path: Path) -> list[str]:
    with Database.open(path) as database:
        return [relationship.id for relationship in Stores(database).relationships.all()]


def test_a_restored_backup_takes_the_place_of_the_workspace_which_is_kept(filled: Path, backup: Path) -> None:
    kept = restore(backup, filled)
    assert kept == filled.with_name("work (replaced).healthcheck")
    assert relationships(filled) == ["A"]
    assert relationships(kept) == ["A", "B"]
    assert backup.exists()
    second = restore(backup, filled)
    assert kept_files(filled) == (filled.with_name("work (replaced 2).healthcheck"), kept)
    assert second in kept_files(filled)


def test_a_damaged_workspace_is_kept_to_the_byte(filled: Path, backup: Path) -> None:
    filled.write_bytes(b"damaged beyond words")
    kept = restore(backup, filled)
    assert kept
    assert kept.read_bytes() == b"damaged beyond words"
    assert relationships(filled) == ["A"]


def test_a_workspace_that_is_gone_is_put_back(filled: Path, backup: Path) -> None:
    filled.unlink()
    assert restore(backup, filled) is None
    assert relationships(filled) == ["A"]


def test_a_damaged_backup_is_refused_and_the_workspace_stays(filled: Path, backup: Path) -> None:
    content = filled.read_bytes()
    whole = backup.read_bytes()
    for rotten in (b"", whole[:-1], whole[:8192] + b"\xff" * 4096 + whole[12288:]):
        backup.write_bytes(rotten)
        with pytest.raises(RefusedError):
            restore(backup, filled)
    assert filled.read_bytes() == content
    assert names(filled.parent) == [filled.name, backup.parent.name]


def test_an_open_workspace_is_not_replaced(filled: Path, backup: Path) -> None:
    with Database.open(filled), pytest.raises(LockedError):
        restore(backup, filled)
    assert relationships(filled) == ["A", "B"]


def test_a_missing_backup_and_the_workspace_itself_are_refused(filled: Path, backup: Path) -> None:
    with pytest.raises(RefusedError, match="the workspace itself"):
        restore(filled, filled)
    with pytest.raises(MissingFileError):
        restore(backup.with_name("gone"), filled)
    (filled.parent / "empty").touch()
    with pytest.raises(NotADatabaseError):
        restore(filled.parent / "empty", filled)


def test_a_restore_that_is_stopped_at_any_moment_leaves_the_workspace_and_nothing_beside_it(
    filled: Path, backup: Path
) -> None:
    content, beside = filled.read_bytes(), names(filled.parent)
    for moment in count():
        asked: list[float] = []

        def stop(done: float, *, asked: list[float] = asked, moment: int = moment) -> None:
            asked.append(done)
            if len(asked) > moment:
                raise InterruptedRestoreError

        try:
            restore(backup, filled, progress=stop)
        except InterruptedRestoreError:
            assert (filled.read_bytes(), names(filled.parent)) == (content, beside)
        else:
            break
    assert moment > 0
    assert relationships(filled) == ["A"]


def test_nothing_is_restored_in_the_place_of_a_folder(backup: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "kept").write_text("kept")
    before = names(tmp_path)
    with pytest.raises(RefusedError, match="is a folder"):
        restore(backup, folder)
    assert (names(tmp_path), names(folder)) == (before, ["kept"])


class InterruptedRestoreError(Exception):
    """Somebody stopped it."""


def crashed(path: Path, target: Path) -> None:
    """Leave at ``target`` what a program leaves that dies while it changes the workspace at ``path``."""
    with closing(sqlite3.connect(path, isolation_level=None)) as hand:
        hand.execute("PRAGMA cache_size = 1")
        hand.execute("BEGIN IMMEDIATE")
        hand.execute("UPDATE workspace SET purge_due = 1")
        hand.execute("UPDATE relationships SET scope = 'half done' WHERE id = 'A'")
        hand.execute("CREATE TABLE filler (text)")
        hand.executemany("INSERT INTO filler VALUES (?)", [("x" * 3000,)] * 200)
        for ending in ("", "-journal"):
            shutil.copy(f"{path}{ending}", f"{target}{ending}")
        hand.execute("ROLLBACK")


def test_what_a_crash_left_half_done_is_rolled_back_at_the_next_opening(filled: Path, tmp_path: Path) -> None:
    with Database.open(filled) as database:
        expected = Stores(database).everything()
    left = tmp_path / "left.healthcheck"
    crashed(filled, left)
    assert left.stat().st_size > filled.stat().st_size
    assert left.with_name(f"{left.name}-journal").stat().st_size
    with pytest.raises(RefusedError, match="middle of a change"):
        Database.open(left, read_only=True)
    with pytest.raises(RefusedError):
        restore(left, filled)
    with Database.open(left, check=False) as database:
        assert Stores(database).everything() == expected
    assert not left.with_name(f"{left.name}-journal").exists()


def test_after_a_crash_the_file_is_read_through_even_where_that_could_wait(filled: Path, tmp_path: Path) -> None:
    left = tmp_path / "left.healthcheck"
    crashed(filled, left)
    content = bytearray(left.read_bytes())
    content[4096 * 20 : 4096 * 21] = b"\xff" * 4096
    left.write_bytes(content)
    with pytest.raises(DamagedFileError):
        Database.open(left, check=False)


def test_a_torn_first_page_is_no_obstacle_where_the_journal_still_holds_it(filled: Path, tmp_path: Path) -> None:
    left = tmp_path / "left.healthcheck"
    crashed(filled, left)
    content = bytearray(left.read_bytes())
    content[:2048] = bytes(2048)
    left.write_bytes(content)
    with Database.open(filled) as database:
        expected = Stores(database).everything()
    with Database.open(left) as database:
        assert Stores(database).everything() == expected


def test_the_journal_of_a_replaced_file_goes_with_it_and_not_into_the_restored_one(
    filled: Path, backup: Path, tmp_path: Path
) -> None:
    left = tmp_path / "left.healthcheck"
    crashed(filled, left)
    kept = restore(backup, left)
    assert kept
    assert relationships(left) == ["A"]
    assert relationships(kept) == ["A", "B"]


def test_no_new_workspace_is_made_beside_the_journal_of_a_lost_one(filled: Path, tmp_path: Path) -> None:
    left = tmp_path / "left.healthcheck"
    crashed(filled, left)
    left.unlink()
    with pytest.raises(RefusedError, match="mixed up"):
        Database.open(left, make_new=True)
    assert names(tmp_path) == sorted([f"{left.name}-journal", filled.name])
