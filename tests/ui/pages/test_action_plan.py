"""The action plan as a consultant uses it; more of it in ``tests/ui/action_plan``."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Side
from tests.ui.action_plan.planner import ALT, CTRL, Planner
from tests.ui.stage import Stage
from ui.action_plan.plan_words import named

KEY = Qt.Key


@pytest.fixture
def planner(stage: Stage) -> Planner:
    return Planner(stage)


def test_the_page_stands_behind_the_practices_and_has_its_key(planner: Planner) -> None:
    planner.sit_down()
    names = [button.accessibleName() for button in planner.stage.window.findChildren(QAbstractButton)]
    pages = [name for name in names if name in ("Practices", "Action plan", "Reports")]
    assert pages == ["Practices", "Action plan", "Reports"]
    planner.stage.press("Overview")
    planner.press(KEY.Key_7, held=CTRL)
    assert planner.stage.title == "What will each side do?"


def test_an_empty_plan_says_what_will_be_here_and_begins_with_one_button(planner: Planner) -> None:
    planner.sit_down()
    assert planner.stage.says("No commitments yet")
    planner.press(KEY.Key_F6)
    planner.press(KEY.Key_N)
    planner.press("Share the hiring plan", KEY.Key_Return)
    assert planner.whats == ["Share the hiring plan"]
    assert planner.drawer is not None


def test_a_row_says_who_does_what_for_whom_by_when_and_how_late_it_is(planner: Planner) -> None:
    planner.sample()
    assert planner.stage.title == "One promise is 10 days late"
    first = planner.list.lines[0].spoken(planner.list.tr)
    assert first == (
        "Bring one coming need into the joint route each quarter, with the volumes behind it. "
        "Rafael Silva for Tomas Novak. "
        "Due 29 May 2026 · Done when: Two needs stand in the route with expected value, one of them decided. "
        "10 days late. In hand. Mutual goals · a shared weakness. impact high, effort high. from assessment 2"
    )
    index = planner.list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == first
    assert "Draft: no date agreed" in planner.list.lines[3].spoken(planner.list.tr)
    assert planner.stage.says("In this sample it is 8 June 2026.")


def test_a_sample_opens_with_how_the_last_plan_was_kept(planner: Planner) -> None:
    planner.sample()
    assert planner.stage.says("Of assessment 2: 2 kept · 1 not due yet · 1 withdrawn")
    assert planner.stage.says("Halmere Health leads 3")


def test_filters_are_joined_and_taken_back_together(planner: Planner) -> None:
    planner.sample()
    planner.choose("State", "Late")
    assert planner.listed == [planner.whats[0]]
    planner.choose("State", "Open")
    planner.choose("Side", "Worthwell Workforce")
    assert planner.listed == [planner.whats[2]]
    planner.choose("Factor", "Governance")
    assert planner.stage.says("No commitment fits these filters.")
    planner.stage.press("Clear the filters")
    assert planner.stage.says("4 of 4 commitments shown")
    assert planner.focus is planner.list


def test_find_searches_what_is_promised_and_by_whom(planner: Planner) -> None:
    planner.sample()
    planner.stage.menu("Find")
    assert planner.focus is planner.stage.editor(QLineEdit, "Search commitments")
    planner.press("lindgren")
    assert planner.listed == [planner.whats[2]]
    planner.press(KEY.Key_Escape)
    assert len(planner.listed) == 4


def test_by_person_shows_what_each_makes_and_waits_for(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("By person")
    model = planner.list.model()
    rows = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    heads = [row for row in rows if "makes" in row or "waits" in row]
    assert heads[0] == "Rafael Silva, makes 2"
    assert "Deepa Nair, waits for no. 3" in heads
    assert len(planner.listed) == 4


def test_alt_and_arrows_change_the_order_which_is_kept_and_undone(planner: Planner) -> None:
    planner.sit_down()
    for what in ("First", "Second", "Third"):
        planner.add(what)
    planner.press(KEY.Key_Escape)
    planner.go_to("Third")
    planner.press(KEY.Key_Up, held=ALT)
    planner.press(KEY.Key_Up, held=ALT)
    planner.press(KEY.Key_Up, held=ALT)
    assert planner.whats == planner.listed == ["Third", "First", "Second"]
    assert planner.list.current is not None
    assert planner.list.current.commitment.what == "Third"
    planner.press(KEY.Key_Down, held=ALT)
    assert planner.whats == ["First", "Third", "Second"]
    planner.undo()
    planner.undo()
    assert planner.whats == ["First", "Third", "Second"]
    assert planner.stage.session.edits.redo_name == "the order of commitments"


def test_deleting_asks_nothing_and_offers_to_undo_for_eight_seconds(planner: Planner) -> None:
    planner.sit_down()
    for what in ("First", "Second", "Third"):
        planner.add(what)
    planner.press(KEY.Key_Escape)
    before = planner.kept
    planner.go_to("Second")
    planner.press(KEY.Key_Delete)
    assert planner.whats == ["First", "Third"]
    assert planner.stage.says("Deleted “Second”")
    planner.stage.button("Undo").click()
    planner.stage.settle()
    assert planner.kept == before
    assert not planner.stage.says("Deleted “Second”")


def test_deleting_is_undone_and_made_again_by_keys_and_named_in_the_menu(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Only")
    planner.press(KEY.Key_Escape)
    before = planner.kept
    planner.list.setFocus()
    planner.press(KEY.Key_Delete)
    assert planner.kept == ()
    assert planner.stage.session.edits.undo_name == "deleting “Only”"
    planner.undo()
    assert planner.kept == before
    planner.redo()
    assert planner.kept == ()


def test_an_offer_to_undo_goes_when_something_else_is_the_last_edit(planner: Planner) -> None:
    planner.sit_down()
    for what in ("First", "Second"):
        planner.add(what)
    planner.press(KEY.Key_Escape)
    planner.go_to("First")
    planner.press(KEY.Key_Delete)
    assert planner.stage.has_button("Undo")
    planner.press(KEY.Key_D, held=CTRL)
    assert not planner.stage.has_button("Undo")
    assert planner.whats == ["Second", "Second"]


def test_ctrl_d_asks_for_the_same_once_more(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.make_explicit()
    planner.press(KEY.Key_Escape)
    planner.list.setFocus()
    planner.press(KEY.Key_D, held=CTRL)
    original, copy = planner.kept
    assert (copy.what, copy.provider, copy.due) == (original.what, original.provider, None)
    assert planner.list.current is not None
    assert planner.list.current.commitment == copy
    planner.undo()
    assert planner.kept == (original,)


def test_one_side_alone_is_asked_about_the_other(planner: Planner) -> None:
    planner.sit_down()
    planner.add("First")
    planner.choose("Who makes it", "Alcor")
    assert planner.stage.says("Everything so far is asked of Alcor. What will Northwind do?"), "nobody has promised yet"
    planner.add("Second")
    assert planner.kept[1].provider.side is Side.CLIENT
    assert not planner.stage.says("Everything so far")


def test_one_side_that_has_promised_is_told_from_one_that_is_only_asked(planner: Planner) -> None:
    planner.sit_down()
    planner.add("First")
    planner.make_explicit()
    planner.step_in_drawer(KEY.Key_3)
    planner.press(KEY.Key_Return)
    assert planner.states == ["promised"]
    assert planner.stage.says("Every promise so far is made by Northwind. What will Alcor do?")


def test_both_people_on_one_side_are_warned_about(planner: Planner) -> None:
    planner.sit_down()
    planner.add("First")
    planner.choose("Who makes it", "C. Person 1")
    planner.choose("For whom, who says when it is done", "C. Person 2")
    assert planner.stage.says("Both people are on the side of Northwind")
    planner.choose("For whom, who says when it is done", "S. Person 2")
    assert not planner.stage.says("Both people are on the side")


def test_the_ninety_days_lead_to_the_drawer_by_keyboard(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("90 days")
    chart = planner.stage.chart("The next 90 days")
    assert chart is not None
    assert "Halmere Health, 31 July 2026: Cut the indicators" in chart.accessibleDescription()
    assert "Service review: 12 June 2026" in chart.accessibleDescription()
    assert planner.stage.says("Every week: Monday operations call. 1 open commitment has no date yet.")
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    planner.press(KEY.Key_Right, KEY.Key_Return)
    assert planner.drawer is not None
    assert planner.text("What will be done") == planner.whats[1]
    planner.press(KEY.Key_Escape)
    assert planner.focus is planner.stage.chart("The next 90 days")


def test_results_begin_a_commitment_on_the_factor_that_is_looked_at(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Results")
    planner.press(KEY.Key_F6)
    planner.press(KEY.Key_A)
    assert planner.drawer is not None
    assert planner.stage.editor(QComboBox, "Factor it is about").currentText() == "Innovation"
    assert planner.stage.says("Worthwell Workforce sees more")
    planner.press("Show two ideas a quarter", KEY.Key_Return)
    made = planner.kept[-1]
    assert made.what == "Show two ideas a quarter", "what is typed takes the place of the draft"
    assert (made.origin.factor, made.origin.finding) == ("INN", "supplier_sees_more")


def test_a_practice_becomes_a_commitment_in_the_words_of_the_instrument(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Practices")
    planner.stage.menu("Find")
    planner.press("One accountable name per issue", KEY.Key_Return, KEY.Key_Return)
    planner.stage.press("Make this a commitment")
    made = planner.kept[-1]
    assert made.origin.practice == "GOV.P6"
    assert made.what.startswith("Keep one issue log for both organisations")
    assert planner.stage.says("Added to the action plan: One accountable name per issue")
    assert planner.stage.session.edits.undo_name.startswith("adding “Keep one issue log")
    planner.undo()
    assert len(planner.kept) == 4


def test_the_next_assessment_opens_with_the_last_one_s_promises(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Overview")
    planner.stage.press("New assessment…")
    assert planner.stage.says("4 commitments are still open. They come first: what became of them?")
    planner.stage.press("Open the assessment")
    assert planner.stage.dialog.windowTitle() == "Open commitments"
    assert planner.stage.says("122 days late") or planner.stage.says("days late")
    planner.stage.press("Carry on “Cut the indicators to ten, each with a business…”")
    planner.stage.press("Close")
    assert planner.whats == ["Cut the indicators to ten, each with a business owner and one source"]
    assert planner.stage.says("3 commitments of earlier assessments are still open")
    planner.undo()
    assert planner.kept == ()
    planner.stage.press("Go through them…")
    planner.stage.press("Carry all on")
    assert len(planner.kept) == 4
    assert not planner.stage.says("of earlier assessments are still open")


def test_what_became_of_an_earlier_promise_is_noted_from_the_drawer(planner: Planner) -> None:
    planner.sample()
    planner.stage.workspace.relationships.open_assessment(
        "A", form=planner.stage.session.assessments[-1].form, held_on=date(2026, 6, 10)
    )
    assert planner.relationship is not None
    planner.stage.show(planner.relationship, "Action plan")
    planner.stage.press("Go through them…")
    planner.stage.press("What became of “Bring one coming need into the joint route each…”")
    assert planner.drawer is not None
    planner.step_in_drawer(KEY.Key_5)
    planner.stage.press("Note it")
    done = planner.stage.workspace.plan.get("A-commitment-6")
    assert done.state is CommitmentState.DELIVERED
    assert planner.stage.says("4 commitments of earlier assessments are still open")


def test_the_overview_tells_how_far_the_plan_is(planner: Planner) -> None:
    planner.sample()
    planner.stage.press("Overview")
    for text in (
        "2 of 4, 1 late",
        "Halmere Health 3  ·  Worthwell Workforce 1",
        "2 kept  ·  1 not due yet  ·  1 withdrawn",
    ):
        assert planner.stage.says(text)
    planner.stage.press("Commitments, 2 of 4, In progress")
    assert planner.stage.title == "One promise is 10 days late"


def test_hostile_words_show_as_typed(planner: Planner) -> None:
    hostile = '<b>x</b> & "%s" {0} <img src="file:///etc/passwd">'
    planner.sit_down(client="<i>Sons</i> & Co", supplier='{0} "Ltd" & %d')
    planner.add(hostile)
    for field in ("Done when", "Why it matters", "What it needs from the other side", "Reviewed in"):
        planner.write(field, hostile)
    made = planner.kept[0]
    assert {made.what, made.done_when, made.why, made.needs, made.reviewed_in} == {hostile}
    assert planner.listed == [hostile]
    assert planner.text("Why it matters") == hostile
    assert planner.stage.session.edits.undo_name.endswith("…”")
    assert planner.stage.says("<i>Sons</i> & Co leads")
    planner.press(KEY.Key_Escape)
    planner.list.setFocus()
    planner.press(KEY.Key_Delete)
    assert planner.stage.says(f"Deleted {named(made)}")
    assert named(made).startswith('“<b>x</b> & "%s" {0} <img')


def test_a_backup_is_looked_at_and_not_changed(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    planner.stage.workspace.safekeeping.keep("manual")
    backup = planner.stage.workspace.safekeeping.backups()[0]
    planner.stage.look_at(backup)
    assert planner.relationship is not None
    planner.stage.show(planner.relationship, "Action plan")
    for name in ("New commitment", "Start from…"):
        assert not planner.stage.button(name).isEnabled()
        assert "open for reading only" in planner.stage.button(name).toolTip()
    planner.press(KEY.Key_N)
    assert planner.drawer is None
    planner.go_to("Share the plan")
    planner.press(KEY.Key_Delete, KEY.Key_S)
    planner.press(KEY.Key_D, held=CTRL)
    planner.press(KEY.Key_Return)
    assert planner.whats == ["Share the plan"]
    planner.press("Something else", KEY.Key_Return)
    assert planner.text("What will be done") == "Share the plan"
    for name in ("Who makes it", "Factor it is about"):
        assert not planner.stage.editor(QComboBox, name).isEnabled()
    assert not planner.stage.button("State…").isEnabled()
