"""Names of editions and of their parts, and how far a report is from going out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.edition import Edition
from healthcheck.domain.report_order import ReportPart
from ui.translation import plural

if TYPE_CHECKING:
    from healthcheck.domain.relationship import Relationship
    from healthcheck.domain.report_draft import ReportDraft
    from ui.words import Translate


def edition_names(tr: Translate) -> dict[Edition, str]:
    """In one or two words."""
    return {
        Edition.JOINT: tr("Joint"),
        Edition.CLIENT: tr("Client"),
        Edition.SUPPLIER: tr("Supplier"),
        Edition.ONE_PAGE: tr("One page"),
    }


def edition_meaning(tr: Translate, edition: Edition, relationship: Relationship) -> str:
    """Who reads it, and what is in it."""
    side = edition.side
    if side is not None:
        own, other = relationship.organisation(side), relationship.organisation(side.other)
        return tr("For {0} alone: its own detail, and of {1} no more than how it rates each factor.").format(own, other)
    if edition is Edition.ONE_PAGE:
        return tr("For everybody: the answer on one side of a sheet, the commitments on the other.")
    return tr("For both organisations: everything that both may see.")


def readiness(tr: Translate, draft: ReportDraft | None) -> str:
    """How far the report is from going out."""
    if draft is None:
        return tr("Hand out a report")
    cautions = sum(remark.kind.is_caution for remark in draft.remarks)
    if not cautions:
        return tr("The report is ready to go")
    return plural(
        "{0} thing to look at before the report goes", "{0} things to look at before the report goes", cautions
    )


def part_names(tr: Translate) -> dict[ReportPart, str]:
    """As on the list of parts."""
    return {
        ReportPart.SUMMARY: tr("The answer on one page"),
        ReportPart.ANSWERS: tr("The two answers side by side"),
        ReportPart.VIEWS: tr("The two views"),
        ReportPart.DIFFERENCES: tr("Where they differ"),
        ReportPart.PRIORITIES: tr("Priorities"),
        ReportPart.STRENGTHS: tr("Strengths"),
        ReportPart.PRACTICES: tr("Practices"),
        ReportPart.CHANGE: tr("What has changed"),
        ReportPart.PLAN: tr("Action plan"),
        ReportPart.NINETY_DAYS: tr("First 90 days"),
        ReportPart.KEEPING: tr("How commitments are kept"),
        ReportPart.METHOD: tr("Method and limits"),
        ReportPart.DETAIL: tr("Detail of every question"),
        ReportPart.VOTES: tr("Top three"),
        ReportPart.MIRROR: tr("Mirror round"),
        ReportPart.EXPERT: tr("Tests for experts"),
        ReportPart.COMMENTS: tr("Comments"),
        ReportPart.WORKSHOP: tr("Workshop"),
        ReportPart.SOURCES: tr("Terms and sources"),
    }
