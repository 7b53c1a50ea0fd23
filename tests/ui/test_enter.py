"""Enter presses the button that has the keyboard, on a page as in a dialog, and on Cancel it is no yes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from tests.ui.stage import Stage


def test_enter_on_cancel_deletes_nothing_and_enter_on_delete_does(stage: Stage) -> None:
    stage.show(stage.relationship())
    stage.session.leave()
    stage.settle()
    for answer, left in (("Cancel", 1), ("Delete", 0)):
        rows = next(rows for rows in stage.window.findChildren(QListView) if rows.isVisible())
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        button = stage.button(answer, stage.dialog)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        stage.settle()
        assert len(stage.workspace.relationships.summaries()) == left


def test_enter_presses_a_button_of_a_page_and_a_row_of_the_sidebar(stage: Stage) -> None:
    stage.show(stage.relationship())
    for name, title in (("Add people", "Add the people who see this relationship"), ("Results", "No results yet")):
        button = stage.button(name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        stage.settle()
        assert stage.title == title
