"""The hand-over code: set in Settings, asked for on the way back, never kept as typed."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from healthcheck.domain.relationship import Side
from tests.ui.stage import Stage
from ui.preferences import PreferenceStore
from ui.respondent.window import RespondentView

KEY = Qt.Key


def set_code(stage: Stage, code: str = "4071", again: str = "") -> None:
    stage.menu("Settings…")
    stage.press("Questionnaire")
    stage.press("Set a code…")
    for name, digits in (("Four digits", code), ("The same again", again or code)):
        QTest.keyClicks(stage.editor(QLineEdit, name), digits)
    stage.press("Set the code")


def lend(stage: Stage) -> RespondentView:
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "Questionnaires")
    stage.press("Start questionnaire")
    return view_of(stage)


def view_of(stage: Stage) -> RespondentView:
    return next(view for view in stage.window.findChildren(RespondentView) if view.isVisible())


def type_code(stage: Stage, code: str) -> None:
    editor = stage.editor(QLineEdit, "Hand-over code")
    QTest.keyClicks(editor, code)
    QTest.keyClick(editor, KEY.Key_Return)
    stage.settle()


def test_without_a_code_the_laptop_comes_back_at_once(stage: Stage) -> None:
    lend(stage).finished.emit()
    stage.settle()
    assert stage.window.menuBar().isVisible()


def test_with_a_code_only_the_code_leads_back(stage: Stage) -> None:
    set_code(stage)
    stage.press("Close")
    lend(stage).finished.emit()
    stage.settle()
    assert stage.says("Please hand the laptop to R. Facilitator")
    assert not stage.window.menuBar().isVisible()
    type_code(stage, "1111")
    assert stage.says("This is not the code.")
    assert view_of(stage).isVisible()
    type_code(stage, "4071")
    assert stage.window.menuBar().isVisible()
    assert stage.preferences.value.handed_to is None


def test_escape_and_closing_the_dialog_stay_with_the_respondent(stage: Stage) -> None:
    set_code(stage)
    stage.press("Close")
    view = lend(stage)
    view.finished.emit()
    stage.settle()
    QTest.keyClick(stage.dialog, KEY.Key_Escape)
    stage.settle()
    assert view.isVisible()
    assert not stage.window.menuBar().isVisible()
    assert stage.preferences.value.handed_to is not None
    view.finished.emit()
    stage.settle()
    stage.press("Stay here")
    assert view.isVisible()


def test_quitting_and_starting_again_comes_back_to_the_respondent_and_to_the_code(stage: Stage) -> None:
    set_code(stage)
    stage.press("Close")
    lend(stage)
    stage.window.close()
    stage.settle()
    stage.contents.stop()
    stage.preferences.value = PreferenceStore(stage.folder / "preferences.json").value
    assert stage.preferences.value.handed_to is not None
    stage.contents.start(stage.session)
    stage.window.show()
    stage.settle()
    assert not stage.window.menuBar().isVisible()
    view_of(stage).finished.emit()
    stage.settle()
    assert stage.says("Return to the facilitator")


def come_back_to(stage: Stage, workspace: str = "", respondent: str = "") -> list[str]:
    """Start again while the laptop is lent, with another workspace or with nobody there any more; what it asks for."""
    assert stage.preferences.value.handed_to is not None
    path, assessment, who = stage.preferences.value.handed_to
    stage.preferences.update(handed_to=(workspace or path, assessment, respondent or who))
    wanted: list[str] = []
    stage.contents.asked.connect(wanted.append)
    stage.contents.stop()
    stage.contents.start(stage.session)
    stage.settle()
    return wanted


def press_focused(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(stage.top.focusWidget() or stage.top, key)
    stage.settle()


def test_another_workspace_is_no_way_round_the_code(stage: Stage) -> None:
    set_code(stage)
    stage.press("Close")
    lend(stage)
    wanted = come_back_to(stage, workspace="/elsewhere/of-the-client.healthcheck")
    assert stage.says("The questionnaire cannot be opened just now")
    assert stage.says("The questionnaire is in another workspace: “of-the-client.healthcheck”.")
    assert stage.says("Please hand the laptop to R. Facilitator.")
    assert not stage.window.menuBar().isVisible()
    press_focused(stage, KEY.Key_Tab, KEY.Key_Space)
    type_code(stage, "1111")
    assert stage.says("This is not the code.")
    press_focused(stage, KEY.Key_Escape)
    assert stage.preferences.value.handed_to is not None
    press_focused(stage, KEY.Key_Space)
    type_code(stage, "4071")
    assert stage.preferences.value.handed_to is None
    assert stage.window.menuBar().isVisible()
    assert wanted == ["released"]


def test_without_a_code_the_facilitator_confirms_before_anything_else_is_shown(stage: Stage) -> None:
    lend(stage)
    wanted = come_back_to(stage, workspace="/elsewhere/of-the-client.healthcheck")
    press_focused(stage, KEY.Key_Space)
    assert wanted == ["retry"], "trying again stands first"
    press_focused(stage, KEY.Key_Tab, KEY.Key_Space)
    assert stage.says("What comes next is for R. Facilitator only.")
    press_focused(stage, KEY.Key_Escape)
    assert stage.preferences.value.handed_to is not None
    press_focused(stage, KEY.Key_Space)
    stage.press("Return")
    assert stage.preferences.value.handed_to is None
    assert wanted == ["retry", "released"]


def test_somebody_who_is_not_there_any_more_leaves_the_lock_in_place(stage: Stage) -> None:
    lend(stage)
    come_back_to(stage, respondent="nobody")
    assert stage.says("The questionnaire cannot be opened just now")
    assert stage.preferences.value.handed_to is not None
    assert not stage.window.menuBar().isVisible()


def test_no_key_of_the_menus_works_while_the_questionnaire_cannot_be_opened(stage: Stage) -> None:
    lend(stage)
    wanted = come_back_to(stage, respondent="nobody")
    for key in (KEY.Key_N, KEY.Key_O, KEY.Key_W, KEY.Key_Comma, KEY.Key_1):
        QTest.keyClick(stage.window, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stage.window, KEY.Key_F1)
    stage.settle()
    assert stage.top is stage.window
    assert wanted == []
    assert stage.says("The questionnaire cannot be opened just now")


def test_the_file_holds_neither_the_code_nor_the_same_text_twice(stage: Stage) -> None:
    set_code(stage, "4071")
    path = stage.folder / "preferences.json"
    first = json.loads(path.read_text(encoding="utf-8"))["hand_over_code"]
    assert "4071" not in path.read_text(encoding="utf-8").replace(first, "")
    assert len(first) > 100, "a salt of 16 bytes and a hash of 64, not the digits in another dress"
    stage.press("Remove")
    stage.press("Set a code…")
    for name in ("Four digits", "The same again"):
        QTest.keyClicks(stage.editor(QLineEdit, name), "4071")
    stage.press("Set the code")
    assert json.loads(path.read_text(encoding="utf-8"))["hand_over_code"] != first


def test_a_code_is_four_digits_typed_twice(stage: Stage) -> None:
    set_code(stage, "40a7")
    assert stage.says("Enter four digits")
    assert stage.preferences.value.hand_over_code == ""
    stage.press("Cancel")
    stage.press("Close")
    set_code(stage, "4071", "4072")
    assert stage.says("The two are not the same")
    assert stage.preferences.value.hand_over_code == ""


def test_settings_remove_the_code(stage: Stage) -> None:
    set_code(stage)
    assert stage.says("A code is set")
    stage.press("Remove")
    assert stage.says("No code")
    assert stage.preferences.value.hand_over_code == ""


def test_emptying_it_in_the_file_as_the_dialog_says_is_the_way_out_when_it_is_forgotten(stage: Stage) -> None:
    stage.menu("Settings…")
    stage.press("Questionnaire")
    stage.press("Set a code…")
    assert stage.says("If you forget it, no answer is lost")
    assert stage.says(str(stage.folder / "preferences.json"))
    for name in ("Four digits", "The same again"):
        QTest.keyClicks(stage.editor(QLineEdit, name), "4071")
    stage.press("Set the code")
    stage.press("Close")
    lend(stage)
    handed_to = stage.preferences.value.handed_to
    path = stage.folder / "preferences.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(kept | {"hand_over_code": ""}), encoding="utf-8")
    stage.contents.stop()
    stage.preferences.value = PreferenceStore(path).value
    assert stage.preferences.value.handed_to == handed_to
    stage.contents.start(stage.session)
    stage.settle()
    view_of(stage).finished.emit()
    stage.settle()
    assert stage.window.menuBar().isVisible()


def test_while_somebody_has_the_laptop_in_another_window_nobody_else_gets_it(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 1})
    lent = (str(stage.folder / "other.healthcheck"), 1, "r1")
    other = PreferenceStore(stage.preferences.path)
    stage.show(relationship, "Questionnaires")
    other.update(handed_to=lent)
    stage.press("Start questionnaire")
    assert stage.says("In another window, with “other.healthcheck”, somebody has the laptop already.")
    assert stage.window.menuBar().isVisible()
    assert stage.preferences.reread().handed_to == lent
    other.update(handed_to=None)
    stage.press("Start questionnaire")
    assert not stage.window.menuBar().isVisible()
