"""What scoring says of one assessment, before anybody asks who may see it (``method.md`` 3 and 4).

Scores, levels and gaps are points on 0-100, unrounded; ``n`` counts people; None means that the value does not exist.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.instrument import Dimension
from healthcheck.domain.relationship import Side

# a computed number means nothing beyond this decimal: 59.99999999999999 is 60, 12.499999999999998 is the half it is
MEANT_DECIMALS = 9


class Verdict(StrEnum):
    """How sure we are that the two sides differ on a factor (``method.md`` 4.1)."""

    CLEAR = "clear"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NO_SIGN = "no_sign"


class Kind(StrEnum):
    """What a factor looks like from both sides (``method.md`` 4.4)."""

    CLIENT_SEES_MORE = "client_sees_more"
    SUPPLIER_SEES_MORE = "supplier_sees_more"
    SHARED_STRENGTH = "shared_strength"
    SHARED_WEAKNESS = "shared_weakness"
    ON_THE_LINE = "on_the_line"
    TOO_LITTLE_DATA = "too_little_data"

    @property
    def is_gap(self) -> bool:
        """Whether one side sees more, clearly or likely."""
        return self.seen_more_by is not None

    @property
    def seen_more_by(self) -> Side | None:
        """The side that rates the factor higher, clearly or likely; None where neither does."""
        return {Kind.CLIENT_SEES_MORE: Side.CLIENT, Kind.SUPPLIER_SEES_MORE: Side.SUPPLIER}.get(self)


class Mark(StrEnum):
    """A remark carried beside a kind."""

    POSSIBLE_GAP = "possible_gap"
    DIVIDED_CLIENT = "divided_client"
    DIVIDED_SUPPLIER = "divided_supplier"

    @classmethod
    def divided(cls, side: Side) -> Mark:
        """The mark of a side whose people differ among themselves."""
        return cls.DIVIDED_CLIENT if side is Side.CLIENT else cls.DIVIDED_SUPPLIER


class PracticeState(StrEnum):
    """What the two sides make of one practice (``method.md`` 4.4)."""

    NOT_ASKED = "not_asked"
    OUT_OF_SCOPE = "out_of_scope"
    TOO_LITTLE_DATA = "too_little_data"
    INVISIBLE = "invisible"
    CONTESTED = "contested"
    MATCHED = "matched"
    ABSENT = "absent"
    ONE_SIDED = "one_sided"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True)
class Interval:
    """A 90 % interval in points; not clipped to 0-100."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SubScale:
    """One side's mean over the items of one dimension of a factor: items, people and points."""

    items: int
    n: int
    score: float


@dataclass(frozen=True, slots=True)
class SideScore:
    """One side's view of one factor.

    ``n``: people with a score in the factor. ``items``: items that entered it. ``sub_scales``: by dimension, where
    anybody answered.
    ``deviation``: mean absolute deviation AD_M, averaged over the items that count, in scale steps (0-2);
    ``counting``: how many these are. ``visibility``: 100 minus the share of "cannot see", in percent. ``people``: the
    score of each person, lowest first.
    """

    n: int
    items: int
    score: float | None
    interval: Interval | None
    sub_scales: Mapping[Dimension, SubScale]
    deviation: float | None
    visibility: float | None
    counting: int = 0
    people: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Client minus supplier on one factor, with its uncertainty (``method.md`` 4.1).

    ``p_value`` two-sided; ``adjusted_p`` after Benjamini-Hochberg over the factors; ``detectable``: the gap that could
    hide at this n (points); ``verdict`` None below three people on a side.
    """

    points: float
    interval: Interval
    p_value: float
    adjusted_p: float
    detectable: float
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Matching:
    """Practice matching over a set of paired practices (``method.md`` 4.3). ``rho`` in 0-1, the rest in points."""

    pairs: int
    rho: float
    level: float
    raw_gap: float
    shrunk_gap: float

    @property
    def alignment(self) -> float:
        """100 minus the shrunk gap."""
        return 100.0 - self.shrunk_gap

    @property
    def index(self) -> float:
        """The practice matching index: level minus half the shrunk gap."""
        return self.level - self.shrunk_gap / 2


@dataclass(frozen=True, slots=True)
class FactorResult:
    """One factor seen from both sides."""

    factor: str
    sides: Mapping[Side, SideScore]
    gap: Gap | None
    matching: Matching | None
    kind: Kind
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One side's view of one item: counts of people (``counts``: who chose code 0, 1, 2, 3, 4), mean in points.

    ``is_counted``: enough of the side answered it for practice numbers; ``is_invisible``: it is the other side's to do
    and too many here cannot see it.
    """

    n: int
    mean: float | None
    deviation: float | None
    counts: tuple[int, ...]
    cannot_see: int
    does_not_apply: int
    is_counted: bool
    is_invisible: bool = False


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item seen from both sides; ``shrunk_gap`` = rho of its factor times (client - supplier) where paired."""

    item: str
    sides: Mapping[Side, ItemScore]
    is_out_of_scope: bool
    shrunk_gap: float | None


@dataclass(frozen=True, slots=True)
class OverallScore:
    """One side's mean over all factors in points; all None unless every factor has a score.

    ``score``: equal weights; ``report``: the report's mention counts as weights; ``panel``: both sides' votes as
    weights; ``band``: where ``score`` would lie in nine of ten random weightings.
    """

    n: int
    score: float | None
    report: float | None = None
    panel: float | None = None
    band: Interval | None = None


@dataclass(frozen=True, slots=True)
class PracticeSide:
    """One side's view of one practice: points over its items that count there, None where none does.

    ``n``: the fewest people who answered one of those items. ``heard``: the fewest who replied to any of its items, be
    it that they cannot see. ``is_invisible``: it is the other side's to do and too many here cannot see it.
    ``is_ruled_out``: most people here say of all its items that they do not apply.
    """

    n: int
    score: float | None
    heard: int
    is_invisible: bool
    is_ruled_out: bool


@dataclass(frozen=True, slots=True)
class PracticeResult:
    """One practice seen from both sides; ``n``: people that the state rests on, the fewest over its items.

    ``shrunk_gap``: rho of the factor times (client - supplier) in points, regressed towards zero, for ranking; None
    without a score on both sides, or where nothing of the factor is paired.
    """

    factor: str
    dimension: Dimension
    state: PracticeState
    n: Mapping[Side, int]
    sides: Mapping[Side, PracticeSide]
    shrunk_gap: float | None

    @property
    def ruled_out_by(self) -> Side | None:
        """The side that says "does not apply" where the other does not: a disagreement on scope."""
        sides = [side for side in Side if self.sides[side].is_ruled_out]
        return sides[0] if len(sides) == 1 else None
