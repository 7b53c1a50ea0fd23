"""Findings -> what both sides could start with, from the instrument's recommendations. Proposals, nothing agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Finding
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument, Practice
from healthcheck.domain.result import Kind
from healthcheck.findings import telling_items

MOST_PRACTICES = 3
"""Practices to start with in one factor; more at once are not followed through."""

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
    """At most three practices of the finding's factor.

    Those with the most telling disclosed items come first; where nothing of an item is disclosed, the practices that
    the express form asks about, in framework order.
    """
    telling = telling_items(profile, instrument, factor=finding.factor, kind=finding.kind)
    ranked = telling or tuple(item.id for item in instrument.items_of(Form.EXPRESS, finding.factor))
    rank = {item: position for position, item in enumerate(ranked)}
    own = [
        practice
        for practice in instrument.practices
        if practice.factor == finding.factor and any(item in rank for item in practice.items)
    ]
    own.sort(key=lambda practice: min(rank[item] for item in practice.items if item in rank))
    return tuple(own[:MOST_PRACTICES])
