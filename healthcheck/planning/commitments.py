"""Findings -> at most five commitments that both sides could make, each with both of them named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_priority import DisclosedPriorities
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Effort, Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.relationship import Side
from healthcheck.planning.candidates import Candidate, by_finding, by_priority, to_protect
from healthcheck.planning.provider import provider_of
from healthcheck.planning.shortlist import shortlist

MOST_PROTECTED = 2
"""Strengths to write up; they come after everything that has to change."""


def proposed_commitments(
    findings: Sequence[Finding],
    profile: DisclosedProfile,
    instrument: Instrument,
    *,
    priorities: DisclosedPriorities | None = None,
) -> tuple[ProposedCommitment, ...]:
    """What both sides could promise each other, first things first; proposals, nothing agreed.

    By ``priorities`` where they are shown, else the most telling practices in the order of ``findings``. The finding
    that weighs most is always served. Strengths are protected where there is room.
    """
    chosen = _chosen(findings, profile, instrument, priorities)
    return tuple(_commitments(chosen, profile, instrument))


def _chosen(
    findings: Sequence[Finding],
    profile: DisclosedProfile,
    instrument: Instrument,
    priorities: DisclosedPriorities | None,
) -> tuple[Candidate, ...]:
    most, per_factor = instrument.method.priority_actions, instrument.method.priority_per_factor
    own = tuple(by_finding(findings, profile, instrument))
    pool = (*by_priority(findings, priorities, instrument), *own)
    changes = shortlist(pool, most=most, per_factor=per_factor)
    if own and own[0].finding.factor not in {entry.finding.factor for entry in changes}:
        changes = shortlist((*changes[: most - 1], own[0]), most=most, per_factor=per_factor)
    kept = tuple(to_protect(findings, profile, instrument))[:MOST_PROTECTED]
    return shortlist((*changes, *kept), most=most, per_factor=per_factor)


def _commitments(
    chosen: Sequence[Candidate], profile: DisclosedProfile, instrument: Instrument
) -> Iterator[ProposedCommitment]:
    led: Counter[Side] = Counter()
    for entry in chosen:
        provider = provider_of(entry.practice, entry.action, entry.finding, profile, instrument, led=led)
        led[provider] += 1
        yield _commitment(entry, provider, profile, instrument)


def _commitment(
    entry: Candidate, provider: Side, profile: DisclosedProfile, instrument: Instrument
) -> ProposedCommitment:
    texts = _kept(entry, profile, instrument) if entry.action is ActionType.PROTECT else _recommended(entry, profile)
    recommended = entry.practice.recommendation
    names = {"client": profile.client, "supplier": profile.supplier}
    return ProposedCommitment(
        practice=entry.practice.id,
        factor=entry.practice.factor,
        finding=entry.finding,
        action_type=entry.action,
        title=_names(profile).fill(entry.practice.title),
        opening=instrument.findings.text("action_types", f"{entry.action.value}_how", **names),
        action=texts["action"],
        first_step=texts["first_step"],
        duties={side: texts[side.value] for side in Side},
        done_when=texts["done_when"],
        effort=Effort.SMALL if entry.action is ActionType.PROTECT else recommended.effort,
        owner=instrument.owner_of(entry.practice),
        provider=provider,
        stability=entry.stability,
    )


def _names(profile: DisclosedProfile) -> Names:
    return Names(profile.client, profile.supplier, profile.supplier)


def _recommended(entry: Candidate, profile: DisclosedProfile) -> dict[str, str]:
    """What the instrument recommends where the practice is missing."""
    recommended = entry.practice.recommendation
    texts = {
        "action": recommended.action,
        "first_step": recommended.first_step,
        "client": recommended.client,
        "supplier": recommended.supplier,
        "done_when": recommended.evidence,
    }
    return {key: _names(profile).fill(text) for key, text in texts.items()}


def _kept(entry: Candidate, profile: DisclosedProfile, instrument: Instrument) -> dict[str, str]:
    """How a practice that works is kept up; what is recommended where it is missing would be done already."""
    values = {
        "client": profile.client,
        "supplier": profile.supplier,
        "factor": instrument.factor_by_id[entry.finding.factor].name,
        "practice": _names(profile).fill(entry.practice.title),
    }
    keys = ("action", "first_step", "client", "supplier", "done_when")
    return {key: instrument.findings.text("protect", key, **values) for key in keys}
