"""A whole questionnaire by keyboard into a real workspace file, closed and opened again on the way."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Reply, ResponseStatus
from healthcheck.domain.form import Form
from healthcheck.domain.questionnaire import ItemPage, OutcomePage, Page, RatingPage, RetrospectPage, VotePage
from healthcheck.domain.relationship import Side
from healthcheck.workspace import Workspace
from tests.ui.respondent.conftest import Clock, SitDown
from tests.ui.respondent.person import Person


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "work.healthcheck"


def hand_over(sit_down: SitDown, workspace: Workspace) -> Person:
    """The laptop goes to the only person of the only relationship."""
    relationship = workspace.relationships.summaries()[0].relationship
    assessment = workspace.relationships.assessments(relationship.id)[0]
    someone = workspace.people.of(relationship.id)[0]
    questionnaire = workspace.answering.questionnaire(assessment.id, someone.id, facilitator="A. Ferrier")
    return sit_down(questionnaire, answering=workspace.answering, is_begun=False)


def answer(person: Person, workspace: Workspace, clock: Clock, *, upto: int) -> None:
    """Answer every question from the present one up to number ``upto``, with its own kind of keys."""
    relationship = workspace.relationships.summaries()[0].relationship
    assessment = workspace.relationships.assessments(relationship.id)[0]
    someone = workspace.people.of(relationship.id)[0]
    pages = workspace.answering.questionnaire(assessment.id, someone.id).pages
    while True:
        current = [page for page in pages if f"Question {page.number} of {len(pages)}" in person.reads()]
        if current:
            clock.seconds += 1.5
            press_answer(person, current[0])
            if current[0].number == upto:
                return
        person.click("Continue")


def press_answer(person: Person, page: Page) -> None:
    match page:
        case ItemPage() | RetrospectPage():
            person.press("4")
        case RatingPage():
            person.press("6")
        case VotePage():
            person.press("1", "3", "7")
        case OutcomePage() if page.labels:
            person.press("5")
        case OutcomePage():
            person.write("A shared plan for the autumn, made by both")


def test_every_answer_is_in_the_file_and_the_person_goes_on_where_they_stopped(
    sit_down: SitDown, clock: Clock, path: Path
) -> None:
    with open_workspace(path, make_new=True) as workspace:
        relationship = workspace.relationships.create(
            client="Aster & Sons", supplier="Birch <b>", form=Form.EXPRESS, held_on=date(2026, 5, 4)
        )
        workspace.people.add(relationship_id=relationship.id, side=Side.CLIENT, name="J. Okafor")
        person = hand_over(sit_down, workspace)
        person.click("Start")
        answer(person, workspace, clock, upto=10)
        person.window.close()

    with open_workspace(path) as workspace:
        person = hand_over(sit_down, workspace)
        assert "You have completed 2 of 8 sections." in person.reads()
        person.click("Continue at question 10")
        assert (person.choice() or "").startswith("4, ")
        questions = int(person.reads().split("Question 10 of ")[1].split()[0])
        answer(person, workspace, clock, upto=questions)
        person.click("Continue")
        person.click("Continue")
        assert person.heading() == "Every question has an answer"
        person.click("Submit my answers")
        assert person.heading() == "Thank you, J. Okafor"
        person.window.close()

    with open_workspace(path) as workspace:
        relationship = workspace.relationships.summaries()[0].relationship
        assessment = workspace.relationships.assessments(relationship.id)[0]
        response = workspace.people.progress(assessment.id)[0]
        assert response.status is ResponseStatus.SUBMITTED
        assert {entry.reply for entry in response.answers.values()} == {Reply.ESTABLISHED}
        assert len(response.answers) == 21
        assert {entry.seconds for entry in response.answers.values()} == {1.5}
        assert set(response.global_scores.values()) == {6}
        assert response.votes == ("GOV", "TRU", "INN")
