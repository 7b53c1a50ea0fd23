"""Who promised what to whom by when, and every step of it."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.reading import side_name
from healthcheck.domain.action_plan import ActionPlan
from healthcheck.domain.audience import Audience
from healthcheck.domain.commitment import Commitment
from healthcheck.domain.reported_plan import ReportedCommitment
from healthcheck.message import message
from healthcheck.reports.material import Material
from healthcheck.reports.plan_words import STATES
from healthcheck.reports.workbook.model import Cell, Column, NotShown, NumberForm, Sheet

NO_DATE = NotShown(message("no date agreed"))


def commitment_sheet(material: Material) -> Sheet:
    """One row a commitment, by its number in the plan."""
    columns = (
        Column(message("#"), 5, NumberForm.WHOLE),
        Column(message("Commitment"), 52),
        Column(message("Factor"), 22),
        Column(message("Made by"), 22),
        Column(message("Side of who makes it"), 12),
        Column(message("To"), 22),
        Column(message("Due"), 13),
        Column(message("State"), 15),
        Column(message("Days late"), 8, NumberForm.WHOLE),
        Column(message("Delivered"), 13),
        Column(message("Done when"), 40),
        Column(message("Why"), 40),
        Column(message("Needs"), 30),
        Column(message("Looked at in"), 20),
        Column(message("Impact, 1 to 3"), 9, NumberForm.WHOLE),
        Column(message("Effort, 1 to 3"), 9, NumberForm.WHOLE),
        Column(message("From assessment"), 12, NumberForm.WHOLE),
    )
    plan = material.plan
    rows = tuple(_row(material, entry) for entry in plan.commitments) if plan else ()
    return Sheet("Commitments", message("Commitments"), columns, rows)


def _row(material: Material, entry: ReportedCommitment) -> tuple[Cell, ...]:
    is_known = entry.factor in material.instrument.factor_ids
    return (
        entry.number,
        entry.what,
        material.name(entry.factor) if is_known else message("The relationship as a whole"),
        entry.provider,
        side_name(entry.provider_side),
        entry.customer,
        entry.due or NO_DATE,
        STATES[entry.state],
        entry.days_late,
        entry.delivered_on,
        entry.done_when,
        entry.why,
        entry.needs,
        entry.reviewed_in,
        entry.impact,
        entry.effort,
        entry.carried_from or material.profile.assessment,
    )


def history_sheet(plan: ActionPlan, audience: Audience) -> Sheet:
    """One row a step. What the facilitator remarked beside it is for the facilitator's eyes."""
    columns = [
        Column(message("#"), 5, NumberForm.WHOLE),
        Column(message("Commitment"), 52),
        Column(message("Day"), 13),
        Column(message("State afterwards"), 16),
        Column(message("Whose step"), 24),
        Column(message("Date given up"), 13),
        Column(message("New date"), 13),
    ]
    with_remarks = audience is Audience.FACILITATOR
    if with_remarks:
        columns.append(Column(message("Remark"), 44))
    rows = tuple(
        row
        for number, entry in enumerate(plan.commitments, start=1)
        for row in _steps(plan, entry, number, with_remarks=with_remarks)
    )
    return Sheet("History", message("History"), tuple(columns), rows)


def _steps(plan: ActionPlan, commitment: Commitment, number: int, *, with_remarks: bool) -> Iterator[tuple[Cell, ...]]:
    for step in commitment.history:
        whose = plan.party_text(step.by) if step.by else None
        state = message("new date agreed") if step.is_renegotiation else STATES[step.state]
        cells: tuple[Cell, ...] = (number, commitment.what, step.on, state, whose, step.old_due, step.new_due)
        yield (*cells, step.remark) if with_remarks else cells
