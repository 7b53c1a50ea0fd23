"""What the disk does not take stays on the screen, named, until it is taken or given up knowingly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtTest import QTest

from healthcheck.domain.refusal import WriteFailedError
from healthcheck.workspace.answering import AnsweringService
from tests.ui.fast_entry.typist import CTRL, KEY, Typist
from tests.ui.stage import Stage


@contextmanager
def full_disk() -> Iterator[None]:
    error = WriteFailedError("The disk is full.", safe="Everything saved before is safe.", do="Free some space.")
    with patch.object(AnsweringService, "answer", side_effect=error):
        yield


def test_what_was_not_written_stays_visible_with_the_reason_until_it_is(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    with full_disk():
        typist.press("4")
        assert typist.line.startswith("1 ")
        assert typist.cell.endswith(": 4, not saved")
        assert stage.says("1 answer is not saved")
        assert stage.says("The disk is full. Free some space.")
        assert stage.says("1 not saved")
        assert not stage.says("All changes saved")
        typist.press(KEY.Key_Down, "2")
        assert stage.says("2 answers are not saved")
        assert typist.replies() == {}
    stage.press("Try again")
    assert len(typist.replies()) == 2
    assert not stage.says("not saved")
    assert stage.says("All changes saved")
    assert typist.grid.hasFocus()


def test_the_next_answer_takes_the_waiting_ones_along(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    with full_disk():
        typist.press("4")
    typist.press(KEY.Key_Down, "3")
    assert len(typist.replies()) == 2
    assert stage.session.edits.undo_name.startswith("answer to ")


def test_ctrl_z_takes_back_what_waits_before_anything_that_is_saved(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("5")
    with full_disk():
        typist.press("4")
        typist.press(KEY.Key_Z, held=CTRL)
        assert not stage.says("not saved")
        assert typist.cell.endswith(": blank")
    assert len(typist.replies()) == 1


def test_what_waits_survives_another_page(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    with full_disk():
        typist.press("4")
        stage.press("People")
        assert stage.says("Not saved yet: C1 ")
        typist.come_back()
        assert stage.says("1 answer is not saved")
    stage.press("Try again")
    assert len(typist.replies()) == 1


def test_a_form_is_not_submitted_without_what_waits(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("5")
    with full_disk():
        typist.press("4")
        typist.press(KEY.Key_Return, held=CTRL)
        assert stage.says("1 answer is not saved")
    assert typist.on_disk().submitted_at is None


def test_the_window_asks_before_it_closes_over_what_waits(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    with full_disk():
        typist.press("4")
        stage.window.close()
        stage.settle()
        assert stage.window.isVisible()
        assert stage.says("Close without what is not saved?")
        stage.press("Cancel")
        assert stage.window.isVisible()
        assert typist.cell.endswith(": 4, not saved")
        stage.window.close()
        stage.settle()
        stage.press("Close without it")
        QTest.qWait(10)
        assert not stage.window.isVisible()
