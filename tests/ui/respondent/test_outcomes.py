"""Questions on what comes of the relationship."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from healthcheck.domain.assessment import OutcomeAnswer
from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER, Person
from tests.ui.respondent.questionnaires import make_questionnaire


@pytest.fixture
def person(sit_down: SitDown) -> Person:
    someone = sit_down(make_questionnaire(factors=0))
    someone.press(ENTER)
    return someone


def test_a_labelled_outcome_is_answered_by_a_digit(person: Person, notebook: Notebook) -> None:
    person.press("4")

    assert notebook.response.outcomes["again"] == OutcomeAnswer("again", 3)
    assert person.choice() == "4, Probably"


def test_there_are_no_non_answers_and_an_answer_can_be_taken_back(person: Person, notebook: Notebook) -> None:
    person.press("4", "0", "n")
    assert notebook.response.outcomes["again"].value == 3

    person.press(Qt.Key.Key_Backspace)
    assert notebook.response.outcomes["again"].value is None


def test_an_open_question_is_ready_for_typing(person: Person, notebook: Notebook) -> None:
    person.press(ENTER)
    person.write("A meeting without slides, 1 hour.")

    person.press(ENTER, held=CTRL)

    assert notebook.response.outcomes["change"] == OutcomeAnswer("change", None, "A meeting without slides, 1 hour.")
    assert "Check your answers" in person.heading()


def test_escape_leaves_the_field_and_e_returns_to_it(person: Person, notebook: Notebook) -> None:
    person.press(ENTER)
    person.write("One")
    person.press(Qt.Key.Key_Escape)
    assert notebook.response.outcomes["change"].text == "One"

    person.press("4", "e")
    person.write(" more")
    person.press(Qt.Key.Key_Escape)

    assert notebook.response.outcomes["change"] == OutcomeAnswer("change", None, "One more")
