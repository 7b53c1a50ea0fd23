from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from healthcheck.errors import UserFacingError
from tests.ui.stage import Stage
from ui.dialogs.mistake import MistakeDialog
from ui.dialogs.refusal import RefusalDialog
from ui.last_resort import LastResort

TYPED = "R. Silva answered 0"


def fail() -> None:
    raise ValueError(TYPED)


def caught(log: Path) -> str:
    told: list[str] = []
    resort = LastResort(log)
    resort.happened.connect(told.append)
    try:
        fail()
    except ValueError as error:
        resort.catch(type(error), error, error.__traceback__)
    return told[0]


def test_a_mistake_is_told_and_kept_without_what_anybody_typed(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "mistakes.log"
    details = caught(log)
    assert "ValueError" in details
    assert "test_last_resort.py" in details
    assert TYPED not in details
    assert str(tmp_path) not in details
    assert str(Path.home()) not in details
    assert details in log.read_text(encoding="utf-8")
    assert TYPED not in log.read_text(encoding="utf-8")


def test_what_was_refused_is_told_in_words_and_is_no_mistake(stage: Stage, tmp_path: Path) -> None:
    told: list[UserFacingError] = []
    resort = LastResort(tmp_path / "mistakes.log")
    resort.refused.connect(told.append)
    refusal = UserFacingError("The file is gone.", safe="Nothing was changed.", do="Bring it back.")
    resort.catch(type(refusal), refusal, None)
    assert not (tmp_path / "mistakes.log").exists()
    RefusalDialog(told[0], theme=stage.theme, parent=stage.window).open()
    stage.settle()
    assert stage.says("The file is gone.")
    assert stage.says("Nothing was changed. Bring it back.")
    stage.press("Close")
    assert stage.top is stage.window


def test_the_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = tmp_path / "mistakes.log"
    log.write_text("x" * 300_000, encoding="utf-8")
    caught(log)
    assert log.stat().st_size < 5_000


def test_a_log_that_cannot_be_written_adds_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert caught(tmp_path / "file" / "mistakes.log")


def test_it_takes_the_place_of_the_hook(tmp_path: Path) -> None:
    before = sys.excepthook
    resort = LastResort(tmp_path / "mistakes.log")
    resort.install()
    assert sys.excepthook == resort.catch
    sys.excepthook = before


def test_the_details_can_be_copied(stage: Stage) -> None:
    MistakeDialog("ValueError\n  ui/page.py, line 1", theme=stage.theme, parent=stage.window).open()
    stage.settle()
    assert stage.says("Everything that was saved is safe.")
    assert stage.editor(QPlainTextEdit, "Details").toPlainText().startswith("ValueError")
    stage.press("Copy details")
    assert QGuiApplication.clipboard().text().startswith("ValueError")
    stage.press("Go on")
    assert stage.top is stage.window
