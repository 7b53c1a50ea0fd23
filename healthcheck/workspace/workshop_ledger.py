"""Fetches what the score ledger is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.score_ledger import FactorLedger, factor_ledger
from healthcheck.workspace.last_workshop import last_workshop

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument
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


def said_of(stores: Stores, instrument: Instrument, assessment_id: int) -> tuple[FactorLedger, ...]:
    """The same without survey scores, which take their time."""
    workshop, last = stores.workshops.of_assessment(assessment_id), last_workshop(stores, assessment_id)
    return tuple(factor_ledger(factor, None, workshop, last) for factor in instrument.factor_ids)
