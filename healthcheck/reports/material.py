"""What every section of a report draws on, in one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.disclosed_annex import DisclosedAnnex
from healthcheck.domain.disclosed_comment import DisclosedComments
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.finding import Finding, Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.report_order import ReportOrder
from healthcheck.domain.reported_plan import ReportedPlan
from healthcheck.domain.series import Series
from healthcheck.planning import Proposal, proposals_of

MOST_PRIORITIES = 3
"""Factors that get pages of their own; more at once are not followed through."""


@dataclass(frozen=True)
class Material:
    """The disclosed profile, what was found in it and could follow from it, and the instrument that words it.

    ``order``: which edition, and for whom it is made. ``annex`` None where there are no resamples or votes to show;
    ``plan``: what people promised; ``comments``: what they said and released, as far as this edition may have it.
    ``workshop``: what was said in it, None where none has begun.
    ``series`` (oldest first, this assessment last) None where none came before. ``scope``: what the relationship
    covers, as typed.
    """

    profile: DisclosedProfile
    findings: Findings
    instrument: Instrument
    order: ReportOrder = field(default_factory=ReportOrder)
    commitments: tuple[ProposedCommitment, ...] = ()
    annex: DisclosedAnnex | None = None
    plan: ReportedPlan | None = None
    comments: DisclosedComments | None = None
    series: Series | None = None
    workshop: DisclosedWorkshop | None = None
    scope: str = ""

    @cached_property
    def words(self) -> ChartWords:
        """Names that charts print."""
        return ChartWords.of(self.instrument)

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """What to start with, for the most consequential findings that call for it."""
        return proposals_of(self.findings.findings, self.profile, self.instrument)[:MOST_PRIORITIES]

    @cached_property
    def gaps(self) -> tuple[Finding, ...]:
        """Clear and likely gaps, widest first."""
        return tuple(finding for finding in self.findings.findings if finding.kind.is_gap)

    @property
    def own_side(self) -> Side | None:
        """The side whose own edition this is; None where both sides read it."""
        return self.order.edition.side

    @property
    def is_compared_in_joint(self) -> bool:
        """Whether one named person a side answered: this is an own edition, and the joint one compares them."""
        profile = self.profile
        is_pair = profile.privacy is Privacy.ATTRIBUTED and all(profile.n[side] == 1 for side in Side)
        return is_pair and self.own_side is not None

    @property
    def detailed_sides(self) -> tuple[Side, ...]:
        """Sides of which more than the means of factors may stand in this edition, client first."""
        return tuple(Side) if self.own_side is None else (self.own_side,)

    def say(self, text: str) -> str:
        """A text of the program in the language of the report."""
        return self.instrument.speech.say(text)

    def name(self, factor: str) -> str:
        """Short name of a factor."""
        return self.instrument.factor_by_id[factor].name

    def names(self, factors: Sequence[DisclosedFactor]) -> list[str]:
        """Short names of factors."""
        return [self.name(factor.factor) for factor in factors]

    def fill(self, text: str) -> str:
        """A text of the instrument with the organisations' names in it."""
        return Names(self.profile.client, self.profile.supplier, self.profile.supplier).fill(text)

    def stem(self, item: str) -> str:
        """The statement of an item with the names in it."""
        return self.fill(self.instrument.item_by_id[item].stem)
