"""A respondent cannot reach anything of the facilitator's, and nothing they typed becomes mark-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar, QWidget

from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import ALT, CTRL, ENTER
from tests.ui.respondent.questionnaires import make_questionnaire

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MARKUP = '<img src="file:///etc/passwd"><b>R&D</b>'


def test_shortcuts_of_the_window_behind_do_nothing(sit_down: SitDown) -> None:
    person = sit_down()
    reached: list[str] = []
    for keys in ("Ctrl+5", "Ctrl+Q", "Ctrl+W", "Ctrl+O", "F5", "F9", "Esc", "Ctrl+,", "Alt+Right"):
        action = QAction(keys, person.window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda keys=keys: reached.append(keys))
        person.window.addAction(action)

    for key in ("5", "q", "w", "o", ","):
        person.press(key, held=CTRL)
    person.press(Qt.Key.Key_F5, Qt.Key.Key_F9, Qt.Key.Key_Escape)
    person.press(Qt.Key.Key_Right, held=ALT)

    assert reached == []
    assert "Question 1 of 38" in person.reads()


def test_there_is_no_menu_and_escape_goes_nowhere(sit_down: SitDown, qtbot: QtBot) -> None:
    person = sit_down()

    with qtbot.assertNotEmitted(person.view.finished):
        person.press(*[Qt.Key.Key_Escape] * 3)

    assert person.view.findChildren(QMenuBar) == []
    assert "Question 1 of 38" in person.reads()


def test_what_people_typed_is_shown_as_typed(sit_down: SitDown, notebook: Notebook) -> None:
    asked = make_questionnaire(client=MARKUP, supplier=MARKUP, name=MARKUP, factors=1)
    person = sit_down(asked, is_begun=False)
    assert person.heading() == f"Welcome, {MARKUP}"

    person.press(ENTER, ENTER, "e")
    person.write(MARKUP)
    person.press(ENTER, held=CTRL)
    person.press(ENTER, ENTER, ENTER, ENTER)
    assert MARKUP in person.reads()

    assert notebook.response.answers["GOV-1"].note == MARKUP
    for label in person.view.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not label.text()
    for widget in person.view.findChildren(QWidget):
        assert "<img" not in widget.toolTip()


def test_an_ampersand_in_a_section_is_no_mnemonic(sit_down: SitDown) -> None:
    person = sit_down()

    for button in person.view.findChildren(QAbstractButton):
        assert button.shortcut().isEmpty()


def test_half_a_character_is_replaced_instead_of_breaking_the_file(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.note().setPlainText("a\ud800b")

    person.press(Qt.Key.Key_Escape)

    notebook.response.answers["GOV-1"].note.encode()
