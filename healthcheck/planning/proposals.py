"""The practices to start with, finding by finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Finding
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument, Practice
from healthcheck.domain.result import Kind, PracticeState
from healthcheck.findings import telling_items, telling_practices

MOST_PRACTICES = 3
"""Practices to start with in one factor; more at once are not followed through."""

_SEE_BOTH = (Audience.FACILITATOR, Audience.JOINT)
_NO_ACTION = (Kind.SHARED_STRENGTH, Kind.TOO_LITTLE_DATA)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to start with for one finding; the first practice, whose first step comes first, weighs most."""

    finding: Finding
    practices: tuple[Practice, ...]

    @property
    def first_steps(self) -> tuple[str, ...]:
        """What a named person can do within the month, by practice, with ``[C]`` and ``[S]`` still to fill."""
        return tuple(practice.recommendation.first_step for practice in self.practices)


def proposals_of(
    findings: Sequence[Finding], profile: DisclosedProfile, instrument: Instrument
) -> tuple[Proposal, ...]:
    """A proposal for every finding that calls for one, in the order given; strengths are protected instead."""
    return tuple(
        Proposal(finding, practices_for(finding, profile, instrument))
        for finding in findings
        if finding.kind not in _NO_ACTION
    )


def practices_for(finding: Finding, profile: DisclosedProfile, instrument: Instrument) -> tuple[Practice, ...]:
    """At most three practices of the finding's factor, those to start with first."""
    return tuple(ranked_practices(finding, profile, instrument)[:MOST_PRACTICES])


def ranked_practices(finding: Finding, profile: DisclosedProfile, instrument: Instrument) -> Sequence[Practice]:
    """Practices of the finding's factor, those with the most telling disclosed items first; at least one.

    Those in place on both sides come last unless it is they that are protected, and a strength that calls for a change
    starts with what is weakest in it. Where nothing of an item is disclosed, and for an audience that sees one side's
    items alone, they are those that the express form asks about, in framework order.
    """
    factor, express = finding.factor, _express_practices(instrument, finding.factor)
    if profile.audience not in _SEE_BOTH:
        return express
    items = telling_items(profile, instrument, factor=factor, kind=finding.kind)
    if finding.calls_for_change and finding.kind is Kind.SHARED_STRENGTH:
        items = items[::-1]
    ranked = telling_practices(items, instrument, factor=factor) or express
    if not finding.calls_for_change:
        return ranked
    return sorted(ranked, key=lambda practice: profile.practices.get(practice.id) is PracticeState.MATCHED)


def _express_practices(instrument: Instrument, factor: str) -> tuple[Practice, ...]:
    items = tuple(item.id for item in instrument.items_of(Form.EXPRESS, factor))
    return telling_practices(items, instrument, factor=factor)
