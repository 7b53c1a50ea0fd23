"""Use cases of import: a folder of CSV files is understood as a whole, then all of it is written or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from healthcheck.domain.progress import Progress, stretch, untold

if TYPE_CHECKING:
    from healthcheck.domain.batch import ImportBatch, ImportPlan
    from healthcheck.domain.import_report import ImportReport
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from healthcheck.exchange.draft import ImportDraft
    from healthcheck.exchange.existing import ExistingRelationship
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.safekeeping import SafekeepingService


_READ = 0.7
"""Share of the planning after which all files have been read."""

_KEPT = 0.2
"""Share of the writing after which the workspace as it was has been backed up."""


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

    def import_folder(self, folder: Path, *, dry_run: bool = False) -> ImportReport:
        """Take in the CSV files of ``folder``, or say what would happen (``dry_run``).

        Raises ImportRefusedError with every reason; then nothing was written.
        """
        plan = self.plan_folder(folder)
        return plan.report if dry_run else self.carry_out(plan)

    def plan_folder(self, folder: Path, *, progress: Progress = untold) -> ImportPlan:
        """Understand the CSV files of ``folder``: what ``carry_out`` will write. Nothing is written yet.

        Raises ImportRefusedError with every reason. May run on another thread than the window's.
        """
        now = self._now()
        draft = _read(folder, self._instruments.current, at=now, progress=stretch(progress, 0, _READ))
        return self._plan(draft, at=now, progress=stretch(progress, _READ, 1))

    def carry_out(self, plan: ImportPlan, *, progress: Progress = untold) -> ImportReport:
        """Write what was planned, all of it or nothing, after a backup. What ``progress`` raises leaves nothing of it.

        May run on another thread than the window's.
        """
        self._safekeeping.keep("before import", progress=stretch(progress, 0, _KEPT))
        self._stores.imports.apply(plan.batch, progress=stretch(progress, _KEPT, 1))
        return plan.report

    def add_samples(self, folder: Path, *, stories: Path, only: str = "") -> tuple[Relationship, ...]:
        """Take in the relationships of ``folder`` whose ids are free, marked as samples; leave the others as they are.

        ``only``: the id of the one that is wanted; empty for all. ``stories``: a folder that tells of each, in a file
        named after its id, what no CSV file holds. Returns what there is of ``folder`` now, in its order: somebody's
        own relationship that happens to bear an id of it, under other names, is none of it.
        """
        now = self._now()
        draft = _read(folder, self._instruments.current, at=now, is_sample=True)
        held = {entry.id for entry in self._stores.relationships.all()}
        free = tuple(entry for entry in draft.relationships if entry.id not in held and only in {"", entry.id})
        if free:
            plan = self._plan(replace(draft, relationships=free), at=now)
            self.carry_out(replace(plan, batch=_with_stories(plan.batch, stories)))
        there = {entry.id: entry for entry in self._stores.relationships.all()}
        pairs = [(there[entry.id], entry) for entry in draft.relationships if entry.id in there]
        return tuple(
            mine
            for mine, entry in pairs
            if mine.is_sample or (mine.client, mine.supplier) == (entry.client, entry.supplier)
        )

    def _plan(self, draft: ImportDraft, *, at: datetime, progress: Progress = untold) -> ImportPlan:
        from healthcheck.exchange.comparison import plan_import

        return plan_import(draft, _Held(self._stores), at=at, progress=progress)


def rehearse(folder: Path, instrument: Instrument, *, at: datetime) -> ImportReport:
    """What an import of ``folder`` into a new workspace would do; ImportRefusedError as there. ``at`` is aware."""
    from healthcheck.exchange.comparison import plan_import

    return plan_import(_read(folder, instrument, at=at), {}, at=at).report


def _with_stories(batch: ImportBatch, folder: Path) -> ImportBatch:
    from healthcheck.exchange.story import told
    from healthcheck.exchange.story_file import read_story

    return told(batch, {file.stem: read_story(file) for file in folder.glob("*.toml")})


def _read(
    folder: Path,
    instrument: Instrument,
    *,
    at: datetime,
    is_sample: bool = False,
    progress: Progress = untold,
) -> ImportDraft:
    from healthcheck.exchange.folder_reading import read_folder

    return read_folder(folder, instrument, today=at.astimezone().date(), is_sample=is_sample, progress=progress)


class _Held(Mapping[str, "ExistingRelationship"]):
    """What the workspace holds, by relationship id: each read when it is asked for, and not kept."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._known = {entry.id: entry for entry in stores.relationships.all()}

    def __getitem__(self, relationship_id: str) -> ExistingRelationship:
        from healthcheck.exchange.existing import ExistingRelationship

        return ExistingRelationship(
            self._known[relationship_id],
            self._stores.respondents.of_relationship(relationship_id),
            tuple(
                (assessment, self._stores.responses.of_assessment(assessment.id))
                for assessment in self._stores.assessments.of_relationship(relationship_id)
            ),
        )

    def __contains__(self, relationship_id: object) -> bool:
        return relationship_id in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
