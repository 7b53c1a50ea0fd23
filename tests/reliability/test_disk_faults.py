"""A disk that is full, read-only or gone: told in words, nothing half done, and a later call works again."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.refusal import ReadOnlyPlaceError, RefusedError, WriteFailedError
from healthcheck.domain.relationship import Relationship
from healthcheck.storage import Database, restore
from tests.healthcheck.storage.filled_workspace import NOON, Stores, fill, names

LONG = "x" * 3000


def mounted(*options: str) -> bool:
    return subprocess.run(["mount", *options], capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not shutil.which("mount") or not mounted("-t", "tmpfs", "-o", "size=1m", "none", str(folder)):
        pytest.skip("mounting a small disk needs the rights of an administrator")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def answers(stores: Stores, assessment: int) -> dict[str, str]:
    return {item: answer.note for item, answer in stores.responses.get(assessment, "A-C2").answers.items()}


def fill_up(stores: Stores, assessment: int) -> dict[str, str]:
    """Answer until the disk takes no more; returns what was acknowledged."""
    kept = answers(stores, assessment)
    with pytest.raises(WriteFailedError, match="disk") as failed:  # noqa: PT012 - which of them fails is the point
        for number in range(10_000):
            stores.responses.save_answer(assessment, "A-C2", Answer(f"ITEM-{number}", Reply.AGREED, LONG))
            kept[f"ITEM-{number}"] = LONG
    assert "everything saved before is safe" in str(failed.value)
    return kept


def test_on_a_full_disk_everything_acknowledged_stays_and_saving_works_again_with_room(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(200_000))
    with Database.open(small_disk / "work.healthcheck", make_new=True) as database:
        stores = Stores(database)
        assessment = fill(database)
        kept = fill_up(stores, assessment)
        assert answers(stores, assessment) == kept
        with pytest.raises(WriteFailedError, match="backup could not be made"):
            database.backups.make(database, reason="manual", at=NOON)
        assert database.backups.list() == ()
        assert not database.backups.folder.exists()
        database.check(full=True)

        ballast.unlink()
        stores.responses.save_answer(assessment, "A-C2", Answer("LAST", Reply.AGREED, LONG))
        kept["LAST"] = LONG
        assert answers(stores, assessment) == kept
    with Database.open(small_disk / "work.healthcheck") as database:
        database.check(full=True)
        assert answers(Stores(database), assessment) == kept


def test_deleting_on_a_full_disk_deletes_and_overwrites_the_traces_when_there_is_room(small_disk: Path) -> None:
    path, ballast = small_disk / "work.healthcheck", small_disk / "ballast"
    ballast.write_bytes(bytes(500_000))
    with Database.open(path, make_new=True) as database:
        empty = path.stat().st_size
        stores = Stores(database)
        fill_up(stores, fill(database))
        try:
            stores.relationships.delete("A")
        except WriteFailedError:
            assert len(stores.relationships.all()) == 1  # not even the deletion fitted: nothing half done
            ballast.unlink()
            stores.relationships.delete("A")
        assert stores.relationships.all() == ()
        ballast.unlink(missing_ok=True)
    with Database.open(path):
        assert path.stat().st_size <= empty  # what is packed anew can be a page smaller than what was made
    assert LONG.encode() not in path.read_bytes()


def test_a_workspace_on_a_full_disk_can_still_be_opened_and_read(small_disk: Path) -> None:
    path = small_disk / "work.healthcheck"
    with Database.open(path, make_new=True) as database:
        assessment = fill(database)
        expected = Stores(database).everything()
    with pytest.raises(OSError, match="No space"):
        (small_disk / "ballast").write_bytes(bytes(2_000_000))
    with Database.open(path) as database:
        assert Stores(database).everything() == expected
        with pytest.raises(WriteFailedError, match="disk is full"):
            Stores(database).responses.save_answer(assessment, "A-C2", Answer("MORE", Reply.AGREED, LONG * 10))
        assert Stores(database).everything() == expected


def test_no_half_workspace_is_left_where_a_new_one_did_not_fit(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(1_000_000))
    with pytest.raises(RefusedError):
        Database.open(small_disk / "work.healthcheck", make_new=True)
    assert names(small_disk) == ["ballast"]


def test_a_restore_that_does_not_fit_leaves_the_workspace_as_it_was(small_disk: Path, tmp_path: Path) -> None:
    path = small_disk / "work.healthcheck"
    with Database.open(path, make_new=True) as database:
        fill(database)
        database.copy_into(tmp_path / "backup")
    content = path.read_bytes()
    (small_disk / "ballast").write_bytes(bytes(1024 * 1024 - path.stat().st_size - 8192))
    with pytest.raises(WriteFailedError, match="not restored"):
        restore(tmp_path / "backup", path)
    assert path.read_bytes() == content
    assert names(small_disk) == ["ballast", path.name]


def test_a_read_only_disk_is_refused_in_words_and_can_be_looked_at(small_disk: Path) -> None:
    path = small_disk / "work.healthcheck"
    with Database.open(path, make_new=True) as database:
        fill(database)
        expected = Stores(database).everything()
    content = path.read_bytes()
    assert mounted("-o", "remount,ro", str(small_disk))
    with pytest.raises(ReadOnlyPlaceError, match="nothing can be written"):
        Database.open(path)
    with pytest.raises(ReadOnlyPlaceError):
        Database.open(small_disk / "another", make_new=True)
    with pytest.raises(ReadOnlyPlaceError):
        Database.open(small_disk / "folder" / "another", make_new=True)
    with Database.open(path, read_only=True) as database:
        assert Stores(database).everything() == expected
    assert path.read_bytes() == content


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    """The system refuses to let any file of this process grow beyond ``size`` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_write_error_is_told_in_words_and_the_next_try_works(tmp_path: Path) -> None:
    path = tmp_path / "work.healthcheck"
    with Database.open(path, make_new=True) as database:
        stores = Stores(database)
        assessment = fill(database)
        before = stores.everything()
        answer = Answer("LONG", Reply.AGREED, LONG * 100)
        with files_no_longer_than(path.stat().st_size):
            with pytest.raises(WriteFailedError, match="Not saved") as failed:
                stores.responses.save_answer(assessment, "A-C2", answer)
            assert stores.everything() == before
        assert failed.value.do
        stores.responses.save_answer(assessment, "A-C2", answer)
        assert stores.responses.get(assessment, "A-C2").answers["LONG"] == answer
        database.check(full=True)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_workspace_that_is_moved_away_while_open_saves_again_once_it_is_back(tmp_path: Path, what: str) -> None:
    path = tmp_path / "folder" / "work.healthcheck"
    moved = path if what == "file" else path.parent
    with Database.open(path, make_new=True) as database:
        stores = Stores(database)
        assessment = fill(database)
        before = stores.everything()
        moved.rename(tmp_path / "elsewhere")
        with pytest.raises(WriteFailedError, match="moved, renamed or deleted"):
            stores.responses.save_answer(assessment, "A-C2", Answer("NEW", Reply.AGREED))
        (tmp_path / "elsewhere").rename(moved)
        assert stores.everything() == before
        stores.responses.save_answer(assessment, "A-C2", Answer("NEW", Reply.AGREED))
        after = stores.everything()
    with Database.open(path) as database:
        assert Stores(database).everything() == after


def test_a_deleted_file_is_never_answered_into_and_its_content_can_still_be_saved(tmp_path: Path) -> None:
    path = tmp_path / "work.healthcheck"
    with Database.open(path, make_new=True) as database:
        stores = Stores(database)
        assessment = fill(database)
        expected = stores.everything()
        path.unlink()
        path.write_bytes(b"somebody else's file")
        with pytest.raises(WriteFailedError, match="moved, renamed or deleted"):
            stores.responses.save_answer(assessment, "A-C2", Answer("NEW", Reply.AGREED))
        database.check(full=True)
        rescued = database.backups.make(database, reason="rescue", at=NOON)
    assert path.read_bytes() == b"somebody else's file"
    with Database.open(rescued.path, read_only=True) as copy:
        assert Stores(copy).everything() == expected


def test_while_the_workspace_is_being_checked_no_other_program_gets_in(tmp_path: Path) -> None:
    path = tmp_path / "work.healthcheck"
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"
    with Database.open(path, make_new=True) as database:
        Stores(database).relationships.add(Relationship("A", "Halmere", "Worthwell"))
        database.check(full=True)
        database.backups.make(database, reason="start", at=NOON)
        tried = subprocess.run(
            [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False, env=dict(os.environ)
        )
    assert "database is locked" in tried.stderr
