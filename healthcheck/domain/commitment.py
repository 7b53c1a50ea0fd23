"""A commitment: what somebody on one side does for somebody on the other, and everything that happened to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Self

from healthcheck.domain.plan import CommitmentOutcome, CommitmentState, ProviderAnswer, Renegotiation
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class Party:
    """One end of a commitment: somebody on ``side``.

    ``respondent_id`` None where nobody is named, or who was has been deleted since. ``name`` is how the person is
    called now, empty where nobody is named; it is read with the commitment and never kept in it.
    """

    side: Side
    respondent_id: str | None = None
    name: str = field(default="", compare=False)

    @property
    def is_named(self) -> bool:
        """Whether it is a certain person."""
        return self.respondent_id is not None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a commitment came from; all empty for one in somebody's own words.

    Ids of a ``factor``, a ``practice``, an ``item`` and an interview note (``note_id``), which may be gone by now.
    ``finding``: the kind (``result.Kind``) of the finding on the factor; its sentence is worked out for the reader.
    """

    factor: str = ""
    practice: str = ""
    item: str = ""
    finding: str = ""
    note_id: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentChange:
    """One step: the ``state`` afterwards, the day ``on`` which it was taken, and when it was noted (aware).

    ``by``: whose step it was, None where nobody's in particular; ``noted_by``: the facilitator's name, may be empty.
    A date that was renegotiated leaves the state and has ``old_due`` and ``new_due``.
    """

    state: CommitmentState
    on: date
    noted_at: datetime
    by: Party | None = None
    noted_by: str = ""
    remark: str = ""
    old_due: date | None = None
    new_due: date | None = None

    @property
    def is_renegotiation(self) -> bool:
        """Whether a promised date was given up for another."""
        return self.old_due is not None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What ``provider`` does for ``customer``, who is on the other side and says when it is done.

    It belongs to a relationship and was born in the assessment ``assessment_id``; ``carried_into``: ids of later ones
    whose plan it stands in too, the earliest first. ``needs``: what it takes from the other side, in words;
    ``needs_first`` and ``needed_by``: ids of commitments that come before and after it. ``reviewed_in``: the meeting in
    which it is looked at. ``impact`` and ``effort``: 1 (little) to 3 (much), None where nobody judged.
    ``answer``: what the provider said in person. ``seen_by_both``, ``talked_through``, ``updates_agreed``: facts of the
    promise check (``promise``). ``position`` orders the plan. ``history``: every step, the first one first; never
    empty.
    """

    id: str
    relationship_id: str
    assessment_id: int
    what: str
    provider: Party
    customer: Party
    history: tuple[CommitmentChange, ...]
    due: date | None = None
    done_when: str = ""
    why: str = ""
    needs: str = ""
    reviewed_in: str = ""
    impact: int | None = None
    effort: int | None = None
    answer: ProviderAnswer | None = None
    seen_by_both: bool = False
    talked_through: bool = False
    updates_agreed: bool = False
    origin: Origin = Origin()
    needs_first: tuple[str, ...] = ()
    needed_by: tuple[str, ...] = ()
    carried_into: tuple[int, ...] = ()
    position: int = 1

    @property
    def state(self) -> CommitmentState:
        """Where it stands."""
        return self.history[-1].state

    @property
    def is_across(self) -> bool:
        """Whether its two people are on different sides."""
        return self.provider.side is not self.customer.side

    @property
    def was_promised(self) -> bool:
        """Whether somebody gave their word at some time."""
        return any(entry.state is CommitmentState.PROMISED for entry in self.history)

    @property
    def outcome(self) -> CommitmentOutcome:
        """What counts of it for follow-through."""
        return CommitmentOutcome(
            state=self.state,
            due=self.due if self.was_promised else None,
            delivered_on=self._since(CommitmentState.DELIVERED, CommitmentState.ACKNOWLEDGED),
            acknowledged_on=self._since(CommitmentState.ACKNOWLEDGED),
            withdrawn_on=self._since(CommitmentState.WITHDRAWN),
            renegotiations=tuple(self._renegotiations()),
        )

    def falls_to(self, state: CommitmentState) -> Party:
        """Whose step leads to ``state``: the customer asks, and says whether what is delivered counts."""
        is_customers = state in (CommitmentState.REQUESTED, CommitmentState.ACKNOWLEDGED)
        return self.customer if is_customers or self.state is CommitmentState.DELIVERED else self.provider

    def as_of(self, day: date) -> Self | None:
        """How far it was on ``day``, its date and its steps, in the words of now; None where it was not there yet."""
        later = [entry for entry in self.history if entry.on > day]
        if len(later) == len(self.history):
            return None
        given_up = [entry.old_due for entry in later if entry.old_due is not None]
        due = given_up[0] if given_up else self.due
        return replace(self, history=self.history[: len(self.history) - len(later)], due=due)

    def is_in_plan(self, assessment_id: int) -> bool:
        """Whether it stands in the plan of that assessment."""
        return assessment_id == self.assessment_id or assessment_id in self.carried_into

    def days_late(self, on: date) -> int:
        """Days since a promised date passed without delivery, from 1; 0 where it has not."""
        if self.due is None or not self.state.is_running:
            return 0
        return max((on - self.due).days, 0)

    def _since(self, *states: CommitmentState) -> date | None:
        """The day from which on it has been in one of ``states`` without a break; None where it is in none."""
        found = None
        for entry in reversed(self.history):
            if entry.state not in states:
                break
            found = entry.on
        return found

    def _renegotiations(self) -> Iterator[Renegotiation]:
        return (Renegotiation(entry.old_due, entry.on) for entry in self.history if entry.old_due is not None)
