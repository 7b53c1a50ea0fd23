"""A folder of CSV files at the window: looked into, confirmed, written; or refused with every reason."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from healthcheck.domain.batch import ImportPlan
from healthcheck.domain.progress import Progress
from healthcheck.workspace.importing import ImportingService
from tests.ui.stage import Stage
from ui.long_work import PATIENCE

if TYPE_CHECKING:
    import pytest

SAMPLES = Path("resources/samples").resolve()


def table(stage: Stage, name: str) -> list[tuple[str, ...]]:
    model = stage.editor(QTableView, name).model()
    places = range(model.columnCount())
    return [tuple(str(model.index(row, place).data()) for place in places) for row in range(model.rowCount())]


def look_into(stage: Stage, folder: Path) -> None:
    stage.files.path = folder
    stage.menu("Import…")


def test_nothing_is_written_before_what_is_in_the_folder_was_seen_and_confirmed(stage: Stage) -> None:
    before = stage.workspace.path.read_bytes()
    stage.files.path = SAMPLES
    stage.press("Import…")
    assert stage.says("6317 rows in “samples” would be taken")
    assert stage.says("Nothing has been written yet.")
    assert ("Halmere Health × Worthwell Workforce", "1, 2, 3", "15 people", "New") in table(stage, "Relationships")
    assert ("answers.csv", "4410", "4410", "0") in table(stage, "Files")
    stage.press("Cancel")
    assert stage.workspace.path.read_bytes() == before
    assert not stage.workspace.relationships.summaries()


def test_an_import_ends_with_the_list_of_what_was_taken_and_home_shows_it(stage: Stage) -> None:
    look_into(stage, SAMPLES)
    stage.press("Import")
    assert stage.says("Imported from “samples”: 6317 rows taken, 0 already there")
    assert stage.says("A backup from before the import is kept.")
    assert ("answers.csv", "4410", "4410", "0") in table(stage, "Files")
    stage.press("Close")
    assert len(stage.workspace.relationships.summaries()) == 4
    assert stage.says("Relationship Healthcheck")


def test_what_is_there_already_is_said_and_there_is_nothing_to_confirm(stage: Stage) -> None:
    stage.workspace.importing.import_folder(SAMPLES)
    look_into(stage, SAMPLES)
    assert stage.says("Everything in “samples” is there already")
    assert not stage.has_button("Import")
    stage.press("Close")


def test_a_relationship_that_is_there_gains_what_the_folder_adds(stage: Stage) -> None:
    stage.workspace.importing.import_folder(SAMPLES)
    person = stage.workspace.people.of("A")[0]
    stage.workspace.people.delete(person.id)
    look_into(stage, SAMPLES)
    (gained,) = table(stage, "Relationships")
    assert gained[0] == "Halmere Health × Worthwell Workforce"
    assert gained[-1] == "Is there, gains answers"
    stage.press("Cancel")


def test_every_reason_against_a_folder_is_listed_and_another_folder_can_be_chosen(stage: Stage, tmp_path: Path) -> None:
    folder = tmp_path / "<b>bad"
    folder.mkdir()
    head = "relationship,assessment,side,respondent"
    people = f"{head},seniority\nX,1,client,C1,boss\nX,one,supplier,S1,managing\n"
    (folder / "respondents.csv").write_text(people, "utf-8")
    (folder / "answers.csv").write_text(f"{head},item,value\n", "utf-8")
    look_into(stage, folder)
    assert stage.says("“<b>bad” cannot be imported: 2 problems")
    assert stage.says("Nothing was written.")
    assert ("respondents.csv", "2", "seniority", "“boss” is not executive, managing or operational") in table(
        stage, "Refused"
    )
    assert not stage.has_button("Import")
    stage.files.path = SAMPLES
    stage.press("Another folder…")
    assert stage.says("6317 rows in “samples” would be taken")
    stage.press("Cancel")


def test_a_folder_without_the_files_is_refused_in_words(stage: Stage, tmp_path: Path) -> None:
    look_into(stage, tmp_path / "gone")
    assert stage.says("The folder “gone” cannot be read")
    assert stage.top is stage.window


def test_what_the_files_left_open_is_said_before_it_is_decided(stage: Stage, tmp_path: Path) -> None:
    head = "relationship,assessment,side,respondent"
    (tmp_path / "respondents.csv").write_text(f"{head},seniority\nX,1,client,C1,managing\n", "utf-8")
    (tmp_path / "answers.csv").write_text(f"{head},item,value\nX,1,client,C1,GOV-P6,3\n", "utf-8")
    (tmp_path / "notes.txt").write_text("", "utf-8")
    look_into(stage, tmp_path)
    assert stage.says("Decided, because the files do not say")
    assert stage.says("Privacy: confidential (relationship X)")
    assert stage.says("notes.txt")
    stage.press("Cancel")


def never_end(_service: ImportingService, _plan: ImportPlan, *, progress: Progress) -> None:
    """An import of many gigabytes."""
    while True:
        time.sleep(0.01)
        progress(0.4)


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_an_import_that_lasts_shows_how_far_it_is_and_is_stopped_without_a_trace(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_into(stage, SAMPLES)
    monkeypatch.setattr(ImportingService, "carry_out", never_end)
    QTest.keyClick(stage.button("Import"), Qt.Key.Key_Space)
    wait(PATIENCE + 300)
    assert stage.says("Importing “samples”")
    assert stage.says("Cancel leaves the workspace as it was.")
    QTest.keyClick(stage.dialog, Qt.Key.Key_Escape)
    assert stage.says("Stopping…")
    stage.settle()
    assert stage.says("6317 rows in “samples” would be taken")
    assert not stage.workspace.relationships.summaries()
    stage.press("Cancel")
