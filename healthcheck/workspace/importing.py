"""Use cases of import: a folder of CSV files is understood as a whole, then all of it is written or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.import_report import ImportReport
    from healthcheck.exchange import ExistingRelationship
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.safekeeping import SafekeepingService


class ImportingService:
    """Takes in what others have collected."""

    def __init__(
        self,
        stores: Stores,
        instruments: Instruments,
        *,
        safekeeping: SafekeepingService,
        now: Callable[[], datetime],
    ) -> None:
        self._stores = stores
        self._instruments = instruments
        self._safekeeping = safekeeping
        self._now = now

    def import_folder(
        self, folder: Path, *, dry_run: bool = False, is_sample: bool = False, only_new: bool = False
    ) -> ImportReport:
        """Take in the CSV files of ``folder``, or say what would happen (``dry_run``).

        ``only_new`` leaves relationships that are there as they are. Raises ImportRefusedError with every reason; then
        nothing was written.
        """
        from healthcheck.exchange import plan_import, read_folder

        now = self._now()
        draft = read_folder(folder, self._instruments.current, today=now.astimezone().date(), is_sample=is_sample)
        if only_new:
            known = {entry.id for entry in self._stores.relationships.all()}
            draft = replace(draft, relationships=tuple(e for e in draft.relationships if e.id not in known))
        plan = plan_import(draft, self._existing(entry.id for entry in draft.relationships), at=now)
        if not dry_run:
            self._safekeeping.keep("before import")
            self._stores.imports.apply(plan.batch)
        return plan.report

    def _existing(self, ids: Iterable[str]) -> dict[str, ExistingRelationship]:
        """What the workspace holds of the relationships that the import names."""
        from healthcheck.exchange import ExistingRelationship

        named = set(ids)
        known = [entry for entry in self._stores.relationships.all() if entry.id in named]
        return {
            entry.id: ExistingRelationship(
                entry,
                self._stores.respondents.of_relationship(entry.id),
                tuple(
                    (assessment, self._stores.responses.of_assessment(assessment.id))
                    for assessment in self._stores.assessments.of_relationship(entry.id)
                ),
            )
            for entry in known
        }
