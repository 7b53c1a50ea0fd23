"""One sitting at the action plan, by keys: a request that is bargained over, declined, asked again, and given up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.action_plan.planner import Planner

KEY = Qt.Key


def test_a_request_is_countered_declined_asked_again_promised_and_withdrawn_and_all_of_it_stays_told(
    planner: Planner,
) -> None:
    planner.sit_down()
    planner.press(KEY.Key_F6)
    planner.press(KEY.Key_N)
    planner.press("Share the plan", KEY.Key_Return)
    planner.make_explicit()
    planner.press(KEY.Key_Escape)
    planner.list.setFocus()
    way = (
        (KEY.Key_2, "counter_offered"),
        (KEY.Key_D, "declined"),
        (KEY.Key_1, "requested"),
        (KEY.Key_3, "promised"),
        (KEY.Key_W, "withdrawn"),
    )
    for key, state in way:
        planner.step(key)
        planner.press(KEY.Key_Return)
        assert planner.states == [state]
    planner.press(KEY.Key_Return)
    for told in ("Withdrawn by C. Person 1", "Promised by C. Person 1", "Declined by C. Person 1"):
        assert planner.stage.says(told)
    (kept,) = planner.kept
    assert [step.state.value for step in kept.history if step.state] == ["requested", *(state for _, state in way)]
    assert all(step.on and step.by for step in kept.history)


def test_impact_and_effort_are_graded_by_keys_told_in_the_row_and_undone(planner: Planner) -> None:
    planner.sit_down()
    planner.add("Share the plan")
    for name, place in (("Impact", 3), ("Effort", 1)):
        planner.stage.editor(QWidget, name).findChildren(QWidget)[place].setFocus()
        planner.press(KEY.Key_Space)
    planner.press(KEY.Key_Escape)
    assert [line.worth for line in planner.list.lines] == ["impact high, effort low"]
    planner.undo()
    assert [line.worth for line in planner.list.lines] == ["impact high, effort –"]
