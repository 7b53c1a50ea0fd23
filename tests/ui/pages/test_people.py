from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView

from healthcheck.domain.relationship import Seniority, Side
from tests.ui.stage import Stage


def cells(stage: Stage, column: int, name: str = "People") -> list[str]:
    model = stage.editor(QTableView, name).model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def add(stage: Stage, name: str, *, side: str = "", role: str = "") -> None:
    if side:
        stage.editor(QComboBox, "Side").setCurrentText(side)
    editor = stage.editor(QLineEdit, "Name")
    editor.setText(name)
    stage.editor(QLineEdit, "Role").setText(role)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()


def test_people_are_added_one_after_the_other_with_enter_and_get_codes(stage: Stage) -> None:
    stage.show(stage.relationship("Northwind", "Alcor"), "People")
    add(stage, "J. Okafor", role="Buyer")
    add(stage, "")
    add(stage, "T. Novak", side="Alcor")
    assert cells(stage, 0) == ["C1", "C2", "S1"]
    assert cells(stage, 1) == ["J. Okafor", "–", "T. Novak"]
    assert stage.says("2 people at Northwind")
    assert stage.says("3 people see this relationship, from both sides")


def test_whoever_is_added_is_invited_to_the_open_assessment(stage: Stage) -> None:
    relationship = stage.relationship()
    stage.show(relationship, "People")
    add(stage, "J. Okafor")
    assert cells(stage, 5) == ["Not started"]
    assessment = stage.workspace.relationships.assessment(relationship.id)
    assert len(stage.workspace.people.progress(assessment.id)) == 1


def test_a_person_is_edited_in_a_dialog_that_enter_opens(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2})
    stage.show(relationship, "People")
    table = stage.editor(QTableView, "People")
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    stage.settle()
    stage.editor(QLineEdit, "Name").setText("Somebody Else")
    stage.editor(QComboBox, "Level").setCurrentText("Executive")
    stage.press("Save")
    changed = stage.people(relationship)[1]
    assert (changed.name, changed.seniority) == ("Somebody Else", Seniority.EXECUTIVE)
    assert cells(stage, 1)[1] == "Somebody Else"


def test_deleting_a_person_asks_and_takes_their_answers_along(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2})
    stage.answer(stage.people(relationship)[0])
    stage.show(relationship, "People")
    table = stage.editor(QTableView, "People")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    stage.settle()
    assert stage.says("Delete C. Person 1?")
    stage.press("Delete")
    assert cells(stage, 0) == ["C2"]
    assessment = stage.workspace.relationships.assessment(relationship.id)
    assert [entry.code for entry in stage.workspace.people.progress(assessment.id)] == ["C2"]


@pytest.mark.parametrize(
    ("people", "warning"),
    [
        ({Side.CLIENT: 5, Side.SUPPLIER: 2}, "Northwind has more than twice as many people as Alcor."),
        ({Side.CLIENT: 4, Side.SUPPLIER: 3}, ""),
    ],
)
def test_a_lopsided_choice_of_people_is_said(stage: Stage, people: dict[Side, int], warning: str) -> None:
    stage.show(stage.relationship("Northwind", "Alcor", people=people), "People")
    assert stage.says(warning) if warning else not stage.says("twice as many")


def test_a_missing_level_is_said(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 3})
    for number in range(3):
        stage.workspace.people.add(
            relationship_id=relationship.id, side=Side.SUPPLIER, name=f"{number}", seniority=Seniority.MANAGING
        )
    stage.show(relationship, "People")
    assert stage.says("Nobody at Alcor is at the executive level yet.")


def test_selected_rows_are_copied_as_text_with_tabs(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 2}), "People")
    table = stage.editor(QTableView, "People")
    table.setFocus()
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = stage.clipboard.splitlines()
    assert [line.split("\t")[0] for line in copied] == ["C1", "C2"]
