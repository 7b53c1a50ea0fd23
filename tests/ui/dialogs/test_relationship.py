from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QRadioButton, QSpinBox, QTimeEdit

from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Side
from tests.ui.stage import Stage


def test_details_are_changed_for_the_next_assessment_while_the_running_one_keeps_its_promise(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1})
    stage.show(relationship)
    stage.press("Relationship details…")
    stage.press("Promise")
    assert stage.says(
        "Assessment 1 keeps what its respondents were promised: confidential, shown from 3 people a side."
    )
    stage.press("Names and contract")
    stage.editor(QLineEdit, "Supplier").setText("  Alcor & Sons ")
    stage.editor(QLineEdit, "What the relationship covers").setText("Payroll")
    stage.press("Promise")
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
    assert stage.title == "3 people have not answered yet"
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
    stage.press("Promise")
    stage.editor(QRadioButton, "Attributed").setChecked(True)
    stage.press("Save")
    stage.menu("New assessment…")
    assert stage.says("Promise: attributed")
    stage.press("Open the assessment")
    assert stage.workspace.relationships.assessment(relationship.id).privacy is Privacy.ATTRIBUTED


def test_services_are_parted_by_commas_and_found_by_the_search_of_home(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor")
    stage.show(relationship)
    stage.menu("Relationship details…")
    stage.editor(QLineEdit, "Services").setText(" payroll,, help  desk ,payroll")
    stage.press("Save")
    assert stage.workspace.relationships.get(relationship.id).services == ("payroll", "help desk")
    stage.menu("Relationship details…")
    assert stage.editor(QLineEdit, "Services").text() == "payroll, help desk"
    stage.press("Cancel")


def add_site(stage: Stage, number: int, *, side: str, place: str, zone: str, hours: tuple[int, int]) -> None:
    """By keys, as somebody does who never leaves the keyboard."""
    stage.press(f"Add a {side} site")
    name = stage.editor(QLineEdit, f"Site {number}: Place")
    assert name.hasFocus()
    QTest.keyClicks(name, place)
    QTest.keyClick(name, Qt.Key.Key_Tab)
    zones = stage.editor(QComboBox, f"Site {number}: Time zone").lineEdit()
    assert zones is not None
    zones.selectAll()
    QTest.keyClicks(zones, zone)
    for label, hour in zip(("From", "To"), hours, strict=True):
        stage.editor(QTimeEdit, f"Site {number}: {label}").setTime(QTime(hour, 0))


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform about the list of time zones
def test_sites_say_in_words_how_long_both_sides_are_at_work_and_are_undone_in_one_step(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor")
    stage.show(relationship)
    stage.menu("Relationship details…")
    stage.press("Sites")
    assert stage.says("Name a site on each side")
    add_site(stage, 1, side="client", place="London", zone="UTC", hours=(9, 17))
    assert stage.says("Name a site on each side")
    add_site(stage, 2, side="supplier", place="Pune", zone="Asia/Kolkata", hours=(9, 18))
    assert stage.says("Both sides are at work at the same time for 3 h 30 min a day.")
    stage.editor(QTimeEdit, "Site 2: To").setTime(QTime(14, 0))
    assert stage.says("Both sides are never at work at the same time.")
    stage.editor(QTimeEdit, "Site 2: To").setTime(QTime(15, 30))
    assert stage.says("Both sides are at work at the same time for 1 hour a day.")
    stage.press("Names and contract")
    stage.editor(QLineEdit, "Client").setText("Southwind")
    stage.press("Save")
    sites = stage.workspace.relationships.sites
    assert [(site.name, site.side) for site in sites(relationship.id)] == [
        ("London", Side.CLIENT),
        ("Pune", Side.SUPPLIER),
    ]
    stage.menu("Undo")
    assert sites(relationship.id) == ()
    assert stage.workspace.relationships.get(relationship.id) == relationship
    stage.menu("Redo")
    assert len(sites(relationship.id)) == 2
    assert stage.workspace.relationships.get(relationship.id).client == "Southwind"


def test_what_is_wrong_with_a_site_stands_under_it_and_goes_once_it_is_mended(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor")
    stage.show(relationship)
    stage.menu("Relationship details…")
    stage.press("Sites")
    stage.press("Add a client site")
    stage.press("Names and contract")
    stage.press("Save")
    assert stage.says("Enter where it is")
    name = stage.editor(QLineEdit, "Site 1: Place")
    assert name.hasFocus()
    QTest.keyClicks(name, "Wien")
    assert not stage.says("Enter where it is")
    stage.editor(QComboBox, "Site 1: Time zone").setEditText("Vienna")
    stage.press("Save")
    assert stage.says("Choose a time zone by continent and city")
    stage.press("Remove site 1")
    stage.press("Save")
    assert stage.top is stage.window
    assert stage.workspace.relationships.sites(relationship.id) == ()


def test_an_assessment_is_deleted_once_its_name_is_typed_and_its_backups_go_on_request(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 2})
    stage.answer(stage.people(relationship)[0])
    stage.workspace.safekeeping.keep("start")
    stage.show(relationship)
    stage.menu("Delete assessment…")
    assert stage.says("Delete assessment 1 of May 2026?")
    assert stage.says("1 person has answered in it.")
    assert not stage.button("Delete the assessment").isEnabled()
    typed = stage.editor(QLineEdit, "To delete it, type “Assessment 1”")
    assert typed.hasFocus()
    QTest.keyClicks(typed, "assessment 1")
    option = stage.button("Also delete the backup that still holds it")
    QTest.keyClick(option, Qt.Key.Key_Space)
    QTest.keyClick(typed, Qt.Key.Key_Return)
    stage.settle()
    assert stage.workspace.relationships.assessments(relationship.id) == ()
    assert stage.title == "No assessment is open yet"
    assert len(stage.people(relationship)) == 2
    assert [kept.assessments for kept in stage.workspace.safekeeping.backups()] == [0]


def test_cancel_deletes_no_assessment(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor")
    stage.show(relationship)
    stage.menu("Delete assessment…")
    QTest.keyClick(stage.editor(QLineEdit, "To delete it, type “Assessment 1”"), Qt.Key.Key_Escape)
    stage.settle()
    assert len(stage.workspace.relationships.assessments(relationship.id)) == 1


def test_the_days_of_the_contract_are_typed_as_people_write_them_or_left_open(stage: Stage) -> None:
    relationship = stage.relationship("Northwind", "Alcor")
    stage.show(relationship)
    stage.menu("Relationship details…")
    starts, ends = (stage.editor(QLineEdit, name) for name in ("Contract starts", "Contract ends"))
    QTest.keyClicks(starts, "1.4.2021")
    QTest.keyClicks(ends, "the day before")
    stage.press("Save")
    assert stage.says("This is no day; write it like 30 Jun 2026")
    assert ends.hasFocus()
    ends.setText("2020-03-31")
    stage.press("Save")
    assert stage.says("The contract would end before it starts")
    ends.setText("31 Mar 2027")
    stage.press("Save")
    kept = stage.workspace.relationships.get(relationship.id)
    assert (kept.started_on, kept.ends_on) == (date(2021, 4, 1), date(2027, 3, 31))
    assert stage.says("1 April 2021 to 31 March 2027")
    stage.menu("Relationship details…")
    stage.editor(QLineEdit, "Contract ends").clear()
    stage.press("Save")
    assert stage.workspace.relationships.get(relationship.id).ends_on is None
    assert stage.says("Since 1 April 2021")
    stage.menu("Undo")
    assert stage.workspace.relationships.get(relationship.id) == kept
