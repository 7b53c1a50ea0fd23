"""What an empty plan begins with: the widest gap that the results tell, else what they ask for first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.audience import Audience
from healthcheck.domain.commitment_start import CommitmentStart, from_finding

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.finding import Finding, Findings
    from ui.session import Session
    from ui.words import Translate


@dataclass(frozen=True, slots=True)
class FirstStart:
    """``reason`` says in a sentence what is begun with, ``button`` what pressing it does."""

    start: CommitmentStart
    reason: str
    button: str


def first_start(tr: Translate, session: Session, assessment_id: int) -> FirstStart | None:
    """Of a closed assessment, in the words for both sides; None where nothing calls for a change."""
    results = session.workspace.results
    profile = session.recall(results.profile, assessment_id, Audience.JOINT)
    found = results.findings(profile)
    widest = _widest(profile, found)
    if widest is not None:
        finding, points = widest
        told = tr("The widest gap is {0}: {1} points.").format(
            session.instrument.factor_by_id[finding.factor].name, points
        )
        return FirstStart(from_finding(finding), told, tr("Start from the widest gap"))
    first = next((entry for entry in found.findings if entry.calls_for_change), None)
    if first is None:
        return None
    return FirstStart(
        from_finding(first), tr("First comes: {0}.").format(first.title), tr("Start from the first finding")
    )


def _widest(profile: DisclosedProfile, found: Findings) -> tuple[Finding, int] | None:
    """The gap that is clear or likely and has most points (printed); a possible one is no finding."""
    gaps = [
        (finding, abs(points))
        for finding in found.findings
        if finding.kind.is_gap and (points := profile.factor(finding.factor).printed_gap)
    ]
    return max(gaps, key=lambda entry: entry[1]) if gaps else None
