"""Practices that come into question for a commitment, with what comes first on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_priority import DisclosedPriorities
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Instrument, Owner, Practice
from healthcheck.domain.priority import Stability
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.planning.proposals import ranked_practices
from healthcheck.planning.provider import higher_side

_PEOPLE_FIRST = (ActionType.SETTLE_INSIDE_FIRST, ActionType.EXCHANGE_PERSPECTIVES_FIRST)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A practice that would serve ``finding``; ``stability`` None unless it comes from the list of priorities."""

    practice: Practice
    finding: Finding
    action: ActionType
    stability: Stability | None = None


def by_priority(
    findings: Sequence[Finding], priorities: DisclosedPriorities | None, instrument: Instrument
) -> Iterator[Candidate]:
    """The practices on the list of priorities, in its order, without those that are well in place."""
    if priorities is None:
        return
    practices = {entry.id: entry for entry in instrument.practices}
    listed = {entry.practice: entry for entry in priorities.practices}
    served = {finding.factor: finding for finding in findings}
    for name in priorities.proposed:
        entry = listed[name]
        if entry.action is not ActionType.PROTECT and entry.factor in served:
            yield Candidate(practices[name], served[entry.factor], entry.action, entry.stability)


def by_finding(findings: Sequence[Finding], profile: DisclosedProfile, instrument: Instrument) -> Iterator[Candidate]:
    """The most telling practice of each finding that calls for a change, in their order, then the second of each, …."""
    calling = [finding for finding in findings if finding.calls_for_change]
    ranks = [
        [
            _changing(practice, finding, profile, instrument)
            for practice in ranked_practices(finding, profile, instrument)
        ]
        for finding in calling
    ]
    for rank in zip_longest(*ranks):
        yield from (candidate for candidate in rank if candidate is not None)


def to_protect(findings: Sequence[Finding], profile: DisclosedProfile, instrument: Instrument) -> Iterator[Candidate]:
    """What carries each strength most, for strengths that call for nothing else."""
    for finding in findings:
        if finding.action_type is ActionType.PROTECT:
            practice, *_ = ranked_practices(finding, profile, instrument)
            yield Candidate(practice, finding, ActionType.PROTECT)


def _changing(practice: Practice, finding: Finding, profile: DisclosedProfile, instrument: Instrument) -> Candidate:
    return Candidate(practice, finding, _action(practice, finding, profile, instrument))


def _action(practice: Practice, finding: Finding, profile: DisclosedProfile, instrument: Instrument) -> ActionType:
    """What the factor calls for where it concerns its people; else what both sides say of this very practice."""
    first = finding.action_type
    assert first is not None
    if first in _PEOPLE_FIRST:
        return first
    if profile.practices.get(practice.id) is PracticeState.ABSENT:
        return ActionType.BUILD_TOGETHER
    higher = higher_side(practice, profile, instrument)
    if higher is Side.CLIENT:
        return ActionType.LISTEN
    if higher is Side.SUPPLIER:
        first = ActionType.SHOW_OR_FIX
    # what the client alone does the supplier has no example of
    is_client_own = instrument.owner_of(practice) is Owner.CLIENT
    return ActionType.LOOK_CLOSER if first is ActionType.SHOW_OR_FIX and is_client_own else first
