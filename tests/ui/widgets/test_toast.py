"""The short word at the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from healthcheck.domain.relationship import Side
from tests.ui.stage import Stage
from ui.widgets.toast import Toast


def test_it_covers_no_button(stage: Stage) -> None:
    stage.window.resize(1024, 680)
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "People")
    QGuiApplication.clipboard().setText("A. Ash\tNorthwind\nB. Birch\tNorthwind")
    stage.press("Paste list…")
    stage.press("Add 2 people")
    (toast,) = stage.window.findChildren(Toast)
    assert toast.isVisible()
    for name in ("Edit…", "Delete", "Go to questionnaires"):
        button = stage.button(name, stage.window)
        place = QRect(button.mapTo(stage.window, QPoint()), button.size())
        assert not place.intersects(toast.geometry()), name


def test_it_goes_when_a_respondent_takes_the_laptop(stage: Stage) -> None:
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "Questionnaires")
    QTest.keyClick(stage.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (toast,) = stage.window.findChildren(Toast)
    assert toast.isVisible()
    stage.press("Start questionnaire")
    assert not toast.isVisible()


def test_it_covers_no_button_of_the_page_that_comes_up_while_it_is_there(stage: Stage) -> None:
    stage.window.resize(1024, 680)
    stage.show(stage.relationship(people={Side.CLIENT: 1}), "Overview")
    QTest.keyClick(stage.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (toast,) = stage.window.findChildren(Toast)
    stage.press("Questionnaires")
    assert toast.isVisible()
    for name in ("Enter paper answers…", "Unlock", "Withdraw", "Comments…"):
        button = stage.button(name, stage.window)
        place = QRect(button.mapTo(stage.window, QPoint()), button.size())
        assert not place.intersects(toast.geometry()), name
