"""One item: keys, the scale and what stands apart from it, note and flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from healthcheck.domain.assessment import Answer, Reply
from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import ALT, CTRL, ENTER
from ui.preferences import Preferences

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("key", "reply"),
    [
        ("1", Reply.NOT_IN_PLACE),
        ("2", Reply.STARTING),
        ("3", Reply.AGREED),
        ("4", Reply.ESTABLISHED),
        ("5", Reply.EMBEDDED),
        ("0", Reply.CANNOT_SEE),
        ("n", Reply.DOES_NOT_APPLY),
    ],
)
def test_a_key_answers_and_the_answer_is_saved_at_once(
    sit_down: SitDown, notebook: Notebook, key: str, reply: Reply
) -> None:
    person = sit_down()

    person.press(key)

    assert notebook.response.reply("GOV-1") is reply
    assert "Saved 14:02" in person.reads()


def test_nothing_advances_until_the_person_continues(sit_down: SitDown, qtbot: QtBot) -> None:
    person = sit_down()
    first = person.heading()

    person.press("4")
    qtbot.wait(500)
    assert person.heading() == first
    assert (
        person.choice()
        == "4, Established. On important matters Alcor gives one answer, from the person entitled to give it"
    )

    person.press(ENTER)
    assert person.heading() != first

    person.press(Qt.Key.Key_Left)
    assert person.heading() == first
    assert (person.choice() or "").startswith("4, Established")


def test_no_saved_time_is_shown_before_something_is_saved(sit_down: SitDown) -> None:
    person = sit_down()

    assert "Saved" not in person.reads()
    assert "No answer yet" in person.reads()


@pytest.mark.parametrize("key", [ENTER, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_enter_right_and_page_down_continue_without_an_answer(sit_down: SitDown, key: Qt.Key) -> None:
    person = sit_down()

    person.press(key)

    assert "Question 2 of 38" in person.reads()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, ALT),
    ],
)
def test_left_page_up_and_alt_left_go_back(sit_down: SitDown, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    person = sit_down()
    person.press(ENTER)

    person.press(key, held=held)

    assert "Question 1 of 38" in person.reads()


def test_backspace_takes_the_answer_back(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()

    person.press("3", Qt.Key.Key_Backspace)

    assert person.choice() is None
    assert notebook.response.reply("GOV-1") is None
    assert "No answer yet" in person.reads()


def test_arrows_move_the_choice_from_the_scale_to_the_non_answers(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()

    person.press(*[Qt.Key.Key_Down] * 6)
    assert notebook.response.reply("GOV-1") is Reply.CANNOT_SEE

    person.press(Qt.Key.Key_Up)
    assert notebook.response.reply("GOV-1") is Reply.EMBEDDED


def test_in_the_note_keys_are_letters(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("2", "e")

    person.write("4 meetings, no flag 0")
    person.press(Qt.Key.Key_Escape)

    assert person.note().toPlainText() == "4 meetings, no flag 0"
    assert notebook.response.answers["GOV-1"] == Answer("GOV-1", Reply.STARTING, "4 meetings, no flag 0", seconds=0)

    person.press("5")
    assert notebook.response.reply("GOV-1") is Reply.EMBEDDED
    assert notebook.response.answers["GOV-1"].note == "4 meetings, no flag 0"


def test_a_note_is_saved_when_the_person_pauses(sit_down: SitDown, notebook: Notebook, qtbot: QtBot) -> None:
    person = sit_down()
    person.press("3", "e")
    person.write("Minutes of March")
    assert "Saved" not in person.reads()

    qtbot.waitUntil(lambda: bool(notebook.response.answers["GOV-1"].note), timeout=3000)

    assert notebook.response.answers["GOV-1"].note == "Minutes of March"
    assert "Saved 14:02" in person.reads()


def test_control_and_enter_continues_from_the_note_and_keeps_it(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.write("Two lines")
    person.press(ENTER)
    person.write("of text")

    person.press(ENTER, held=CTRL)

    assert notebook.response.answers["GOV-1"].note == "Two lines\nof text"
    assert "Question 2 of 38" in person.reads()
    assert person.note().toPlainText() == ""


def test_a_note_asks_more_visibly_at_both_ends_of_the_scale(sit_down: SitDown) -> None:
    person = sit_down()
    assert "Note (optional): what would an outsider see?" in person.reads()
    assert "It helps most here" not in person.reads()

    for key in ("1", "5"):
        person.press(key)
        assert "It helps most here" in person.reads()

    person.press("3")
    assert "It helps most here" not in person.reads()


def test_a_flag_is_set_and_taken_back(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()

    person.press("f")
    assert notebook.response.answers["GOV-1"].is_flagged
    assert person.button("Flagged for discussion").isChecked()

    person.click("Flagged for discussion")
    assert not notebook.response.answers["GOV-1"].is_flagged

    person.press(ENTER)
    assert not person.button("Flag for discussion").isChecked()


def test_digits_do_nothing_while_a_button_has_the_focus(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.button("Continue").setFocus()

    person.press("4")

    assert "GOV-1" not in notebook.response.answers


def test_with_single_keys_off_characters_do_nothing_and_tab_arrows_and_space_do_all(
    sit_down: SitDown, notebook: Notebook
) -> None:
    person = sit_down(preferences=Preferences(single_key_answers=False))

    person.press("4", "n", "f", "e", "0")
    assert notebook.response.answers == {}

    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Space)
    assert notebook.response.reply("GOV-1") is Reply.NOT_IN_PLACE

    person.press(Qt.Key.Key_Down)
    assert notebook.response.reply("GOV-1") is Reply.STARTING

    person.press(Qt.Key.Key_Tab)
    assert person.focus() is person.note()


def test_with_single_keys_off_options_show_no_keys(sit_down: SitDown) -> None:
    person = sit_down(preferences=Preferences(single_key_answers=False))

    names = [button.accessibleName() for button in person.seen(QRadioButton)]

    assert names[0].startswith("Not in place. ")
    assert names[-1] == "Does not apply to this relationship"


def test_advancing_after_an_answer_is_an_option(sit_down: SitDown, qtbot: QtBot) -> None:
    person = sit_down(preferences=Preferences(advance_after_answer=True))

    person.press("4")
    assert "Question 1 of 38" in person.reads()

    qtbot.waitUntil(lambda: "Question 2 of 38" in person.reads(), timeout=3000)


def test_any_key_stops_the_advance(sit_down: SitDown, qtbot: QtBot) -> None:
    person = sit_down(preferences=Preferences(advance_after_answer=True))

    person.press("4", Qt.Key.Key_Shift)
    qtbot.wait(600)

    assert "Question 1 of 38" in person.reads()


def test_moving_the_choice_with_arrows_does_not_advance(sit_down: SitDown, qtbot: QtBot) -> None:
    person = sit_down(preferences=Preferences(advance_after_answer=True))

    person.press(Qt.Key.Key_Down)
    qtbot.wait(600)

    assert "Question 1 of 38" in person.reads()


def test_a_click_answers(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()

    QTest.mouseClick(person.seen(QRadioButton)[1], Qt.MouseButton.LeftButton)

    assert notebook.response.reply("GOV-1") is Reply.STARTING


def test_every_option_is_named_in_full_for_a_screen_reader(sit_down: SitDown) -> None:
    person = sit_down()

    names = [button.accessibleName() for button in person.seen(QRadioButton)]

    assert (
        names[1] == "2, Starting. One experienced colleague at Alcor finds the right approver through personal contacts"
    )
    assert names[5:] == ["0, I cannot see this from where I sit", "N, Does not apply to this relationship"]
