"""Brings a workspace to the present schema. Alembic is imported only when a file is older than that.

How to change the schema:

1. Change the table in ``rows``.
2. Add ``migrations/versions/000N_what_it_does.py`` with ``revision = "000N"`` and the one before as ``down_revision``.
   Spell every table as it is *then*; never import ``rows`` or anything of ours: it must mean the same in ten years.
3. A column that may be empty or has a default is added with a plain ``ALTER TABLE … ADD COLUMN``, its check in line:
   no row is copied. A reference cannot be in line in ``rows``: a table of its own is cheaper than a copied parent.
   Alter everything else with ``op.batch_alter_table``. Foreign keys are off while migrations run and are checked at
   their end. Batch copies forget the checks, so hand over the table as it was (``copy_from``), and two options: pass
   ``table_kwargs={"sqlite_with_rowid": False}`` for the five tables of answers and ``{"sqlite_autoincrement": True}``
   for ``assessments`` and ``responses``.
4. Raise ``CURRENT`` below by one.
5. Put a stored file of the new schema into ``tests/old_workspaces`` (``make.py`` there). Those of all past schemas
   must open with their data intact.

``tests/healthcheck/storage/test_migration.py`` fails when a step was forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, MetaData, String, Table, insert

from healthcheck.storage.rows import metadata, workspace

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from sqlalchemy import Connection


class OrphansError(Exception):
    """A migration lost rows that others point at."""


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema version (from 1) and the folder of the Alembic scripts that lead to it, one revision a version."""

    version: int
    scripts: Path

    @property
    def revision(self) -> str:
        """Alembic's name for the version."""
        return f"{self.version:04d}"


CURRENT = Schema(7, Path(__file__).parent / "migrations")

# As Alembic makes it.
_versions = Table(
    "alembic_version",
    MetaData(naming_convention={"pk": "alembic_version_pkc"}),
    Column("version_num", String(32), primary_key=True),
)


def create_tables(connection: Connection, *, at: datetime) -> None:
    """Make an empty workspace of the current schema, exactly what all migrations together make of nothing."""
    metadata.create_all(connection, checkfirst=False)
    _versions.create(connection)
    connection.execute(insert(_versions).values(version_num=CURRENT.revision))
    connection.execute(insert(workspace).values(id=1, made_at=at, purge_due=False))


def migrate(file: sqlite3.Connection, connection: Connection, schema: Schema) -> None:
    """Run the migrations that are missing, all of them or none. ``connection`` is an engine's over ``file``.

    Raises whatever a migration stumbles over, or ``OrphansError``; then the file is as it was.
    """
    # With keys on, rebuilding a parent table would silently delete its children. A transaction cannot switch them.
    file.execute("PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():
            _run_scripts(connection, schema)
            file.execute(f"PRAGMA user_version = {schema.version}")
            orphans = file.execute("PRAGMA foreign_key_check").fetchmany(20)
            if orphans:
                raise OrphansError(f"migration left rows without their parents: {orphans}")
    finally:
        file.execute("PRAGMA foreign_keys = ON")


def _run_scripts(connection: Connection, schema: Schema) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, schema.revision)
