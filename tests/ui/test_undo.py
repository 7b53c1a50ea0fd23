from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTableView, QWidget

from healthcheck.domain.assessment import Reply
from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def focused(stage: Stage) -> QWidget:
    if QApplication.activeWindow() is None:  # the offscreen platform activates nothing when a dialog closes
        stage.top.activateWindow()
        QTest.qWaitForWindowActive(stage.top)
    return QApplication.focusWidget() or stage.top


def undo(stage: Stage) -> None:
    QTest.keyClick(focused(stage), KEY.Key_Z, CTRL)
    stage.settle()


def redo(stage: Stage) -> None:
    QTest.keyClick(focused(stage), KEY.Key_Z, CTRL | SHIFT)
    stage.settle()


def edit_menu(stage: Stage) -> list[str]:
    """What the first two entries of the Edit menu say once it is open."""
    (menu,) = (menu for menu in stage.window.findChildren(QMenu) if menu.title().replace("&", "") == "Edit")
    menu.aboutToShow.emit()
    texts = [action.text().replace("&&", "&") for action in menu.actions()[:2]]
    menu.aboutToHide.emit()
    return texts


def names(stage: Stage, relationship: Relationship) -> list[str]:
    return [person.name for person in stage.people(relationship)]


@pytest.fixture
def relationship(stage: Stage) -> Relationship:
    made = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1})
    stage.show(made, "People")
    return made


def add(stage: Stage, name: str) -> None:
    editor = stage.editor(QLineEdit, "Name")
    editor.setFocus()
    QTest.keyClicks(editor, name)
    QTest.keyClick(editor, KEY.Key_Return)
    stage.settle()


def test_adding_a_person_is_undone_and_redone_by_keys_from_the_field_that_added_them(
    stage: Stage, relationship: Relationship
) -> None:
    add(stage, "C. Client")
    (added,) = (person for person in stage.people(relationship) if person.name == "C. Client")
    assert edit_menu(stage) == ["Undo adding C. Client", "Redo"]
    undo(stage)
    assert names(stage, relationship) == ["C. Person 1"]
    assert edit_menu(stage) == ["Undo", "Redo adding C. Client"]
    redo(stage)
    assert added in stage.people(relationship)
    assessment = stage.workspace.relationships.assessment(relationship.id)
    assert added.id in {entry.respondent_id for entry in stage.workspace.people.progress(assessment.id)}


def test_while_a_name_is_typed_the_keys_undo_the_typing_only(stage: Stage, relationship: Relationship) -> None:
    add(stage, "C. Client")
    editor = stage.editor(QLineEdit, "Name")
    QTest.keyClicks(editor, "Somebody")
    undo(stage)
    assert editor.text() != "Somebody"
    assert names(stage, relationship) == ["C. Person 1", "C. Client"]


def test_editing_a_person_is_undone_and_redone_from_the_menu(stage: Stage, relationship: Relationship) -> None:
    stage.press("Edit…")
    stage.editor(QLineEdit, "Name").setText("Another Name")
    stage.editor(QLineEdit, "Code").setText("C7")
    stage.press("Save")
    assert [(person.name, person.code) for person in stage.people(relationship)] == [("Another Name", "C7")]
    assert edit_menu(stage) == ["Undo editing Another Name", "Redo"]
    choose(stage, "Undo editing Another Name")
    assert [(person.name, person.code) for person in stage.people(relationship)] == [("C. Person 1", "C1")]
    edit_menu(stage)
    choose(stage, "Redo editing Another Name")
    assert names(stage, relationship) == ["Another Name"]


def choose(stage: Stage, title: str) -> None:
    (entry,) = (action for action in stage.window.findChildren(QAction) if action.text() == title)
    entry.trigger()
    stage.settle()


def test_a_pasted_list_goes_and_comes_back_in_one_step(stage: Stage, relationship: Relationship) -> None:
    QGuiApplication.clipboard().setText("A. Ash\tNorthwind\nB. Birch\tNorthwind\nD. Dale\tAlcor")
    stage.press("Paste list…")
    stage.press("Add 3 people")
    added = stage.people(relationship)
    assert edit_menu(stage) == ["Undo adding 3 people", "Redo"]
    undo(stage)
    assert names(stage, relationship) == ["C. Person 1"]
    redo(stage)
    assert stage.people(relationship) == added


def test_the_details_of_a_relationship_are_undone_and_redone(stage: Stage, relationship: Relationship) -> None:
    stage.menu("Relationship details…")
    stage.editor(QLineEdit, "Client").setText("Southwind")
    stage.press("Save")
    assert stage.says("1 person at Southwind")
    assert edit_menu(stage) == ["Undo editing the relationship", "Redo"]
    undo(stage)
    assert stage.workspace.relationships.get(relationship.id) == relationship
    assert stage.says("1 person at Northwind")
    redo(stage)
    assert stage.workspace.relationships.get(relationship.id).client == "Southwind"


def test_whoever_has_begun_to_answer_is_not_undone_away(stage: Stage, relationship: Relationship) -> None:
    add(stage, "C. Client")
    (added,) = (person for person in stage.people(relationship) if person.name == "C. Client")
    stage.answer(added, Reply.AGREED)
    undo(stage)
    assert stage.says("C. Client has begun to answer, so adding them cannot be undone.")
    assert "C. Client" in names(stage, relationship)
    assert edit_menu(stage)[0] == "Undo adding C. Client", "it waits until the answers are withdrawn"


def test_somebody_deleted_for_good_does_not_come_back_by_redoing(stage: Stage, relationship: Relationship) -> None:
    QGuiApplication.clipboard().setText("A. Ash\tNorthwind\nB. Birch\tNorthwind")
    stage.press("Paste list…")
    stage.press("Add 2 people")
    stage.session.do(stage.workspace.people.delete, stage.people(relationship)[-1].id)
    undo(stage)
    redo(stage)
    assert names(stage, relationship) == ["C. Person 1", "A. Ash"]


def test_an_edit_that_changes_nothing_is_no_step(stage: Stage, relationship: Relationship) -> None:
    table = stage.editor(QTableView, "People")
    table.setFocus()
    QTest.keyClick(table, KEY.Key_F2)
    QTest.keyClick(focused(stage), KEY.Key_Return)
    stage.settle()
    assert edit_menu(stage) == ["Undo", "Redo"]
    assert names(stage, relationship) == ["C. Person 1"]


def test_creating_a_relationship_is_undone_until_somebody_is_named_in_it(stage: Stage) -> None:
    stage.press("New relationship")
    stage.editor(QLineEdit, "Client").setText("Northwind")
    stage.editor(QLineEdit, "Supplier").setText("Alcor")
    stage.press("Create")
    (made,) = (entry.relationship for entry in stage.workspace.relationships.summaries())
    assert edit_menu(stage) == ["Undo creating Northwind × Alcor", "Redo"]
    undo(stage)
    assert not stage.workspace.relationships.summaries()
    assert stage.has_button("New relationship"), "what was looked at is gone"
    redo(stage)
    assert stage.workspace.relationships.get(made.id) == made
    assert len(stage.workspace.relationships.assessments(made.id)) == 1
    stage.workspace.people.add(relationship_id=made.id, side=Side.CLIENT)
    undo(stage)
    assert stage.says("creating it cannot be undone")
    assert stage.workspace.relationships.get(made.id) == made


def test_opening_an_assessment_is_undone_until_somebody_has_begun_to_answer(
    stage: Stage, relationship: Relationship
) -> None:
    stage.menu("New assessment…")
    stage.press("Open the assessment")
    held = stage.workspace.relationships.assessments
    for _ in range(2):
        assert [entry.number for entry in held(relationship.id)] == [1, 2]
        assert edit_menu(stage)[0] == "Undo opening assessment 2"
        undo(stage)
        assert [entry.number for entry in held(relationship.id)] == [1]
        redo(stage)
    stage.answer(stage.people(relationship)[0])
    undo(stage)
    assert stage.says("Somebody has begun to answer in assessment 2")
    assert len(held(relationship.id)) == 2
