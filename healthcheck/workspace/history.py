"""The assessments of one relationship up to one of them, with their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.refusal import NotFoundError
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.domain.answered_assessment import AnsweredAssessment
    from healthcheck.domain.assessment import Assessment
    from healthcheck.storage.stores import Stores
    from healthcheck.workspace.instruments import Instruments


class History:
    """What an assessment can be compared with."""

    def __init__(self, stores: Stores, instruments: Instruments) -> None:
        self._stores = stores
        self._instruments = instruments

    def up_to(self, assessment_id: int) -> tuple[AnsweredAssessment, ...]:
        """By number, this one last; without those whose instrument this program does not have."""
        last = self._stores.assessments.get(assessment_id)
        held = self._stores.assessments.of_relationship(last.relationship_id)
        before = [entry for entry in held if entry.number < last.number and self._instruments.has(entry)]
        return tuple(self.answered(entry) for entry in (*before, last))

    def answered(self, assessment: Assessment) -> AnsweredAssessment:
        """``assessment`` with its instrument and its responses."""
        # it brings the whole vocabulary of the instrument, which the list of relationships does without
        from healthcheck.domain.answered_assessment import AnsweredAssessment

        responses = self._stores.responses.of_assessment(assessment.id)
        return AnsweredAssessment(assessment, self._instruments.of(assessment), responses)


def earlier_than_last(
    history: tuple[AnsweredAssessment, ...], audience: Audience, *, since: int | None
) -> Assessment | None:
    """The assessment with the number ``since``, or the one before the last that ``audience`` may see; None without one.

    ``NotFoundError`` where there is no earlier one with that number.
    """
    if since is None:
        return next(reversed(visible(history[:-1], audience)), None)
    found = next((entry.assessment for entry in history[:-1] if entry.assessment.number == since), None)
    if found is None:
        last = history[-1].assessment.number
        raise NotFoundError(
            message("There is no assessment {0} before assessment {1} to compare it with.", since, last)
        )
    return found


def visible(history: tuple[AnsweredAssessment, ...], audience: Audience) -> tuple[Assessment, ...]:
    """The assessments that ``audience`` may see: closed ones, and any for the facilitator."""
    may_look = audience is Audience.FACILITATOR
    return tuple(entry.assessment for entry in history if entry.assessment.is_closed or may_look)
