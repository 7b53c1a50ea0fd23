"""Looks at a file before anything touches it, and says in words why it is not to be opened.

A file cut to nothing passes SQLite's own check as an empty database; a program that then creates its tables has
silently started afresh over somebody's work. So: a regular file, ours, whole, and not newer than we are, first.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from healthcheck.domain.refusal import (
    DamagedFileError,
    ForeignFileError,
    MissingFileError,
    NewerFileError,
    NotADatabaseError,
    NotAFileError,
    ReadOnlyPlaceError,
    TruncatedFileError,
)
from healthcheck.errors import why
from healthcheck.message import message, plural
from healthcheck.storage.header import (
    APPLICATION_ID,
    HEADER_LENGTH,
    Header,
    header_before_crash,
    is_hot,
    journal_of,
    parse_header,
)

_TAKE_A_BACKUP = message("Open one of its backups, and keep the file as it is.")


def refuse_special(path: Path) -> None:
    """Raise unless ``path`` is a regular file. Only asks the file system, because reading from a pipe would hang."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingFileError(
            message("There is no file “{0}” at this place.", path.name),
            path=path,
            do=message("Look for it where it was moved to, or open a backup."),
        ) from error
    except OSError as error:
        raise ReadOnlyPlaceError(
            message("“{0}” cannot be read: {1}.", path.name, why(error)),
            path=path,
            do=message("Check the permissions of the file and its folder."),
        ) from error
    if stat.S_ISDIR(mode):
        raise NotAFileError(
            message("“{0}” is a folder.", path.name or path), path=path, do=message("Choose the workspace file in it.")
        )
    if not stat.S_ISREG(mode):
        raise NotAFileError(
            message("“{0}” is not a regular file.", path.name), path=path, do=message("Choose a workspace file.")
        )


def inspect(path: Path, *, newest: int) -> Header:
    """The header of the workspace at ``path``; raises a ``RefusedError`` for anything else.

    ``newest`` is the latest schema version that we can read. Nothing is written, and no lock is taken.
    """
    refuse_special(path)
    try:
        with path.open("rb") as file:
            content = file.read(HEADER_LENGTH)
            size = os.fstat(file.fileno()).st_size
        is_recovering = is_hot(journal_of(path))
        restored = header_before_crash(journal_of(path)) if is_recovering else None
    except OSError as error:
        raise ReadOnlyPlaceError(
            message("“{0}” cannot be read: {1}.", path.name, why(error)),
            path=path,
            do=message("Check the permissions of the file and its folder, and that its disk is connected."),
        ) from error
    header = restored or parse_header(content)
    if header is None:
        raise _no_database(path, content)
    _refuse_foreign(path, header, newest=newest)
    if not is_recovering and not header.is_write_ahead:
        _refuse_wrong_size(path, header, size)
    return header


def _no_database(path: Path, content: bytes) -> NotADatabaseError:
    """Words for bytes that are no database at all."""
    if not content.strip(b"\x00"):
        what = message("“{0}” is empty: its content was lost outside this program.", path.name)
    elif len(content) < HEADER_LENGTH:
        what = message("“{0}” is too short to be a workspace.", path.name)
    else:
        what = message("“{0}” is not a workspace, or its beginning is damaged.", path.name)
    return NotADatabaseError(what, path=path, safe=message("The file was not touched."), do=_TAKE_A_BACKUP)


def _refuse_foreign(path: Path, header: Header, *, newest: int) -> None:
    if header.application_id != APPLICATION_ID:
        raise ForeignFileError(
            message("“{0}” is a database of another program.", path.name),
            path=path,
            safe=message("The file was not touched."),
            do=message("Choose a workspace of Relationship Healthcheck."),
        )
    if header.version > newest:
        raise NewerFileError(
            message("“{0}” was made by a newer version of Relationship Healthcheck.", path.name),
            path=path,
            safe=message("The file was not touched."),
            do=message("Install the newer version to open it."),
        )
    if header.version < 1:
        raise DamagedFileError(
            message("“{0}” is damaged: it does not say which version it has.", path.name),
            path=path,
            safe=message("The file was not touched."),
            do=_TAKE_A_BACKUP,
        )


def _refuse_wrong_size(path: Path, header: Header, size: int) -> None:
    """Raise unless the file is as long as it says. Whole pages too many are sound.

    SQLite shortens a file after its commit, so a crash just then leaves them; the next purge takes them away.
    """
    if size < header.size:
        raise TruncatedFileError(
            message("“{0}” is incomplete: {1:,} of {2:,} bytes are there.", path.name, size, header.size),
            path=path,
            safe=message("The file was not touched."),
            do=_TAKE_A_BACKUP,
        )
    too_many = size % header.page_size
    if too_many:
        raise DamagedFileError(
            plural(
                "“{1}” is damaged: {0:,} byte too many.", "“{1}” is damaged: {0:,} bytes too many.", too_many, path.name
            ),
            path=path,
            safe=message("The file was not touched."),
            do=_TAKE_A_BACKUP,
        )
