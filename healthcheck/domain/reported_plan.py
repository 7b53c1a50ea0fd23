"""The plan of one assessment as a report prints it: names in words, nothing left to look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from healthcheck.domain.plan import CommitmentState, FollowThrough, PlanTally
from healthcheck.domain.promise import PromiseCheck, PromiseFact
from healthcheck.domain.relationship import Side
from healthcheck.domain.rhythm import Rhythm


@dataclass(frozen=True, slots=True)
class ReportedCommitment:
    """One row of the plan. ``number``: its place, from 1, by which ``needs_first`` names the ones that come before it.

    ``provider`` and ``customer``: names, or whose somebody it is. ``factor`` and ``practice``: ids, empty for none.
    ``draft``: what is still to be agreed before it can be promised; empty where nothing is. ``days_late``: from 1, 0
    where it is not late. ``earlier_dues``: dates that were given up, oldest first. ``delivered_on``: None until then.
    ``carried_from``: number of the assessment in which it was born, None where that is this one.
    """

    number: int
    what: str
    provider: str
    provider_side: Side
    customer: str
    customer_side: Side
    state: CommitmentState
    due: date | None
    done_when: str
    why: str
    needs: str
    reviewed_in: str
    factor: str
    practice: str
    impact: int | None
    effort: int | None
    draft: tuple[PromiseFact, ...]
    check: PromiseCheck
    days_late: int
    delivered_on: date | None
    earlier_dues: tuple[date, ...] = ()
    carried_from: int | None = None
    needs_first: tuple[int, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether it is asked for and not yet explicit enough to be promised."""
        return bool(self.draft)


@dataclass(frozen=True, slots=True)
class ReportedReview:
    """A meeting that comes back; ``days`` of the next ninety on which it is held, ``attendees`` by side in words."""

    name: str
    rhythm: Rhythm
    purpose: str
    minutes: int | None
    days: tuple[date, ...]
    attendees: Mapping[Side, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ReportedPlan:
    """Everything that reports say of commitments, as of the day ``on``.

    ``commitments`` in the order of the plan, declined and withdrawn ones too; ``led_by``: how many each side leads
    without those. ``last`` and ``follow_through``: the plan of the assessment before, as commitments and as dates; None
    where there is no earlier assessment.
    """

    on: date
    commitments: tuple[ReportedCommitment, ...]
    led_by: Mapping[Side, int]
    reviews: tuple[ReportedReview, ...]
    last: PlanTally | None = None
    follow_through: FollowThrough | None = None

    @property
    def standing(self) -> tuple[ReportedCommitment, ...]:
        """Those that were neither declined nor withdrawn."""
        gone = (CommitmentState.DECLINED, CommitmentState.WITHDRAWN)
        return tuple(entry for entry in self.commitments if entry.state not in gone)
