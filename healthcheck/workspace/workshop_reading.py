"""Fetches what an audience may read of a workshop afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
    from healthcheck.domain.instrument import Instrument
    from healthcheck.storage.stores import Stores


def workshop_of(
    stores: Stores, instrument: Instrument, assessment_id: int, shown: DisclosedProfile
) -> DisclosedWorkshop | None:
    """The workshop of an assessment for whoever may see ``shown``; None where none has begun."""
    from healthcheck.disclosure.workshop import disclosed_workshop
    from healthcheck.workspace.last_workshop import last_workshop

    workshop = stores.workshops.of_assessment(assessment_id)
    if workshop is None or workshop.started_at is None:
        return None
    assessment = stores.assessments.get(assessment_id)
    plan = stores.commitments.of_relationship(assessment.relationship_id)
    return disclosed_workshop(
        workshop,
        assessment,
        instrument,
        shown=shown,
        last=last_workshop(stores, assessment_id),
        people=stores.respondents.of_relationship(assessment.relationship_id),
        commitments=[entry for entry in plan if entry.is_in_plan(assessment_id)],
    )
