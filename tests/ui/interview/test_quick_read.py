"""The quick read is the person's own 0-10 answer, and counts when the response is submitted."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton

from healthcheck.domain.assessment import ResponseStatus
from tests.ui.interview.interviewer import CLOSE, GOVERNANCE, KEY, Interviewer
from tests.ui.stage import Stage
from ui.respondent.window import RespondentView


def read(interviewer: Interviewer, key: str) -> None:
    """Answer by key, with the keyboard on the scale."""
    buttons = interviewer.stage.window.findChildren(QRadioButton)
    next(button for button in buttons if button.isVisible()).setFocus()
    interviewer.press(key)


def chosen(interviewer: Interviewer) -> str | None:
    buttons = interviewer.stage.window.findChildren(QRadioButton)
    return next((button.accessibleName() for button in buttons if button.isVisible() and button.isChecked()), None)


def test_a_digit_answers_for_the_person_and_can_be_taken_back(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("S1")
    interviewer.go_to(GOVERNANCE)
    assert stage.says("Quick read: All in all, how strong is governance")
    read(interviewer, "7")
    assert interviewer.response("S1").global_scores == {"GOV": 7}
    assert chosen(interviewer) == "7"
    interviewer.press(KEY.Key_Right)
    assert interviewer.response("S1").global_scores == {"GOV": 8}
    interviewer.press(KEY.Key_End)
    assert chosen(interviewer) == "10, Very strong"
    interviewer.undo("quick read")
    assert interviewer.response("S1").global_scores == {"GOV": 8}
    stage.press("Take back")
    assert interviewer.response("S1").global_scores == {}


def test_a_quick_read_is_undone_only_where_nobody_answered_since(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("S1")
    interviewer.go_to(GOVERNANCE)
    read(interviewer, "7")
    person = interviewer.person("S1")
    stage.workspace.answering.global_score(interviewer.assessment_id, person.id, factor="GOV", value=3)
    interviewer.undo("quick read")
    assert stage.says("The answer on this factor is another one by now.")
    assert interviewer.response("S1").global_scores == {"GOV": 3}


def test_a_submitted_answer_is_shown_and_locked(interviewer: Interviewer, stage: Stage) -> None:
    stage.answer(interviewer.person("C1"))
    interviewer.start("C1")
    interviewer.go_to(GOVERNANCE)
    assert chosen(interviewer) == "6"
    buttons = [button for button in stage.window.findChildren(QRadioButton) if button.isVisible()]
    assert not any(button.isEnabled() for button in buttons)


def test_the_close_leads_to_the_persons_questionnaire(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("C1")
    interviewer.go_to(CLOSE)
    assert not stage.button("Submit the answers").isEnabled()
    stage.press("Open the questionnaire…")
    view = stage.window.findChild(RespondentView)
    assert view is not None
    assert view.isVisible()
    view.finished.emit()
    stage.settle()
    assert stage.title == "Interview with C. Person 1"


def test_answers_can_be_typed_in_and_submitted_for_the_person(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("C1")
    interviewer.go_to(GOVERNANCE)
    read(interviewer, "7")
    interviewer.go_to(CLOSE)
    stage.press("Type the answers in…")
    assert stage.title == "Type in the answers of paper forms"
    stage.press("Back to questionnaires")
    stage.press("Interviews")
    interviewer.choose("C1")
    stage.press("Continue interview")
    interviewer.go_to(CLOSE)
    stage.press("Submit the answers")
    assert interviewer.response("C1").status is ResponseStatus.SUBMITTED
    assert stage.says("C1 is submitted and counts from now on: 1 of 33 questions are answered")
    assert not stage.button("Submit the answers").isEnabled()
    interviewer.undo("submitting C1")
    assert interviewer.response("C1").status is ResponseStatus.DRAFT
    interviewer.redo("submitting C1")
    assert interviewer.response("C1").status is ResponseStatus.SUBMITTED
