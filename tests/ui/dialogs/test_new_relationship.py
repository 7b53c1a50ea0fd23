from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QLineEdit, QRadioButton, QSpinBox, QWidget

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from tests.ui.stage import Stage


def name_both(stage: Stage, client: str = "Northwind", supplier: str = "Alcor") -> None:
    stage.editor(QLineEdit, "Client").setText(client)
    stage.editor(QLineEdit, "Supplier").setText(supplier)


def choose(stage: Stage, name: str) -> None:
    button = stage.editor(QRadioButton, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    stage.settle()


def test_three_steps_by_keyboard_set_up_a_relationship_with_its_first_assessment(stage: Stage) -> None:
    stage.press("New relationship")
    name_both(stage)
    stage.editor(QLineEdit, "What the relationship covers").setText("Payroll")
    stage.editor(QLineEdit, "Services").setText("payroll, help desk")
    stage.editor(QDateEdit, "Date of the first assessment").setDate(QDate(2026, 5, 4))
    stage.press("Continue")
    stage.editor(QSpinBox, "Smallest group of a side that is shown").setValue(5)
    stage.press("Continue")
    choose(stage, "Full: 65 to 85 minutes, in two sittings if you like")
    stage.press("Create")
    (summary,) = stage.workspace.relationships.summaries()
    made = summary.relationship
    assert (made.client, made.supplier, made.scope) == ("Northwind", "Alcor", "Payroll")
    assert made.services == ("payroll", "help desk")
    assessment = stage.workspace.relationships.assessment(made.id)
    assert (assessment.form, assessment.minimum_n, assessment.held_on) == (Form.FULL, 5, date(2026, 5, 4))
    assert assessment.privacy is Privacy.CONFIDENTIAL
    assert stage.title == "Add the people who will answer"


def test_enter_goes_through_the_three_steps_and_creates_at_the_last(stage: Stage) -> None:
    stage.press("New relationship")
    name_both(stage)
    for text in ("Services", "Smallest group of a side that is shown", "Standard: about 25 minutes"):
        assert not stage.workspace.relationships.summaries()
        part = next(part for part in stage.dialog.findChildren(QWidget) if part.accessibleName() == text)
        assert part.isVisible()
        part.setFocus()
        QTest.keyClick(part, Qt.Key.Key_Return)
        stage.settle()
    assert len(stage.workspace.relationships.summaries()) == 1


def test_create_waits_for_two_different_names(stage: Stage) -> None:
    stage.press("New relationship")
    assert not stage.button("Create").isEnabled()
    name_both(stage, "Northwind", "northwind ")
    assert not stage.button("Create").isEnabled()
    name_both(stage)
    assert stage.button("Create").isEnabled()


def test_what_is_missing_is_said_under_its_field(stage: Stage) -> None:
    stage.press("New relationship")
    stage.press("Continue")
    assert stage.says("Enter the client's name")
    assert stage.says("Enter the supplier's name")
    name_both(stage, "Same", "Same")
    stage.press("Continue")
    assert stage.says("Both sides have the same name")
    name_both(stage)
    stage.press("Continue")
    assert stage.editor(QRadioButton, "Confidential").isVisible()


def test_the_promise_is_shown_word_for_word_with_its_number_and_the_facilitator(stage: Stage) -> None:
    stage.press("New relationship")
    name_both(stage)
    stage.press("Continue")
    stage.editor(QSpinBox, "Smallest group of a side that is shown").setValue(4)
    promised = stage.workspace.instrument.promise(Privacy.CONFIDENTIAL, minimum_n=4, facilitator="R. Facilitator")
    assert "four or more" in promised
    assert stage.says(promised)
    assert stage.says(stage.workspace.instrument.promise(Privacy.ATTRIBUTED, minimum_n=4))


def test_attributed_needs_no_smallest_group(stage: Stage) -> None:
    stage.press("New relationship")
    name_both(stage)
    stage.press("Continue")
    choose(stage, "Attributed")
    assert not stage.editor(QSpinBox, "Smallest group of a side that is shown").isEnabled()
    stage.press("Create")
    (summary,) = stage.workspace.relationships.summaries()
    assert summary.relationship.privacy is Privacy.ATTRIBUTED


def test_escape_sets_nothing_up(stage: Stage) -> None:
    stage.press("New relationship")
    name_both(stage)
    QTest.keyClick(stage.dialog, Qt.Key.Key_Escape)
    stage.settle()
    assert not stage.workspace.relationships.summaries()


@pytest.mark.parametrize("form", Form)
def test_a_form_is_offered_with_as_many_questions_as_its_respondents_meet(stage: Stage, form: Form) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 1}, form=form)
    (person,) = stage.people(relationship)
    assessment = stage.workspace.relationships.assessment(relationship.id)
    met = len(stage.workspace.answering.questionnaire(assessment.id, person.id).pages)
    stage.menu("New relationship…")
    name_both(stage, "Halden", "Orrin")
    stage.press("Continue")
    stage.press("Continue")
    assert stage.says(f"{met} questions, ")
