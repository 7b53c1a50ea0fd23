"""Settings hold at once, and say only what they do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from healthcheck.domain.relationship import Privacy
from healthcheck.places import TRANSLATIONS
from tests.content.pseudo import STRETCHED, write_catalogues
from tests.ui.stage import Stage
from ui.report_defaults import report_face

if TYPE_CHECKING:
    import pytest


def test_each_choice_holds_at_once_and_at_the_next_start(stage: Stage) -> None:
    stage.menu("Settings…")
    name = stage.editor(QLineEdit, "Facilitator's name")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "A. Ferrier")
    stage.press("Appearance")
    stage.press("Larger")
    stage.press("Dark")
    stage.press("Questionnaire")
    stage.press("Single keys answer a question (1 to 5, 0 and N)")
    stage.press("Go on by itself after an answer")
    stage.press("Close")
    kept = stage.preferences.value
    assert (kept.text_scale, kept.theme, kept.facilitator) == (110, "dark", "A. Ferrier")
    assert (kept.single_key_answers, kept.advance_after_answer) == (False, True)
    assert stage.theme.is_dark
    assert stage.theme.scale == 110


def test_text_grows_to_half_as_large_again_and_shrinks_by_a_tenth(stage: Stage) -> None:
    stage.menu("Settings…")
    stage.press("Appearance")
    for button, scale in (("Larger", 150), ("Smaller", 90)):
        for _ in range(8):
            stage.press(button)
        assert stage.theme.scale == scale
    assert stage.says("90 %, from 90 to 150")


def test_with_reduced_motion_the_text_cursor_stands_still(stage: Stage) -> None:
    application = stage.theme.application
    usual = application.cursorFlashTime()
    stage.menu("Settings…")
    stage.press("Appearance")
    stage.press("Nothing fades, slides or blinks")
    assert application.cursorFlashTime() == 0
    assert not application.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    stage.press("Nothing fades, slides or blinks")
    assert application.cursorFlashTime() == usual > 0


def test_the_backups_are_counted_and_their_folder_named(stage: Stage) -> None:
    stage.menu("Settings…")
    assert stage.says("None yet. They are made beside the workspace when it opens and closes.")
    stage.press("Close")
    stage.relationship()
    stage.workspace.safekeeping.keep("start")
    stage.menu("Settings…")
    assert stage.says("1 backup is kept beside the workspace")
    assert stage.says(str(stage.folder / "workspace.healthcheck.backups"))
    assert stage.has_button("Open the folder")


def test_a_new_relationship_begins_with_the_promise_that_is_usually_given(stage: Stage) -> None:
    stage.menu("Settings…")
    stage.press("Privacy")
    stage.editor(QSpinBox, "Smallest group of a side that is shown").setValue(5)
    stage.press("Close")
    assert propose(stage, "Aster") == (Privacy.CONFIDENTIAL, 5)
    stage.menu("Settings…")
    stage.press("Privacy")
    stage.press("Attributed")
    assert not stage.editor(QSpinBox, "Smallest group of a side that is shown").isEnabled()
    stage.press("Close")
    stage.session.leave()
    privacy, _ = propose(stage, "Birch")
    assert privacy is Privacy.ATTRIBUTED


def test_a_promise_that_never_was_a_choice_counts_as_the_usual_one(stage: Stage) -> None:
    stage.preferences.update(privacy="none at all", minimum_n=1)
    assert propose(stage, "Aster") == (Privacy.CONFIDENTIAL, 3)


def propose(stage: Stage, client: str) -> tuple[Privacy, int]:
    """Set up a relationship without touching its promise; what its first assessment promises."""
    stage.press("New relationship")
    stage.editor(QLineEdit, "Client").setText(client)
    stage.editor(QLineEdit, "Supplier").setText("Alcor")
    stage.press("Continue")
    stage.press("Continue")
    stage.press("Create")
    made = next(
        entry.relationship for entry in stage.workspace.relationships.summaries() if entry.relationship.client == client
    )
    assessment = stage.workspace.relationships.assessment(made.id)
    return assessment.privacy, assessment.minimum_n


def test_the_language_of_reports_can_be_another_than_that_of_the_window(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "translations"
    folder.mkdir()
    write_catalogues(folder)
    monkeypatch.setenv(TRANSLATIONS, str(folder))
    stage.relationship()
    stage.menu("Settings…")
    stage.press("Report")
    choice = stage.editor(QComboBox, "Language of the report")
    assert choice.currentText() == "That of the program"
    choice.setFocus()
    for _ in range(choice.findData(STRETCHED)):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    stage.press("Close")
    assert stage.preferences.value.report_language == STRETCHED
    assert report_face(stage.preferences).language == STRETCHED


def test_where_there_is_one_language_nobody_is_asked_for_it(stage: Stage) -> None:
    stage.relationship()
    stage.menu("Settings…")
    stage.press("Report")
    assert not stage.says("Language of the report")


def test_arrows_choose_the_section_as_soon_as_the_settings_are_open(stage: Stage) -> None:
    stage.menu("Settings…")
    QTest.keyClick(stage.dialog.focusWidget(), Qt.Key.Key_Right)
    assert stage.says("Theme")
