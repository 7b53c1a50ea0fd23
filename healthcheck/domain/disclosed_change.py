"""A change from one assessment to a later one as one audience may see it. Built by ``healthcheck.disclosure`` only.

Points on 0-100, later minus earlier. Unrounded for the facilitator; for the others every change is the difference of
the two numbers printed beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from healthcheck.domain.acted_on import ActedOn
from healthcheck.domain.audience import Audience
from healthcheck.domain.change import Basis, Comparability, Turnover
from healthcheck.domain.convergence import Convergence
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval, Verdict


class Direction(StrEnum):
    """Which way a score moved, if by more than the smallest believable change."""

    HIGHER = "higher"
    LOWER = "lower"
    ABOUT_THE_SAME = "about_the_same"


@dataclass(frozen=True, slots=True)
class ShownShift:
    """A change in numbers; ``interval`` and p-values for the facilitator only, ``verdict`` None where not judged."""

    basis: Basis
    earlier: float
    later: float
    points: float
    interval: Interval | None
    p_value: float | None
    adjusted_p: float | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class DisclosedFactorChange:
    """One factor on one side.

    ``turnover``: people with a score in the factor. ``direction`` None where a score is withheld; ``believable``: the
    smallest believable change in points, None then too. ``shift`` None where only the direction may be said;
    ``withheld``: why, as a sentence, else empty.
    """

    factor: str
    side: Side
    turnover: Turnover
    direction: Direction | None
    believable: float | None
    shift: ShownShift | None
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class DisclosedMatchingChange:
    """Matching of the whole: the index at both assessments, and changes of index, level and gap in points.

    ``noise``: what the index differs by without any change; ``is_believable``: whether it changed by more, None where
    that is not known or may not be said.
    """

    earlier: float
    later: float
    index: float
    level: float
    gap: float
    noise: float | None
    is_believable: bool | None


@dataclass(frozen=True, slots=True)
class GapPoint:
    """One factor's gap at one assessment, as its own results show it: size of the gap and of the shrunk practice gap.

    ``is_comparable``: the same form and version as at the last assessment of the series.
    """

    assessment: int
    held_on: date
    gap: float | None
    shrunk_gap: float | None
    is_comparable: bool


@dataclass(frozen=True, slots=True)
class DisclosedConvergence:
    """Whether both sides' views of one factor come closer from the first to the last assessment of ``series``."""

    factor: str
    series: tuple[GapPoint, ...]
    reading: Convergence


@dataclass(frozen=True, slots=True)
class DisclosedRecalibration:
    """One item on one side, from as many people as the mean of an item needs to be shown."""

    item: str
    side: Side
    n: int
    baseline: float
    retrospective: float
    have_moved: bool


@dataclass(frozen=True, slots=True)
class DisclosedChange:
    """Two assessments compared: ``factors`` by factor, then side, in framework order.

    ``practices``: ids of those acted on in between, as commitments name them; ``acted_on``: how they changed against
    the others, by side, None where withheld or there are none.
    """

    relationship_id: str
    client: str
    supplier: str
    audience: Audience
    earlier: int
    later: int
    earlier_held_on: date
    later_held_on: date
    comparability: Comparability
    factors: tuple[DisclosedFactorChange, ...]
    matching: DisclosedMatchingChange | None
    acted_on: Mapping[Side, ActedOn | None]
    recalibrations: tuple[DisclosedRecalibration, ...]
    withheld: tuple[Withheld, ...]
    practices: tuple[str, ...] = ()

    def of(self, factor: str, side: Side) -> DisclosedFactorChange:
        """The change of ``factor`` on ``side``; ``KeyError`` where there is none."""
        for entry in self.factors:
            if (entry.factor, entry.side) == (factor, side):
                return entry
        raise KeyError(factor)

    def organisation(self, side: Side) -> str:
        """Name of the organisation on ``side``."""
        return self.client if side is Side.CLIENT else self.supplier
