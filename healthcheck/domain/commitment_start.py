"""What a commitment begins with: a proposal, a finding, a practice, a question, what somebody said, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from healthcheck.domain.commitment import Origin
from healthcheck.domain.finding import Finding
from healthcheck.domain.instrument import Effort, Instrument, Owner, Practice
from healthcheck.domain.names import Names
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.relationship import Relationship, Side

_EFFORTS = {effort: grade for grade, effort in enumerate(Effort, 1)}
_OWNERS = {Owner.CLIENT: Side.CLIENT, Owner.SUPPLIER: Side.SUPPLIER}


@dataclass(frozen=True, slots=True)
class CommitmentStart:
    """``provider`` None: whichever side leads fewer. ``found``: what the results say, to be dated where it is kept."""

    what: str = ""
    provider: Side | None = None
    done_when: str = ""
    why: str = ""
    found: str = ""
    needs: str = ""
    effort: int | None = None
    origin: Origin = field(default_factory=Origin)


def from_proposal(proposal: ProposedCommitment) -> CommitmentStart:
    """What the program proposes, in its words."""
    return CommitmentStart(
        what=proposal.action,
        provider=proposal.provider,
        done_when=proposal.done_when,
        why=proposal.opening,
        needs=proposal.duties[proposal.customer],
        effort=_EFFORTS[proposal.effort],
        origin=Origin(proposal.factor, proposal.practice, finding=proposal.finding.kind.value),
    )


def from_finding(finding: Finding) -> CommitmentStart:
    """What a finding says with its numbers, and as a draft what it advises; of its reading for a joint audience alone.

    A side that is divided settles that first; else the side that sees more leads, because it shows what that rests on
    (``method.md`` 2.5).
    """
    divided = finding.divided[0] if len(finding.divided) == 1 else None
    return CommitmentStart(
        what=finding.advice.removeprefix(finding.action).lstrip(". "),
        provider=divided or finding.kind.seen_more_by,
        found=finding.statement,
        origin=Origin(finding.factor, finding=finding.kind.value),
    )


def from_factor(factor: str) -> CommitmentStart:
    """A factor that was looked at."""
    return CommitmentStart(origin=Origin(factor))


def from_practice(
    practice: Practice, instrument: Instrument, relationship: Relationship, *, otherwise: Side | None = None
) -> CommitmentStart:
    """What the instrument recommends where a practice is missing; of a joint one ``otherwise`` leads, where named."""
    names, advice = Names.of(relationship, Side.CLIENT), practice.recommendation
    provider = _OWNERS.get(instrument.owner_of(practice)) or otherwise
    duties = {Side.CLIENT: advice.client, Side.SUPPLIER: advice.supplier}
    return CommitmentStart(
        what=names.fill(advice.action),
        provider=provider,
        done_when=names.fill(advice.evidence),
        why=names.fill(practice.description),
        needs=names.fill(duties[provider.other]) if provider else "",
        effort=_EFFORTS[advice.effort],
        origin=Origin(practice.factor, practice.id),
    )


def from_item(item: str, instrument: Instrument, relationship: Relationship) -> CommitmentStart:
    """A question, with what the instrument recommends for the practice that it asks about."""
    practice = next((entry for entry in instrument.practices if item in entry.items), None)
    if practice is None:
        return CommitmentStart(origin=Origin(instrument.item_by_id[item].factor, item=item))
    found = from_practice(practice, instrument, relationship)
    return replace(found, origin=replace(found.origin, item=item))


def from_words(
    factor: str, practices: Sequence[str], item: str, instrument: Instrument, relationship: Relationship
) -> CommitmentStart:
    """What somebody said, by its question (ids, empty for none), else its first practice, else its factor.

    The words themselves stay where they are: a plan is read by both sides, and they may be kept back again.
    """
    if item:
        return from_item(item, instrument, relationship)
    practice = next((entry for entry in instrument.practices if entry.id in practices), None)
    if practice is not None:
        return from_practice(practice, instrument, relationship)
    return from_factor(factor) if factor in instrument.factor_by_id else CommitmentStart()
