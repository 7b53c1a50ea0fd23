"""What every section of a report draws on, in one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.finding import Finding, Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.planning import Proposal, proposals_of

MOST_PRIORITIES = 3
"""Factors that get pages of their own; more at once are not followed through."""


@dataclass(frozen=True)
class Material:
    """The disclosed profile, what was found in it and could follow from it, and the instrument that words it."""

    profile: DisclosedProfile
    findings: Findings
    instrument: Instrument
    commitments: tuple[ProposedCommitment, ...] = ()
    prepared_by: str = ""
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
