"""Puts a backup in the place of the workspace, and keeps what was there."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from healthcheck.domain.progress import Progress, stretch, untold
from healthcheck.domain.refusal import RefusedError, WriteFailedError
from healthcheck.errors import why
from healthcheck.message import message
from healthcheck.storage.backup import verify
from healthcheck.storage.guard import refuse_special
from healthcheck.storage.header import is_hot, journal_of
from healthcheck.storage.lock import acquire
from healthcheck.storage.sqlite_file import put_in_place, sync_file, sync_folder, unfinished

_READ, _COPIED = 0.3, 0.7
"""Shares of a restoring after which the backup is read through, and copied."""

_PIECE = 2**20
"""Bytes."""


def restore(backup: Path, target: Path, *, progress: Progress = untold) -> Path | None:
    """Put a copy of ``backup`` at ``target``; returns where the file that was there is kept now, if any.

    The backup is read through first, and the workspace must be closed (``LockedError``). At any moment ``target`` holds
    the old file or the new one; a file that is replaced is never deleted, damaged or not. What ``progress`` raises
    leaves the old one; it is asked for the last time before that is replaced.
    """
    target = target.resolve()
    verify(backup, progress=stretch(progress, 0, _READ))
    if os.path.lexists(target):
        refuse_special(target)
        if target.samefile(backup):
            raise RefusedError(
                message("“{0}” is the workspace itself.", target.name),
                path=target,
                do=message("Choose one of its backups."),
            )
    lock = acquire(target, at=datetime.now(UTC))
    try:
        return _replace(backup, target, progress=progress)
    except (OSError, sqlite3.Error) as error:
        raise WriteFailedError(
            message("The backup was not restored: {0}.", why(error)),
            safe=message("The workspace is as it was."),
            do=message("Make room on the disk, or check the permissions of the folder."),
        ) from error
    finally:
        lock.release()


def kept_files(workspace: Path) -> tuple[Path, ...]:
    """The files that ``restore`` has replaced at that place."""
    pattern = re.compile(re.escape(workspace.stem) + r" \(replaced(?: \d+)?\)" + re.escape(workspace.suffix))
    with contextlib.suppress(OSError):
        return tuple(sorted(path for path in workspace.parent.iterdir() if pattern.fullmatch(path.name)))
    return ()


def _replace(backup: Path, target: Path, *, progress: Progress) -> Path | None:
    part = unfinished(target)
    try:
        part.unlink(missing_ok=True)
        _copy(backup, part, progress=stretch(progress, _READ, _COPIED))
        part.chmod(0o600)
        verify(part, progress=stretch(progress, _COPIED, 1))
        kept = _keep(target) if target.exists() else None
        # A journal that a crash left would be rolled back into the restored file.
        journal_of(target).unlink(missing_ok=True)
        put_in_place(part, target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return kept


def _copy(source: Path, target: Path, *, progress: Progress) -> None:
    """Copy piece by piece, so that it can be stopped."""
    size = max(source.stat().st_size, 1)
    with source.open("rb") as old, target.open("wb") as new:
        while piece := old.read(_PIECE):
            new.write(piece)
            progress(min(new.tell() / size, 1.0))


def _keep(target: Path) -> Path:
    """Give the file at ``target`` a second name, with the journal that belongs to it."""
    kept, count = target.with_name(f"{target.stem} (replaced){target.suffix}"), 1
    while os.path.lexists(kept):
        count += 1
        kept = target.with_name(f"{target.stem} (replaced {count}){target.suffix}")
    if is_hot(journal_of(target)):
        _second_name(journal_of(target), journal_of(kept))
    _second_name(target, kept)
    sync_folder(target.parent)
    return kept


def _second_name(path: Path, second: Path) -> None:
    try:
        second.hardlink_to(path)
    except OSError:  # a stick without links
        shutil.copyfile(path, second)
        sync_file(second)
