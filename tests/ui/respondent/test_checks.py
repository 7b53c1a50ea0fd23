"""Looking over: at the end of a section, and at the end of all."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER, Person
from tests.ui.respondent.questionnaires import make_questionnaire


def through_one_section(sit_down: SitDown) -> Person:
    """Question 2 and 5 stay open; question 1 has a note."""
    person = sit_down(make_questionnaire(factors=1))
    person.press("4", "e")
    person.write("Minutes of March")
    person.press(ENTER, held=CTRL)
    person.press(ENTER, "0", ENTER, "7", ENTER, ENTER)
    return person


def test_a_section_check_shows_answers_evidence_and_blanks(sit_down: SitDown) -> None:
    person = through_one_section(sit_down)

    assert person.heading() == "Check your answers: Governance"
    words = person.reads().splitlines()
    assert "Established" in words
    assert "Minutes of March" in words
    assert "I cannot see this from where I sit" in words
    assert "7 of 10" in words
    assert words.count("Not provided") == 2
    assert "2 questions have no answer yet. You can go on without them." in words


def test_change_leads_to_the_question_and_continue_back_to_the_check(sit_down: SitDown) -> None:
    person = through_one_section(sit_down)

    person.click("Change question 2")
    assert "Question 2 of 8" in person.reads()
    assert person.offers("Return to the check")

    person.press("2", ENTER)
    assert person.heading() == "Check your answers: Governance"
    assert person.reads().count("Not provided") == 1
    assert person.focus() is person.button("Change question 2")


def test_the_table_is_walked_with_arrows_and_enter_changes(sit_down: SitDown) -> None:
    person = through_one_section(sit_down)

    person.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert person.focus() is person.button("Change question 3")

    person.press(ENTER)
    assert "Question 3 of 8" in person.reads()


def test_a_change_button_tells_a_screen_reader_what_it_would_change(sit_down: SitDown) -> None:
    person = through_one_section(sit_down)

    description = person.button("Change question 4").accessibleDescription()

    assert description == "All in all, how strong is governance in this relationship? 7 of 10."


def to_the_end(person: Person) -> None:
    """From the check of the only factor to the final check, answering the vote and the outcome."""
    person.press(ENTER, ENTER, "1", "2", "3", ENTER, "5", ENTER)
    person.press(ENTER, held=CTRL)
    person.press(ENTER)


def test_the_final_check_lists_what_is_open_first_and_the_sections_closed(sit_down: SitDown) -> None:
    person = through_one_section(sit_down)
    to_the_end(person)

    assert person.heading() == "3 questions without an answer"
    assert [person.offers(f"Answer question {number}") for number in (2, 5, 8)] == [True, True, True]
    assert person.offers("Governance, 3 of 5 answered")
    assert not person.offers("Change question 1")
    assert person.offers("Submit my answers")


def test_a_section_of_the_final_check_opens_and_stays_open(sit_down: SitDown) -> None:
    person = through_one_section(sit_down)
    to_the_end(person)

    person.click("Governance, 3 of 5 answered")
    assert "Minutes of March" in person.reads()

    person.click("Change question 1")
    person.press("5", ENTER)
    assert "Embedded" in person.reads()
    assert person.focus() is person.button("Change question 1")


def test_an_open_question_is_answered_from_the_final_check(sit_down: SitDown) -> None:
    person = through_one_section(sit_down)
    to_the_end(person)

    person.click("Answer question 5")
    person.press("6", ENTER)

    assert person.heading() == "2 questions without an answer"


def test_submitting_locks_and_thanks(sit_down: SitDown, notebook: Notebook) -> None:
    person = through_one_section(sit_down)
    to_the_end(person)

    person.click("Submit my answers")

    assert notebook.is_submitted
    assert person.heading() == "Thank you, J. Okafor"
    assert "Your answers are submitted and locked." in person.reads()
    assert "Please hand the laptop back to A. Ferrier." in person.reads()
    writes = list(notebook.writes)
    person.press("4", Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp)
    person.press("z", held=CTRL)
    assert person.heading() == "Thank you, J. Okafor"
    assert notebook.writes == writes
