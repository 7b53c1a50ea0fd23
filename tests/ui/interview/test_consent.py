"""What has to be read out and agreed to before the first note (acceptance check 18)."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from tests.ui.interview.interviewer import CTRL, KEY, Interviewer
from tests.ui.stage import Stage

READ_OUT = "The opening was read out, and understood:"
NOTES = "I agree that notes are taken during the interview."
RECORDING = "I agree to an audio recording. (Optional: the interview goes ahead without it.)"


def test_without_consent_no_note_can_be_typed(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start(agrees=False)
    assert stage.says("Thank you for making time.")
    assert stage.says("your supplier Alcor works")
    assert not interviewer.field.isEnabled()
    assert interviewer.field.placeholderText().startswith("Notes wait until the opening")
    assert not stage.says("Nothing is noted here yet."), "what waits leaves its room to what has to be read out"
    interviewer.tick(NOTES)
    assert not interviewer.field.isEnabled()
    interviewer.tick(READ_OUT)
    assert interviewer.field.isEnabled()
    assert stage.says("Nothing is noted here yet.")
    assert stage.says("Notes agreed, no recording")
    interviewer.tick(RECORDING)
    assert stage.says("Notes and recording agreed")


def test_consent_taken_back_closes_the_field_and_keeps_what_was_noted(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.note("Early days")
    interviewer.tick(NOTES)
    assert not interviewer.field.isEnabled()
    assert interviewer.kept == ["Early days"]
    assert stage.says("No agreement to notes")


def test_each_guide_is_worded_for_its_side(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start("S2")
    assert stage.title == "Interview with S. Person 2"
    assert stage.says("Alcor  ·  S2  ·  Supplier guide")
    interviewer.press(KEY.Key_PageDown, held=CTRL)
    assert stage.says("Is the governance of your relationship with your client Northwind strong, in your view?")


def test_a_tick_can_be_undone(interviewer: Interviewer, stage: Stage) -> None:
    interviewer.start()
    interviewer.undo("consent")
    assert not stage.editor(QCheckBox, NOTES).isChecked()
    assert not interviewer.interview.consent_notes
    interviewer.redo("consent")
    assert interviewer.interview.may_note


def test_without_consent_the_keyboard_still_goes_from_section_to_section(
    interviewer: Interviewer, stage: Stage
) -> None:
    interviewer.start(agrees=False)
    interviewer.press(*[KEY.Key_PageDown] * 3, held=CTRL)
    assert stage.says("Do you feel that you and your supplier Alcor have strong trust")
    interviewer.press(KEY.Key_Space)
    assert stage.title == "Interview with C. Person 1"
