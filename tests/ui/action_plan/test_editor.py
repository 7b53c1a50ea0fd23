"""The drawer: every field is kept when it is left, named in the undo menu, and refused in words where it has to be."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.relationship import Side
from tests.ui.action_plan.planner import CTRL, Planner
from ui.action_plan.commitment_fields import CommitmentFields
from ui.action_plan.waiting_choice import WaitingChoice

KEY = Qt.Key


def test_a_commitment_is_kept_as_soon_as_it_says_what_will_be_done(planner: Planner) -> None:
    planner.sit_down()
    planner.stage.press("New commitment")
    planner.write("Why it matters", "We hire too late")
    assert planner.whats == []
    planner.write("What will be done", "Share the plan")
    (made,) = planner.kept
    assert (made.what, made.why, made.state) == ("Share the plan", "We hire too late", CommitmentState.REQUESTED)
    assert made.history[0].noted_by == "R. Facilitator"
    assert planner.stage.session.edits.undo_name == "adding “Share the plan”"
    planner.undo()
    assert planner.whats == []
    planner.redo()
    assert planner.kept == (made,)


def test_a_drawer_that_says_nothing_leaves_nothing(planner: Planner) -> None:
    planner.sit_down()
    planner.stage.press("New commitment")
    planner.press(KEY.Key_Escape)
    assert planner.drawer is None
    assert planner.kept == ()
    assert planner.stage.session.edits.undo_name == ""
    assert planner.stage.says("No commitments yet")


def test_whoever_only_looks_at_the_plan_does_not_wait_for_its_drawer(planner: Planner) -> None:
    planner.sample()
    assert not planner.stage.window.findChildren(CommitmentFields)
    planner.list.setFocus()
    planner.press(KEY.Key_Return)
    assert len(planner.stage.window.findChildren(CommitmentFields)) == 1


def test_every_field_is_kept_when_it_is_left(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.make_explicit(due="30.9.2030")
    planner.choose("What they say to it themselves", "Makes a counter-offer")
    planner.write("Reviewed in", "June review")
    planner.write("Why it matters", "We hire too late")
    planner.write("What it needs from the other side", "Vacancies by the fifth")
    planner.choose("Factor it is about", "Trust & confidence")
    planner.choose("Practice it serves", "Room for the supplier to do its job")
    for group, place in (("Impact", 3), ("Effort", 1)):
        planner.stage.editor(QWidget, group).findChildren(QWidget)[place].setFocus()
        planner.press(KEY.Key_Space)
    for tick in ("Both sides have seen it", "We have talked it through together", "Status updates are agreed"):
        planner.stage.press(tick)
    (made,) = planner.kept
    assert (made.provider.name, made.customer.name) == ("C. Person 1", "S. Person 1")
    assert (made.due, made.done_when, made.answer) == (
        date(2030, 9, 30),
        "It is in the minutes",
        ProviderAnswer.COUNTERED,
    )
    assert (made.reviewed_in, made.why, made.needs) == ("June review", "We hire too late", "Vacancies by the fifth")
    assert (made.origin.factor, made.origin.practice) == ("TRU", "TRU.B2")
    assert (made.impact, made.effort) == (3, 1)
    assert (made.seen_by_both, made.talked_through, made.updates_agreed) == (True, True, True)
    assert planner.stage.says("Promise check: 10 of 10")


def test_the_promise_check_fills_itself_and_says_what_is_still_to_come(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    assert planner.stage.says("Promise check: 0 of 10")
    assert planner.stage.says("still to come: a date, how both will know, who on the other side accepts it")
    planner.make_explicit()
    assert planner.stage.says("Promise check: 3 of 10")
    planner.stage.press("We have talked it through together")
    assert planner.stage.says("Promise check: 4 of 10")
    assert planner.stage.says("still to come: agreed updates")


def test_edits_are_undone_one_by_one_and_the_drawer_follows(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.write("Why it matters", "We hire too late")
    planner.write("Why it matters", "We hire far too late")
    planner.undo()
    assert planner.text("Why it matters") == "We hire too late"
    planner.undo()
    assert planner.text("Why it matters") == ""
    planner.redo()
    assert (planner.kept[0].why, planner.text("Why it matters")) == ("We hire too late", "We hire too late")
    assert planner.stage.session.edits.undo_name == "editing “Share the plan”"


def test_undoing_while_typing_takes_back_the_typing_first(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    field = planner.stage.editor(QPlainTextEdit, "Why it matters")
    field.setFocus()
    planner.press("We hire")
    planner.undo()
    assert field.toPlainText() == ""
    assert planner.whats == ["Share the plan"]
    planner.undo()
    assert planner.kept == ()


def test_escape_gives_a_field_its_text_back_and_then_shuts_the_drawer(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.stage.editor(QPlainTextEdit, "What will be done").setFocus()
    planner.press(" and more")
    planner.press(KEY.Key_Escape)
    assert planner.text("What will be done") == "Share the plan"
    planner.press(KEY.Key_Escape)
    assert planner.drawer is None
    assert planner.focus is planner.list
    assert planner.whats == ["Share the plan"]


def test_what_will_be_done_is_not_emptied(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.write("What will be done", "")
    assert planner.stage.says("It does not say what will be done.")
    assert planner.whats == ["Share the plan"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30 Sep 2030", date(2030, 9, 30)),
        ("2030-09-30", date(2030, 9, 30)),
        ("30.9.2030", date(2030, 9, 30)),
        ("30/9/2030", date(2030, 9, 30)),
        ("September 30, 2030", date(2030, 9, 30)),
    ],
)
def test_a_day_is_typed_as_people_write_it(planner: Planner, typed: str, day: date) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.write("Due", typed)
    assert planner.kept[0].due == day
    assert planner.stage.editor(QLineEdit, "Due").text() == "30 Sep 2030"


def test_a_day_is_walked_with_keys_and_taken_out_again(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.write("Due", "30 Sep 2030")
    planner.stage.editor(QLineEdit, "Due").setFocus()
    planner.press(KEY.Key_Up, KEY.Key_PageUp)
    assert planner.kept[0].due == date(2030, 11, 1)
    planner.press(KEY.Key_PageDown, KEY.Key_Down)
    assert planner.kept[0].due == date(2030, 9, 30)
    planner.write("Due", "")
    assert planner.kept[0].due is None


def test_what_is_no_day_is_said_under_the_field(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.write("Due", "next week or so")
    assert planner.stage.says("That is no day. Type one like 30 Jun 2026")
    assert planner.kept[0].due is None
    planner.write("Due", "30 Sep 2030")
    assert not planner.stage.says("That is no day")


def test_the_other_side_comes_along_until_somebody_is_named(planner: Planner) -> None:
    planner.sit_down()
    made = planner.add("Share the plan")
    assert (made.provider.side, made.customer.side) == (Side.CLIENT, Side.SUPPLIER)
    planner.choose("Who makes it", "S. Person 1")
    assert (planner.kept[0].provider.name, planner.kept[0].customer.side) == ("S. Person 1", Side.CLIENT)


def test_a_commitment_waits_for_another_and_never_for_itself(planner: Planner) -> None:
    planner.sit_down()
    planner.add("First")
    planner.add("Second")
    choice = planner.stage.editor(WaitingChoice, "Waits for")
    choice.click()
    planner.menu.actions()[0].trigger()
    planner.stage.settle()
    planner.menu.close()
    first, second = planner.kept
    assert second.needs_first == (first.id,)
    assert choice.text() == "No. 1"
    planner.press(KEY.Key_Escape)
    planner.go_to("First")
    planner.press(KEY.Key_Return)
    planner.stage.editor(WaitingChoice, "Waits for").click()
    planner.menu.actions()[0].trigger()
    planner.stage.settle()
    planner.menu.close()
    assert planner.stage.says("“First” would wait for itself.")
    assert planner.kept[0].needs_first == ()


def test_the_drawer_goes_along_with_the_list(planner: Planner) -> None:
    planner.sample()
    planner.list.setFocus()
    planner.press(KEY.Key_Return)
    planner.list.setFocus()
    planner.press(KEY.Key_Down)
    assert planner.text("What will be done") == planner.whats[1]
    assert planner.stage.says("Commitment 2")
    assert planner.stage.editor(QComboBox, "Who makes it").currentText().startswith("Rafael Silva")


def test_the_drawer_is_420_wide_and_takes_the_place_of_the_list_where_the_window_is_narrow(planner: Planner) -> None:
    planner.sample()
    planner.list.setFocus()
    planner.press(KEY.Key_Return)
    assert planner.drawer is not None
    assert planner.drawer.width() == 420
    areas = planner.stage.window.findChildren(QAbstractScrollArea)
    scrolling = [area for area in areas if area.isVisible() and area.verticalScrollBar().isVisible()]
    assert [planner.drawer.isAncestorOf(area) for area in scrolling] == [True], "only the fields of the drawer scroll"
    rows = planner.list
    planner.stage.theme.use(scale=150)
    planner.stage.window.resize(1024, 680)
    planner.stage.settle()
    assert (planner.drawer is not None, rows.isVisible()) == (True, False)
    planner.press(KEY.Key_Escape)
    assert planner.drawer is None
    assert planner.list.isVisible()


def test_what_is_being_typed_is_kept_when_the_page_is_left_or_the_workspace_closed(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.stage.editor(QPlainTextEdit, "Why it matters").setFocus()
    planner.press("We hire too late")
    planner.press(KEY.Key_1, held=CTRL)
    assert planner.kept[0].why == "We hire too late"
    planner.press(KEY.Key_7, held=CTRL)
    planner.stage.editor(QPlainTextEdit, "Done when").setFocus()
    planner.press("It is in the minutes")
    planner.stage.contents.stop()
    assert planner.kept[0].done_when == "It is in the minutes"
