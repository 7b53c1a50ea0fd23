"""What waits for somebody, over all relationships."""

from __future__ import annotations

from datetime import date

from healthcheck.domain.due import DueKind
from healthcheck.domain.form import Form
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
