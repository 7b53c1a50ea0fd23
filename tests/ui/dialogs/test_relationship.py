from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit, QRadioButton, QSpinBox

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from tests.ui.stage import Stage


def test_details_are_changed_for_the_next_assessment_while_the_running_one_keeps_its_promise(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1})
    stage.show(relationship)
    stage.press("Relationship details…")
    assert stage.says(
        "Assessment 1 keeps what its respondents were promised: confidential, shown from 3 people a side."
    )
    stage.editor(QLineEdit, "Supplier").setText("  Alcor & Sons ")
    stage.editor(QLineEdit, "What the relationship covers").setText("Payroll")
    stage.editor(QSpinBox, "Smallest group of a side that is shown").setValue(6)
    stage.press("Save")
    changed = stage.workspace.relationships.get(relationship.id)
    assert (changed.client, changed.supplier, changed.scope) == ("Northwind", "Alcor & Sons", "Payroll")
    assert (changed.privacy, changed.minimum_n) == (Privacy.CONFIDENTIAL, 6)
    assert stage.workspace.relationships.assessment(relationship.id).minimum_n == 3
    assert stage.says("Northwind × Alcor & Sons")


def test_two_organisations_need_two_names(stage: Stage) -> None:
    stage.show(stage.relationship("Northwind", "Alcor"))
    stage.menu("Relationship details…")
    client = stage.editor(QLineEdit, "Client")
    client.setText(" ")
    stage.press("Save")
    assert stage.says("Enter the client's name")
    client.setText("alcor")
    stage.press("Save")
    assert stage.says("Both sides have the same name; tell them apart")
    stage.press("Cancel")


def test_the_next_assessment_follows_the_last_one_in_one_step(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 2, Side.SUPPLIER: 1})
    for person in stage.people(relationship)[:2]:
        stage.answer(person)
    stage.close_assessment(relationship)
    stage.show(relationship)
    stage.press("New assessment…")
    assert stage.says("Open assessment 2")
    assert stage.editor(QRadioButton, "Express: about 10 minutes").isChecked()
    assert stage.editor(QDateEdit, "Date of the assessment").date() == QDate.currentDate()
    assert stage.says("3 people will be asked: 2 at Northwind and 1 at Alcor. 2 of them answered assessment 1.")
    stage.press("Open the assessment")
    assert stage.says("Assessment 2 is open; 3 people are asked to answer")
    assert stage.title == "3 people still to answer before you can close assessment 2"
    assert stage.says("0 of the 2 people who answered assessment 1")
    made = stage.workspace.relationships.assessment(relationship.id)
    assert (made.number, made.form) == (2, Form.EXPRESS)
    assert len(stage.workspace.people.progress(made.id)) == 3


def test_an_assessment_that_is_still_open_is_said_before_another_is_opened(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1}))
    assert not stage.has_button("New assessment…")
    stage.menu("New assessment…")
    assert stage.says("Assessment 1 is still open.")
    stage.press("Open the assessment")
    stage.menu("New assessment…")
    assert stage.says("Open assessment 3")
    stage.press("Cancel")


def test_the_next_assessment_promises_what_the_details_say(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 1})
    stage.show(relationship)
    stage.press("Relationship details…")
    stage.editor(QRadioButton, "Attributed").setChecked(True)
    stage.press("Save")
    stage.menu("New assessment…")
    assert stage.says("Promise: attributed")
    stage.press("Open the assessment")
    assert stage.workspace.relationships.assessment(relationship.id).privacy is Privacy.ATTRIBUTED
