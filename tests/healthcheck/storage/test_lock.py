from __future__ import annotations

import errno
import json
import os
import platform
import re
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from healthcheck.domain.local_time import local_time
from healthcheck.domain.refusal import LockedError, RefusedError
from healthcheck.domain.relationship import Relationship
from healthcheck.storage import Database
from healthcheck.storage.lock import acquire
from tests.healthcheck.storage.filled_workspace import NOON, Stores, names

HOLD = (
    "import sys, time; from pathlib import Path; from healthcheck.storage import Database;"
    "database = Database.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
)


@pytest.fixture
def holder(filled: Path) -> subprocess.Popen[str]:
    """Another process that has the workspace open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(filled)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "open\n"
    return process


def end(process: subprocess.Popen[str], with_signal: int) -> None:
    process.send_signal(with_signal)
    process.communicate(timeout=10)


def test_a_second_program_is_refused_and_told_who_has_it(filled: Path, holder: subprocess.Popen[str]) -> None:
    try:
        content = filled.read_bytes()
        with pytest.raises(LockedError, match=f"process {holder.pid}") as refused:
            Database.open(filled)
        assert refused.value.holder
        assert (refused.value.holder.process, refused.value.holder.is_this_computer) == (holder.pid, True)
        assert os.environ.get("USER", "no login name") not in str(refused.value)
        assert filled.read_bytes() == content
    finally:
        end(holder, signal.SIGKILL)


@pytest.mark.parametrize("with_signal", [signal.SIGKILL, signal.SIGTERM])
def test_the_lock_of_a_program_that_died_is_taken_over_at_once(
    filled: Path, holder: subprocess.Popen[str], with_signal: signal.Signals
) -> None:
    end(holder, with_signal)
    assert filled.with_name(f"{filled.name}.lock").exists()
    with Database.open(filled) as database:
        assert Stores(database).relationships.get("A")
    assert names(filled.parent) == [filled.name]


def test_within_one_program_too_there_is_one_writer(filled: Path) -> None:
    with Database.open(filled) as database:
        for _ in range(2):
            with pytest.raises(LockedError, match=f"process {os.getpid()}"):
                Database.open(filled)
        Stores(database).relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    with Database.open(filled) as database:
        assert len(Stores(database).relationships.all()) == 2


def test_a_lock_from_another_computer_is_refused_by_name_until_somebody_takes_it_over(filled: Path) -> None:
    with Database.open(filled) as database:
        backup = database.backups.make(database, reason="start", at=NOON)
    note = {"process": 7, "host": "reception-pc", "since": "2026-05-03T10:00:00+02:00"}
    filled.with_name(f"{filled.name}.lock").write_text(json.dumps(note))
    since = local_time(datetime(2026, 5, 3, 8, 0, tzinfo=UTC))
    for _ in range(2):
        with pytest.raises(LockedError, match=rf"reception-pc.*{re.escape(since)}") as refused:
            Database.open(filled)
        assert [found.path for found in refused.value.backups] == [backup.path]
    with Database.open(filled, take_over=True) as database:
        assert Stores(database).relationships.get("A")
    Database.open(filled).close()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"process": "x"}', "\x00" * 50, '{"process": 1, "host": 2}'])
def test_a_lock_file_that_says_nothing_sensible_stops_nobody(filled: Path, content: str) -> None:
    filled.with_name(f"{filled.name}.lock").write_text(content)
    Database.open(filled).close()


def test_a_workspace_that_somebody_else_changes_is_not_looked_at_either(
    filled: Path, holder: subprocess.Popen[str]
) -> None:
    try:
        with pytest.raises(LockedError, match=f"process {holder.pid}"):
            Database.open(filled, read_only=True)
    finally:
        end(holder, signal.SIGKILL)
    Database.open(filled, read_only=True).close()


def test_a_lock_that_was_given_up_stays_given_up_and_takes_nobody_elses(tmp_path: Path) -> None:
    path = tmp_path / "work"
    free = os.dup(0)
    os.close(free)
    mine = acquire(path, at=NOON)
    mine.release()
    assert names(tmp_path) == []
    theirs = acquire(path, at=NOON)
    mine.release()
    with pytest.raises(LockedError):
        acquire(path, at=NOON)
    theirs.release()
    assert os.dup(0) == free
    os.close(free)


def test_the_domain_of_a_laptop_may_change_with_its_network(filled: Path) -> None:
    note = {"process": 7, "host": f"{platform.node()}.guest.example", "since": "2026-05-03T10:00:00+00:00"}
    filled.with_name(f"{filled.name}.lock").write_text(json.dumps(note))
    Database.open(filled).close()


def test_a_database_tool_that_has_the_file_open_is_named_as_another_program(filled: Path) -> None:
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('BEGIN IMMEDIATE');"
        "print('open', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(filled)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        with pytest.raises(LockedError, match="another program") as refused:
            Database.open(filled)
        assert refused.value.holder is None
    finally:
        end(process, signal.SIGKILL)
    Database.open(filled).close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs the locks of a POSIX system")
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_on_a_share_without_locks_a_workspace_is_refused_in_words_and_can_be_looked_at(
    filled: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    import fcntl

    def refuse(_descriptor: int, _how: int) -> None:
        raise OSError(number, os.strerror(number))

    content = filled.read_bytes()
    filled.with_name(f"{filled.name}.lock").touch()
    free = os.dup(0)
    os.close(free)
    with monkeypatch.context() as patched:
        patched.setattr(fcntl, "flock", refuse)
        with pytest.raises(RefusedError, match="cannot keep each other from writing") as refused:
            Database.open(filled)
        Database.open(filled, read_only=True).close()
    assert "disk of this computer" in refused.value.do
    assert os.dup(0) == free
    os.close(free)
    assert filled.read_bytes() == content
    Database.open(filled).close()


@pytest.mark.parametrize("name", ["SQLITE_PROTOCOL", "SQLITE_IOERR_LOCK"])
def test_a_disk_whose_locks_fail_later_is_no_damage(filled: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def fail(_path: Path) -> sqlite3.Connection:
        error = sqlite3.OperationalError("locking protocol")
        error.sqlite_errorname = name
        raise error

    monkeypatch.setattr("healthcheck.storage.opening.connect_exclusively", fail)
    with pytest.raises(RefusedError, match="locking protocol") as refused:
        Database.open(filled)
    assert "damaged" not in str(refused.value)
