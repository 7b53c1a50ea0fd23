"""Opening never damages and never dead-ends: what is refused is refused in words and stays as it was, to the byte."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from healthcheck.domain.refusal import (
    AlreadyThereError,
    DamagedFileError,
    ForeignFileError,
    LockedError,
    MissingFileError,
    NewerFileError,
    NotADatabaseError,
    NotAFileError,
    RefusedError,
    StateError,
    TruncatedFileError,
)
from healthcheck.domain.relationship import Relationship
from healthcheck.storage import Database
from healthcheck.storage.migration import CURRENT
from tests.healthcheck.storage.filled_workspace import NOON, Stores, names


def patched(offset: int, content: bytes) -> Callable[[bytes], bytes]:
    return lambda whole: whole[:offset] + content + whole[offset + len(content) :]


REFUSED: dict[str, tuple[Callable[[bytes], bytes], type[RefusedError], str]] = {
    "empty": (lambda _: b"", NotADatabaseError, "is empty"),
    "one byte": (lambda _: b"S", NotADatabaseError, "too short"),
    "nothing but zeros": (lambda whole: bytes(len(whole)), NotADatabaseError, "is empty"),
    "half a header": (lambda whole: whole[:50], NotADatabaseError, "too short"),
    "random bytes": (lambda _: bytes(range(256)) * 40, NotADatabaseError, "not a workspace"),
    "plain text": (lambda _: b"relationship,client,supplier\n" * 100, NotADatabaseError, "not a workspace"),
    "a page size that cannot be": (patched(16, b"\x12\x34"), NotADatabaseError, "not a workspace"),
    "cut after the first page": (lambda whole: whole[:4096], TruncatedFileError, "incomplete"),
    "cut by one byte": (lambda whole: whole[:-1], TruncatedFileError, "incomplete"),
    "cut by one page": (lambda whole: whole[:-4096], TruncatedFileError, "incomplete"),
    "something appended": (lambda whole: whole + b"-- sent by mail --", DamagedFileError, "18 bytes too many"),
    "one byte appended": (lambda whole: whole + b"-", DamagedFileError, "1 byte too many"),
    "of another program": (patched(68, bytes(4)), ForeignFileError, "another program"),
    "newer": (patched(60, struct.pack(">i", CURRENT.version + 1)), NewerFileError, "newer version"),
    "far newer": (patched(60, struct.pack(">i", 2**31 - 1)), NewerFileError, "newer version"),
    "of no version": (patched(60, bytes(4)), DamagedFileError, "which version"),
    "a broken page": (patched(4096 * 3, b"\xff" * 4096), DamagedFileError, "damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_sound_workspace_is_refused_and_stays_as_it_was(
    filled: Path, case: str, *, read_only: bool
) -> None:
    change, expected, words = REFUSED[case]
    content = change(filled.read_bytes())
    filled.write_bytes(content)
    with pytest.raises(RefusedError, match=words) as refused:
        Database.open(filled, read_only=read_only)
    assert type(refused.value) is expected
    assert refused.value.path == filled
    assert str(filled.parent) not in str(refused.value)
    assert filled.read_bytes() == content
    assert names(filled.parent) == [filled.name]


@pytest.mark.parametrize("case", REFUSED)
def test_a_new_workspace_is_never_made_over_anything(filled: Path, case: str) -> None:
    content = REFUSED[case][0](filled.read_bytes())
    filled.write_bytes(content)
    with pytest.raises(AlreadyThereError):
        Database.open(filled, make_new=True)
    assert filled.read_bytes() == content


def test_a_missing_file_is_not_made_unless_that_is_asked_for(path: Path) -> None:
    with pytest.raises(MissingFileError, match="no file"):
        Database.open(path)
    assert list(path.parent.iterdir()) == []


def test_an_ordinary_database_of_another_program_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE mine (text TEXT)")
    content = path.read_bytes()
    with pytest.raises(ForeignFileError):
        Database.open(path)
    assert path.read_bytes() == content


def test_a_folder_and_a_pipe_are_refused_without_waiting(tmp_path: Path) -> None:
    with pytest.raises(NotAFileError, match="folder"):
        Database.open(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(NotAFileError, match="not a regular file"):
            Database.open(tmp_path / "pipe")
        with pytest.raises(AlreadyThereError):
            Database.open(tmp_path / "pipe", make_new=True)


def test_a_place_inside_a_file_and_links_in_a_circle_are_refused_in_words(filled: Path, tmp_path: Path) -> None:
    for make_new in (False, True):
        with pytest.raises(RefusedError):
            Database.open(filled / "inside", make_new=make_new)
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    with pytest.raises(RefusedError):
        Database.open(circle)


def test_a_damaged_file_comes_with_its_good_backups_newest_first(filled: Path) -> None:
    with Database.open(filled) as database:
        stores = Stores(database)
        older = database.backups.make(database, reason="start", at=NOON)
        stores.relationships.add(Relationship("B", "Heronsgate", "Verrado"))
        stores.open_assessment("B")
        newer = database.backups.make(database, reason="close", at=NOON.replace(hour=13))
        rotten = database.backups.make(database, reason="manual", at=NOON.replace(hour=14))
    rotten.path.write_bytes(patched(4096 * 3, b"\xff" * 4096)(rotten.path.read_bytes()))
    for content in (b"", patched(4096 * 3, b"\xff" * 4096)(filled.read_bytes())):
        filled.write_bytes(content)
        with pytest.raises(RefusedError) as refused:
            Database.open(filled)
        assert [backup.path for backup in refused.value.backups] == [newer.path, older.path]
        assert [backup.content[:14] for backup in refused.value.backups] == ["2 assessments,", "1 assessment, "]
    filled.unlink()
    with pytest.raises(MissingFileError) as missing:
        Database.open(filled)
    assert missing.value.backups[0].path == newer.path


def test_a_backup_can_be_looked_at_and_not_changed(filled: Path) -> None:
    with Database.open(filled) as database:
        backup = database.backups.make(database, reason="start", at=NOON)
        expected = Stores(database).everything()
        content = backup.path.read_bytes()
        with Database.open(backup.path, read_only=True) as copy:
            assert Stores(copy).everything() == expected
            with pytest.raises(StateError, match="reading only"):
                Stores(copy).relationships.add(Relationship("B", "Heronsgate", "Verrado"))
            with pytest.raises(StateError):
                Stores(copy).relationships.delete("A")
    assert backup.path.read_bytes() == content
    assert list(backup.path.parent.iterdir()) == [backup.path]


def test_the_thorough_check_can_wait_until_the_list_is_painted(filled: Path) -> None:
    filled.write_bytes(patched(4096 * 3, b"\xff" * 4096)(filled.read_bytes()))
    with Database.open(filled, check=False) as database, pytest.raises(DamagedFileError) as found:
        database.check()
    assert found.value.problems


def test_a_sound_workspace_passes_both_checks(database: Database, assessment: int) -> None:
    assert assessment
    database.check()
    database.check(full=True)


def test_an_index_that_disagrees_with_its_table_is_found_by_the_full_check(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as hand:
        (root,) = hand.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_responses_assessment_id_status'"
        ).fetchone()
    content = bytearray(filled.read_bytes())
    place = content.index(b"draft", (root - 1) * 4096)
    assert place < root * 4096
    content[place : place + 5] = b"drafx"
    filled.write_bytes(content)
    with Database.open(filled) as database, pytest.raises(DamagedFileError):
        database.check(full=True)


def test_a_row_whose_parent_is_gone_is_damage(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as hand, hand:
        hand.execute("DELETE FROM respondents WHERE id = 'A-S1'")
    with pytest.raises(DamagedFileError) as refused:
        Database.open(filled)
    assert any(problem.startswith("responses ") for problem in refused.value.problems)


def test_one_file_is_all_there_is_after_closing(filled: Path) -> None:
    with Database.open(filled) as database:
        Stores(database).relationships.add(Relationship("B", "Heronsgate", "Verrado"))
    assert names(filled.parent) == [filled.name]
    database.close()


def test_a_copy_made_by_hand_while_the_workspace_is_open_is_complete(filled: Path, tmp_path: Path) -> None:
    with Database.open(filled) as database:
        Stores(database).relationships.add(Relationship("B", "Heronsgate", "Verrado"))
        subprocess.run(
            [sys.executable, "-c", f"import shutil; shutil.copy({str(filled)!r}, 'copy')"], cwd=tmp_path, check=True
        )
        expected = Stores(database).everything()
    with Database.open(tmp_path / "copy") as copy:
        assert Stores(copy).everything() == expected


def test_a_link_leads_to_the_file_itself(filled: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link"
    link.parent.mkdir()
    link.symlink_to(filled)
    with Database.open(link) as database:
        assert database.path == filled
        with pytest.raises(LockedError):
            Database.open(filled)
        assert list(link.parent.iterdir()) == [link]


def test_a_name_with_every_odd_character_can_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "100 % #1?mode=ro&x=ü 中'\".healthcheck"
    with Database.open(path, make_new=True) as database:
        Stores(database).relationships.add(Relationship("A", "Halmere", "Worthwell"))
    with Database.open(path) as database:
        assert len(Stores(database).relationships.all()) == 1
    assert names(tmp_path) == [path.name]


def test_a_new_workspace_makes_its_folder_and_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "new" / "work.healthcheck"
    with Database.open(path, make_new=True):
        assert path.stat().st_mode & 0o077 == 0


def test_a_file_that_another_tool_switched_to_a_write_ahead_log_comes_back_as_one_file(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as hand:
        hand.execute("PRAGMA journal_mode = WAL")
        hand.execute("UPDATE relationships SET scope = 'in the log'")
        hand.commit()
        for ending in ("", "-wal"):
            shutil.copy(f"{filled}{ending}", filled.with_name(f"left.healthcheck{ending}"))
    left = filled.with_name("left.healthcheck")
    with pytest.raises(RefusedError, match="middle of a change"):
        Database.open(left, read_only=True)
    with Database.open(left) as database:
        assert Stores(database).relationships.get("A").scope == "in the log"
    assert names(filled.parent) == ["left.healthcheck", filled.name]
    assert left.read_bytes()[18] == 1


def test_settings_are_those_that_the_promises_need(database: Database) -> None:
    expected = {
        "journal_mode": "truncate",
        "synchronous": 2,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "temp_store": 2,
        "fullfsync": 1,
        "user_version": CURRENT.version,
    }
    with database.reading() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in expected}
    assert found == expected


def test_an_up_to_date_workspace_is_opened_without_alembic_orm_or_numpy(filled: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from healthcheck.storage import Database;"
        "Database.open(Path(sys.argv[1])).close(); Database.open(Path(sys.argv[2]), make_new=True).close();"
        "print(sorted({'alembic', 'numpy', 'sqlalchemy.orm', 'PySide6'} & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", script, str(filled), str(filled.with_name("new"))],
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "[]"
