"""What happens when an answer cannot be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from healthcheck.domain.assessment import Reply
from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER, Person
from tests.ui.respondent.questionnaires import make_questionnaire

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def stuck(sit_down: SitDown, notebook: Notebook) -> Person:
    """Answered 2; then the disk filled up and the person chose 4."""
    person = sit_down()
    person.press("2")
    notebook.is_full = True
    person.press("4")
    return person


def test_the_answer_stays_on_screen_and_the_reason_is_said(stuck: Person) -> None:
    assert (stuck.choice() or "").startswith("4, ")
    assert "Not saved: The disk is full." in stuck.reads()
    assert "Your answer is kept on screen. Free some space and try again." in stuck.reads()
    assert "Saved 14:02" not in stuck.reads()


def test_nothing_leads_on_or_back_until_it_is_saved(stuck: Person) -> None:
    assert not stuck.offers("Continue")
    assert not stuck.offers("Back")

    stuck.press(ENTER, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Left)

    assert "Question 1 of 38" in stuck.reads()
    assert (stuck.choice() or "").startswith("4, ")


def test_trying_again_works_once_there_is_space(stuck: Person, notebook: Notebook) -> None:
    stuck.click("Try again")
    assert "Not saved: The disk is full." in stuck.reads()
    assert notebook.response.reply("GOV-1") is Reply.STARTING

    notebook.is_full = False
    stuck.click("Try again")

    assert notebook.response.reply("GOV-1") is Reply.ESTABLISHED
    assert "Not saved" not in stuck.reads()
    assert "Saved 14:02" in stuck.reads()
    assert stuck.offers("Continue")


def test_another_answer_is_another_try(stuck: Person, notebook: Notebook) -> None:
    notebook.is_full = False

    stuck.press("5")

    assert notebook.response.reply("GOV-1") is Reply.EMBEDDED
    assert stuck.offers("Continue")


def test_a_note_that_could_not_be_saved_is_saved_with_the_rest(stuck: Person, notebook: Notebook) -> None:
    stuck.press("e")
    stuck.write("Minutes of March")
    stuck.press(ENTER, held=CTRL)
    assert "Question 1 of 38" in stuck.reads()

    notebook.is_full = False
    stuck.click("Try again")

    assert notebook.response.answers["GOV-1"].note == "Minutes of March"
    assert notebook.response.reply("GOV-1") is Reply.ESTABLISHED


def test_leaving_says_what_would_be_lost(stuck: Person, qtbot: QtBot, notebook: Notebook) -> None:
    stuck.click("Pause and hand back")
    assert stuck.heading() == "Your last change is not saved"
    assert "this change is lost" in stuck.reads()

    stuck.click("Keep answering")
    assert (stuck.choice() or "").startswith("4, ")
    assert not stuck.offers("Continue")

    stuck.click("Pause and hand back")
    notebook.is_full = False
    stuck.click("Try again")
    assert stuck.heading() == "Pause here?"
    assert notebook.response.reply("GOV-1") is Reply.ESTABLISHED
    with qtbot.waitSignal(stuck.view.finished):
        stuck.click("Pause and hand back")


def test_leaving_without_the_change_is_possible(stuck: Person, qtbot: QtBot) -> None:
    stuck.click("Pause and hand back")

    with qtbot.waitSignal(stuck.view.finished):
        stuck.click("Hand back without this change")


def test_the_window_stays_open_over_an_unsaved_answer(stuck: Person, notebook: Notebook) -> None:
    assert not stuck.window.close()
    assert stuck.heading() == "Your last change is not saved"

    notebook.is_full = False
    stuck.click("Try again")
    assert stuck.window.close()


def test_a_place_that_cannot_be_saved_is_no_lost_answer(sit_down: SitDown, qtbot: QtBot, notebook: Notebook) -> None:
    person = sit_down()
    person.press("2")
    notebook.is_full = True

    person.press(ENTER)
    qtbot.waitUntil(lambda: "Your place is not saved: The disk is full." in person.reads())
    assert "All your answers are saved." in person.reads()
    assert not person.offers("Continue")

    notebook.is_full = False
    person.press("3")
    assert notebook.response.position == "item:GOV-2"
    assert notebook.response.reply("GOV-2") is Reply.AGREED
    assert person.offers("Continue")


def test_the_window_stays_open_over_a_place_that_could_not_be_saved(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("2")
    notebook.is_full = True
    person.press(ENTER)

    assert not person.window.close()
    assert not person.offers("Pause and hand back")

    notebook.is_full = False
    person.click("Try again")
    assert notebook.response.position == "item:GOV-2"
    assert person.window.close()


def test_handing_back_says_that_the_place_is_not_saved(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    notebook.is_full = True
    person.press(ENTER)

    person.click("Pause and hand back")

    assert person.offers("Hand back without this change")
    assert not person.offers("Pause and hand back")


def test_a_fault_of_the_program_never_reads_as_saved(
    sit_down: SitDown, notebook: Notebook, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = sit_down()
    person.press("2")

    def fail(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch, qtbot.capture_exceptions() as faults:
        patch.setattr(notebook, "answer", fail)
        person.press("4")
    assert len(faults) == 1
    assert "Saved 14:02" not in person.reads()
    assert "Not saved" in person.reads()
    assert not person.offers("Continue")

    person.press("4")
    assert notebook.response.reply("GOV-1") is Reply.ESTABLISHED
    assert person.offers("Continue")


def test_a_submission_that_fails_keeps_everything_and_can_be_repeated(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down(make_questionnaire(factors=0))
    person.press("1", "2", "3", ENTER, "4", ENTER)
    person.press(ENTER, held=CTRL)
    person.press(ENTER)
    notebook.is_full = True

    person.click("Submit my answers")
    assert "Not submitted: The disk is full." in person.reads()
    assert person.heading() == "1 question without an answer"

    notebook.is_full = False
    person.click("Try again")
    assert notebook.is_submitted
    assert person.heading() == "Thank you, J. Okafor"


def test_going_back_from_a_failed_submission_forgets_the_failure(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down(make_questionnaire(factors=0))
    person.press(ENTER, ENTER)
    person.press(ENTER, held=CTRL)
    person.press(ENTER)
    notebook.is_full = True
    person.click("Submit my answers")
    notebook.is_full = False

    person.click("Back")

    assert "Not submitted" not in person.reads()
    assert not notebook.is_submitted
