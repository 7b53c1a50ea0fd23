"""Findings and proposed commitments as sections of the results document: words and ids, no numbers of their own."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.finding import Finding, Findings, MirrorFinding
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json


def findings_document(findings: Findings) -> list[Json]:
    """One finding a factor, the most consequential first; every key, null where it cannot be told."""
    return [_finding(finding) for finding in findings.findings]


def mirror_finding_document(found: MirrorFinding | None) -> dict[str, Json] | None:
    """The one finding on the whole; null where nothing of the mirror round is shown."""
    if found is None:
        return None
    return {
        "strength": found.strength.value,
        "title": found.title,
        "text": found.text,
        "advice": found.advice,
        "blind_spots": {side.value: list(found.blind_spots[side]) for side in Side},
    }


def proposals_document(proposals: Sequence[ProposedCommitment]) -> list[Json]:
    """What both sides could promise each other, first things first; ``client`` and ``supplier``: what each does."""
    return [_proposal(entry) for entry in proposals]


def _finding(finding: Finding) -> dict[str, Json]:
    readings = {side: finding.mirror.get(side) for side in Side}
    return {
        "kind": finding.kind.value,
        "factor": finding.factor,
        "strength": finding.strength.value,
        "title": finding.title,
        "text": finding.text,
        "practice_text": finding.practice_text or None,
        "meaning": finding.meaning,
        "advice": finding.advice,
        "action": finding.action,
        "action_type": finding.action_type.value if finding.action_type else None,
        "level": finding.level.value if finding.level else None,
        "verdict": finding.verdict.value if finding.verdict else None,
        "marks": [mark.value for mark in finding.marks],
        "divided": [side.value for side in finding.divided],
        "mirror": {side.value: reading.value if reading else None for side, reading in readings.items()},
        "evidence": list(finding.evidence),
        "practices": list(finding.practices),
    }


def _proposal(entry: ProposedCommitment) -> dict[str, Json]:
    return {
        "practice": entry.practice,
        "factor": entry.factor,
        "kind": entry.finding.kind.value,
        "title": entry.title,
        "action_type": entry.action_type.value,
        "opening": entry.opening,
        "action": entry.action,
        "first_step": entry.first_step,
        **{side.value: entry.duties[side] for side in Side},
        "done_when": entry.done_when,
        "effort": entry.effort.value,
        "owner": entry.owner.value,
        "provider": entry.provider.value,
        "customer": entry.customer.value,
        "stability": entry.stability.value if entry.stability else None,
    }
