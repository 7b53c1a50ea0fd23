"""The workshop before: what it agreed on and aimed at is what the next assessment is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from healthcheck.domain.workshop import Workshop
    from healthcheck.storage.stores import Stores


def last_workshop(stores: Stores, assessment_id: int) -> Workshop | None:
    """The workshop of the latest assessment before this one that had one."""
    assessment = stores.assessments.get(assessment_id)
    earlier = (
        stores.workshops.of_assessment(entry.id)
        for entry in reversed(stores.assessments.of_relationship(assessment.relationship_id))
        if entry.number < assessment.number
    )
    return next((workshop for workshop in earlier if workshop is not None), None)
