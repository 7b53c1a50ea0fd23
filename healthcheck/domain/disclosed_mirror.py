"""The mirror round as one audience may see it. Built by ``healthcheck.disclosure`` and by nothing else.

Points on 0-100, unrounded for the facilitator. For the others own answers and expectations are whole numbers, and every
distance is the difference of two numbers that are printed, so that it says nothing beyond them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.mirror import GlobalMean, MirrorReading, ReadingError
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval, Verdict


class Expects(StrEnum):
    """Whether a side expects the other side's answer above or below its own, as printed."""

    HIGHER = "higher"
    SAME = "same"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class DisclosedMirrorSide:
    """One side of one factor; means None where withheld, with the reason as a sentence.

    ``own``: what it says itself; ``expected``: what it expects the partner to say. ``perceived_gap`` (P): how far it
    believes the two to be apart; ``error`` (E): how far its expectation lies from what the partner says.
    """

    own: GlobalMean
    expected: GlobalMean
    perceived_gap: float | None
    error: float | None
    expects: Expects | None
    reading: MirrorReading
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class DisclosedMirrorGap:
    """Client minus supplier on the global question; interval and p-values for the facilitator only.

    ``detectable``: the size of a gap that could hide, for the others in steps of five, rounded up.
    """

    points: float
    interval: Interval | None
    p_value: float | None
    adjusted_p: float | None
    detectable: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class DisclosedMirrorFactor:
    """One factor of the mirror round as shown; ``gap`` None where withheld."""

    factor: str
    client: DisclosedMirrorSide
    supplier: DisclosedMirrorSide
    gap: DisclosedMirrorGap | None

    def side(self, side: Side) -> DisclosedMirrorSide:
        """The view of ``side``."""
        return self.client if side is Side.CLIENT else self.supplier


@dataclass(frozen=True, slots=True)
class DisclosedMirror:
    """The mirror round as shown; ``withheld``: why there is none at all, as a sentence, else empty.

    ``errors``: how well each side reads the other, the mean of the errors shown of it, None where none is.
    """

    factors: tuple[DisclosedMirrorFactor, ...]
    errors: Mapping[Side, ReadingError | None]
    withheld: str = ""
