"""Connections to a SQLite file, with the settings that our promises need (sqlite.org/pragma.html)."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SETTINGS = (
    "trusted_schema = OFF",  # a crafted file must not call functions through its views and triggers
    "cell_size_check = ON",  # notice damage before walking into it
    "temp_store = MEMORY",  # no copies of answers in the temporary folder
    "foreign_keys = ON",
)
_DURABLE = (
    # No write-ahead log: a copy of the file made by hand must be complete. Exclusive before any page is read.
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS: fsync alone stops at the drive's cache
    "secure_delete = ON",
)
_BUSY_SECONDS = 1.0

# The driver cannot decode SQLite's own message where a damaged name stands in it.
SQLITE_ERRORS = (sqlite3.Error, UnicodeDecodeError)


def connect_exclusively(path: Path) -> sqlite3.Connection:
    """The one connection that writes the file at ``path``, which must exist. ``SQLITE_ERRORS`` where it cannot.

    Rolls back first what a crash left half done.
    """
    connection = _connect(path, "mode=rw")
    try:
        _set(connection, *_SETTINGS, *_DURABLE)
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except SQLITE_ERRORS:
        connection.close()
        raise
    return connection


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that takes the file at ``path`` as unchanging: no lock, no recovery, nothing written beside it."""
    connection = _connect(path, "mode=ro&immutable=1")
    _set(connection, *_SETTINGS, "query_only = ON")
    return connection


def connect_to_new(path: Path) -> sqlite3.Connection:
    """A connection to a new file at ``path`` that only its owner may read.

    Without a journal: whoever makes the file removes it if anything fails, and syncs it before giving it its name.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    connection = _connect(path, "mode=rw")
    _set(connection, *_SETTINGS, "locking_mode = EXCLUSIVE", "journal_mode = OFF", "synchronous = OFF")
    return connection


def unfinished(target: Path) -> Path:
    """The name of the file that is to become ``target`` while it is being written, always the same one."""
    return target.with_name(f"{target.name}.unfinished")


def put_in_place(part: Path, target: Path) -> None:
    """Give the finished file ``part`` its name, so that a crash leaves the old state or the new one."""
    sync_file(part)
    part.replace(target)
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Make the content of the file at ``path`` durable."""
    _sync(path, os.O_RDWR)


def sync_folder(folder: Path) -> None:
    """Make a change of names in ``folder`` durable; Windows does so by itself and opens no folders."""
    if os.name != "nt":
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _connect(path: Path, options: str) -> sqlite3.Connection:
    # isolation_level None: the driver of Python 3.11 would begin transactions by itself, and none before DDL.
    return sqlite3.connect(
        f"{_uri(path)}?{options}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_SECONDS,
        cached_statements=256,
    )


def _uri(path: Path) -> str:
    """``path`` as SQLite reads it (sqlite.org/uri.html): absolute; Windows drives and shares get their slashes."""
    name = path.absolute().as_posix().replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file://{name}" if name.startswith("/") else f"file:///{name}"


def _set(connection: sqlite3.Connection, *settings: str) -> None:
    for setting in settings:
        connection.execute(f"PRAGMA {setting}").fetchall()
