from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView

from healthcheck.domain.relationship import Relationship, Side
from tests.ui.stage import Stage

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LIST = "Name\tOrganisation\tLevel\tPhone\nJ. Okafor\tNorthwind\tExecutive\t1\nT. Novak\tAlcor\tguru\t2\n"


@pytest.fixture
def relationship(stage: Stage) -> Relationship:
    made = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1})
    stage.show(made, "People")
    return made


def paste(stage: Stage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    stage.press("Paste list…")


def column(stage: Stage, name: str) -> list[str]:
    model = stage.editor(QTableView, "People on the list").model()
    headings = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    return [model.index(row, headings.index(name)).data() for row in range(model.rowCount())]


def names(stage: Stage, relationship: Relationship) -> list[str]:
    return [person.name for person in stage.people(relationship)]


def test_the_preview_shows_exactly_what_is_then_added(stage: Stage, relationship: Relationship) -> None:
    paste(stage, LIST)
    assert stage.says("2 people will be added")
    assert stage.says("Not taken over: Phone.")
    shown = list(zip(column(stage, "Name"), column(stage, "Side"), column(stage, "Code"), strict=True))
    assert shown == [("J. Okafor", "Northwind", "C2"), ("T. Novak", "Alcor", "S1")]
    assert column(stage, "Remark") == ["", "Level “guru” is unknown"]
    stage.press("Add 2 people")
    added = [
        (person.name, relationship.organisation(person.side), person.code) for person in stage.people(relationship)
    ]
    assert added[1:] == shown
    assert stage.says("Added 2 people.")


def test_a_list_is_added_from_any_of_its_cells_by_ctrl_enter(stage: Stage, relationship: Relationship) -> None:
    paste(stage, LIST)
    QTest.keyClick(stage.editor(QTableView, "People on the list"), KEY.Key_Return, CTRL)
    assert names(stage, relationship) == ["C. Person 1", "J. Okafor", "T. Novak"]


def test_nothing_is_added_before_it_is_said(stage: Stage, relationship: Relationship) -> None:
    paste(stage, LIST)
    stage.press("Cancel")
    assert names(stage, relationship) == ["C. Person 1"]


def test_the_paste_key_opens_the_preview_wherever_the_keyboard_is_on_the_page(
    stage: Stage, relationship: Relationship
) -> None:
    QGuiApplication.clipboard().setText(LIST)
    for target in (stage.editor(QTableView, "People"), stage.editor(QLineEdit, "Name"), stage.button("Add person")):
        stage.window.activateWindow()  # the offscreen platform activates nothing when a dialog closes
        QTest.qWaitForWindowActive(stage.window)
        target.setFocus()
        QTest.keyClick(target, KEY.Key_V, CTRL)
        stage.settle()
        assert stage.dialog.windowTitle() == "Paste a list of people"
        stage.press("Cancel")
    assert names(stage, relationship) == ["C. Person 1"]


def test_a_single_name_is_pasted_into_the_field_where_it_belongs(stage: Stage, relationship: Relationship) -> None:
    QGuiApplication.clipboard().setText("J. Okafor")
    editor = stage.editor(QLineEdit, "Name")
    editor.setFocus()
    QTest.keyClick(editor, KEY.Key_V, CTRL)
    assert editor.text() == "J. Okafor"
    assert names(stage, relationship) == ["C. Person 1"]


def test_a_row_without_side_waits_until_one_is_chosen(stage: Stage, relationship: Relationship) -> None:
    paste(stage, "M. Lopez\tFabrikam\nJ. Okafor\tNorthwind\nT. Novak\tAlcor")
    assert stage.says("1 row has to be settled first")
    assert column(stage, "Remark") == ["Choose the side", "", ""]
    assert not stage.button("Add 3 people").isEnabled()
    stage.press("Go to the first")
    table = stage.editor(QTableView, "People on the list")
    QTest.keyClick(table, KEY.Key_F2)
    stage.settle()
    editor = stage.editor(QComboBox, "Side")
    QTest.keyClick(editor, KEY.Key_Down)
    QTest.keyClick(editor, KEY.Key_Down)
    QTest.keyClick(editor, KEY.Key_Return)
    stage.settle()
    assert column(stage, "Side")[0] == "Alcor"
    stage.press("Add 3 people")
    assert stage.people(relationship, Side.SUPPLIER)[0].name == "M. Lopez"


def test_a_list_of_names_gets_its_side_in_one_go(stage: Stage, relationship: Relationship) -> None:
    paste(stage, "A. Ash\nB. Birch")
    sides = stage.editor(QComboBox, "Everybody without a side is at")
    sides.setFocus()
    QTest.keyClick(sides, KEY.Key_Down)
    stage.settle()
    assert column(stage, "Side") == ["Northwind", "Northwind"]
    stage.press("Add 2 people")
    assert names(stage, relationship) == ["C. Person 1", "A. Ash", "B. Birch"]


def test_who_is_there_already_stays_out_unless_wanted(stage: Stage, relationship: Relationship) -> None:
    paste(stage, "c. person 1\tNorthwind\nJ. Okafor\tNorthwind\nJ. Okafor\tNorthwind")
    assert stage.says("1 person will be added, 2 are there already")
    assert column(stage, "Remark") == ["Is there already", "", "Stands further up already"]
    table = stage.editor(QTableView, "People on the list")
    table.setCurrentIndex(table.model().index(2, 1))
    QTest.keyClick(table, KEY.Key_Space)
    assert stage.says("2 people will be added, 1 is there already")
    table.setCurrentIndex(table.model().index(1, 1))
    QTest.keyClick(table, KEY.Key_Space)
    assert stage.says("1 person will be added, 1 is there already, 1 left out")
    stage.press("Add 1 person")
    assert names(stage, relationship) == ["C. Person 1", "J. Okafor"]


def test_a_code_that_is_taken_is_said_and_can_be_given_anew(stage: Stage, relationship: Relationship) -> None:
    paste(stage, "Name;Side;Code\nJ. Okafor;client;c1\nT. Novak;supplier;S9")
    assert column(stage, "Remark") == ["Code c1 is taken", ""]
    stage.press("Go to the first")
    table = stage.editor(QTableView, "People on the list")
    QTest.keyClick(table, KEY.Key_Return)
    editor = stage.editor(QLineEdit, "Code")
    editor.selectAll()
    QTest.keyClicks(editor, "C8")
    QTest.keyClick(editor, KEY.Key_Return)
    stage.settle()
    stage.press("Add 2 people")
    assert [person.code for person in stage.people(relationship)] == ["C1", "C8", "S9"]


def test_an_empty_clipboard_says_so(stage: Stage, relationship: Relationship) -> None:
    paste(stage, " \n\t\n")
    assert stage.says("There is no list on the clipboard.")
    assert stage.top is stage.window
    assert names(stage, relationship) == ["C. Person 1"]


def test_mark_up_and_formulas_stay_text(stage: Stage, relationship: Relationship) -> None:
    hostile = '<b>x</b><img src="file:///etc/passwd">'
    paste(stage, f"{hostile}\tNorthwind\t=cmd|' /C calc'!A0")
    assert column(stage, "Name") == [hostile]
    stage.press("Add 1 person")
    assert names(stage, relationship) == ["C. Person 1", hostile]
    assert stage.people(relationship)[-1].role == "=cmd|' /C calc'!A0"


def test_five_hundred_rows_are_added_at_once(stage: Stage, relationship: Relationship) -> None:
    paste(stage, "\n".join(f"Person {number}\tAlcor" for number in range(500)))
    stage.press("Add 500 people")
    assert len(stage.people(relationship, Side.SUPPLIER)) == 500


def test_the_keyboard_goes_from_the_warning_over_the_list_to_the_buttons(
    stage: Stage, relationship: Relationship
) -> None:
    del relationship
    paste(stage, "M. Lopez\tFabrikam\nJ. Okafor\tNorthwind\nT. Novak\tAlcor")
    stage.button("Go to the first").setFocus()
    passed = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        passed.append(focus.accessibleName() or getattr(focus, "text", str)())
        QTest.keyClick(focus, KEY.Key_Tab)
    assert passed == ["Go to the first", "Everybody without a side is at", "People on the list", "Cancel"]


def test_counterparts_and_what_people_know_come_with_the_list(stage: Stage, relationship: Relationship) -> None:
    head = "Name\tSide\tFaces off to\tMonths\tFactors"
    paste(stage, f"{head}\nAda\tclient\tCy\t24\t6\nCy\tsupplier\tnobody\tlong\t\n")
    assert column(stage, "Faces off to") == ["Cy", "nobody"]
    assert column(stage, "Months") == ["24", "–"]
    assert column(stage, "Remark") == ["", "“nobody” is nobody across"]
    stage.press("Add 2 people")
    people = {person.name: person for person in stage.people(relationship)}
    assert people["Ada"].counterpart_id == people["Cy"].id
    assert (people["Ada"].months, people["Ada"].factors_seen) == (24, 6)
    assert (people["Cy"].counterpart_id, people["Cy"].months) == (None, None)


def test_columns_that_a_list_does_not_have_stay_away(stage: Stage, relationship: Relationship) -> None:
    del relationship
    paste(stage, LIST)
    table = stage.editor(QTableView, "People on the list")
    headings = [
        table.model().headerData(place, Qt.Orientation.Horizontal) for place in range(table.model().columnCount())
    ]
    hidden = [heading for place, heading in enumerate(headings) if table.isColumnHidden(place)]
    assert hidden == ["Faces off to", "Months", "Factors"]
    stage.press("Cancel")
