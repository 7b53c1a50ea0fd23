"""Names are shown as the text they are, in dialogs too; every other field is in ``test_hostile_everywhere``."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from healthcheck.domain.assessment import Reply
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage

CANARY = '<b>x</b><img src="file:///etc/passwd"> & %s'


def hostile(stage: Stage) -> Relationship:
    made = stage.relationship(f"{CANARY} client", f"{CANARY} supplier", people={Side.CLIENT: 3, Side.SUPPLIER: 3})
    for person in stage.people(made):
        stage.workspace.people.update(
            type(person)(person.id, made.id, person.side, person.code, f"{CANARY} {person.code}", CANARY)
        )
        stage.answer(person, Reply.EMBEDDED if person.side is Side.CLIENT else Reply.STARTING)
    stage.session.announce()
    return made


def assert_all_text(root: QWidget) -> None:
    for label in root.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or "<" not in label.text(), label.text()
    for widget in (root, *root.findChildren(QWidget)):
        tip = widget.toolTip()
        assert "<img" not in tip, tip
        assert "<b>" not in tip, tip
    for button in root.findChildren(QAbstractButton):
        assert "&" not in button.text().replace("&&", "") or button.shortcut().isEmpty(), button.text()


def test_home_and_every_dialog_show_names_as_they_were_typed(stage: Stage) -> None:
    made = hostile(stage)
    assert_all_text(stage.window)
    stage.show(made, "People")
    stage.press("Edit…")
    assert_all_text(stage.dialog)
    stage.dialog.reject()
    stage.settle()
    stage.press("Delete")
    assert_all_text(stage.window)
    stage.press("Undo")
    stage.press("Questionnaires")
    stage.press("Close the assessment…")
    assert_all_text(stage.dialog)
    stage.dialog.reject()
    stage.settle()


def test_the_name_itself_is_on_the_screen(stage: Stage) -> None:
    stage.show(hostile(stage))
    assert stage.says(f"{CANARY} client × {CANARY} supplier")


def test_a_very_long_text_is_cut_instead_of_stopping_the_window(stage: Stage) -> None:
    stage.show(stage.relationship("x" * 100_000, "y"))
    assert stage.title
