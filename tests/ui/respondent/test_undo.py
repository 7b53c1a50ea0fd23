"""Taking back, within one sitting."""

from __future__ import annotations

from PySide6.QtCore import Qt

from healthcheck.domain.assessment import Reply
from tests.ui.respondent.conftest import SitDown
from tests.ui.respondent.notebook import Notebook
from tests.ui.respondent.person import CTRL, ENTER


def test_undo_restores_the_answer_before_and_saves_that(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("2", "4")

    person.press("z", held=CTRL)
    assert (person.choice() or "").startswith("2, ")
    assert notebook.response.reply("GOV-1") is Reply.STARTING

    person.press("z", held=CTRL)
    assert person.choice() is None
    assert notebook.response.reply("GOV-1") is None

    person.press("z", held=CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert notebook.response.reply("GOV-1") is Reply.STARTING


def test_undo_shows_the_page_that_it_changes(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("2", ENTER)

    person.press("z", held=CTRL)

    assert "Question 1 of 38" in person.reads()
    assert notebook.response.reply("GOV-1") is None


def test_one_visit_to_the_note_is_one_step(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("3", "e")
    person.write("First")
    person.note().document().setModified(True)
    person.press(Qt.Key.Key_Escape, "e")
    person.write(" second")
    person.press(Qt.Key.Key_Escape)
    assert notebook.response.answers["GOV-1"].note == "First second"

    person.press("z", held=CTRL)
    assert notebook.response.answers["GOV-1"].note == "First"
    assert person.note().toPlainText() == "First"

    person.press("z", held=CTRL)
    assert notebook.response.answers["GOV-1"].note == ""
    assert notebook.response.reply("GOV-1") is Reply.AGREED


def test_inside_the_note_undo_belongs_to_the_typing(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("3", "e")
    person.write("typed")

    person.press("z", held=CTRL)

    assert person.note().toPlainText() == ""
    assert notebook.response.reply("GOV-1") is Reply.AGREED


def test_a_walk_along_the_scale_is_one_step(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("1", *[Qt.Key.Key_Down] * 3)
    assert notebook.response.reply("GOV-1") is Reply.ESTABLISHED

    person.press("z", held=CTRL)

    assert notebook.response.reply("GOV-1") is Reply.NOT_IN_PLACE


def test_a_flag_is_undone(sit_down: SitDown, notebook: Notebook) -> None:
    person = sit_down()
    person.press("f")

    person.press("z", held=CTRL)

    assert not notebook.response.answers["GOV-1"].is_flagged
    assert person.offers("Flag for discussion")
