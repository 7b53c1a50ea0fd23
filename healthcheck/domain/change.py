"""What changed from one assessment of a relationship to a later one, before anybody asks who may see it.

Scores and changes are points on 0-100, unrounded; a change is later minus earlier (``method.md`` 6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval, Matching, Verdict


class Basis(StrEnum):
    """Whether the same people are compared with themselves, or two groups with each other."""

    MATCHED = "matched"
    UNMATCHED = "unmatched"


class Obstacle(StrEnum):
    """Why two assessments cannot be compared without a word of caution."""

    DIFFERENT_FORM = "different_form"
    DIFFERENT_VERSION = "different_version"
    DIFFERENT_PEOPLE = "different_people"


@dataclass(frozen=True, slots=True)
class Turnover:
    """Numbers of people of one side at both assessments, at the later one only, and at the earlier one only."""

    stayed: int
    joined: int
    left: int

    @property
    def earlier(self) -> int:
        """People at the earlier assessment."""
        return self.stayed + self.left

    @property
    def later(self) -> int:
        """People at the later assessment."""
        return self.stayed + self.joined

    @property
    def share(self) -> float:
        """The share, 0-1, of the larger of the two groups who are the same people; 0 where nobody is there."""
        largest = max(self.earlier, self.later)
        return self.stayed / largest if largest else 0.0


@dataclass(frozen=True, slots=True)
class Comparability:
    """What two assessments have in common.

    ``common_form``: the smaller form, whose items both asked; ``items``: those that read the same at both.
    ``may_connect``: whether two points of a side may be joined by a line; ``obstacles``: what has to be said.
    """

    common_form: Form
    is_same_form: bool
    is_same_version: bool
    items: int
    turnover: Mapping[Side, Turnover]
    may_connect: Mapping[Side, bool]
    obstacles: Mapping[Side, tuple[Obstacle, ...]]


@dataclass(frozen=True, slots=True)
class Shift:
    """A mean at two assessments: of the same people (matched), or of everybody there at each (unmatched).

    ``error``: standard error of the difference in points, above 0; ``freedom``: its degrees of freedom; ``interval`` of
    the difference; ``p_value``: two-sided, of no difference.
    """

    basis: Basis
    earlier: float
    later: float
    error: float
    freedom: float
    interval: Interval
    p_value: float

    @property
    def points(self) -> float:
        """Later minus earlier."""
        return self.later - self.earlier

    @property
    def believable(self) -> float:
        """The smallest believable change: half the width of the interval, the grey band of a chart."""
        return (self.interval.high - self.interval.low) / 2


@dataclass(frozen=True, slots=True)
class FactorChange:
    """One factor on one side.

    ``items``: items that enter, the same at both assessments; ``left_out``: the most items that enter an assessment's
    own score and not this comparison. ``turnover``: people with a score in the factor. ``matched`` only where enough
    people are the same; ``unmatched`` only where somebody has a score at both.
    """

    factor: str
    side: Side
    items: int
    left_out: int
    turnover: Turnover
    matched: Shift | None
    unmatched: Shift | None

    @property
    def shift(self) -> Shift | None:
        """The comparison to use: matched where there is one."""
        return self.matched or self.unmatched


@dataclass(frozen=True, slots=True)
class ChangeVerdict:
    """How sure we are of a change: ``adjusted_p`` after Benjamini-Hochberg over all changes judged together."""

    adjusted_p: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class MatchingChange:
    """Practice matching of the whole at both assessments, over practices that are paired at both.

    ``left_out``: the most pairs that enter an assessment's own matching and not this one. ``noise``: points by which
    the index differs at this number of people without any change, None below the fewest people it is known for.
    """

    left_out: int
    earlier: Matching
    later: Matching
    noise: float | None

    @property
    def index(self) -> float:
        """Change of the matching index: that of the level minus half that of the gap."""
        return self.later.index - self.earlier.index

    @property
    def level(self) -> float:
        """Change of the level."""
        return self.later.level - self.earlier.level

    @property
    def gap(self) -> float:
        """Change of the gap, shrunk for noise."""
        return self.later.shrunk_gap - self.earlier.shrunk_gap


@dataclass(frozen=True, slots=True)
class Change:
    """Everything that is computed of two assessments: ``factors`` by factor, then side, in framework order."""

    comparability: Comparability
    factors: tuple[FactorChange, ...]
    matching: MatchingChange | None

    def of(self, factor: str, side: Side) -> FactorChange:
        """The change of ``factor`` on ``side``; ``KeyError`` where there is none."""
        for entry in self.factors:
            if (entry.factor, entry.side) == (factor, side):
                return entry
        raise KeyError(factor)
