"""Findings, what changed, and what both sides could start with, as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.domain.complete_results import CompleteResults
from healthcheck.domain.disclosed_change import Direction, DisclosedChange
from healthcheck.domain.finding import Finding, Findings
from healthcheck.domain.instrument import Effort, Instrument
from healthcheck.domain.proposed_commitment import ProposedCommitment
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind
from healthcheck.exchange.typescript import Typescript
from healthcheck.findings.change_sentences import (
    acted_on_sentence,
    cautions,
    factor_sentence,
    matching_sentence,
    standards_sentence,
)
from healthcheck.findings.follow_through_sentence import follow_through_sentence
from healthcheck.findings.stability_sentence import stability_sentence
from healthcheck.message import joined, message

_INDENT = "   "
_GAPS = (Kind.CLIENT_SEES_MORE, Kind.SUPPLIER_SEES_MORE)
EFFORTS = {
    Effort.SMALL: message("small effort"),
    Effort.MEDIUM: message("medium effort"),
    Effort.LARGE: message("large effort"),
}


def findings_text(findings: Findings, instrument: Instrument) -> str:
    """The claim of each factor, what it rests on and what comes first; then how well the sides read each other."""
    script = Typescript(instrument.speech)
    # where there is too little data, the list of what is withheld says why
    told = [entry for entry in findings.findings if entry.kind is not Kind.TOO_LITTLE_DATA]
    blocks = [_finding(number, finding, script) for number, finding in enumerate(told, 1)]
    mirror = findings.mirror
    if mirror is not None:
        lines = (f"{mirror.title}.", mirror.text, mirror.advice)
        blocks.append(script.paragraph(" ".join(lines), indent=_INDENT, first="*  "))
    return script.section(message("Findings, the most consequential first"), blocks)


def pairs_text(results: CompleteResults, instrument: Instrument) -> str:
    """How large each gap that was found is, in pairs of one person a side; empty where no effect size is shown."""
    found = (factor.factor for factor in results.profile.factors if factor.kind in _GAPS)
    lines = [results.pairs[factor] for factor in found if factor in results.pairs]
    script = Typescript(instrument.speech)
    return script.section(message("How large the gaps are, from person to person"), [script.bullets(lines)])


def change_text(results: CompleteResults, instrument: Instrument) -> str:
    """What stands out since the assessment before, how its promises were kept, and what to bear in mind."""
    script, change, kept = Typescript(instrument.speech), results.change, results.follow_through
    lines = [] if change is None else list(_changes(change, instrument))
    if kept is not None and (kept.due or kept.renegotiated or kept.accepted):
        lines.append(follow_through_sentence(kept, instrument.findings))
    title = message("Since the assessment before")
    if change is not None:
        title = message("Since assessment {0} ({1})", change.earlier, change.earlier_held_on.isoformat())
    return script.section(title, [script.bullets(lines)])


def commitments_text(results: CompleteResults, instrument: Instrument) -> str:
    """The proposals, each with what both sides would do."""
    script = Typescript(instrument.speech)
    blocks = [_proposal(number, entry, results, instrument) for number, entry in enumerate(results.commitments, 1)]
    if any(entry.stability for entry in results.commitments):
        blocks.append(script.paragraph(stability_sentence(instrument)))
    return script.section(message("What both sides could promise each other (proposals, nothing agreed)"), blocks)


def _finding(number: int, finding: Finding, script: Typescript) -> str:
    text = " ".join(part for part in (finding.text, finding.practice_text) if part)
    behind = message("Behind it: {0}", joined(", ", finding.evidence))
    return "\n".join(
        (
            script.numbered(number, finding.title),
            script.paragraph(text, indent=_INDENT),
            script.paragraph(finding.advice, indent=_INDENT),
            *([script.paragraph(behind, indent=_INDENT)] if finding.evidence else []),
        )
    )


def _changes(change: DisclosedChange, instrument: Instrument) -> Iterator[str]:
    moved = [
        factor_sentence(entry, change, instrument)
        for entry in change.factors
        if entry.direction not in (None, Direction.ABOUT_THE_SAME)
    ]
    told = [entry for entry in change.factors if entry.direction is not None]
    yield from moved
    if told and not moved:
        yield message("None of {0} scores moved by more than may be chance.", len(told))
    yield matching_sentence(change, instrument)
    yield from (acted_on_sentence(side, change, instrument) for side in Side)
    yield from dict.fromkeys(standards_sentence(entry, change, instrument) for entry in change.recalibrations)
    yield from cautions(change, instrument)
    yield from dict.fromkeys(entry.reason for entry in change.withheld)


def _proposal(number: int, entry: ProposedCommitment, results: CompleteResults, instrument: Instrument) -> str:
    profile, script = results.profile, Typescript(instrument.speech)
    firm = instrument.findings.text("stability", entry.stability.value) if entry.stability else ""
    facts = [
        instrument.factor_by_id[entry.finding.factor].name,
        EFFORTS[entry.effort],
        message("{0} leads", profile.organisation(entry.provider)),
        *([message("on the list: {0}", firm)] if firm else []),
    ]
    return "\n".join(
        (
            script.numbered(number, message("{0} ({1})", entry.title, joined(", ", facts))),
            script.paragraph(f"{entry.opening} {entry.action}", indent=_INDENT),
            script.paragraph(message("First step: {0}", entry.first_step), indent=_INDENT),
            *(script.paragraph(_duty(profile.organisation(side), entry.duties[side]), indent=_INDENT) for side in Side),
            script.paragraph(message("Done when: {0}", entry.done_when), indent=_INDENT),
        )
    )


def _duty(organisation: str, duty: str) -> str:
    """What one side does, under its name, which some sentences begin with anyway."""
    return duty if duty.startswith(organisation) else f"{organisation}: {duty}"
