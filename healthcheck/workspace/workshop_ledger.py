"""Fetches what the score ledger is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.score_ledger import FactorLedger, factor_ledger

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.workshop import Workshop
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.results import ResultsService


def ledger_of(
    stores: Stores, results: ResultsService, instrument: Instrument, assessment_id: int
) -> tuple[FactorLedger, ...]:
    """Every factor in framework order; no survey scores while the assessment is open."""
    assessment = stores.assessments.get(assessment_id)
    shown = results.profile(assessment_id, Audience.JOINT) if assessment.is_closed else None
    workshop = stores.workshops.of_assessment(assessment_id)
    last = last_workshop(stores, assessment_id)
    return tuple(factor_ledger(factor, shown, workshop, last) for factor in instrument.factor_ids)


def last_workshop(stores: Stores, assessment_id: int) -> Workshop | None:
    """The workshop of the latest assessment before this one that had one."""
    assessment = stores.assessments.get(assessment_id)
    earlier = (
        stores.workshops.of_assessment(entry.id)
        for entry in reversed(stores.assessments.of_relationship(assessment.relationship_id))
        if entry.number < assessment.number
    )
    return next((workshop for workshop in earlier if workshop is not None), None)
