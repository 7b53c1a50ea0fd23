"""Why the workspace file could not be opened, read or written: one class for each thing a person can do about it.

Sentences name the file without its folder; the whole path is a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from pathlib import Path

    from healthcheck.domain.safekeeping import BackupInfo, Holder


class RefusedError(UserFacingError):
    """The file at ``path`` was not opened, and nothing in it was changed.

    ``backups``: good copies, newest first, where one would help.
    """

    def __init__(
        self,
        what: str,
        *,
        path: Path,
        safe: str = message("Nothing was changed."),
        do: str = "",
        backups: tuple[BackupInfo, ...] = (),
    ) -> None:
        super().__init__(what, safe=safe, do=do)
        self.path = path
        self.backups = backups


class MissingFileError(RefusedError):
    """There is no file, or no folder for a new one."""


class AlreadyThereError(RefusedError):
    """A new workspace was asked for where something is already."""


class NotAFileError(RefusedError):
    """A folder, a pipe or a device."""


class NotADatabaseError(RefusedError):
    """The bytes are not those of a database; an empty file is one of them."""


class ForeignFileError(RefusedError):
    """A database of another program."""


class NewerFileError(RefusedError):
    """Made by a newer version of this program."""


class DamagedFileError(RefusedError):
    """The content contradicts itself. ``problems`` are SQLite's own words, for a report, not for a reader."""

    problems: tuple[str, ...] = ()


class TruncatedFileError(DamagedFileError):
    """The file is shorter than it says itself."""


class ReadOnlyPlaceError(RefusedError):
    """The file or its folder cannot be written."""


class LockedError(RefusedError):
    """Somebody else has it open; ``holder`` None where another program does."""

    holder: Holder | None = None


class WriteFailedError(UserFacingError):
    """Nothing of the last change was kept; everything saved before is safe, and trying again is safe."""


class PressError(UserFacingError):
    """The pages were not set; nothing was to be changed by that."""


class ReadFailedError(UserFacingError):
    """The disk did not give what is in the file."""


class NotFoundError(UserFacingError):
    """What was asked for is not in the workspace."""


class StateError(UserFacingError):
    """Not possible any more, or not yet: submitted, closed."""


class OvertakenError(UserFacingError):
    """What is to be taken back has been changed otherwise since: never possible any more."""


class ClashError(UserFacingError):
    """Something with this id, code or number is there already."""


class BrokenSealError(UserFacingError):
    """Submitted answers are not those that were submitted. ``code`` is the person's."""

    def __init__(self, what: str, *, code: str, safe: str = "", do: str = "") -> None:
        super().__init__(what, safe=safe, do=do)
        self.code = code
