"""How long an item was looked at before the first reply."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from healthcheck.domain.assessment import Answer, Reply, Response
from healthcheck.domain.relationship import Seniority, Side
from tests.ui.respondent.conftest import Clock, SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER
from tests.ui.respondent.questionnaires import make_questionnaire


def kept(notebook: Notebook, item: str = "GOV-1") -> tuple[Reply | None, float | None]:
    answer = notebook.response.answers[item]
    return answer.reply, answer.seconds


def test_the_seconds_from_the_question_to_the_reply_go_with_the_answer(
    sit_down: SitDown, notebook: Notebook, clock: Clock
) -> None:
    person = sit_down()
    clock.seconds += 4.5
    person.press("3", ENTER)
    clock.seconds += 2.25
    person.press("5")

    assert kept(notebook) == (Reply.AGREED, 4.5)
    assert kept(notebook, "GOV-2") == (Reply.EMBEDDED, 2.25)


def test_a_later_reply_a_note_and_a_flag_keep_the_first_time(
    sit_down: SitDown, notebook: Notebook, clock: Clock
) -> None:
    person = sit_down()
    clock.seconds += 4.5
    person.press("3")
    clock.seconds += 10
    person.press("2", "f", "e")
    person.write("because")
    person.press(Qt.Key.Key_Escape, ENTER, Qt.Key.Key_Left)
    clock.seconds += 10
    person.press("1")

    assert kept(notebook) == (Reply.NOT_IN_PLACE, 4.5)


def test_a_reply_that_was_taken_back_keeps_the_first_time_when_it_is_given_again(
    sit_down: SitDown, notebook: Notebook, clock: Clock
) -> None:
    person = sit_down()
    clock.seconds += 4.5
    person.press("3", Qt.Key.Key_Backspace)
    clock.seconds += 10
    person.press("4")
    assert kept(notebook) == (Reply.ESTABLISHED, 4.5)

    person.press("z", held=CTRL)
    person.press("z", held=CTRL)
    person.press("z", held=CTRL)
    clock.seconds += 10
    person.press("z", held=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert kept(notebook) == (Reply.AGREED, 4.5)


def test_the_time_in_which_a_note_was_written_first_counts_too(
    sit_down: SitDown, notebook: Notebook, clock: Clock
) -> None:
    person = sit_down()
    person.press("e")
    person.write("A note before the reply")
    clock.seconds += 30
    person.press(Qt.Key.Key_Escape)
    assert kept(notebook) == (None, None)

    clock.seconds += 1
    person.press("3")
    assert kept(notebook) == (Reply.AGREED, 31)


def test_a_question_that_was_read_on_an_earlier_visit_is_not_timed(
    sit_down: SitDown, notebook: Notebook, clock: Clock
) -> None:
    person = sit_down()
    clock.seconds += 60
    person.press(ENTER, Qt.Key.Key_Left)
    clock.seconds += 1
    person.press("3")

    assert kept(notebook) == (Reply.AGREED, None)


@pytest.mark.parametrize(("waited", "seconds"), [(600, 600), (601, None)])
def test_after_ten_minutes_nobody_was_looking_at_the_question(
    sit_down: SitDown, notebook: Notebook, clock: Clock, waited: float, seconds: float | None
) -> None:
    person = sit_down()
    clock.seconds += waited
    person.press("3")

    assert kept(notebook) == (Reply.AGREED, seconds)


def test_after_a_pause_the_question_is_not_timed(sit_down: SitDown, notebook: Notebook, clock: Clock) -> None:
    person = sit_down()
    person.click("Pause and hand back")
    person.click("Keep answering")
    clock.seconds += 3
    person.press("3")

    assert kept(notebook) == (Reply.AGREED, None)


def test_the_question_where_the_laptop_was_handed_back_is_not_timed_but_the_next_is(
    sit_down: SitDown, notebook: Notebook, clock: Clock
) -> None:
    response = Response("p1", "C1", Side.CLIENT, Seniority.MANAGING, position="item:GOV-2")
    person = sit_down(make_questionnaire(response=response), is_begun=False)
    person.press(ENTER)
    clock.seconds += 3
    person.press("3", ENTER)
    clock.seconds += 3
    person.press("3")

    assert kept(notebook, "GOV-2") == (Reply.AGREED, None)
    assert kept(notebook, "GOV-3") == (Reply.AGREED, 3)


def test_an_answer_that_nobody_timed_stays_so(sit_down: SitDown, notebook: Notebook, clock: Clock) -> None:
    before = Response("p1", "C1", Side.CLIENT, Seniority.MANAGING, answers={"GOV-1": Answer("GOV-1", Reply.AGREED)})
    person = sit_down(make_questionnaire(response=replace(before, position="item:GOV-2")), is_begun=False)
    person.press(ENTER, Qt.Key.Key_Left)
    clock.seconds += 3
    person.press("4")

    assert kept(notebook) == (Reply.ESTABLISHED, None)


def test_a_window_that_was_out_of_sight_is_not_timed(sit_down: SitDown, notebook: Notebook, clock: Clock) -> None:
    person = sit_down()
    person.view.hide()
    person.view.show()
    person.view.setFocus()
    clock.seconds += 3
    person.press("3")

    assert kept(notebook) == (Reply.AGREED, None)
