"""What is known about the workspace file: its backups, who holds it, and what lies around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from healthcheck.domain.local_time import local_time
from healthcheck.message import message, plural

OCCASIONS = (
    message("start"),
    message("close"),
    message("before import"),
    message("before deletion"),
    message("after deletion"),
    message("replaced"),
)
"""What backups are made at, and in their names."""


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A dated copy of the workspace.

    ``made_at`` and ``last_changed`` are aware (UTC). ``is_good`` False: it cannot be relied on, and its counts are 0.
    """

    path: Path
    made_at: datetime
    reason: str
    relationships: int = 0
    assessments: int = 0
    last_changed: datetime | None = None
    is_good: bool = True

    @property
    def occasion(self) -> str:
        """``reason``; as a message where it is one of those that the program gives."""
        return next((known for known in OCCASIONS if known == self.reason), self.reason)

    @property
    def content(self) -> str:
        """What is in it: ``12 assessments, last change 2026-05-03 14:02 (UTC+02:00)``, in local time."""
        if not self.is_good:
            return message("cannot be read")
        held = plural("{0} assessment", "{0} assessments", self.assessments)
        if self.last_changed is None:
            return message("{0}, nothing in it yet", held)
        return message("{0}, last change {1}", held, local_time(self.last_changed))


@dataclass(frozen=True, slots=True)
class Holder:
    """The running program that has a workspace open. ``since`` is aware (UTC)."""

    process: int
    host: str
    since: datetime
    is_this_computer: bool


@dataclass(frozen=True, slots=True)
class Caution:
    """Something about the place of the workspace file that its owner should know.

    ``what`` and ``do`` are sentences; ``files`` names the other files that it is about.
    """

    what: str
    do: str
    files: tuple[Path, ...] = ()
