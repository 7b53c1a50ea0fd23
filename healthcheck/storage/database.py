"""An open workspace. Stores see SQL in a transaction; that it is a SQLite file is known here and below only."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import DBAPIError

from healthcheck.domain.progress import Progress, untold
from healthcheck.domain.refusal import RefusedError, StateError, WriteFailedError
from healthcheck.message import message
from healthcheck.storage.backup import Backups
from healthcheck.storage.column_types import UnreadableValueError
from healthcheck.storage.engine import engine_over
from healthcheck.storage.failure import damaged, read_failure, write_failure
from healthcheck.storage.integrity import problems
from healthcheck.storage.interruption import interruptible
from healthcheck.storage.migration import CURRENT, Schema, migrate
from healthcheck.storage.opening import OpenFile, offering, open_for_reading, open_for_writing, real_path
from healthcheck.storage.rows import metadata, workspace
from healthcheck.storage.sqlite_file import connect_for_reading, connect_to_new

Clock = Callable[[], datetime]

_TABLES = tuple((table.name, ", ".join(table.columns.keys())) for table in metadata.sorted_tables)
_FILE_ERRORS = (DBAPIError, UnreadableValueError, UnicodeDecodeError)
_PAGES_A_STEP = 500
_STEP_PAUSE = 0.005


def utc_now() -> datetime:
    """The clock of everybody who is not told another one."""
    return datetime.now(UTC)


class Database:
    """A workspace that is open, with one connection that all threads take turns at.

    ``path`` is where it lies, ``backups`` its backups, ``now`` the clock (aware times).
    """

    def __init__(self, file: OpenFile, *, backups: Backups, clock: Clock) -> None:
        self.path = file.path
        self.backups = backups
        self.now = clock
        self._file = file
        self._identity = file.path.stat()
        self._turn = threading.RLock()
        self._connection = engine_over(file.connection).connect()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        make_new: bool = False,
        read_only: bool = False,
        check: bool = True,
        take_over: bool = False,
        clock: Clock = utc_now,
        schema: Schema = CURRENT,
    ) -> Database:
        """Open the workspace at ``path``, or make one (``make_new``) where no file is.

        ``check`` reads the file through; without it call ``check()`` once the window stands (after a crash it is
        checked anyhow). ``read_only`` takes no lock and writes nothing: for looking at a backup. ``take_over`` ignores
        a lock that a program on another computer left. Raises a ``RefusedError`` and leaves the file as it was.
        """
        path = real_path(path)
        backups = Backups.beside(path)
        with offering(backups):
            if read_only:
                file = open_for_reading(path, version=schema.version)
            else:
                file = open_for_writing(path, make_new=make_new, take_over=take_over, newest=schema.version, at=clock())
            database = cls(file, backups=backups, clock=clock)
            try:
                database._bring_up(schema, check=check or read_only or file.was_cut_off)
            except BaseException:
                database.close()
                raise
        return database

    @property
    def is_read_only(self) -> bool:
        """Whether the file is only looked at: it is not locked, and nothing is written."""
        return self._file.lock is None

    def close(self) -> None:
        """Close the file and let others have it; a second call does nothing."""
        with self._turn:
            if not self._connection.closed:
                self._connection.close()
                self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that reads."""
        with self._turn, offering(self.backups):
            try:
                with self._connection.begin():
                    yield self._connection
            except _FILE_ERRORS as error:
                failure = read_failure(error, self.path)
                if failure is None:
                    raise
                raise failure from error

    @contextmanager
    def writing(self, *, clash: str = "") -> Iterator[Connection]:
        """One transaction that is on the disk when the block ends, or not there at all.

        Raises a ``UserFacingError`` where it could not be kept; ``clash`` says in words that a key is taken.
        """
        if self.is_read_only:
            raise StateError(
                message("Not saved: this copy is open for reading only."),
                safe=message("Nothing was changed."),
                do=message("Open the workspace itself to change something."),
            )
        with self._turn, offering(self.backups):
            try:
                with self._connection.begin():
                    yield self._connection
                    self._refuse_moved()
            except _FILE_ERRORS as error:
                failure = write_failure(error, self.path, clash=clash) or read_failure(error, self.path)
                if failure is None:
                    raise
                raise failure from error

    @contextmanager
    def deleting(self) -> Iterator[Connection]:
        """``writing`` for what must leave no trace: the file is purged afterwards."""
        with self.writing() as connection:
            yield connection
            connection.execute(update(workspace).values(purge_due=True))
        self.purge()

    def check(self, *, full: bool = False, progress: Progress = untold) -> None:
        """Read the file through; ``DamagedFileError`` with the good backups where it contradicts itself.

        Others can go on meanwhile: it reads past the lock, and only what it then finds is looked at again in turn.
        ``full`` also compares every index with its table. ``progress`` may stop it.
        """
        try:
            with contextlib.closing(connect_for_reading(self.path)) as aside, interruptible(aside, progress):
                found = problems(aside, full=full, tables=_TABLES)
        except sqlite3.Error as error:  # it was moved away; the open file can still be looked at
            found = (str(error),)
        if found:
            with self._turn:
                found = problems(self._file.connection, full=full, tables=_TABLES)
        if found:
            with offering(self.backups):
                raise damaged(self.path, found)

    def copy_into(self, target: Path, *, progress: Progress = untold) -> None:
        """Write a complete copy to the new file ``target``; others can go on. ``OSError``, ``sqlite3.Error``."""

        def tell(_status: int, left: int, pages: int) -> None:
            progress(1 - left / pages if pages else 1.0)

        with contextlib.closing(connect_to_new(target)) as copy:
            self._file.connection.backup(copy, pages=_PAGES_A_STEP, progress=tell, sleep=_STEP_PAUSE)

    def purge(self) -> None:
        """Overwrite what deleted rows have left in the file.

        Where that fails (a full disk), it is made up for at the next deletion or opening.
        """
        with contextlib.suppress(WriteFailedError), self._turn:
            self._vacuum()
            with self.writing() as connection:
                connection.execute(update(workspace).values(purge_due=False))

    def _bring_up(self, schema: Schema, *, check: bool) -> None:
        """What has to happen between opening the file and its first use."""
        # Asked of SQLite, because a crash during a migration is rolled back only by now.
        (version,) = self._file.connection.execute("PRAGMA user_version").fetchone()
        if version < schema.version:
            self._migrate(schema)
        if check:
            self.check()
        if self._file.lock and self._is_purge_due():
            self.purge()

    def _migrate(self, schema: Schema) -> None:
        """Bring an older file to ``schema``, after a backup."""
        found = problems(self._file.connection)
        if found:
            raise damaged(self.path, found)
        backup = self.backups.make(self, reason="before migration", at=self.now())
        try:
            migrate(self._file.connection, self._connection, schema)
        except Exception as error:
            failure = write_failure(error, self.path)
            if isinstance(failure, WriteFailedError):
                raise failure from error
            raise RefusedError(
                message("“{0}” could not be brought up to date.", self.path.name),
                path=self.path,
                safe=message("It is as it was; a copy is in “{0}” among its backups.", backup.path.name),
                do=message("Go on with the version that made it, and report this."),
            ) from error

    def _is_purge_due(self) -> bool:
        with self.reading() as connection:
            return bool(connection.scalar(select(workspace.c.purge_due)))

    def _vacuum(self) -> None:
        try:
            self._file.connection.execute("VACUUM")
        except sqlite3.Error as error:
            failure = write_failure(error, self.path)
            if failure is None:
                raise
            raise failure from error

    def _refuse_moved(self) -> None:
        """Raise where the open file no longer is the one at its path: what is written to it now, nobody would find."""
        try:
            is_there = os.path.samestat(self.path.stat(), self._identity)
        except OSError:
            is_there = False
        if not is_there:
            raise WriteFailedError(
                message("Not saved: “{0}” was moved, renamed or deleted while it was open.", self.path.name),
                safe=message("Nothing of this change was kept; everything saved before is in the file that was moved."),
                do=message("Put it back in its place, then try again."),
            )
