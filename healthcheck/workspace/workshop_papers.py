"""Use cases of the workshop's papers: the run sheet that is printed before it, and its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from pathlib import Path

    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.relationship import Relationship
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments
    from healthcheck.workspace.workshops import WorkshopService


class WorkshopPapers:
    """Every file is written beside its place and put there when it is whole; WriteFailedError where that is refused."""

    def __init__(self, stores: Stores, instruments: Instruments, *, workshops: WorkshopService) -> None:
        self._stores = stores
        self._instruments = instruments
        self._workshops = workshops

    def write_run_sheet(self, workshop_id: str, path: Path) -> Path:
        """Write the agenda as PDF, with times, reminders for the facilitator and what each side is asked."""
        from healthcheck.reports.pdf.workshop_pages import write_run_sheet
        from healthcheck.reports.workshop_sheet import run_sheet

        workshop = self._workshops.get(workshop_id)
        assessment, relationship = self._around(workshop.assessment_id)
        instrument = self._instruments.of(assessment)
        sheet = run_sheet(
            workshop,
            {side: relationship.organisation(side) for side in Side},
            instrument,
            assessment=assessment.number,
            on=assessment.held_on,
            expected=self._workshops.people_present(workshop_id),
            reasons=self._workshops.reasons(workshop.assessment_id),
        )
        return write_run_sheet(sheet, path, say=instrument.speech.say, language=instrument.language)

    def write_minutes(self, workshop_id: str, path: Path) -> Path:
        """Write as PDF what was said in the room, within what may be told of a side."""
        from healthcheck.reports.pdf.workshop_pages import write_minutes
        from healthcheck.reports.workshop_sheet import minutes_sheet

        workshop = self._workshops.get(workshop_id)
        assessment, relationship = self._around(workshop.assessment_id)
        instrument = self._instruments.of(assessment)
        names = {entry.id: entry.name for entry in instrument.wheel}
        names |= {factor.id: factor.name for factor in instrument.factors}
        began = workshop.started_at
        sheet = minutes_sheet(
            workshop,
            {side: relationship.organisation(side) for side in Side},
            names,
            assessment=assessment.number,
            on=began.astimezone().date() if began else assessment.held_on,
            present=self._workshops.people_present(workshop_id),
            tally=self._workshops.tally(workshop_id),
            ledger=self._workshops.ledger(workshop.assessment_id),
            commitments=self._workshops.captured(workshop_id),
        )
        return write_minutes(sheet, path, say=instrument.speech.say, language=instrument.language)

    def _around(self, assessment_id: int) -> tuple[Assessment, Relationship]:
        assessment = self._stores.assessments.get(assessment_id)
        return assessment, self._stores.relationships.get(assessment.relationship_id)
