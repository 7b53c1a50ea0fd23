from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.stage import Stage
from ui.code_attempts import CodeAttempts
from ui.dialogs.hand_over_code import HandOverCodeDialog
from ui.hand_over_code import sealed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Clock:
    """Seconds that pass when a test says so."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def ask(stage: Stage, attempts: CodeAttempts) -> HandOverCodeDialog:
    dialog = HandOverCodeDialog(
        sealed("4071"), attempts=attempts, facilitator="<b>R</b>", theme=stage.theme, parent=stage.window
    )
    dialog.open()
    stage.settle()
    return dialog


def try_code(stage: Stage, code: str) -> None:
    editor = stage.editor(QLineEdit, "Hand-over code")
    QTest.keyClicks(editor, code)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    stage.settle()


def test_after_three_wrong_codes_the_button_counts_the_pause_down(stage: Stage) -> None:
    ask(stage, CodeAttempts(Clock()))
    for _ in range(2):
        try_code(stage, "0000")
        assert stage.button("Return").isEnabled()
    try_code(stage, "0000")
    assert stage.says("This is not the code.")
    assert not stage.button("Wait 1 s").isEnabled()


def test_the_right_code_has_to_wait_too_and_then_opens(stage: Stage, qtbot: QtBot) -> None:
    clock = Clock()
    dialog = ask(stage, CodeAttempts(clock))
    for _ in range(3):
        try_code(stage, "0000")
    try_code(stage, "4071")
    assert dialog.isVisible()
    clock.seconds += 1
    qtbot.waitUntil(lambda: stage.has_button("Return"))
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(stage.editor(QLineEdit, "Hand-over code"), Qt.Key.Key_Return)


def test_closing_the_dialog_does_not_shorten_the_pause(stage: Stage) -> None:
    attempts = CodeAttempts(Clock())
    ask(stage, attempts)
    for _ in range(5):
        attempts.note_wrong()
    stage.press("Stay here")
    ask(stage, attempts)
    assert stage.has_button("Wait 3 s")
    stage.press("Stay here")


def test_digits_only_are_typed_and_never_shown(stage: Stage) -> None:
    ask(stage, CodeAttempts(Clock()))
    editor = stage.editor(QLineEdit, "Hand-over code")
    QTest.keyClicks(editor, "4a0-71 9")
    assert editor.text() == "4071"
    assert editor.displayText() != "4071"
    assert stage.says("<b>R</b>")
    stage.press("Stay here")
