"""Use cases of keeping safe: check, back up, and what is known about the place of the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.progress import Progress, untold
from healthcheck.errors import UserFacingError
from healthcheck.message import message
from healthcheck.storage.backup import write_copy
from healthcheck.storage.neighbours import cautions
from healthcheck.storage.restoring import kept_files

if TYPE_CHECKING:
    from healthcheck.domain.safekeeping import BackupInfo, Caution
    from healthcheck.storage.database import Database
    from healthcheck.storage.stores import Stores


class SafekeepingService:
    """Looks after the workspace file and its backups."""

    def __init__(self, database: Database, stores: Stores) -> None:
        self._database = database
        self._stores = stores

    def check(self, *, full: bool = False, progress: Progress = untold) -> None:
        """Read the file through; UserFacingError with the good backups where it contradicts itself.

        ``full`` also reads every answer and compares every submitted response with its seal. ``progress`` may stop it.
        """
        self._database.check(full=full, progress=progress)
        if full:
            relationships = self._stores.relationships.all()
            for number, relationship in enumerate(relationships, 1):
                for assessment in self._stores.assessments.of_relationship(relationship.id):
                    self._stores.responses.of_assessment(assessment.id)
                progress(number / len(relationships))

    def cautions(self) -> tuple[Caution, ...]:
        """What the owner should know of the place of the file: a synchronised folder, conflict copies beside it."""
        return cautions(self._database.path)

    def back_up(self, target: Path, *, progress: Progress = untold) -> Path:
        """Write a complete, checked copy of the workspace to ``target``; what ``progress`` raises leaves none."""
        if target.exists() and target.samefile(self._database.path):
            raise UserFacingError(
                message("The backup cannot take the place of the workspace itself."),
                safe=message("Nothing was changed."),
                do=message("Choose another file."),
            )
        write_copy(self._database, target, progress=progress)
        return target

    def keep(self, reason: str, *, progress: Progress = untold) -> BackupInfo | None:
        """Make an automatic backup unless the newest good one holds the same, then thin them.

        ``reason`` is a few words (start, close, before an import). Returns None where there is nothing new to keep, and
        where the file is only looked at.
        """
        if self._database.is_read_only:
            return None
        changed = max((entry.last_changed for entry in self._stores.relationships.summaries()), default=None)
        newest = next((backup for backup in self.backups() if backup.is_good), None)
        if changed is None or (newest and newest.last_changed and newest.last_changed >= changed):
            return None
        now = self._database.now()
        made = self._database.backups.make(self._database, reason=reason, at=now, progress=progress)
        self._database.backups.thin(now)
        return made

    def backups(self) -> tuple[BackupInfo, ...]:
        """The automatic backups, newest first."""
        return self._database.backups.list()

    def backups_holding(
        self, *, relationship: str | None = None, assessment: int | None = None, respondent: str | None = None
    ) -> tuple[BackupInfo, ...]:
        """Copies in which a relationship, an assessment or a respondent is still found, newest first."""
        return self._database.backups.holding(
            relationship=relationship,
            assessment=assessment,
            respondent=respondent,
            others=kept_files(self._database.path),
        )

    def purge_backups(
        self, *, relationship: str | None = None, assessment: int | None = None, respondent: str | None = None
    ) -> None:
        """Delete for good every copy in which what was deleted is still found, and keep one of what is left.

        The copy that was made right before the deletion goes with them.
        """
        for backup in self.backups_holding(relationship=relationship, assessment=assessment, respondent=respondent):
            self._database.backups.remove(backup)
        self.keep("after deletion")
