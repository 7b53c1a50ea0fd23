"""Words for commitments that several pages share."""

from __future__ import annotations

from healthcheck.charts.caption import day_text
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.promise import PromiseFact
from healthcheck.domain.relationship import Side
from healthcheck.domain.reported_plan import ReportedCommitment
from healthcheck.message import listed, message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import SideText

STATE_TITLES = {
    CommitmentState.REQUESTED: message("Requested"),
    CommitmentState.COUNTER_OFFERED: message("Counter-offer"),
    CommitmentState.PROMISED: message("Promised"),
    CommitmentState.IN_HAND: message("In hand"),
    CommitmentState.DELIVERED: message("Delivered"),
    CommitmentState.ACKNOWLEDGED: message("Acknowledged"),
    CommitmentState.DECLINED: message("Declined"),
    CommitmentState.WITHDRAWN: message("Withdrawn"),
}
"""States (``plan_words``) where they stand alone."""

LACKS = {
    PromiseFact.PROVIDER_NAMED: message("nobody named who makes it"),
    PromiseFact.DUE_NAMED: message("no date agreed"),
    PromiseFact.DONE_WHEN_NAMED: message("no sign agreed that it is done"),
    PromiseFact.CUSTOMER_NAMED: message("nobody named on the other side who accepts it"),
}
NO_DATE = message("no date agreed")


def due_text(entry: ReportedCommitment) -> str:
    """``30 September 2026``, or that there is none."""
    return day_text(entry.due) if entry.due else NO_DATE


def draft_text(entry: ReportedCommitment) -> str:
    """``Draft: no date agreed``; empty where nothing is missing."""
    missing = [LACKS[fact] for fact in entry.draft if fact in LACKS]
    return message("Draft: {0}", listed(missing)) if missing else ""


def late_text(entry: ReportedCommitment) -> str:
    """``9 days late``; empty where it is not."""
    return plural("{0} day late", "{0} days late", entry.days_late) if entry.days_late else ""


def party(material: Material, name: str, side: Side) -> SideText:
    """Who, and of which organisation, unless the name is that of nobody in particular and says so itself."""
    organisation = material.profile.organisation(side)
    return SideText(side, name, "" if organisation in name else organisation)


def parties(material: Material, entry: ReportedCommitment) -> tuple[SideText, SideText]:
    """Who makes it, and who accepts it."""
    return (
        party(material, entry.provider, entry.provider_side),
        party(material, entry.customer, entry.customer_side),
    )
