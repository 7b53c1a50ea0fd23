from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox, QTableView

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Seniority, Side
from tests.ui.stage import Stage
from ui.widgets.card import Scrolled


def cells(stage: Stage, column: int, name: str = "People") -> list[str]:
    model = stage.editor(QTableView, name).model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def place(stage: Stage, heading: str) -> int:
    model = stage.editor(QTableView, "People").model()
    headings = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    return headings.index(heading)


def column(stage: Stage, heading: str) -> list[str]:
    return cells(stage, place(stage, heading))


def shows(stage: Stage, heading: str) -> bool:
    return not stage.editor(QTableView, "People").isColumnHidden(place(stage, heading))


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
    assert column(stage, "Questionnaire") == ["Not started"]
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


def test_deleting_a_person_takes_their_answers_along(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2})
    stage.answer(stage.people(relationship)[0])
    stage.show(relationship, "People")
    table = stage.editor(QTableView, "People")
    QTest.keyClick(table, Qt.Key.Key_Delete)
    stage.settle()
    assert stage.says("Deleted C. Person 1 with all their answers")
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


def edit(stage: Stage, row: int, column: int) -> None:
    """Move to a cell of the table and press F2."""
    table = stage.editor(QTableView, "People")
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    QTest.keyClick(table, Qt.Key.Key_F2)
    stage.settle()


def type_in(stage: Stage, name: str, text: str, *, end: Qt.Key = Qt.Key.Key_Return) -> None:
    editor = stage.editor(QTableView, "People").findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.accessibleName() == name
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, end)
    stage.settle()


def test_a_cell_is_edited_where_it_stands_with_f2_and_enter(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2})
    stage.show(relationship, "People")
    for column, name, text in ((1, "Name", "J. Okafor"), (3, "Role", "Buyer"), (0, "Code", "C9")):
        edit(stage, 0, column)
        type_in(stage, name, text)
    changed = next(person for person in stage.people(relationship) if person.name == "J. Okafor")
    assert (changed.role, changed.code) == ("Buyer", "C9")
    assert stage.top is stage.window
    assert cells(stage, 0) == ["C2", "C9"]


def test_escape_leaves_a_cell_as_it_was(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "People")
    edit(stage, 0, 1)
    type_in(stage, "Name", "Somebody else", end=Qt.Key.Key_Escape)
    assert cells(stage, 1) == ["C. Person 1"]


def test_a_level_is_chosen_in_the_table_with_arrows(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 1})
    stage.show(relationship, "People")
    edit(stage, 0, 4)
    editor = stage.editor(QTableView, "People").findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()
    assert stage.people(relationship)[0].seniority is Seniority.MANAGING
    assert stage.top is stage.window


def test_tab_goes_on_to_the_next_cell(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 1})
    stage.show(relationship, "People")
    edit(stage, 0, 0)
    type_in(stage, "Code", "C5", end=Qt.Key.Key_Tab)
    type_in(stage, "Name", "J. Okafor")
    assert [(person.code, person.name) for person in stage.people(relationship)] == [("C5", "J. Okafor")]


@pytest.mark.parametrize(("code", "refusal"), [("c2", "C. Person 2 has the code C2 already."), ("", "needs a code")])
def test_a_code_that_cannot_be_is_refused_in_words_and_nothing_changes(stage: Stage, code: str, refusal: str) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2})
    stage.show(relationship, "People")
    edit(stage, 0, 0)
    QTest.keyClick(stage.editor(QLineEdit, "Code"), Qt.Key.Key_Delete)
    type_in(stage, "Code", code)
    assert stage.says(refusal)
    assert cells(stage, 0) == ["C1", "C2"]


def test_the_dialog_stays_and_says_that_a_code_is_taken(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 2}), "People")
    stage.press("Edit…")
    stage.editor(QLineEdit, "Code").setText("C2")
    stage.press("Save")
    assert stage.dialog
    assert stage.says("C. Person 2 has the code C2 already.")
    stage.press("Cancel")


def test_more_than_ten_people_can_be_searched_by_any_word_of_their_row(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 6, Side.SUPPLIER: 4})
    stage.show(relationship, "People")
    assert "Search people" not in [editor.accessibleName() for editor in shown_lines(stage)]
    add(stage, "J. Okafor", role="Head of procurement")
    stage.menu("Find")
    search = stage.editor(QLineEdit, "Search people")
    QTest.keyClicks(search, "procurement okafor")
    stage.settle()
    assert cells(stage, 1) == ["J. Okafor"]
    QTest.keyClick(search, Qt.Key.Key_Escape)
    stage.settle()
    assert len(cells(stage, 1)) == 11
    QTest.keyClicks(search, "nobody at all")
    stage.settle()
    assert stage.says("Nobody fits “nobody at all”.")


def shown_lines(stage: Stage) -> list[QLineEdit]:
    return [editor for editor in stage.window.findChildren(QLineEdit) if editor.isVisible()]


def test_every_column_sorts_and_turns_round_from_the_menu_of_a_row(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 3}), "People")
    table = stage.editor(QTableView, "People")
    table.setCurrentIndex(table.model().index(0, 4))
    stage.menu("Sort by this column")
    assert cells(stage, 4) == ["Executive", "Managing", "Operational"]
    stage.menu("Sort by this column")
    assert cells(stage, 4) == ["Operational", "Managing", "Executive"]


def test_codes_are_sorted_as_people_count(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 11, Side.SUPPLIER: 1}), "People")
    assert cells(stage, 0) == [*(f"C{number}" for number in range(1, 12)), "S1"]


def test_in_a_second_assessment_it_is_said_who_came_back(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 3})
    people = stage.people(relationship)
    for person in people[:2]:
        stage.answer(person)
    stage.show(relationship, "People")
    assert not shows(stage, "Last time")
    stage.close_assessment(relationship)
    stage.session.announce()
    stage.menu("New assessment…")
    stage.press("Open the assessment")
    stage.answer(people[0])
    add(stage, "Newcomer")
    assert shows(stage, "Last time")
    assert column(stage, "Last time") == ["Answered", "Answered", "Did not answer", "Not invited"]
    assert stage.says("Came back: 1 of the 2 people who answered assessment 1.")


def test_the_tab_key_goes_as_the_page_is_read(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 11, Side.SUPPLIER: 11}), "People")
    stage.editor(QLineEdit, "Search people").setFocus()
    passed = []
    for _ in range(11):
        focus = QApplication.focusWidget()
        assert focus is not None
        passed.append(focus.accessibleName() or (focus.text() if isinstance(focus, QAbstractButton) else ""))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert passed == [
        "Search people",
        "Paste list…",
        "Side",
        "Name",
        "Role",
        "Level",
        "Add person",
        "People",
        "Go to questionnaires",
        "Edit…",
        "Delete",
    ]


def test_whom_somebody_faces_off_to_is_set_in_the_dialog_then_changed_in_the_table_and_undone(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2, Side.SUPPLIER: 2})
    stage.show(relationship, "People")
    assert not shows(stage, "Faces off to")
    stage.press("Edit…")
    faces = stage.editor(QComboBox, "Faces off to")
    assert [faces.itemText(row) for row in range(faces.count())] == ["Nobody", "S. Person 1 (S1)", "S. Person 2 (S2)"]
    faces.setCurrentText("S. Person 1 (S1)")
    stage.press("Save")
    assert column(stage, "Faces off to") == ["S. Person 1", "–", "–", "–"]
    edit(stage, 0, place(stage, "Faces off to"))
    editor = stage.editor(QTableView, "People").findChild(QComboBox)
    assert isinstance(editor, QComboBox)
    assert editor.accessibleName() == "Faces off to"
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()
    assert column(stage, "Faces off to") == ["S. Person 2", "–", "–", "–"]
    stage.menu("Undo")
    assert column(stage, "Faces off to") == ["S. Person 1", "–", "–", "–"]
    stage.menu("Undo")
    assert not shows(stage, "Faces off to")


def test_who_may_know_too_little_is_said_and_can_answer_all_the_same(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2, Side.SUPPLIER: 1})
    stage.show(relationship, "People")
    assert not shows(stage, "Knows enough")
    stage.press("Edit…")
    assert stage.says("From 3 months and 4 factors on, they know enough.")
    stage.editor(QSpinBox, "Months in this relationship").setValue(2)
    assert stage.says("May know too little; can answer all the same.")
    stage.press("Save")
    assert column(stage, "Knows enough") == ["Too little", "–", "–"]
    assert stage.says("May know too little of this relationship: C. Person 1")
    stage.press("Edit…")
    stage.editor(QSpinBox, "Months in this relationship").setValue(3)
    stage.editor(QSpinBox, "Factors they can see, of 7").setValue(4)
    assert stage.says("Knows enough.")
    stage.press("Save")
    assert column(stage, "Knows enough") == ["Yes", "–", "–"]
    assert not stage.says("May know too little")
    kept = stage.people(relationship)[0]
    assert (kept.months, kept.factors_seen) == (3, 4)


def test_everything_that_is_lopsided_is_said_at_once(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.SUPPLIER: 1})
    for number in range(4):
        stage.workspace.people.add(relationship_id=relationship.id, side=Side.CLIENT, name=f"{number}")
    stage.show(relationship, "People")
    assert stage.says("Northwind has more than twice as many people as Alcor.")
    assert stage.says("Nobody at Northwind is at the executive level yet.")


def test_over_several_assessments_it_is_said_which_somebody_answered(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 3})
    first, second, _ = stage.people(relationship)
    stage.answer(first)
    stage.answer(second)
    for who in (first, None):
        stage.workspace.relationships.open_assessment(relationship.id, form=Form.EXPRESS, held_on=date(2026, 6, 1))
        if who is not None:
            stage.answer(who)
    stage.show(relationship, "People")
    assert column(stage, "Before") == ["Answered 1, 2", "Answered 1", "Did not answer"]


def test_interviews_show_among_the_people_once_one_was_begun(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 2})
    stage.show(relationship, "People")
    assert not shows(stage, "Interview")
    assessment = stage.workspace.relationships.assessment(relationship.id)
    stage.session.do(stage.workspace.interviews.begin, assessment.id, stage.people(relationship)[0].id)
    stage.settle()
    assert column(stage, "Interview") == ["Under way", "Not started"]


@pytest.mark.parametrize("people", [{}, {Side.CLIENT: 2, Side.SUPPLIER: 1}, {Side.CLIENT: 12, Side.SUPPLIER: 9}])
def test_in_the_smallest_window_the_list_scrolls_and_not_the_page(stage: Stage, people: dict[Side, int]) -> None:
    stage.window.resize(1024, 680)
    stage.show(stage.relationship(people=people), "People")
    areas = [area for area in stage.window.findChildren(Scrolled) if area.isVisible()]
    assert areas
    assert not any(area.verticalScrollBar().isVisible() for area in areas)


def test_enter_on_the_level_adds_the_person_as_it_does_on_name_and_role(stage: Stage) -> None:
    relationship = stage.relationship()
    stage.show(relationship, "People")
    stage.editor(QLineEdit, "Name").setText("Ann Best")
    level = stage.editor(QComboBox, "Level")
    level.setFocus()
    QTest.keyClick(level, Qt.Key.Key_Return)
    stage.settle()
    assert [person.name for person in stage.people(relationship)] == ["Ann Best"]
    assert stage.editor(QLineEdit, "Name").hasFocus()
