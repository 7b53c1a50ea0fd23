"""Locking and unlocking from the grid, and what can no longer be typed."""

from __future__ import annotations

from healthcheck.domain.assessment import ResponseStatus
from tests.ui.fast_entry.typist import CTRL, KEY, Typist
from tests.ui.stage import Stage


def test_submitting_asks_nothing_counts_the_blanks_and_goes_on_with_the_next_person(
    typist: Typist, stage: Stage
) -> None:
    typist.sit_down()
    typist.press("4", "4")
    typist.press(KEY.Key_Return, held=CTRL)
    assert typist.on_disk().status is ResponseStatus.SUBMITTED
    assert stage.says("C1 is submitted with 31 blank")
    assert typist.column == "C2 C. Person 2, 0 of 33"
    assert typist.line.startswith("1 ")
    assert typist.grid.hasFocus()


def test_a_submitted_form_is_read_only_until_it_is_unlocked(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("4")
    stage.press("Submit C1 (32 blank)")
    typist.press(KEY.Key_Home, held=CTRL)
    assert typist.column == "C1 C. Person 1, 1 of 33, submitted"
    before = typist.replies()
    typist.press("1", KEY.Key_Delete)
    assert typist.replies() == before
    assert stage.says("C1 is submitted. Unlock it to change an answer.")
    stage.press("Unlock C1")
    assert typist.on_disk().status is ResponseStatus.DRAFT
    typist.press("1")
    assert typist.replies() != before


def test_an_empty_form_is_not_submitted(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press(KEY.Key_Return, held=CTRL)
    assert stage.says("Nothing is typed for C1 yet.")
    assert not stage.button("Submit C1 (33 blank)").isEnabled()
    assert typist.on_disk().status is ResponseStatus.INVITED


def test_whoever_was_withdrawn_is_asked_again_with_the_first_key(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    stage.session.do(stage.workspace.answering.withdraw, typist.assessment, typist.person().id)
    stage.settle()
    typist.press("5")
    assert len(typist.replies()) == 1


def test_a_closed_assessment_is_only_looked_at(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("5")
    typist.press(KEY.Key_Return, held=CTRL)
    stage.close_assessment(typist.relationship)
    typist.come_back()
    typist.press("3")
    assert stage.says("Closed: nothing can be typed")
    assert stage.says("Nothing can be changed here")
    assert not stage.button("Unlock C1").isEnabled()


def test_a_read_only_workspace_shows_the_grid_and_takes_nothing(typist: Typist, stage: Stage) -> None:
    typist.sit_down()
    typist.press("5")
    backup = stage.workspace.safekeeping.keep("start")
    assert backup is not None
    stage.look_at(backup)
    typist.come_back()
    typist.press("3", KEY.Key_Up, KEY.Key_Delete)
    assert stage.says("Read-only: nothing can be typed")
    assert len(typist.replies()) == 1
    assert not stage.button("Submit C1 (32 blank)").isEnabled()
