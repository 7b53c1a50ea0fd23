"""From a path to a connection: guard, lock, and only then the database library."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.refusal import (
    DamagedFileError,
    LockedError,
    MissingFileError,
    NotADatabaseError,
    ReadOnlyPlaceError,
    RefusedError,
)
from healthcheck.message import message
from healthcheck.storage.creation import make_file, refuse_occupied
from healthcheck.storage.failure import opening_failure
from healthcheck.storage.guard import inspect, refuse_special
from healthcheck.storage.header import is_hot, journal_of
from healthcheck.storage.lock import Lock, acquire, refuse_held
from healthcheck.storage.sqlite_file import SQLITE_ERRORS, connect_exclusively, connect_for_reading, unfinished

if TYPE_CHECKING:
    from healthcheck.storage.backup import Backups


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A workspace file with its connection. ``was_cut_off``: a crash had left a change half done."""

    path: Path
    connection: sqlite3.Connection
    lock: Lock | None
    was_cut_off: bool

    def close(self) -> None:
        """Close it and let others have it. Nothing stays beside the file."""
        self.connection.close()
        if self.lock:
            journal = journal_of(self.path)
            with contextlib.suppress(OSError):
                if not is_hot(journal):
                    journal.unlink()
            self.lock.release()


@contextmanager
def offering(backups: Backups) -> Iterator[None]:
    """Give a refusal that a backup would help with the good ones."""
    try:
        yield
    except LockedError as error:
        # Nothing is wrong with the file, so the backups need not be read through.
        error.backups = tuple(backup for backup in backups.list() if backup.is_good)
        raise
    except (DamagedFileError, NotADatabaseError, MissingFileError) as error:
        error.backups = error.backups or backups.good()
        raise


def real_path(path: Path) -> Path:
    """The absolute path with links followed, so that lock and journal lie beside the file itself."""
    try:
        real = path.resolve()
    except (OSError, RuntimeError) as error:  # links in a circle
        raise MissingFileError(
            message("“{0}” leads nowhere.", path.name), path=path, do=message("Choose the file itself.")
        ) from error
    if not real.name:  # nothing can lie beside the root of a disk
        refuse_special(real)
    return real


def open_for_writing(path: Path, *, make_new: bool, take_over: bool, newest: int, at: datetime) -> OpenFile:
    """Open the workspace at ``path``, or make it, as its only user."""
    if make_new:
        refuse_occupied(path)
    else:
        refuse_special(path)
    lock = _lock(path, at=at, take_over=take_over, newest=newest)
    try:
        with contextlib.suppress(OSError):
            unfinished(path).unlink()  # left by a restore that was killed
        if make_new:
            make_file(path, at=at)
        inspect(path, newest=newest)
        was_cut_off = is_hot(journal_of(path))
        try:
            connection = connect_exclusively(path)
        except SQLITE_ERRORS as error:
            raise opening_failure(error, path) from error
    except BaseException:
        lock.release()
        raise
    return OpenFile(path, connection, lock, was_cut_off)


def open_for_reading(path: Path, *, version: int) -> OpenFile:
    """Open the workspace at ``path`` to look at it; nothing is locked or written, not even beside it."""
    refuse_special(path)
    refuse_held(path)
    header = inspect(path, newest=version)
    if header.is_write_ahead or is_hot(journal_of(path)):
        what = message("“{0}” was left in the middle of a change.", path.name)
        do = message("Open it for writing; that repairs it.")
    elif header.version != version:
        what = message("“{0}” was made by an older version, which has to be brought up to date first.", path.name)
        do = message("Restore or open a copy of it.")
    else:
        return OpenFile(path, connect_for_reading(path), None, was_cut_off=False)
    raise RefusedError(what, path=path, do=do)


def _lock(path: Path, *, at: datetime, take_over: bool, newest: int) -> Lock:
    """Lock ``path``; where nothing can be written, a reason that lies in the file itself is told first."""
    try:
        return acquire(path, at=at, take_over=take_over)
    except ReadOnlyPlaceError:
        if path.exists():
            inspect(path, newest=newest)
        raise
