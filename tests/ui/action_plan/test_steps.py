"""The way of a promise: the menu of states, the days on which steps were taken, other dates, corrections."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QScrollArea

from healthcheck.domain.plan import CommitmentState
from tests.ui.action_plan.planner import Planner

KEY = Qt.Key
State = CommitmentState


@pytest.fixture
def promised(planner: Planner) -> Planner:
    """At a commitment that was promised today."""
    planner.sit_down()
    planner.add("Share the plan")
    planner.make_explicit()
    planner.press(KEY.Key_Escape)
    planner.list.setFocus()
    planner.step(KEY.Key_3)
    planner.press(KEY.Key_Return)
    return planner


def test_a_promise_goes_its_way_by_keys_alone(promised: Planner) -> None:
    for key, state in ((KEY.Key_4, State.IN_HAND), (KEY.Key_5, State.DELIVERED), (KEY.Key_6, State.ACKNOWLEDGED)):
        promised.step(key)
        promised.press(KEY.Key_Return)
        assert promised.states == [state.value]
    names = [entry.by and entry.by.name for entry in promised.kept[0].history]
    assert names == ["S. Person 1", "C. Person 1", "C. Person 1", "C. Person 1", "S. Person 1"]


def test_only_what_can_follow_is_offered_and_where_it_stands_is_ticked(promised: Planner) -> None:
    promised.press(KEY.Key_S)
    entries = {action.text().split()[-1]: action for action in promised.menu.actions() if action.text()}
    assert [name for name, action in entries.items() if action.isEnabled() and action.isCheckable()] == [
        *("hand", "Delivered", "Withdrawn"),
    ]
    assert [name for name, action in entries.items() if action.isChecked()] == ["Promised"]
    promised.menu.close()


def test_what_keeps_it_from_being_promised_is_said_and_the_drawer_opens(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.press(KEY.Key_Escape)
    planner.list.setFocus()
    planner.step(KEY.Key_3)
    assert planner.stage.says("“Share the plan” cannot be promised yet.")
    assert planner.stage.says(
        "Still to come: who makes it, a date, how both will know, who on the other side accepts it."
    )
    assert planner.drawer is not None
    assert planner.states == ["requested"]


def test_a_step_is_noted_with_its_day_its_person_and_a_remark(promised: Planner) -> None:
    promised.step(KEY.Key_5)
    day = promised.stage.editor(QDateEdit, "On")
    assert day.maximumDate() == QDate.currentDate()
    by = promised.stage.editor(QComboBox, "By")
    by.setCurrentIndex(by.findText("C. Person 2"))
    remark = promised.stage.editor(QLineEdit, "Remark")
    remark.setFocus()
    promised.press("<b>tabled</b> in June")
    promised.press(KEY.Key_Return)
    step = promised.kept[0].history[-1]
    assert (step.by and step.by.name, step.remark, step.noted_by) == (
        "C. Person 2",
        "<b>tabled</b> in June",
        "R. Facilitator",
    )
    promised.press(KEY.Key_Return)
    assert promised.stage.says("<b>tabled</b> in June · noted by R. Facilitator")
    assert promised.stage.says("Delivered by C. Person 2")


def test_a_step_is_undone_by_name(promised: Planner) -> None:
    promised.step(KEY.Key_W)
    promised.press(KEY.Key_Return)
    assert promised.states == ["withdrawn"]
    assert promised.stage.session.edits.undo_name == "“Withdrawn” for “Share the plan”"
    promised.undo()
    assert promised.states == ["promised"]
    promised.redo()
    assert promised.states == ["withdrawn"]


def test_a_date_is_renegotiated_and_the_old_one_stays(promised: Planner) -> None:
    promised.step(KEY.Key_R)
    assert promised.stage.says("The old date stays on record: 30 Sep 2030")
    promised.press(KEY.Key_Return)
    assert promised.stage.dialog.isVisible()
    promised.stage.press("Note it")
    assert promised.stage.says("Enter the new date")
    promised.stage.editor(QLineEdit, "New date").setFocus()
    promised.press("15 Dec 2030")
    promised.stage.press("Note it")
    (kept,) = promised.kept
    assert (kept.due, kept.history[-1].old_due) == (date(2030, 12, 15), date(2030, 9, 30))
    assert promised.stage.session.edits.undo_name == "moving “Share the plan” to 15 Dec 2030"
    promised.press(KEY.Key_Return)
    assert promised.stage.says("Moved from 30 Sep 2030 to 15 Dec 2030")
    assert not promised.stage.editor(QLineEdit, "Due").isEnabled()
    promised.undo()
    assert promised.kept[0].due == date(2030, 9, 30)


def test_a_date_that_is_over_is_refused_in_the_dialog(promised: Planner) -> None:
    promised.step(KEY.Key_R)
    promised.stage.editor(QLineEdit, "New date").setFocus()
    promised.press("1 Jan 2020")
    promised.stage.press("Note it")
    assert promised.stage.says("The new date is over by then.")
    promised.stage.dialog.reject()
    assert promised.kept[0].due == date(2030, 9, 30)


def test_a_step_that_was_noted_by_mistake_is_taken_back(promised: Planner) -> None:
    promised.step(KEY.Key_T)
    assert promised.states == ["requested"]
    assert promised.stage.session.edits.undo_name == "correcting “Share the plan”"
    promised.undo()
    assert promised.states == ["promised"]


def test_who_is_deleted_leaves_the_promise_without_a_name(promised: Planner) -> None:
    person = promised.kept[0].provider.respondent_id
    assert person
    promised.stage.session.do(promised.stage.workspace.people.delete, person)
    promised.stage.settle()
    assert "somebody of Northwind for S. Person 1" in promised.list.lines[0].spoken(promised.list.tr)
    promised.press(KEY.Key_Return)
    assert promised.stage.says("Promised by somebody of Northwind")
    promised.undo()
    assert promised.kept[0].provider.name == ""


def test_a_counter_offer_said_in_person_is_the_state_in_the_list_the_drawer_and_the_history(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.make_explicit()
    planner.choose("What they say to it themselves", "Makes a counter-offer")
    assert planner.states == [State.COUNTER_OFFERED.value]
    assert planner.list.lines[0].state == "Counter-offer"
    assert "Counter-offer by C. Person 1" in planner.sentences
    planner.undo()
    assert planner.states == [State.REQUESTED.value]
    assert planner.stage.editor(QComboBox, "What they say to it themselves").currentText() == "Not asked yet"
    planner.redo()
    planner.press(KEY.Key_Escape)
    planner.list.setFocus()
    planner.step(KEY.Key_D)
    planner.press(KEY.Key_Return)
    planner.press(KEY.Key_Return)
    assert planner.stage.editor(QComboBox, "What they say to it themselves").currentText() == "Declines"


def test_with_notices_and_the_drawer_open_only_the_drawer_scrolls(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    assert planner.stage.says("Everything so far is asked of")
    scrolled = [area for area in planner.stage.window.findChildren(QScrollArea) if area.verticalScrollBar().isVisible()]
    assert [planner.drawer.isAncestorOf(area) for area in scrolled if planner.drawer] == [True]
