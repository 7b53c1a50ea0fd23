"""Asks SQLite whether a file contradicts itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from healthcheck.storage.sqlite_file import SQLITE_ERRORS

_MOST = 20


def problems(
    connection: sqlite3.Connection, *, full: bool = False, tables: Iterable[tuple[str, str]] = ()
) -> tuple[str, ...]:
    """What is wrong with the database, in SQLite's words; empty where it is sound.

    ``full`` also compares indexes with their tables. ``tables``: (name, columns with commas) that must be there.
    """
    check = "integrity_check" if full else "quick_check"
    try:
        found = [str(line) for (line,) in connection.execute(f"PRAGMA {check}({_MOST})") if line != "ok"]
        if found:
            return tuple(found)
        # our schema has neither: whoever put them there wants something to happen when we write or read
        foreign = connection.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')")
        found = [f"it has a {kind} “{name}” that no version of this program made" for kind, name in foreign]
        if found:
            return tuple(found)
        orphans = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
        found = [f"{table} row {row} points at nothing in {parent}" for table, row, parent, _ in orphans]
        for name, columns in tables:
            connection.execute(f"SELECT {columns} FROM {name} LIMIT 0")  # noqa: S608 - names of our own tables
    except SQLITE_ERRORS as error:
        return (str(error),)
    return tuple(found)
