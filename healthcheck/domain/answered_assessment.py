"""One assessment with everything that scoring needs of it."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.assessment import Assessment, Response, ResponseStatus
from healthcheck.domain.instrument import Instrument, Item
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class AnsweredAssessment:
    """An assessment, the instrument that it was held with, and its responses, drafts among them."""

    assessment: Assessment
    instrument: Instrument
    responses: tuple[Response, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """What its form asked."""
        return self.instrument.items_of(self.assessment.form)

    def respondents(self, side: Side) -> tuple[str, ...]:
        """Ids of the people of ``side`` whose response counts, in the order of the responses."""
        counting = (entry for entry in self.responses if entry.status is ResponseStatus.SUBMITTED)
        return tuple(entry.respondent_id for entry in counting if entry.side is side)
