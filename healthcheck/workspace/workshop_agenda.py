"""Fetches what an agenda is built from, and gives each item the words of the interview guides."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import uuid4

from healthcheck.domain.audience import Audience
from healthcheck.domain.interview_guide import InterviewGuide, filled_guide
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from healthcheck.domain.workshop import AgendaItem
from healthcheck.planning.agenda import Slot, agenda_slots
from healthcheck.planning.worth import Worth, factors_worth_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from healthcheck.domain.instrument import Instrument
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.results import ResultsService


def agenda_of(
    stores: Stores, results: ResultsService, instrument: Instrument, assessment_id: int, *, length: int
) -> tuple[AgendaItem, ...]:
    """The agenda for what the room may see; without results, one that works without."""
    assessment = stores.assessments.get(assessment_id)
    relationship = stores.relationships.get(assessment.relationship_id)
    guides = {side: filled_guide(instrument, side, Names.of(relationship, side)) for side in Side}
    factors = [found.factor for found in _worthwhile(results, assessment_id)] if assessment.is_closed else []
    slots = agenda_slots(length, factors, has_promises=_has_promises(stores, assessment_id))
    return tuple(_item(slot, guides) for slot in slots)


def reasons_of(stores: Stores, results: ResultsService, assessment_id: int) -> Mapping[str, tuple[str, ...]]:
    """Why each factor is worth time, by id; nothing while the assessment is open."""
    if not stores.assessments.get(assessment_id).is_closed:
        return {}
    return {found.factor: found.reasons for found in _worthwhile(results, assessment_id)}


def _worthwhile(results: ResultsService, assessment_id: int) -> tuple[Worth, ...]:
    found = results.complete(assessment_id, Audience.JOINT)
    return factors_worth_time(found.profile, found.annex.priorities)


def _has_promises(stores: Stores, assessment_id: int) -> bool:
    """Whether something that was promised before this assessment is still open."""
    assessment = stores.assessments.get(assessment_id)
    held = stores.commitments.of_relationship(assessment.relationship_id)
    return any(entry.state.is_open and entry.assessment_id != assessment_id for entry in held)


def _item(slot: Slot, guides: dict[Side, InterviewGuide]) -> AgendaItem:
    prompts = {}
    for side, guide in guides.items():
        section = guide.section(slot.factor) if slot.factor else None
        if section is not None:
            prompts[side] = section.questions[0]
    return AgendaItem(uuid4().hex, slot.kind, "", slot.minutes, slot.factor, prompts=MappingProxyType(prompts))
