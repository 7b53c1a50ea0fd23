"""The wheel of fifteen factors: three that matter most, and the hardest of the remaining eight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget

from tests.ui.interview.interviewer import KEY, REST, Interviewer
from tests.ui.stage import Stage
from ui.interview.wheel_choice import WheelChoice


def boxes(stage: Stage) -> list[QCheckBox]:
    return [box for box in stage.top.findChildren(QCheckBox) if isinstance(box.parent(), WheelChoice)]


def focused(stage: Stage) -> str:
    return next(box.accessibleName() for box in boxes(stage) if box.hasFocus())


def press(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        box = next(box for box in boxes(stage) if box.hasFocus())
        QTest.keyClick(box, key)
    stage.settle()


def ask_three(interviewer: Interviewer) -> None:
    interviewer.start(agrees=False)
    interviewer.stage.press("Show the wheel…")


def test_three_factors_are_chosen_by_keyboard(interviewer: Interviewer, stage: Stage) -> None:
    ask_three(interviewer)
    assert len(boxes(stage)) == 15
    assert focused(stage) == "Understanding the client's business and brand"
    press(stage, KEY.Key_Right, KEY.Key_Right)
    assert focused(stage) == "Strong governance"
    press(stage, KEY.Key_Space, KEY.Key_Down, KEY.Key_Space, KEY.Key_Down, KEY.Key_Space)
    assert stage.says("3 of 3 chosen")
    stage.press("Done")
    assert list(interviewer.interview.top_three) == ["GOV", "MEA", "TRU"]
    assert stage.says("Strong governance, Measuring value and success, Mutual trust and confidence")
    interviewer.undo("choice on the wheel")
    assert list(interviewer.interview.top_three) == []


def test_a_fourth_is_refused_in_words(interviewer: Interviewer, stage: Stage) -> None:
    ask_three(interviewer)
    press(stage, KEY.Key_Space, KEY.Key_Left, KEY.Key_Space, KEY.Key_Left, KEY.Key_Space, KEY.Key_Left, KEY.Key_Space)
    assert stage.says("3 of 3 chosen")
    assert stage.says("Remove one to choose another")
    press(stage, KEY.Key_Right, KEY.Key_Space)
    assert stage.says("2 of 3 chosen")
    assert not stage.says("Remove one to choose another")


def test_a_click_on_the_ring_chooses_as_the_name_does(interviewer: Interviewer, stage: Stage) -> None:
    ask_three(interviewer)
    wheel = next(widget for widget in stage.top.findChildren(QWidget) if isinstance(widget, WheelChoice))
    middle = wheel.rect().center()
    QTest.mouseClick(wheel, Qt.MouseButton.LeftButton, pos=middle + QPoint(12, -round(wheel.height() * 0.36)))
    assert stage.says("1 of 3 chosen")
    assert wheel.chosen == ("UND",)


def test_cancel_keeps_what_was_chosen_before(interviewer: Interviewer, stage: Stage) -> None:
    ask_three(interviewer)
    press(stage, KEY.Key_Space)
    stage.press("Cancel")
    assert interviewer.interview.top_three == ()


def test_of_the_remaining_eight_one_is_hardest(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start(agrees=False)
    interviewer.go_to(REST)
    stage.press("Choose on the wheel…")
    names = [box.accessibleName() for box in boxes(stage)]
    assert len(names) == 8
    assert "Strong governance" not in names
    press(stage, KEY.Key_Space, KEY.Key_Right, KEY.Key_Space)
    assert stage.says("1 of 1 chosen")
    stage.press("Done")
    assert interviewer.interview.most_complex == "CON"
    assert stage.says("Hardest to bring about: A good contract")
