"""Words for commitments that several pages share."""

from __future__ import annotations

from healthcheck.charts.caption import day_text
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.promise import PromiseFact
from healthcheck.domain.relationship import Side
from healthcheck.domain.reported_plan import ReportedCommitment
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import listed
from healthcheck.reports.report_model import SideText

STATES = {
    CommitmentState.REQUESTED: "requested",
    CommitmentState.COUNTER_OFFERED: "counter-offer",
    CommitmentState.PROMISED: "promised",
    CommitmentState.IN_HAND: "in hand",
    CommitmentState.DELIVERED: "delivered",
    CommitmentState.ACKNOWLEDGED: "acknowledged",
    CommitmentState.DECLINED: "declined",
    CommitmentState.WITHDRAWN: "withdrawn",
}
LACKS = {
    PromiseFact.PROVIDER_NAMED: "nobody named who makes it",
    PromiseFact.DUE_NAMED: "no date agreed",
    PromiseFact.DONE_WHEN_NAMED: "no sign agreed that it is done",
    PromiseFact.CUSTOMER_NAMED: "nobody named on the other side who accepts it",
}
NO_DATE = "no date agreed"


def due_text(entry: ReportedCommitment) -> str:
    """``30 September 2026``, or that there is none."""
    return day_text(entry.due) if entry.due else NO_DATE


def draft_text(entry: ReportedCommitment) -> str:
    """``Draft: no date agreed``; empty where nothing is missing."""
    missing = [LACKS[fact] for fact in entry.draft if fact in LACKS]
    return f"Draft: {listed(missing)}" if missing else ""


def late_text(entry: ReportedCommitment) -> str:
    """``9 days late``; empty where it is not."""
    if not entry.days_late:
        return ""
    return "1 day late" if entry.days_late == 1 else f"{entry.days_late} days late"


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
