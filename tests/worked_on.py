"""A second assessment, held after both sides have begun to work on something."""

from __future__ import annotations

from healthcheck.domain.assessment import Assessment
from healthcheck.domain.commitment import Origin
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Practice
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Side
from healthcheck.workspace import Workspace


def begin_work(workspace: Workspace, relationship_id: str, practice: str) -> None:
    """Promise something about a practice in the plan of the latest assessment, and take it in hand, all of it today."""
    assessment = workspace.relationships.assessment(relationship_id)
    one = {side: next(who for who in workspace.people.of(relationship_id) if who.side is side).id for side in Side}
    made = workspace.plan.add(
        assessment_id=assessment.id,
        what="Work on it",
        provider=Side.SUPPLIER,
        provider_id=one[Side.SUPPLIER],
        customer_id=one[Side.CLIENT],
        due=workspace.plan.today,
        done_when="It is in the minutes",
        origin=Origin(practice=practice),
    )
    for state in (CommitmentState.PROMISED, CommitmentState.IN_HAND):
        workspace.plan.move(made.id, to=state)


def next_assessment(workspace: Workspace, relationship_id: str, *, form: Form = Form.EXPRESS) -> Assessment:
    """Close the latest assessment and open the next one today."""
    workspace.answering.close_assessment(workspace.relationships.assessment(relationship_id).id)
    return workspace.relationships.open_assessment(relationship_id, form=form, held_on=workspace.plan.today)


def express_practice(workspace: Workspace) -> Practice:
    """One of whose items the shortest form asks."""
    asked = {item.id for item in workspace.instrument.items_of(Form.EXPRESS)}
    return next(entry for entry in workspace.instrument.practices if asked & set(entry.items))
