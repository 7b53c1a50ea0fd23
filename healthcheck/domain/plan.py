"""Promises between two people, one on each side, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from healthcheck.domain.relationship import Side


class CommitmentState(StrEnum):
    """Where a commitment stands. One that got a new date goes on from where it stood; the old date is kept.

    The first six are the way of a promise that is kept, in its order.
    """

    REQUESTED = "requested"
    COUNTER_OFFERED = "counter_offered"
    PROMISED = "promised"
    IN_HAND = "in_hand"
    DELIVERED = "delivered"
    ACKNOWLEDGED = "acknowledged"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"

    @property
    def is_promise(self) -> bool:
        """Whether somebody gave their word."""
        return self not in (CommitmentState.REQUESTED, CommitmentState.COUNTER_OFFERED, CommitmentState.DECLINED)

    @property
    def is_open(self) -> bool:
        """Whether something is still to be said or done."""
        return self not in (CommitmentState.ACKNOWLEDGED, CommitmentState.DECLINED, CommitmentState.WITHDRAWN)

    @property
    def is_running(self) -> bool:
        """Whether it was promised and is not delivered yet: its date holds, and only a new agreement moves it."""
        return self in (CommitmentState.PROMISED, CommitmentState.IN_HAND)

    @property
    def next_states(self) -> tuple[CommitmentState, ...]:
        """Where it can go from here, in the order of the states.

        What is delivered goes back in hand where the other side does not accept it. Who gave a promise up makes a new
        one; who declined may be asked again.
        """
        return _NEXT[self]


_OFFERED = (CommitmentState.PROMISED, CommitmentState.DECLINED, CommitmentState.WITHDRAWN)
_NEXT: Mapping[CommitmentState, tuple[CommitmentState, ...]] = MappingProxyType(
    {
        CommitmentState.REQUESTED: (CommitmentState.COUNTER_OFFERED, *_OFFERED),
        CommitmentState.COUNTER_OFFERED: (CommitmentState.REQUESTED, *_OFFERED),
        CommitmentState.PROMISED: (CommitmentState.IN_HAND, CommitmentState.DELIVERED, CommitmentState.WITHDRAWN),
        CommitmentState.IN_HAND: (CommitmentState.DELIVERED, CommitmentState.WITHDRAWN),
        CommitmentState.DELIVERED: (CommitmentState.IN_HAND, CommitmentState.ACKNOWLEDGED),
        CommitmentState.ACKNOWLEDGED: (),
        CommitmentState.DECLINED: (CommitmentState.REQUESTED, CommitmentState.COUNTER_OFFERED),
        CommitmentState.WITHDRAWN: (),
    }
)


class ProviderAnswer(StrEnum):
    """What the person who is asked for a commitment says to it."""

    ACCEPTED = "accepted"
    COUNTERED = "countered"
    CONTINGENT = "contingent"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Renegotiation:
    """A date that was given up for a later one, and the day on which both agreed to that."""

    old_due: date
    agreed_on: date

    @property
    def is_in_time(self) -> bool:
        """Whether the old date had not passed yet."""
        return self.agreed_on <= self.old_due


@dataclass(frozen=True, slots=True)
class CommitmentOutcome:
    """What counts of one commitment for follow-through.

    ``due``: the date that holds now, None before there is one; ``renegotiations``: earlier dates, oldest first;
    ``delivered_on``, ``acknowledged_on`` (accepted by the customer on the other side) and ``withdrawn_on``: None until
    it happens.
    """

    state: CommitmentState
    due: date | None
    delivered_on: date | None = None
    acknowledged_on: date | None = None
    withdrawn_on: date | None = None
    renegotiations: tuple[Renegotiation, ...] = ()


LEAST_FOR_SHARE = 10
"""Dates from which a percentage says more than the two numbers."""


@dataclass(frozen=True, slots=True)
class FollowThrough:
    """How promises were kept up to a day; numbers of dates that somebody promised to keep.

    ``due``: dates that have come without being given up in time; each was ``kept`` (delivered by then) or ``missed``.
    ``renegotiated``: dates given up before they came. ``accepted``: commitments that the other side acknowledged.
    """

    due: int
    kept: int
    missed: int
    renegotiated: int
    accepted: int

    @property
    def kept_ratio(self) -> float | None:
        """The kept-promise ratio, 0-1; None when nothing was due."""
        return self.kept / self.due if self.due else None

    @property
    def share_told(self) -> float | None:
        """The kept-promise ratio where there are enough dates for a reader to make something of a percentage."""
        return self.kept_ratio if self.due >= LEAST_FOR_SHARE else None


@dataclass(frozen=True, slots=True)
class PlanTally:
    """What became of commitments up to a day: each is counted once.

    ``kept``: delivered by every date it had. ``late``: a date passed before it was delivered or moved. ``open``:
    promised, and no date has come yet. ``unpromised``: asked for or counter-offered, no more. ``declined`` and
    ``withdrawn``: the latter before its date, else it is late.
    """

    kept: int = 0
    late: int = 0
    open: int = 0
    unpromised: int = 0
    declined: int = 0
    withdrawn: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.kept + self.late + self.open + self.unpromised + self.declined + self.withdrawn


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """How far a plan is, in numbers: ``total`` commitments without those that were declined or withdrawn.

    ``promised``: those of them that somebody promised; ``late`` of these. ``led_by``: how many each side leads.
    ``last``: what became of the plan before, None for the first one.
    """

    total: int
    promised: int
    late: int
    led_by: Mapping[Side, int]
    last: PlanTally | None = None
