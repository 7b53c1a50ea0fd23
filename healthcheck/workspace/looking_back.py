"""What a questionnaire asks about the assessment before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.look_back import LookBack
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


def look_back_of(stores: Stores, instruments: Instruments, assessment: Assessment) -> LookBack | None:
    """The questions on practices that something was done about since; None where there is nothing to ask."""
    held = stores.assessments.of_relationship(assessment.relationship_id)
    earlier = [entry for entry in held if entry.number < assessment.number]
    if not earlier or not instruments.has(earlier[-1]):
        return None
    from healthcheck.domain.acted_on import practices_acted_on
    from healthcheck.domain.look_back import look_back

    commitments = stores.commitments.of_relationship(assessment.relationship_id)
    practices = practices_acted_on(commitments, since=earlier[-1].held_on, until=assessment.held_on)
    return look_back(assessment, earlier[-1], instruments.of(assessment), practices)
