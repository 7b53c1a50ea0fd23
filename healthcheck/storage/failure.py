"""What a database driver complains about, in words that say what is safe and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.refusal import (
    ClashError,
    DamagedFileError,
    LockedError,
    NotFoundError,
    ReadFailedError,
    ReadOnlyPlaceError,
    WriteFailedError,
)
from healthcheck.message import message
from healthcheck.storage.column_types import UnreadableValueError
from healthcheck.storage.lock import without_locks

if TYPE_CHECKING:
    from pathlib import Path

    from healthcheck.errors import UserFacingError

_NOT_SAVED = message("Nothing of this change was kept; everything saved before is safe.")
_WORDS = {
    "SQLITE_FULL": (
        message("Not saved: the disk is full."),
        message("Make room on the disk, then try again."),
    ),
    "SQLITE_READONLY": (
        message("Not saved: the file or its disk can only be read."),
        message("Check its permissions and its disk, then try again."),
    ),
    "SQLITE_IOERR": (
        message("Not saved: the disk did not take it."),
        message("Check that the disk is connected and has room, then try again."),
    ),
    "SQLITE_CANTOPEN": (
        message("Not saved: its folder cannot be written."),
        message("Check that the folder is still there, then try again."),
    ),
    "SQLITE_BUSY": (
        message("Not saved: another program is using the file."),
        message("Close the other program, then try again."),
    ),
    "SQLITE_TOOBIG": (
        message("Not saved: a text in it is too long."),
        message("Shorten the text, then try again."),
    ),
}
# By SQLite's extended names, and by the SQLSTATE of servers.
_CLASHES = {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"}
_DANGLING = {"SQLITE_CONSTRAINT_FOREIGNKEY", "23503"}
# A lock that the disk itself refuses; that somebody has it is SQLITE_BUSY.
_NO_LOCKS = ("SQLITE_PROTOCOL", "SQLITE_IOERR_LOCK", "SQLITE_IOERR_CHECKRESERVEDLOCK", "SQLITE_NOLFS")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT")
_UNREADABLE = ("Could not decode", "no such table", "no such column", "malformed database schema")


def _cause(error: BaseException) -> BaseException:
    """What the driver said, unwrapped."""
    return getattr(error, "orig", None) or error


def failure_name(error: BaseException) -> str:
    """The driver's name for what went wrong; empty where it has none."""
    cause = _cause(error)
    return str(getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None) or "")


def is_damage(error: BaseException) -> bool:
    """Whether the driver says that the file contradicts itself."""
    return failure_name(error).startswith(_DAMAGED)


def write_failure(error: BaseException, path: Path, *, clash: str = "") -> UserFacingError | None:
    """The error to tell after writing failed with ``error``; None where the program itself is to blame.

    ``clash``: what to say where something with the same key is there already.
    """
    name = failure_name(error)
    if name in _CLASHES:
        return ClashError(clash or message("Something with the same key is there already."), safe=_NOT_SAVED)
    if name in _DANGLING:
        return NotFoundError(message("What this belongs to is not in the workspace any more."), safe=_NOT_SAVED)
    if is_damage(error):
        return damaged(path, (str(_cause(error)),))
    for start, (what, do) in _WORDS.items():
        if name.startswith(start):
            return WriteFailedError(what, safe=_NOT_SAVED, do=do)
    return None


def read_failure(error: BaseException, path: Path) -> UserFacingError | None:
    """The error to tell after reading failed with ``error``; None where the program itself is to blame."""
    if failure_name(error).startswith("SQLITE_IOERR"):
        return ReadFailedError(
            message("“{0}” could not be read.", path.name),
            safe=message("Nothing was changed."),
            do=message("Check that its disk is connected."),
        )
    # A flipped bit in the schema renames a table; one in a text makes it undecodable, which has no name.
    is_unreadable = isinstance(error, UnreadableValueError | UnicodeDecodeError) or str(_cause(error)).startswith(
        _UNREADABLE
    )
    return damaged(path, (str(_cause(error)),)) if is_unreadable or is_damage(error) else None


def opening_failure(error: BaseException, path: Path) -> UserFacingError:
    """The error to tell after the file at ``path`` could not be opened for writing."""
    name = failure_name(error)
    if name.startswith("SQLITE_BUSY"):
        return LockedError(
            message("“{0}” is open in another program.", path.name), path=path, do=message("Close it there first.")
        )
    if name.startswith(_NO_LOCKS):
        return without_locks(path, str(_cause(error)))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return ReadOnlyPlaceError(
            message("“{0}” can be read but not written.", path.name),
            path=path,
            do=message("Copy it to a folder of your own, or check the permissions of the file and its folder."),
        )
    return write_failure(error, path) or damaged(path, (str(error),))


def damaged(path: Path, problems: tuple[str, ...]) -> DamagedFileError:
    """The error for a file whose content contradicts itself."""
    error = DamagedFileError(
        message("“{0}” is damaged.", path.name),
        path=path,
        safe=message("Nothing was changed in it."),
        do=message("Open one of its backups, and keep the file as it is."),
    )
    error.problems = problems
    return error
