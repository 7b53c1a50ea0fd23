from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView

from healthcheck.domain.assessment import Reply, ResponseStatus
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.respondent.person import Person
from tests.ui.stage import Stage
from ui.respondent.window import RespondentView


def statuses(stage: Stage) -> list[str]:
    model = stage.editor(QTableView, "Who has answered").model()
    return [model.index(row, 3).data() for row in range(model.rowCount())]


def both_sides(stage: Stage, people: int = 3) -> Relationship:
    return stage.relationship("Northwind", "Alcor", people={Side.CLIENT: people, Side.SUPPLIER: people})


def test_it_says_who_has_answered(stage: Stage) -> None:
    relationship = both_sides(stage)
    stage.answer(stage.people(relationship)[0])
    stage.show(relationship, "Questionnaires")
    assert stage.says("1 of 6 have answered")
    assert statuses(stage) == ["Submitted", *["Not started"] * 5]
    assert stage.says("1 of 3")
    assert stage.says("0 of 3")


def test_starting_hands_the_whole_window_to_the_respondent(stage: Stage) -> None:
    relationship = both_sides(stage)
    stage.show(relationship, "Questionnaires")
    stage.press("Start questionnaire")
    view = stage.window.findChild(RespondentView)
    assert view is not None
    assert view.isVisible()
    assert not stage.window.menuBar().isVisible()
    assert not stage.has_button("  Results")
    assert stage.preferences.value.handed_to is not None
    view.finished.emit()
    stage.settle()
    assert stage.window.menuBar().isVisible()
    assert stage.preferences.value.handed_to is None
    assert stage.says("0 of 6 have answered")


def test_after_somebody_has_answered_the_next_one_is_a_key_away(stage: Stage) -> None:
    relationship = both_sides(stage)
    first, second, *_ = stage.people(relationship)
    stage.show(relationship, "Questionnaires")
    stage.press("Start questionnaire")
    view = stage.window.findChild(RespondentView)
    assert view is not None
    stage.answer(first)
    view.finished.emit()
    stage.settle()
    table = stage.editor(QTableView, "Who has answered")
    assert table.model().index(table.currentIndex().row(), 0).data() == second.code
    stage.press("Start questionnaire")
    assert stage.says(f"Welcome, {second.display_name}")


@pytest.mark.parametrize("row", [0, 2])
def test_a_double_click_on_a_row_hands_over_to_that_person(stage: Stage, row: int) -> None:
    stage.show(both_sides(stage), "Questionnaires")
    table = stage.editor(QTableView, "Who has answered")
    place = table.visualRect(table.model().index(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    stage.settle()
    view = stage.window.findChild(RespondentView)
    assert view is not None
    assert view.isVisible()
    assert stage.says(f"Welcome, C. Person {row + 1}")


def test_single_keys_that_are_off_in_the_settings_answer_nothing(stage: Stage) -> None:
    relationship = both_sides(stage)
    stage.menu("Settings…")
    stage.press("Questionnaire")
    stage.press("Single keys answer a question (1 to 5, 0 and N)")
    stage.press("Close")
    stage.show(relationship, "Questionnaires")
    stage.press("Start questionnaire")
    view = stage.window.findChild(RespondentView)
    assert view is not None
    person = Person(view, stage.window)
    stage.press("Start")
    stage.press("Continue")
    assert "Question 1 of" in person.reads()
    person.press("4")
    assert person.choice() is None
    person.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert person.choice() is not None


def test_the_facilitator_is_asked_once_before_the_first_questionnaire(stage: Stage) -> None:
    stage.preferences.update(facilitator="")
    stage.show(both_sides(stage), "Questionnaires")
    stage.press("Start questionnaire")
    assert stage.says("Who is the facilitator?")
    stage.press("Continue")
    assert stage.says("Enter your name")
    stage.editor(QLineEdit, "Your name").setText("M. Ferrier")
    stage.press("Continue")
    assert stage.preferences.value.facilitator == "M. Ferrier"
    assert stage.window.findChild(RespondentView) is not None


def test_after_a_restart_the_laptop_is_still_in_the_respondents_hands(stage: Stage) -> None:
    stage.show(both_sides(stage), "Questionnaires")
    stage.press("Start questionnaire")
    stage.contents.stop()
    stage.preferences.update(
        handed_to=(str(stage.workspace.path), 1, stage.people(stage.workspace.relationships.get("R1"))[0].id)
    )
    stage.contents.start(stage.session)
    stage.settle()
    view = stage.window.findChild(RespondentView)
    assert view is not None
    assert view.isVisible()
    assert not stage.window.menuBar().isVisible()


def test_unlocking_takes_the_answers_out_of_the_count_and_is_undone(stage: Stage) -> None:
    relationship = both_sides(stage)
    person = stage.people(relationship)[0]
    stage.answer(person)
    stage.show(relationship, "Questionnaires")
    stage.press("Unlock")
    assessment = stage.workspace.relationships.assessment(relationship.id)
    assert stage.workspace.answering.response(assessment.id, person.id).status is ResponseStatus.DRAFT
    assert stage.says("0 of 6 have answered")
    assert stage.has_button("Resume questionnaire")
    assert stage.says("C1 is unlocked and does not count until it is submitted again")
    stage.press("Undo")
    assert stage.workspace.answering.response(assessment.id, person.id).status is ResponseStatus.SUBMITTED
    assert stage.says("1 of 6 have answered")


def test_answers_that_were_changed_since_they_were_unlocked_are_not_locked_by_undoing(stage: Stage) -> None:
    relationship = both_sides(stage)
    person = stage.people(relationship)[0]
    stage.answer(person)
    stage.show(relationship, "Questionnaires")
    stage.press("Unlock")
    assessment = stage.workspace.relationships.assessment(relationship.id)
    stage.workspace.answering.global_score(assessment.id, person.id, factor="GOV", value=1)
    stage.press("Undo")
    assert stage.says("The answers of C1 are other ones by now.")
    assert stage.workspace.answering.response(assessment.id, person.id).status is ResponseStatus.DRAFT


def test_withdrawing_deletes_the_answers_and_keeps_the_person(stage: Stage) -> None:
    relationship = both_sides(stage)
    person = stage.people(relationship)[0]
    stage.answer(person, Reply.EMBEDDED)
    stage.show(relationship, "Questionnaires")
    stage.press("Withdraw")
    assessment = stage.workspace.relationships.assessment(relationship.id)
    kept = [entry.respondent_id for entry in stage.workspace.people.progress(assessment.id) if entry.answers]
    assert person.id not in kept
    assert person in stage.people(relationship)


def test_closing_says_how_many_interviews_are_not_finished(stage: Stage) -> None:
    relationship = both_sides(stage)
    assessment = stage.workspace.relationships.assessment(relationship.id)
    for person in stage.people(relationship)[:2]:
        stage.workspace.interviews.begin(assessment.id, person.id)
    stage.show(relationship, "Questionnaires")
    stage.press("Close the assessment…")
    assert stage.says("2 interviews are not finished.")


def test_closing_says_who_is_missing_and_reopening_what_follows(stage: Stage) -> None:
    relationship = both_sides(stage)
    for person in stage.people(relationship)[1:]:
        stage.answer(person)
    stage.show(relationship, "Questionnaires")
    stage.press("Close the assessment…")
    assert stage.says("1 person has not answered and will not be counted.")
    stage.press("Close the assessment")
    assert stage.workspace.relationships.assessment(relationship.id).is_closed
    assert stage.says("Closed: 5 of 6 have answered")
    assert not stage.has_button("Start questionnaire")
    stage.menu("Reopen assessment…")
    assert stage.says("printed in steps of five")
    stage.press("Reopen")
    assert not stage.workspace.relationships.assessment(relationship.id).is_closed


def test_a_closed_assessment_leads_on_to_its_results(stage: Stage) -> None:
    relationship = both_sides(stage)
    for person in stage.people(relationship):
        stage.answer(person)
    stage.show(relationship, "Questionnaires")
    assert not stage.has_button("See the results")
    stage.press("Close the assessment…")
    stage.press("Close the assessment")
    assert stage.window.focusWidget() is stage.button("See the results")
    stage.press("See the results")
    assert stage.chart("Profile") is not None


def test_cancel_changes_nothing(stage: Stage) -> None:
    relationship = both_sides(stage)
    stage.show(relationship, "Questionnaires")
    stage.press("Close the assessment…")
    stage.press("Cancel")
    assert not stage.workspace.relationships.assessment(relationship.id).is_closed


def test_once_everybody_has_answered_closing_is_what_the_page_leads_to(stage: Stage) -> None:
    relationship = both_sides(stage, people=1)
    first, last = stage.people(relationship)
    stage.answer(first)
    stage.show(relationship, "Questionnaires")
    assert stage.button("Start questionnaire").property("kind") == "primary"
    assert stage.button("Close the assessment…").property("kind") == "plain"
    stage.answer(last)
    stage.session.announce()
    stage.settle()
    assert stage.button("Close the assessment…").property("kind") == "primary"
    assert stage.button("Start questionnaire").property("kind") == "plain"
