from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from healthcheck.domain.refusal import DamagedFileError, NewerFileError, RefusedError, WriteFailedError
from healthcheck.storage import Database
from healthcheck.storage.migration import CURRENT, migrate
from healthcheck.storage.rows import metadata
from tests.healthcheck.storage.filled_workspace import NOON, Stores, names
from tests.healthcheck.storage.planted_schema import (
    FAIL_HALFWAY,
    LOSE_A_PARENT,
    REBUILD_A_PARENT,
    planted_schema,
)


def made_by_migrations(path: Path) -> Path:
    """A database that all migrations together make of nothing."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        engine = create_engine("sqlite://", creator=lambda: file)
        with engine.connect() as connection:
            migrate(file, connection, CURRENT)
    return path


def definitions(sql: str) -> str:
    """``sql`` with one blank between words; what it defines sorted, because a column that was added stands last."""
    text = re.sub(r"\s+", " ", sql)
    head, bracket, body = text.partition(" ( ")
    inside, closing, tail = body.rpartition(" )")
    return head + bracket + ", ".join(sorted(re.split(r", (?![^(]*\))", inside))) + closing + tail


def columns_of(path: Path) -> dict[str, list[str]]:
    """The columns of each table, in order."""
    with closing(sqlite3.connect(path)) as hand:
        tables = [name for (name,) in hand.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {table: [row[1] for row in hand.execute(f"PRAGMA table_info({table})")] for table in tables}


def schema_of(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as hand:
        rows = hand.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
        version = hand.execute("SELECT version_num FROM alembic_version").fetchall()
        number = hand.execute("PRAGMA user_version").fetchall()
    return {f"{kind} {name}": definitions(sql or "") for kind, name, sql in rows} | {
        "alembic": str(version),
        "user_version": str(number),
    }


def test_a_new_workspace_is_exactly_what_all_migrations_make_of_nothing(filled: Path, tmp_path: Path) -> None:
    migrated = made_by_migrations(tmp_path / "migrated")
    assert schema_of(filled) == schema_of(migrated)
    assert columns_of(filled) == columns_of(migrated)


def test_the_tables_in_code_are_those_that_the_migrations_make(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{made_by_migrations(tmp_path / 'migrated')}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_there_is_one_revision_for_each_version_and_the_last_is_the_current_one() -> None:
    scripts = ScriptDirectory(str(CURRENT.scripts))
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert revisions == [f"{number:04d}" for number in range(CURRENT.version, 0, -1)]


def test_migrations_know_nothing_of_todays_code() -> None:
    for script in (CURRENT.scripts / "versions").glob("*.py"):
        assert not re.search(r"^\s*(from|import) healthcheck", script.read_text(), re.MULTILINE)


def test_an_older_workspace_is_brought_up_to_date_with_everything_in_it(filled: Path, tmp_path: Path) -> None:
    with Database.open(filled) as database:
        expected = Stores(database).everything()
    schema = planted_schema(tmp_path, REBUILD_A_PARENT)
    with Database.open(filled, schema=schema, clock=lambda: NOON) as database:
        assert Stores(database).everything() == expected
        database.check(full=True)
        with database.reading() as connection:
            assert connection.exec_driver_sql("SELECT industry FROM relationships").scalar() == "unknown"
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        (backup,) = database.backups.list()
    assert (backup.reason, backup.made_at, backup.is_good) == ("before migration", NOON, True)
    with Database.open(backup.path, read_only=True) as copy:
        assert Stores(copy).everything() == expected
    with Database.open(filled, schema=schema) as again:
        assert Stores(again).everything() == expected
        assert len(again.backups.list()) == 1
    content = filled.read_bytes()
    with pytest.raises(NewerFileError):
        Database.open(filled)
    assert filled.read_bytes() == content


@pytest.mark.parametrize("body", [FAIL_HALFWAY, LOSE_A_PARENT])
def test_a_migration_that_fails_leaves_the_workspace_as_it_was(filled: Path, tmp_path: Path, body: str) -> None:
    before = schema_of(filled)
    with Database.open(filled) as database:
        expected = Stores(database).everything()
    with pytest.raises(RefusedError, match="could not be brought up to date") as refused:
        Database.open(filled, schema=planted_schema(tmp_path, body))
    assert "a copy is in" in refused.value.safe
    assert schema_of(filled) == before
    with Database.open(filled) as database:
        assert Stores(database).everything() == expected
        database.check(full=True)


def test_without_its_backup_no_migration_begins(filled: Path, tmp_path: Path) -> None:
    filled.with_name(f"{filled.name}.backups").write_text("a file where the folder should be")
    content = filled.read_bytes()
    with pytest.raises(WriteFailedError, match="backup could not be made"):
        Database.open(filled, schema=planted_schema(tmp_path, REBUILD_A_PARENT))
    assert filled.read_bytes() == content
    assert f"{filled.name}.lock" not in names(filled.parent)


def test_a_damaged_older_workspace_is_told_to_be_damaged_and_not_migrated(filled: Path, tmp_path: Path) -> None:
    content = filled.read_bytes()
    content = content[:12288] + b"\xff" * 4096 + content[16384:]
    filled.write_bytes(content)
    with pytest.raises(DamagedFileError):
        Database.open(filled, check=False, schema=planted_schema(tmp_path, REBUILD_A_PARENT))
    assert filled.read_bytes() == content


def test_an_older_workspace_is_not_migrated_for_looking_only(filled: Path, tmp_path: Path) -> None:
    content = filled.read_bytes()
    with pytest.raises(RefusedError, match="older version"):
        Database.open(filled, read_only=True, schema=planted_schema(tmp_path, REBUILD_A_PARENT))
    assert filled.read_bytes() == content
