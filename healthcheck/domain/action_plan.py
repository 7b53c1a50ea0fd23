"""The plan of one assessment: what its page shows, as one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from healthcheck.domain.assessment import Assessment
from healthcheck.domain.commitment import Commitment, Party
from healthcheck.domain.plan import CommitmentState, PlanStanding, PlanTally
from healthcheck.domain.relationship import Relationship, Respondent, Side
from healthcheck.domain.review import ReviewMeeting
from healthcheck.message import message

_GIVEN_UP = (CommitmentState.DECLINED, CommitmentState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """``commitments`` born in the assessment or carried into it, in the order that was given to them.

    ``waiting``: what was open in earlier plans and was not carried into this one: the next assessment opens with it.
    ``last``: what became of the plan of the assessment before, None where there is no earlier one. ``people``: client
    first. ``today``: the day on which lateness is told, which in a sample is one soon after its last assessment.
    """

    relationship: Relationship
    assessment: Assessment
    assessments: tuple[Assessment, ...]
    today: date
    commitments: tuple[Commitment, ...]
    waiting: tuple[Commitment, ...]
    last: PlanTally | None
    people: tuple[Respondent, ...]
    reviews: tuple[ReviewMeeting, ...]

    @property
    def led_by(self) -> Mapping[Side, int]:
        """How many commitments each side leads, those that were declined or withdrawn left out."""
        return balance(self.commitments)

    @property
    def idle_side(self) -> Side | None:
        """The side that leads nothing while the other does; None where both lead something, or neither."""
        idle = [side for side, number in self.led_by.items() if not number]
        return idle[0] if len(idle) == 1 else None

    @property
    def standing(self) -> PlanStanding:
        """How far it is, in numbers."""
        held = [entry for entry in self.commitments if entry.state not in _GIVEN_UP]
        return PlanStanding(
            total=len(held),
            promised=sum(entry.state.is_promise for entry in held),
            late=sum(bool(entry.days_late(self.today)) for entry in held),
            led_by=self.led_by,
            last=self.last,
        )

    def number_of(self, assessment_id: int) -> int | None:
        """The number of an assessment of this relationship; None where it is gone."""
        return next((entry.number for entry in self.assessments if entry.id == assessment_id), None)

    def party_text(self, party: Party) -> str:
        """The person's name, else whose somebody it is."""
        return party_text(party, self.relationship)


def balance(commitments: Iterable[Commitment]) -> dict[Side, int]:
    """How many commitments each side leads, those that were declined or withdrawn left out."""
    led = Counter(entry.provider.side for entry in commitments if entry.state not in _GIVEN_UP)
    return {side: led[side] for side in Side}


def party_text(party: Party, relationship: Relationship) -> str:
    """The person's name, or ``somebody of Halmere Health`` where nobody is named or who was is gone."""
    return party.name or message("somebody of {0}", relationship.organisation(party.side))
