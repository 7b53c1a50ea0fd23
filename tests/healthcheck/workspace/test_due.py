"""What waits for somebody, over all relationships."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.commitment import Commitment
from healthcheck.domain.due import DueKind
from healthcheck.domain.form import Form
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Side
from healthcheck.workspace import Workspace

MAY, JUNE = date(2026, 5, 4), date(2026, 6, 1)


def waiting(workspace: Workspace) -> list[tuple[str, DueKind, int, int]]:
    return [(due.relationship.client, due.kind, due.assessment, due.left) for due in workspace.due.all()]


def test_open_assessments_wait_for_answers_for_people_or_to_be_closed_and_the_oldest_comes_first(
    workspace: Workspace,
) -> None:
    for client, held_on, people in (("Late", MAY, 2), ("Empty", MAY, 0), ("Soon", JUNE, 1), ("Done", JUNE, 1)):
        made = workspace.relationships.create(client=client, supplier="S", held_on=held_on, form=Form.EXPRESS)
        for _ in range(people):
            workspace.people.add(relationship_id=made.id, side=Side.CLIENT)
        if client == "Done":
            assessment = workspace.relationships.assessment(made.id)
            workspace.answering.submit(assessment.id, workspace.people.of(made.id)[0].id)
    assert waiting(workspace) == [
        ("Done", DueKind.TO_CLOSE, 1, 0),
        ("Late", DueKind.TO_ANSWER, 1, 2),
        ("Soon", DueKind.TO_ANSWER, 1, 1),
        ("Empty", DueKind.TO_BEGIN, 1, 0),
    ]


def test_every_open_assessment_waits_and_no_closed_one(workspace: Workspace) -> None:
    made = workspace.relationships.create(client="Aster", supplier="Birch", held_on=MAY)
    workspace.relationships.open_assessment(made.id, form=Form.EXPRESS, held_on=JUNE)
    assert [due.assessment for due in workspace.due.all()] == [1, 2]
    workspace.answering.close_assessment(workspace.relationships.assessment(made.id).id)
    assert [due.assessment for due in workspace.due.all()] == [1]


def test_samples_wait_for_nobody(workspace: Workspace) -> None:
    workspace.samples.install()
    assessment = workspace.relationships.assessment("A")
    workspace.answering.reopen_assessment(assessment.id)
    assert workspace.due.all() == ()


def promised(workspace: Workspace, what: str, due: date) -> Commitment:
    """Promised in the first plan of relationship R1 by somebody of the client."""
    client, supplier = workspace.people.of("R1")
    made = workspace.plan.add(
        assessment_id=workspace.relationships.assessment("R1", 1).id,
        what=what,
        provider=Side.CLIENT,
        provider_id=client.id,
        customer_id=supplier.id,
        due=due,
        done_when="It is there",
    )
    return workspace.plan.move(made.id, to=CommitmentState.PROMISED)


def test_promises_come_first_the_latest_ones_before_those_of_the_next_two_weeks(tmp_path: Path) -> None:
    today = [datetime(2026, 5, 4, 12, tzinfo=UTC)]
    with open_workspace(tmp_path / "work.healthcheck", make_new=True, now=lambda: today[0]) as workspace:
        made = workspace.relationships.create(client="Aster", supplier="Birch", held_on=MAY)
        for side in Side:
            workspace.people.add(relationship_id=made.id, side=side)
        for what, due in (("Soon", date(2026, 6, 24)), ("Later", date(2026, 6, 25)), ("Late", date(2026, 6, 1))):
            promised(workspace, what, due)
        done, carried = promised(workspace, "Done", JUNE), promised(workspace, "Today", date(2026, 6, 10))
        workspace.plan.move(done.id, to=CommitmentState.DELIVERED)
        later = workspace.relationships.open_assessment(made.id, form=Form.EXPRESS, held_on=JUNE)
        workspace.plan.carry(later.id, [carried.id])
        today[0] = datetime(2026, 6, 10, 12, tzinfo=UTC)
        found = [(due.kind, due.what, due.days, due.assessment) for due in workspace.due.all() if due.what]
        assert found == [
            (DueKind.LATE, "Late", 9, 1),
            (DueKind.TO_DELIVER, "Today", 0, 2),
            (DueKind.TO_DELIVER, "Soon", 14, 1),
        ]
        assert [due.kind for due in workspace.due.all()][3:] == [DueKind.TO_ANSWER, DueKind.TO_ANSWER]
