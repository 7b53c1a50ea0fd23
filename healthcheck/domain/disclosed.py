"""A result as one audience may see it. Built by ``healthcheck.disclosure`` and by nothing else.

Whatever displays a number takes these types, so a withheld value has no way to a screen or a page. For the facilitator
numbers are unrounded; for every other audience they are the whole numbers that are printed (``method.md`` 3.5).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from healthcheck.domain.audience import Audience
from healthcheck.domain.band import Band
from healthcheck.domain.disclosed_mirror import DisclosedMirror
from healthcheck.domain.disclosed_practice import DisclosedPractice
from healthcheck.domain.disclosed_share import DisclosedShare
from healthcheck.domain.disclosed_similarity import DisclosedSimilarity
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.relationship import Privacy, Seniority, Side
from healthcheck.domain.result import MEANT_DECIMALS, Interval, Kind, Mark, PracticeState, Verdict


class Agreement(StrEnum):
    """How far the people of one side agree on a factor."""

    TOGETHER = "together"
    MIXED = "mixed"
    DIVIDED = "divided"


@dataclass(frozen=True, slots=True)
class Withheld:
    """A value that is not shown: ``what`` as a path (``supplier.INN``, ``INN.gap``, ``top_three.client``), and why."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class DisclosedSide:
    """One side of a factor; ``score`` None where withheld, with the reason as a sentence.

    ``people``: the score of each person, lowest first, from as many people as a distribution needs; empty below.
    ``is_untold``: how many people are behind it is kept back as well, and ``n`` says nothing.
    """

    n: int
    score: float | None
    interval: Interval | None
    sub_scales: Mapping[Dimension, float]
    agreement: Agreement | None
    visibility: float | None
    is_indicative: bool
    withheld: str = ""
    people: tuple[float, ...] = ()
    is_untold: bool = False


@dataclass(frozen=True, slots=True)
class DisclosedGap:
    """The gap of a factor, client minus supplier; p-values None but for the facilitator."""

    points: float
    interval: Interval
    p_value: float | None
    adjusted_p: float | None
    detectable: float
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class DisclosedMatching:
    """Practice matching; ``is_distinguishable`` False means that no gap can be told from noise (rho = 0).

    ``alignment_band`` and ``index_band``: from what the raw gap gives to what the gap without noise gives, in points.
    ``reads_practices`` False: read factors, not single practices.
    """

    rho: float | None
    level: float
    raw_gap: float
    shrunk_gap: float
    alignment: float
    index: float
    alignment_band: Interval
    index_band: Interval
    is_distinguishable: bool
    reads_practices: bool


@dataclass(frozen=True, slots=True)
class DisclosedFactor:
    """One factor as shown; ``reads_practices`` False: read the factor, not its single practices."""

    factor: str
    client: DisclosedSide
    supplier: DisclosedSide
    gap: DisclosedGap | None
    matching: DisclosedMatching | None
    kind: Kind
    marks: tuple[Mark, ...]
    reads_practices: bool = False

    def side(self, side: Side) -> DisclosedSide:
        """The view of ``side``."""
        return self.client if side is Side.CLIENT else self.supplier

    @property
    def printed_gap(self) -> int | None:
        """Client minus supplier as printed; None unless both are shown."""
        if self.client.score is None or self.supplier.score is None:
            return None
        return printed_gap(self.client.score, self.supplier.score)

    @property
    def printed_level(self) -> float:
        """Mean of the printed scores that are shown, 0 where none is; for sorting, never printed."""
        shown = [printed(side.score) for side in (self.client, self.supplier) if side.score is not None]
        return sum(shown) / len(shown) if shown else 0.0

    @property
    def divided_sides(self) -> tuple[Side, ...]:
        """Sides whose people differ among themselves, where their score is shown."""
        return tuple(side for side in Side if Mark.divided(side) in self.marks and self.side(side).score is not None)


@dataclass(frozen=True, slots=True)
class DisclosedItemSide:
    """One side of an item: a mean from five people, a band at three or four, else nothing.

    ``counts`` (people per code 0-4) and ``high_share`` of them only from eight people.
    """

    n: int
    mean: float | None
    band: Band | None
    counts: tuple[int, ...] | None
    cannot_see: int | None
    is_invisible: bool
    high_share: DisclosedShare | None = None


@dataclass(frozen=True, slots=True)
class DisclosedItem:
    """One item as shown; ``shrunk_gap`` only where both means are shown and the audience sees both sides.

    ``is_flagged``: somebody whose side is shown wants to talk about it.
    """

    item: str
    client: DisclosedItemSide
    supplier: DisclosedItemSide
    shrunk_gap: float | None
    is_out_of_scope: bool
    is_scope_disagreement: bool
    is_flagged: bool = False

    def side(self, side: Side) -> DisclosedItemSide:
        """The view of ``side``."""
        return self.client if side is Side.CLIENT else self.supplier


@dataclass(frozen=True, slots=True)
class DisclosedWeights:
    """A side's overall score with equal weights, with the report's counts, and with both sides' votes as weights.

    ``panel`` None where votes are withheld; ``band``: nine of ten random weightings lie in it.
    """

    equal: float
    report: float
    panel: float | None
    band: Interval


@dataclass(frozen=True, slots=True)
class InterviewComparison:
    """The answers of one named person a side next to each other (attributed privacy, one person a side).

    ``replies``: item -> reply code of that side's person (0-4, -1 cannot see, -2 does not apply), missing where blank.
    """

    names: Mapping[Side, str]
    replies: Mapping[Side, Mapping[str, int]]
    global_scores: Mapping[Side, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class DisclosedProfile:
    """One assessment as one audience may see it: facts about it, values, and the list of what was withheld and why.

    ``item_line``: people an item needs on a side. ``overall``: equal weights, None where withheld; ``weights``: sides
    whose overall score is shown. ``votes``: factor -> side -> people, None below the line. ``practices``: state by id,
    None where withheld, empty in one side's own edition; ``practice_details``: every practice by id, for everybody.
    ``mirror`` and ``similarity``: None where there is nothing to show of them. ``rounded_sides``: sides printed in
    steps of so many points because a reopened assessment changed by one or two people. ``seniority``: whose view it is
    where only the people of one level are looked at; there are factors then, and nothing else. ``levels_heard``: people
    of a level who submitted, where that may be said.
    """

    relationship_id: str
    client: str
    supplier: str
    assessment: int
    held_on: date
    is_closed: bool
    instrument_id: str
    instrument_version: str
    form: Form
    privacy: Privacy
    minimum_n: int
    item_line: int
    audience: Audience
    n: Mapping[Side, int]
    factors: tuple[DisclosedFactor, ...]
    items: tuple[DisclosedItem, ...]
    overall: Mapping[Side, float | None]
    matching: DisclosedMatching | None
    rms_gap: float | None
    rms_noise: float | None
    votes: Mapping[str, Mapping[Side, int | None]]
    interview: InterviewComparison | None
    withheld: tuple[Withheld, ...]
    rounded_sides: Mapping[Side, int] = field(default_factory=dict)
    weights: Mapping[Side, DisclosedWeights] = field(default_factory=dict)
    practices: Mapping[str, PracticeState | None] = field(default_factory=dict)
    practice_details: Mapping[str, DisclosedPractice] = field(default_factory=dict)
    mirror: DisclosedMirror | None = None
    similarity: DisclosedSimilarity | None = None
    seniority: Seniority | None = None
    levels_heard: Mapping[Side, Mapping[Seniority, int]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Both organisations, client first."""
        return f"{self.client} × {self.supplier}"

    @property
    def shown_sides(self) -> tuple[Side, ...]:
        """Sides with a score in at least one factor, client first."""
        return tuple(side for side in Side if any(factor.side(side).score is not None for factor in self.factors))

    def organisation(self, side: Side) -> str:
        """Name of the organisation on ``side``."""
        return self.client if side is Side.CLIENT else self.supplier

    def factor(self, factor: str) -> DisclosedFactor:
        """The factor with that id; ``KeyError`` where there is none."""
        for entry in self.factors:
            if entry.factor == factor:
                return entry
        raise KeyError(factor)


def printed(value: float) -> int:
    """The whole number that screens and reports print: rounded half to even, noise of floating point left out."""
    return round(round(value, MEANT_DECIMALS))


def printed_gap(client: float, supplier: float) -> int:
    """A gap as printed: the difference of the two printed numbers (``method.md``, head)."""
    return printed(client) - printed(supplier)
