"""Welcome, coming back, pausing, handing back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from healthcheck.domain.assessment import Answer, Reply, Response, ResponseStatus
from healthcheck.domain.relationship import Privacy, Seniority, Side
from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER
from tests.ui.respondent.questionnaires import PROMISE, make_questionnaire
from ui.theme import Theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIGN = 30
"""Where the middle of the sign stands, px from the left."""

BLANK = Response("p1", "C1", Side.CLIENT, Seniority.MANAGING)


def answered(*, upto: int, position: str) -> Response:
    """Everything answered up to a question; the person stopped at ``position``."""
    response = BLANK
    for page in make_questionnaire().pages[:upto]:
        kind, name = page.id.split(":")
        if kind == "item":
            response = replace(response, answers={**response.answers, name: Answer(name, Reply.AGREED)})
        elif kind == "global":
            response = replace(response, global_scores={**response.global_scores, name: 7})
        else:
            response = replace(response, expectations={**response.expectations, name: 7})
    return replace(response, status=ResponseStatus.DRAFT, position=position)


def test_the_promise_stands_word_for_word_before_the_first_question(sit_down: SitDown) -> None:
    person = sit_down(is_begun=False)

    assert person.heading() == "Welcome, J. Okafor"
    assert PROMISE in person.reads().splitlines()
    assert "38 questions · about 25 minutes" in person.reads()
    assert "You answer for Northwind, the client." in person.reads()


def test_start_leads_to_the_first_section_and_then_its_first_question(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down(is_begun=False)

    person.press(ENTER)
    assert person.heading() == "Governance"
    assert "5 questions" in person.reads()
    assert "who decides" in person.reads()

    person.press(ENTER)
    assert "1 of 8 · Governance" in person.reads()
    assert "Question 1 of 38" in person.reads()

    person.click("Pause and hand back")
    assert notebook.response.position == "item:GOV-1"


def test_the_next_question_stands_before_the_place_is_written(
    sit_down: SitDown, qtbot: QtBot, notebook: Notebook
) -> None:
    person = sit_down()
    person.click("Pause and hand back")
    person.click("Keep answering")

    person.press("3", ENTER)

    assert "Question 2 of 38" in person.reads()
    assert notebook.response.reply("GOV-1") is Reply.AGREED
    assert notebook.response.position == "item:GOV-1"
    qtbot.waitUntil(lambda: notebook.response.position == "item:GOV-2")


def test_closing_the_window_or_taking_the_view_away_loses_no_place(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press(ENTER)
    person.view.hide()
    assert notebook.response.position == "item:GOV-2"

    person.view.show()
    person.press(ENTER)
    assert person.window.close()
    assert notebook.response.position == "item:GOV-3"


def test_the_place_is_written_before_the_answers_are_submitted(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down(make_questionnaire(factors=0))
    person.press(ENTER, ENTER)
    person.press(ENTER, held=CTRL)
    person.press(ENTER)

    person.click("Submit my answers")

    assert notebook.writes[-2:] == ["position", "submit"]


def test_somebody_who_comes_back_continues_where_they_stopped(sit_down: SitDown) -> None:
    response = answered(upto=15, position="item:OPN-1")
    person = sit_down(make_questionnaire(response=response), is_begun=False)

    assert person.heading() == "Welcome back, J. Okafor"
    assert "You have completed 3 of 8 sections." in person.reads()
    assert PROMISE in person.reads()

    person.click("Continue at question 16")
    assert "4 of 8 · Openness" in person.reads()


def test_coming_back_names_what_was_left_open(sit_down: SitDown) -> None:
    response = answered(upto=13, position="item:OPN-1")
    person = sit_down(make_questionnaire(response=response), is_begun=False)

    assert "You have completed 3 of 8 sections." in person.reads()
    assert "2 questions on the way were left open; they are listed at the end." in person.reads()


def test_kept_answers_are_shown_again(sit_down: SitDown) -> None:
    response = answered(upto=15, position="item:OPN-1")
    person = sit_down(make_questionnaire(response=response), is_begun=False)
    person.press(ENTER)

    person.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)

    assert "Question 15 of 38" in person.reads()
    assert person.choice() == "7"


def test_pausing_before_the_first_answer_speaks_of_no_answers(sit_down: SitDown) -> None:
    person = sit_down(is_begun=False)
    person.click("Pause and hand back")
    assert "Nothing is answered yet. Next time you begin at question 1." in person.reads()
    assert "do not count" not in person.reads()


def test_pausing_asks_once_and_hands_back(sit_down: SitDown, qtbot: QtBot, notebook: Notebook) -> None:
    person = sit_down()
    person.press("3", ENTER)

    person.click("Pause and hand back")
    assert person.heading() == "Pause here?"
    assert "Next time you continue at question 2." in person.reads()

    person.click("Keep answering")
    assert "Question 2 of 38" in person.reads()

    person.click("Pause and hand back")
    with qtbot.waitSignal(person.view.finished):
        person.press(ENTER)
    assert notebook.response.position == "item:GOV-2"


def test_a_note_being_typed_is_saved_before_the_pause(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.write("half a sent")

    person.click("Pause and hand back")

    assert notebook.response.answers["GOV-1"].note == "half a sent"


def test_closing_the_window_saves_a_note_being_typed(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.write("half a sent")

    assert person.window.close()

    assert notebook.response.answers["GOV-1"].note == "half a sent"


def test_a_submitted_questionnaire_opens_locked(sit_down: SitDown, qtbot: QtBot) -> None:
    response = replace(answered(upto=15, position="item:OPN-1"), status=ResponseStatus.SUBMITTED)
    person = sit_down(make_questionnaire(response=response), is_begun=False)

    assert person.heading() == "Thank you, J. Okafor"
    assert not person.offers("Back")

    with qtbot.waitSignal(person.view.finished):
        person.click("Return to facilitator")


@pytest.mark.parametrize(
    ("side", "privacy", "words"),
    [
        (Side.CLIENT, Privacy.CONFIDENTIAL, "Answering as CLIENT: J. Okafor, Northwind. Confidential: shown only as"),
        (Side.SUPPLIER, Privacy.ATTRIBUTED, "Answering as SUPPLIER: J. Okafor, Alcor. Attributed: your name appears"),
    ],
)
def test_the_band_says_side_person_and_promise(sit_down: SitDown, side: Side, privacy: Privacy, words: str) -> None:
    person = sit_down(make_questionnaire(side=side, privacy=privacy))

    assert person.view.band.accessibleName().startswith(words)
    assert person.view.band.height() == 36


@pytest.mark.parametrize(("side", "shape"), [(Side.CLIENT, "disc"), (Side.SUPPLIER, "diamond")])
def test_the_band_has_the_colour_and_the_sign_of_its_side(
    sit_down: SitDown, theme: Theme, side: Side, shape: str
) -> None:
    person = sit_down(make_questionnaire(side=side))
    band = person.view.band
    picture = band.grab().toImage()
    ground = QColor(getattr(theme.tokens, side.value))
    middle = band.height() // 2

    assert picture.pixelColor(4, middle) == ground
    assert picture.pixelColor(SIGN, middle) != ground
    # The corner of a diamond reaches farther than a disc.
    assert (picture.pixelColor(SIGN + 6, middle) == ground) is (shape == "disc")
