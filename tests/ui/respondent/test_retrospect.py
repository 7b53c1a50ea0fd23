"""Looking back on what was worked on since the assessment before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from healthcheck.domain.assessment import Reply
from healthcheck.domain.questionnaire import Questionnaire
from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER, Person
from tests.ui.respondent.questionnaires import make_questionnaire
from ui.preferences import Preferences


@pytest.fixture
def questionnaire() -> Questionnaire:
    return make_questionnaire(factors=0, looks_back=True)


@pytest.fixture
def person(sit_down: SitDown) -> Person:
    return sit_down()


def test_the_section_says_what_it_is_about_and_the_question_which_day_it_means(sit_down: SitDown) -> None:
    person = sit_down(is_begun=False)
    person.click("Start")
    assert person.heading() == "Thinking back"
    assert "Some practices have been worked on since." in person.reads()

    person.click("Continue")
    assert person.heading() == "Thinking back to 12 May 2025: Inside Alcor, it is settled who decides."
    assert "Question 1 of 4" in person.reads()


@pytest.mark.parametrize(
    ("key", "reply", "label"),
    [
        ("1", Reply.NOT_IN_PLACE, "1, Not in place"),
        ("5", Reply.EMBEDDED, "5, Embedded"),
        ("0", Reply.CANNOT_SEE, "0, I cannot tell how it was then"),
    ],
)
def test_a_key_answers_and_it_is_kept_at_once(
    person: Person, notebook: Notebook, key: str, reply: Reply, label: str
) -> None:
    person.press(key)
    assert notebook.response.retrospects == {"GOV-1": reply}
    assert notebook.writes[-1] == "retrospect"
    assert (person.choice() or "").startswith(label)


def test_what_was_worked_on_did_apply_and_there_is_no_note(person: Person, notebook: Notebook) -> None:
    person.press("n", "e", "f")
    assert notebook.response.retrospects == {}
    assert notebook.response.answers == {}


def test_arrows_walk_backspace_takes_back_and_undo_restores(person: Person, notebook: Notebook) -> None:
    person.press("2", Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert notebook.response.retrospects == {"GOV-1": Reply.ESTABLISHED}
    person.press("z", held=CTRL)
    assert notebook.response.retrospects == {"GOV-1": Reply.STARTING}
    person.press(Qt.Key.Key_Backspace)
    assert notebook.response.retrospects == {}
    assert person.choice() is None
    person.press("z", held=CTRL)
    assert notebook.response.retrospects == {"GOV-1": Reply.STARTING}
    assert (person.choice() or "").startswith("2, Starting")


def test_the_check_shows_the_answer_in_the_words_of_the_question(person: Person) -> None:
    person.press("0", ENTER)
    assert "Thinking back to 12 May 2025" in person.reads()
    assert "I cannot tell how it was then" in person.reads()


def test_the_mouse_alone_will_do_where_single_keys_are_off(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down(preferences=Preferences(facilitator="A. Ferrier", single_key_answers=False))
    person.press("3")
    assert notebook.response.retrospects == {}
    person.click("I cannot tell how it was then")
    assert notebook.response.retrospects == {"GOV-1": Reply.CANNOT_SEE}
