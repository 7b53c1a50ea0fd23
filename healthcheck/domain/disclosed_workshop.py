"""What one audience may read of a workshop that was held. Built by ``healthcheck.disclosure.workshop`` alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from healthcheck.domain.commitment import Commitment
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.relationship import Side
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.domain.vote_tally import VoteTally
from healthcheck.domain.workshop import Decision, Parked


@dataclass(frozen=True, slots=True)
class DisclosedWorkshop:
    """``present``: people of each side; ``names``: who they were, where answers bear names anyway, else empty.

    ``booked`` and ``minutes`` (spent so far) are whole minutes. ``is_over``: it was ended. ``ledger``: every factor in
    framework order. ``commitments``: those first noted while it was held, in the order of the plan. ``withheld``: votes
    of a side (``workshop.votes.client``) that may not be told, and why.
    """

    started_at: datetime
    is_over: bool
    booked: int
    minutes: int
    present: Mapping[Side, int]
    names: Mapping[Side, tuple[str, ...]]
    tally: VoteTally
    ledger: tuple[FactorLedger, ...]
    decisions: tuple[Decision, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    parked: tuple[Parked, ...] = ()
    withheld: tuple[Withheld, ...] = ()

    @property
    def held_on(self) -> date:
        """The day it began, where this program runs."""
        return self.started_at.astimezone().date()

    @property
    def told(self) -> tuple[FactorLedger, ...]:
        """Factors of which something was said in the room."""
        return tuple(entry for entry in self.ledger if entry.is_said)
