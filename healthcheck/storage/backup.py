"""Dated copies of the workspace. Each is opened and checked before it gets its name, so a name is a promise."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from healthcheck.domain.progress import Progress, stretch, untold
from healthcheck.domain.refusal import RefusedError, WriteFailedError
from healthcheck.domain.safekeeping import BackupInfo
from healthcheck.errors import UserFacingError, why
from healthcheck.message import message
from healthcheck.places import SUFFIX
from healthcheck.storage import thinning
from healthcheck.storage.guard import inspect
from healthcheck.storage.header import is_hot, journal_of
from healthcheck.storage.integrity import problems
from healthcheck.storage.interruption import interruptible
from healthcheck.storage.lock import refuse_held
from healthcheck.storage.migration import CURRENT
from healthcheck.storage.sqlite_file import SQLITE_ERRORS, connect_for_reading, put_in_place, unfinished

_NAME = re.compile(r"(\d{8}T\d{6})Z-([a-z0-9-]+?)(?:\.(\d+))?" + re.escape(SUFFIX))
_TIME = "%Y%m%dT%H%M%S"
_COPIED = 0.8
"""Share of the making of a backup after which it is only read through."""


class Copyable(Protocol):
    """An open workspace that can be copied while it is in use."""

    def copy_into(self, target: Path, *, progress: Progress) -> None:
        """Write a complete copy to the new file ``target``."""


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups in one folder, which is made when the first one is."""

    folder: Path

    @classmethod
    def beside(cls, workspace: Path) -> Backups:
        """Those of the workspace at that path: in a folder next to it that bears its name."""
        return cls(workspace.with_name(f"{workspace.name}.backups"))

    def make(self, source: Copyable, *, reason: str, at: datetime, progress: Progress = untold) -> BackupInfo:
        """Copy ``source`` as it is now; ``reason`` (a few words: start, before import) and ``at`` (aware) name it.

        Raises a ``UserFacingError`` where the copy cannot be written or does not pass its check, and what ``progress``
        raises; then nothing stays of it, and no older backup is touched.
        """
        # What a killed program began is confidential too, and nobody will ever finish it.
        with contextlib.suppress(OSError):
            for left in self.folder.glob(unfinished(Path("*")).name):
                left.unlink()
        path = self._free_name(reason, at)
        write_copy(source, path, progress=progress)
        return _described(path)

    def list(self, *, thorough: bool = False) -> tuple[BackupInfo, ...]:
        """All backups, newest first. ``thorough`` reads each one through before it calls it good."""
        try:
            found = [
                _described(path, thorough=thorough) for path in self.folder.iterdir() if _NAME.fullmatch(path.name)
            ]
        except OSError:
            return ()
        return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True))

    def good(self) -> tuple[BackupInfo, ...]:
        """Those that can be relied on now, newest first; each is read through."""
        return tuple(backup for backup in self.list(thorough=True) if backup.is_good)

    def thin(self, now: datetime) -> tuple[BackupInfo, ...]:
        """Remove what a newer good backup supersedes (see ``thinning``), and return it."""
        removed = thinning.superseded(self.list(), now)
        if removed:
            # What is to stand in for them is read through once more before they go.
            removed = thinning.superseded(self.list(thorough=True), now)
        for backup in removed:
            self.remove(backup)
        return removed

    def remove(self, backup: BackupInfo) -> None:
        """Delete one of these backups for good; ``WriteFailedError`` where that is not possible."""
        try:
            backup.path.unlink(missing_ok=True)
        except OSError as error:
            raise WriteFailedError(
                message("The backup “{0}” could not be deleted: {1}.", backup.path.name, why(error)),
                do=message("Delete the file yourself."),
            ) from error

    def holding(
        self,
        *,
        relationship: str | None = None,
        assessment: int | None = None,
        respondent: str | None = None,
        others: tuple[Path, ...] = (),
    ) -> tuple[BackupInfo, ...]:
        """Backups that still hold any of those ids, newest first, and all that cannot be read and so might.

        ``others``: further copies to look into, such as ``restoring.kept_files``.
        """
        wanted = {"relationships": relationship, "assessments": assessment, "respondents": respondent}
        keys = {table: key for table, key in wanted.items() if key is not None}
        kept = (replace(_described(path), reason="replaced") for path in others)
        return tuple(backup for backup in (*self.list(), *kept) if not backup.is_good or _holds(backup.path, keys))

    def _free_name(self, reason: str, at: datetime) -> Path:
        words = re.sub(r"[^a-z0-9]+", "-", reason.lower()).strip("-")[:40] or "backup"
        start = f"{at.astimezone(UTC):{_TIME}}Z-{words}"
        path, count = self.folder / f"{start}{SUFFIX}", 1
        while path.exists():
            count += 1
            path = self.folder / f"{start}.{count}{SUFFIX}"
        return path


def write_copy(source: Copyable, target: Path, *, progress: Progress = untold) -> None:
    """Write a checked copy of ``source`` to ``target``, which it has only when it is complete; makes the folder.

    Raises a ``UserFacingError`` where that fails, and what ``progress`` raises; then it leaves what was at ``target``
    and no folder that was not there. Never replaces an open workspace.
    """
    refuse_held(target)
    part = unfinished(target)
    lacking = [folder for folder in (target.parent, *target.parent.parents) if not os.path.lexists(folder)]
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        source.copy_into(part, progress=stretch(progress, 0, _COPIED))
        verify(part, progress=stretch(progress, _COPIED, 1))
        put_in_place(part, target)
        lacking.clear()
    except (OSError, sqlite3.Error) as error:
        raise WriteFailedError(
            message("The backup could not be made: {0}.", why(error)),
            safe=message("The workspace and older backups are untouched."),
            do=message("Make room on the disk, or check its permissions."),
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
            for folder in lacking:
                folder.rmdir()


def verify(path: Path, *, progress: Progress = untold) -> None:
    """Raise a ``UserFacingError`` unless the copy at ``path`` is sound; ``progress`` may stop the reading."""
    header = inspect(path, newest=CURRENT.version)
    found: tuple[str, ...] = ("a change in it was cut off",)
    if not header.is_write_ahead and not is_hot(journal_of(path)):
        with contextlib.closing(connect_for_reading(path)) as connection, interruptible(connection, progress):
            found = problems(connection)
    if found:
        raise RefusedError(
            message("The copy “{0}” does not pass its check.", path.name),
            path=path,
            safe=message("The workspace and other backups are untouched."),
            do=message("Take another copy, and check the disk that it lies on."),
        )


def _described(path: Path, *, thorough: bool = False) -> BackupInfo:
    """What is in the copy at ``path``. A file without a backup's name is dated by its last change."""
    named = _NAME.fullmatch(path.name)
    if named:
        made_at = datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)
    else:
        made_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    reason = named[2].replace("-", " ") if named else ""
    try:
        if thorough:
            verify(path)
        inspect(path, newest=CURRENT.version)
        relationships, assessments, last_changed = _counts(path)
    except (UserFacingError, OSError, ValueError, *SQLITE_ERRORS):
        return BackupInfo(path, made_at, reason, is_good=False)
    return BackupInfo(path, made_at, reason, relationships, assessments, last_changed)


def _counts(path: Path) -> tuple[int, int, datetime | None]:
    with contextlib.closing(connect_for_reading(path)) as connection:
        (row,) = connection.execute(
            "SELECT (SELECT count(*) FROM relationships), (SELECT count(*) FROM assessments),"
            " (SELECT max(changed_at) FROM relationships)"
        )
    return int(row[0]), int(row[1]), datetime.fromisoformat(row[2]) if row[2] else None


def _holds(path: Path, keys: dict[str, str | int]) -> bool:
    try:
        with contextlib.closing(connect_for_reading(path)) as connection:
            return any(
                connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (key,)).fetchone()  # noqa: S608 - our tables
                for table, key in keys.items()
            )
    except SQLITE_ERRORS:
        return True  # who cannot look must not say that it is gone
