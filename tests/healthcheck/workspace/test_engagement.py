"""One engagement through the door that the window uses: from two names to a report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Answer, Assessment, Reply
from healthcheck.domain.audience import Audience
from healthcheck.domain.form import Form
from healthcheck.domain.questionnaire import ItemPage, OutcomePage, RatingPage, VotePage
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Side
from healthcheck.domain.summary import Task, TaskStatus
from healthcheck.errors import UserFacingError
from healthcheck.workspace import Workspace

DAY = date(2026, 5, 4)


def begin(workspace: Workspace, *, people: int = 3, privacy: Privacy = Privacy.CONFIDENTIAL) -> Relationship:
    relationship = workspace.relationships.create(
        client="Aster", supplier="Birch", privacy=privacy, form=Form.EXPRESS, held_on=DAY
    )
    for side in Side:
        for _ in range(people):
            workspace.people.add(relationship_id=relationship.id, side=side)
    return relationship


def answer_all(workspace: Workspace, assessment: Assessment, person: Respondent, reply: Reply = Reply.AGREED) -> None:
    questionnaire = workspace.answering.questionnaire(assessment.id, person.id, facilitator="Kim")
    for page in questionnaire.pages:
        if isinstance(page, ItemPage):
            workspace.answering.answer(assessment.id, person.id, Answer(page.item, reply))
        elif isinstance(page, RatingPage):
            workspace.answering.global_score(assessment.id, person.id, factor=page.factor, value=6)
    workspace.answering.vote(assessment.id, person.id, ("GOV", "TRU", "INN"))
    workspace.answering.submit(assessment.id, person.id)


def everybody_answers(workspace: Workspace, relationship: Relationship) -> Assessment:
    assessment = workspace.relationships.assessment(relationship.id)
    for person in workspace.people.of(relationship.id):
        answer_all(workspace, assessment, person, Reply.AGREED if person.side is Side.CLIENT else Reply.EMBEDDED)
    return assessment


def test_an_engagement_runs_from_two_names_to_a_report(workspace: Workspace, tmp_path: Path) -> None:
    relationship = begin(workspace)
    assessment = everybody_answers(workspace, relationship)
    workspace.answering.close_assessment(assessment.id)
    profile = workspace.results.profile(assessment.id, Audience.JOINT)
    assert [factor.client.score for factor in profile.factors] == [50] * 7
    assert [factor.supplier.score for factor in profile.factors] == [100] * 7
    assert workspace.results.findings(profile).answer
    heard: list[float] = []
    report = workspace.reporting.write_report(assessment.id, tmp_path / "report.pdf", progress=heard.append)
    assert report.read_bytes().startswith(b"%PDF")
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_the_overview_names_the_next_step_all_the_way(workspace: Workspace) -> None:
    relationship = workspace.relationships.create(client="Aster", supplier="Birch", form=Form.EXPRESS, held_on=DAY)
    assert workspace.overviews.of(relationship.id).next_task is Task.PEOPLE
    for side in Side:
        workspace.people.add(relationship_id=relationship.id, side=side, name=f"Pat {side.value}")
    overview = workspace.overviews.of(relationship.id)
    assert overview.next_task is Task.CLIENT_ANSWERS
    assert overview.waiting == ("Pat client", "Pat supplier")
    assessment = workspace.relationships.assessment(relationship.id)
    client, supplier = workspace.people.of(relationship.id)
    answer_all(workspace, assessment, client)
    assert workspace.overviews.of(relationship.id).next_task is Task.SUPPLIER_ANSWERS
    answer_all(workspace, assessment, supplier)
    assert workspace.overviews.of(relationship.id).next_task is Task.CLOSE
    workspace.answering.close_assessment(assessment.id)
    overview = workspace.overviews.of(relationship.id)
    assert overview.next_task is Task.RESULTS
    states = {state.task: state.status for state in overview.tasks}
    assert states[Task.RESULTS] is states[Task.REPORT] is TaskStatus.READY, "nothing keeps who has read them"
    assert not overview.results_shown
    workspace.plan.add(assessment_id=assessment.id, what="Share the hiring plan", provider=Side.CLIENT)
    assert workspace.overviews.of(relationship.id).next_task is Task.REPORT


@pytest.mark.parametrize(
    ("privacy", "minimum_n", "people", "is_shown"),
    [
        (Privacy.CONFIDENTIAL, 3, 2, False),
        (Privacy.CONFIDENTIAL, 3, 3, True),
        (Privacy.CONFIDENTIAL, 4, 3, False),
        (Privacy.ATTRIBUTED, 3, 2, True),
        (Privacy.ATTRIBUTED, 3, 1, False),
    ],
)
def test_the_overview_says_whether_there_will_be_scores_to_show(
    workspace: Workspace, privacy: Privacy, minimum_n: int, people: int, *, is_shown: bool
) -> None:
    relationship = workspace.relationships.create(
        client="Aster", supplier="Birch", privacy=privacy, minimum_n=minimum_n, form=Form.EXPRESS, held_on=DAY
    )
    for side in Side:
        for _ in range(people):
            workspace.people.add(relationship_id=relationship.id, side=side)
    assessment = everybody_answers(workspace, relationship)
    assert workspace.overviews.of(relationship.id).results_shown is is_shown
    profile = workspace.results.profile(assessment.id, Audience.FACILITATOR)
    assert all((factor.client.score is not None) is is_shown for factor in profile.factors)


@pytest.mark.parametrize(
    ("form", "items", "expectations", "outcomes"), [(Form.EXPRESS, 21, 0, 4), (Form.STANDARD, 42, 7, 8)]
)
def test_a_questionnaire_asks_what_its_form_asks_and_numbers_it(
    workspace: Workspace, form: Form, items: int, expectations: int, outcomes: int
) -> None:
    relationship = workspace.relationships.create(client="Aster", supplier="Birch", form=form, held_on=DAY)
    person = workspace.people.add(relationship_id=relationship.id, side=Side.SUPPLIER)
    assessment = workspace.relationships.assessment(relationship.id)
    questionnaire = workspace.answering.questionnaire(assessment.id, person.id)
    pages = questionnaire.pages
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert sum(isinstance(page, ItemPage) for page in pages) == items
    ratings = [page for page in pages if isinstance(page, RatingPage)]
    assert sum(page.is_expectation for page in ratings) == expectations
    assert sum(not page.is_expectation for page in ratings) == 7
    assert sum(isinstance(page, VotePage) for page in pages) == 1
    assert sum(isinstance(page, OutcomePage) for page in pages) == outcomes


def test_both_sides_read_the_same_sentence_with_the_names_filled_in(workspace: Workspace) -> None:
    relationship = workspace.relationships.create(client="[S] & <b>", supplier="[P]", form=Form.FULL, held_on=DAY)
    for side in Side:
        workspace.people.add(relationship_id=relationship.id, side=side)
    assessment = workspace.relationships.assessment(relationship.id)
    read = [
        [
            page
            for page in workspace.answering.questionnaire(assessment.id, person.id).pages
            if isinstance(page, ItemPage)
        ]
        for person in workspace.people.of(relationship.id)
    ]
    assert read[0] == read[1]
    stem = next(page.stem for page in read[0] if page.item == "GOV-P4")
    assert "[S] & <b>'s current business objectives" in stem


def test_codes_are_the_next_free_ones_of_the_side(workspace: Workspace) -> None:
    relationship = begin(workspace, people=2)
    people = workspace.people.of(relationship.id)
    assert [person.code for person in people] == ["C1", "C2", "S1", "S2"]
    workspace.people.delete(people[0].id)
    assert workspace.people.add(relationship_id=relationship.id, side=Side.CLIENT).code == "C1"


def test_a_relationship_is_found_by_its_id_or_a_part_of_its_name(workspace: Workspace) -> None:
    first = workspace.relationships.create(client="Aster", supplier="Birch", held_on=DAY)
    workspace.relationships.create(client="Aster", supplier="Cedar", held_on=DAY)
    assert workspace.relationships.find(first.id) == first
    assert workspace.relationships.find("bIRch") == first
    with pytest.raises(UserFacingError, match="more than one"):
        workspace.relationships.find("aster")
    with pytest.raises(UserFacingError, match="no relationship"):
        workspace.relationships.find("Dahlia")


@pytest.mark.parametrize(("client", "supplier"), [("", "Birch"), ("Aster", "  ")])
def test_a_relationship_needs_two_names(workspace: Workspace, client: str, supplier: str) -> None:
    with pytest.raises(UserFacingError, match="name is missing"):
        workspace.relationships.create(client=client, supplier=supplier, held_on=DAY)
    assert workspace.relationships.summaries() == ()


def test_samples_come_once_and_a_sample_that_is_there_is_kept(workspace: Workspace) -> None:
    assert {sample.id for sample in workspace.samples.install()} == {"A", "B", "C", "D"}
    kept = workspace.relationships.get("A")
    changed = workspace.relationships.update(
        Relationship("A", "Mine now", kept.supplier, kept.scope, kept.privacy, kept.minimum_n, is_sample=True)
    )
    assert workspace.samples.install()
    assert workspace.relationships.get("A") == changed
    assert workspace.samples.reset("A") == kept


def test_resetting_a_sample_touches_no_other_one(workspace: Workspace) -> None:
    workspace.samples.install()
    workspace.relationships.delete("B")
    mine = workspace.relationships.update(replace(workspace.relationships.get("C"), scope="Mine"))
    workspace.samples.reset("A")
    assert [entry.relationship.id for entry in workspace.relationships.summaries()] == ["A", "D", "C"]
    assert workspace.relationships.get("C") == mine


def test_only_samples_can_be_reset(workspace: Workspace) -> None:
    relationship = begin(workspace)
    with pytest.raises(UserFacingError, match="not a sample"):
        workspace.samples.reset(relationship.id)
    assert workspace.people.of(relationship.id)


def test_a_backup_is_made_before_a_deletion_and_names_what_it_still_holds(workspace: Workspace) -> None:
    relationship = begin(workspace)
    workspace.relationships.delete(relationship.id)
    holding = workspace.safekeeping.backups_holding(relationship=relationship.id)
    assert [backup.reason for backup in holding] == ["before deletion"]
    workspace.safekeeping.purge_backups(relationship=relationship.id)
    assert workspace.safekeeping.backups_holding(relationship=relationship.id) == ()


def test_a_purge_leaves_a_backup_of_everything_else(workspace: Workspace) -> None:
    doomed, other = begin(workspace), begin(workspace)
    workspace.safekeeping.keep("start")
    workspace.relationships.delete(doomed.id)
    workspace.safekeeping.purge_backups(relationship=doomed.id)
    (kept,) = workspace.safekeeping.backups()
    assert (kept.reason, kept.relationships) == ("after deletion", 1)
    assert workspace.safekeeping.backups_holding(relationship=other.id) == (kept,)


def test_an_assessment_is_deleted_with_its_answers_and_the_next_one_takes_its_number(workspace: Workspace) -> None:
    relationship = begin(workspace)
    doomed = workspace.relationships.assessment(relationship.id)
    workspace.relationships.delete_assessment(doomed.id)
    assert workspace.relationships.assessments(relationship.id) == ()
    assert len(workspace.people.of(relationship.id)) > 0
    holding = workspace.safekeeping.backups_holding(assessment=doomed.id)
    assert [backup.reason for backup in holding] == ["before deletion"]
    again = workspace.relationships.open_assessment(relationship.id, form=doomed.form, held_on=DAY)
    assert (again.number, again.id == doomed.id) == (1, False)


def test_nothing_new_makes_no_new_backup(workspace: Workspace) -> None:
    assert workspace.safekeeping.keep("start") is None
    begin(workspace)
    assert workspace.safekeeping.keep("start") is not None
    assert workspace.safekeeping.keep("close") is None


def test_the_workspace_itself_is_never_the_target_of_its_backup(workspace: Workspace) -> None:
    with pytest.raises(UserFacingError, match="cannot take the place"):
        workspace.safekeeping.back_up(workspace.path)


def test_everything_is_there_after_closing_and_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "work.healthcheck"
    with open_workspace(path, make_new=True) as workspace:
        relationship = begin(workspace)
        assessment = everybody_answers(workspace, relationship)
        before = workspace.people.progress(assessment.id)
    with open_workspace(path) as workspace:
        assert workspace.people.progress(assessment.id) == before


def test_results_for_both_sides_wait_for_the_closing(workspace: Workspace, tmp_path: Path) -> None:
    assessment = everybody_answers(workspace, begin(workspace))
    assert workspace.results.profile(assessment.id, Audience.FACILITATOR).factors
    with pytest.raises(UserFacingError, match="still open"):
        workspace.reporting.write_report(assessment.id, tmp_path / "report.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_chart_without_a_single_score_is_refused_in_words(workspace: Workspace, tmp_path: Path) -> None:
    relationship = begin(workspace, people=2)
    assessment = everybody_answers(workspace, relationship)
    workspace.answering.close_assessment(assessment.id)
    with pytest.raises(UserFacingError, match="too few people"):
        workspace.reporting.write_chart(assessment.id, tmp_path / "radar.svg", chart="radar")


def test_names_in_a_table_are_never_formulas(workspace: Workspace, tmp_path: Path) -> None:
    relationship = workspace.relationships.create(
        client="=cmd|' /C calc'!A0", supplier="@b", form=Form.EXPRESS, held_on=DAY
    )
    for _ in range(2):
        workspace.people.add(relationship_id=relationship.id, side=Side.CLIENT)
    assessment = everybody_answers(workspace, relationship)
    workspace.answering.close_assessment(assessment.id)
    table = workspace.reporting.write_table(assessment.id, tmp_path / "table.csv").read_text("utf-8-sig")
    assert "'=cmd" in table
    assert not any(cell.startswith(("=", "@")) for line in table.splitlines() for cell in line.split(","))
