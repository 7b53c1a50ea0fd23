"""What every view of Results is made from: one assessment as one audience may see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.finding import Finding, Findings
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.workspace.results import ResultsService


@dataclass(frozen=True)  # without slots, so that the words are looked up once
class Material:
    """``assessment_id`` and ``profile.audience`` name what is looked at; ``results`` answers what takes longer."""

    assessment_id: int
    relationship: Relationship
    profile: DisclosedProfile
    findings: Findings
    instrument: Instrument
    results: ResultsService

    @cached_property
    def words(self) -> ChartWords:
        """The words that charts print."""
        return ChartWords.of(self.instrument)

    @cached_property
    def names(self) -> Names:
        """The organisations' names for the sentences of the instrument."""
        return Names.of(self.relationship, Side.CLIENT)

    def finding(self, factor: str) -> Finding | None:
        """The finding on ``factor``; None where there is none."""
        return next((entry for entry in self.findings.findings if entry.factor == factor), None)

    def factor(self, factor: str) -> DisclosedFactor:
        """What is shown of ``factor``."""
        return self.profile.factor(factor)

    def practice_titles(self, practices: tuple[str, ...]) -> tuple[str, ...]:
        """Titles of practices with the names filled in, in the order given."""
        known = {practice.id: practice.title for practice in self.instrument.practices}
        return tuple(self.names.fill(known[practice]) for practice in practices if practice in known)
