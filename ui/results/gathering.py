"""Fetches what the page on results shows, each part worked out once for as long as nothing changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.results.material import Material

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.audience import Audience
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.finding import Findings
    from healthcheck.domain.relationship import Relationship
    from ui.results.lens import Lens
    from ui.session import Session


def worked_out(session: Session, assessment_id: int, audience: Audience) -> tuple[DisclosedProfile, Findings]:
    """Profile and findings."""
    profile = session.recall(session.workspace.results.profile, assessment_id, audience)
    return profile, session.recall(_findings, session, assessment_id, audience)


def material_of(
    session: Session,
    relationship: Relationship,
    assessment: Assessment,
    profile: DisclosedProfile,
    findings: Findings,
    *,
    lens: Lens,
) -> Material:
    """All that the views draw from; what only some of them need is fetched by those."""
    workspace, recall, key = session.workspace, session.recall, assessment.id
    return Material(
        assessment_id=key,
        relationship=relationship,
        profile=profile,
        findings=workspace.results.titled(findings, key),
        generated=findings,
        instrument=session.instrument,
        results=workspace.results,
        lens=lens,
        may_commit=not session.is_read_only,
        before_of=partial(recall, workspace.results.before, key, profile.audience),
        comments_of=partial(recall, workspace.comments.shown, key, profile.audience),
        said_of=partial(recall, workspace.workshops.said, key),
    )


def _findings(session: Session, assessment_id: int, audience: Audience) -> Findings:
    results = session.workspace.results
    return results.findings(session.recall(results.profile, assessment_id, audience))
