"""Practices as one audience may see them. Built by ``healthcheck.disclosure`` and by nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from healthcheck.domain.band import Band
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState


@dataclass(frozen=True, slots=True)
class DisclosedPracticeSide:
    """One side of a practice: points from five people, a band from three, else nothing.

    ``n``: the fewest people who answered one of its items that count on this side; 0 where none does.
    """

    n: int
    mean: float | None
    band: Band | None


@dataclass(frozen=True, slots=True)
class DisclosedPractice:
    """One practice as shown; what compares the sides only for those who see both.

    ``state`` None where withheld. ``shrunk_gap``: client minus supplier in points, regressed towards zero, for ranking;
    only where both means are shown. ``invisible_to``: sides that cannot see what is the other's to do.
    ``scope_disagreement``: the side that says "does not apply" where the other does not.
    """

    factor: str
    dimension: Dimension
    state: PracticeState | None
    client: DisclosedPracticeSide
    supplier: DisclosedPracticeSide
    shrunk_gap: float | None
    invisible_to: tuple[Side, ...]
    scope_disagreement: Side | None

    def side(self, side: Side) -> DisclosedPracticeSide:
        """The view of ``side``."""
        return self.client if side is Side.CLIENT else self.supplier


@dataclass(frozen=True, slots=True)
class PracticeCounts:
    """How many practices are in each state, 0 included; ``withheld``: practices whose state is not shown."""

    states: Mapping[PracticeState, int]
    withheld: int

    @property
    def total(self) -> int:
        """All practices that were counted."""
        return sum(self.states.values()) + self.withheld

    @classmethod
    def together(cls, counts: Iterable[PracticeCounts]) -> PracticeCounts:
        """The sum of several counts: it tells no more than they do."""
        known = tuple(counts)
        states = {state: sum(entry.states.get(state, 0) for entry in known) for state in PracticeState}
        return cls(states, sum(entry.withheld for entry in known))
