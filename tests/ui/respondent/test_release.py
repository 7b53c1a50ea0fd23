"""The promise says that a note appears only if its author releases it: here is where the author does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER, Person

KEY = Qt.Key


def tick(person: Person) -> QCheckBox | None:
    return next((box for box in person.seen(QCheckBox) if box.text() == "Others may read this note"), None)


def test_the_tick_is_there_once_something_is_written_and_off_until_it_is_set(
    sit_down: SitDown, notebook: Notebook
) -> None:
    person = sit_down()
    assert tick(person) is None
    person.press("e")
    person.write("They warn us early")
    box = tick(person)
    assert box is not None
    assert not box.isChecked()
    person.press(ENTER, held=CTRL)
    assert not notebook.response.answers["GOV-1"].is_released


def test_the_tab_key_leads_from_the_note_to_its_tick(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.write("They warn us early")
    person.press(KEY.Key_Tab)
    assert person.focus() is tick(person)
    person.press(KEY.Key_Space)
    kept = notebook.response.answers["GOV-1"]
    assert (kept.note, kept.is_released) == ("They warn us early", True)
    person.press(KEY.Key_Space)
    assert not notebook.response.answers["GOV-1"].is_released


def test_a_released_note_stays_released_while_its_author_goes_on_writing(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.write("They warn us")
    person.press(KEY.Key_Tab, KEY.Key_Space)
    person.note().setFocus()
    person.press(KEY.Key_End)
    person.write(" early")
    person.press(ENTER, held=CTRL)
    kept = notebook.response.answers["GOV-1"]
    assert (kept.note, kept.is_released) == ("They warn us early", True)


def test_a_note_that_is_wiped_takes_its_release_along(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.write("x")
    person.press(KEY.Key_Tab, KEY.Key_Space)
    person.note().setFocus()
    person.note().selectAll()
    person.press(KEY.Key_Delete)
    assert tick(person) is None
    person.write("Another")
    person.press(ENTER, held=CTRL)
    kept = notebook.response.answers["GOV-1"]
    assert (kept.note, kept.is_released) == ("Another", False)


def test_coming_back_to_the_question_shows_the_tick_as_it_was(sit_down: SitDown) -> None:
    person = sit_down()
    person.press("e")
    person.write("They warn us early")
    person.press(KEY.Key_Tab, KEY.Key_Space)
    person.click("Continue")
    assert tick(person) is None
    person.click("Back")
    box = tick(person)
    assert box is not None
    assert box.isChecked()


def test_a_release_is_taken_back_by_undo(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("e")
    person.write("They warn us early")
    person.press(KEY.Key_Tab, KEY.Key_Space)
    assert notebook.response.answers["GOV-1"].is_released
    person.press(KEY.Key_Z, held=CTRL)
    QApplication.processEvents()
    kept = notebook.response.answers["GOV-1"]
    assert (kept.note, kept.is_released) == ("They warn us early", False)
