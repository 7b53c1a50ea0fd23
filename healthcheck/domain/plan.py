"""Promises between two people, one on each side, and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CommitmentState(StrEnum):
    """Where a commitment stands. One that got a new date goes on from where it stood; the old date is kept."""

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
