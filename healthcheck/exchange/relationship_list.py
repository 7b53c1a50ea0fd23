"""The relationships of a workspace, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from healthcheck.domain.assessment import AssessmentStatus
from healthcheck.domain.language import ENGLISH, Language
from healthcheck.domain.summary import RelationshipSummary
from healthcheck.exchange.text_table import text_table
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.exchange.json_numbers import Json

HEAD = (
    message("Id"),
    message("Relationship"),
    message("Assessment"),
    message("Date"),
    message("Status"),
    message("Answered"),
    "",
)
STATUSES = {AssessmentStatus.OPEN: message("open"), AssessmentStatus.CLOSED: message("closed")}


def list_text(summaries: Sequence[RelationshipSummary], language: Language = ENGLISH) -> str:
    """One line each: id, both names, the latest assessment and how many have answered."""
    if not summaries:
        return language.say(message("The workspace holds no relationship yet."))
    rows = [HEAD, *map(_row, summaries)]
    return text_table([tuple(map(language.say, row)) for row in rows], right=(2,))


def _row(summary: RelationshipSummary) -> tuple[str, ...]:
    relationship = summary.relationship
    sample = message("sample") if relationship.is_sample else ""
    if summary.assessment is None:
        return relationship.id, relationship.name, "", "", "", "", sample
    return (
        relationship.id,
        relationship.name,
        str(summary.assessment),
        summary.held_on.isoformat() if summary.held_on else "",
        STATUSES[summary.status] if summary.status else "",
        message("{0} of {1}", summary.submitted, summary.invited),
        sample,
    )


def list_document(summaries: Sequence[RelationshipSummary]) -> dict[str, Json]:
    """The same as a JSON document; ``assessment`` and what belongs to it null where there is none."""
    return {"relationships": [_entry(summary) for summary in summaries]}


def _entry(summary: RelationshipSummary) -> dict[str, Json]:
    relationship = summary.relationship
    return {
        "relationship": relationship.id,
        "client": relationship.client,
        "supplier": relationship.supplier,
        "scope": relationship.scope,
        "privacy": relationship.privacy.value,
        "is_sample": relationship.is_sample,
        "assessment": summary.assessment,
        "date": summary.held_on.isoformat() if summary.held_on else None,
        "status": summary.status.value if summary.status else None,
        "submitted": summary.submitted,
        "invited": summary.invited,
    }
