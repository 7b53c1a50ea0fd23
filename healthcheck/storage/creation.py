"""Makes a new, empty workspace file."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from healthcheck.domain.refusal import AlreadyThereError, ReadOnlyPlaceError, RefusedError
from healthcheck.errors import why
from healthcheck.message import message
from healthcheck.storage.engine import engine_over
from healthcheck.storage.header import APPLICATION_ID, is_hot, journal_of
from healthcheck.storage.migration import CURRENT, create_tables
from healthcheck.storage.sqlite_file import connect_to_new, put_in_place, unfinished


def refuse_occupied(path: Path) -> None:
    """Raise unless a new workspace can be made at ``path``; makes its folder where there is none."""
    if os.path.lexists(path):
        raise AlreadyThereError(
            message("There is already something called “{0}” at this place.", path.name),
            path=path,
            do=message("Open it, or choose another name."),
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_mixed_up = is_hot(journal_of(path))
    except OSError as error:
        raise _unwritable(path, error) from error
    if is_mixed_up:
        raise RefusedError(
            message(
                "“{0}” was left by a workspace that is gone; a new one would be mixed up with it.",
                journal_of(path).name,
            ),
            path=path,
            do=message("Put the workspace back beside it, or choose another name."),
        )


def make_file(path: Path, *, at: datetime) -> None:
    """Make an empty workspace at ``path``, complete before it has its name. The caller holds the lock."""
    part = unfinished(path)
    try:
        part.unlink(missing_ok=True)
        _fill(part, at)
        refuse_occupied(path)
        put_in_place(part, path)
    except DBAPIError as error:
        raise _unwritable(path, error.orig or error) from error
    except (OSError, sqlite3.Error) as error:
        raise _unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _fill(part: Path, at: datetime) -> None:
    file = connect_to_new(part)
    with engine_over(file).connect() as connection, connection.begin():
        file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        file.execute(f"PRAGMA user_version = {CURRENT.version}")
        create_tables(connection, at=at)


def _unwritable(path: Path, error: BaseException) -> ReadOnlyPlaceError:
    return ReadOnlyPlaceError(
        message("“{0}” cannot be made there: {1}.", path.name, why(error)),
        path=path,
        do=message("Choose another place."),
    )
