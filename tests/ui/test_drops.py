"""Files from the system's windows, dropped onto this one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from healthcheck.domain.relationship import Side
from tests.ui.stage import Stage
from ui.drops import Veil

BUTTON, KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def held(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def enter(stage: Stage, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, mime, BUTTON, KEYS)
    QApplication.sendEvent(stage.window, event)
    return event.isAccepted()


def drop(stage: Stage, mime: QMimeData) -> None:
    event = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, mime, BUTTON, KEYS)
    QApplication.sendEvent(stage.window, event)
    stage.settle()


def is_veiled(stage: Stage) -> bool:
    return any(veil.isVisible() for veil in stage.window.findChildren(Veil))


def test_a_workspace_is_opened_and_the_window_says_so_while_it_is_held(stage: Stage, tmp_path: Path) -> None:
    chosen: list[Path] = []
    stage.contents.workspace_chosen.connect(chosen.append)
    path = tmp_path / "other.healthcheck"
    path.write_bytes(b"")
    mime = held(path)
    assert enter(stage, mime)
    (veil,) = stage.window.findChildren(Veil)
    assert veil.isVisible()
    assert veil.accessibleName() == "Drop to open the workspace “other”"
    drop(stage, mime)
    assert not is_veiled(stage)
    assert chosen == [path]


def test_a_folder_is_looked_into(stage: Stage) -> None:
    mime = held(Path("resources/samples").resolve())
    assert enter(stage, mime)
    drop(stage, mime)
    assert stage.says("6317 rows in “samples” would be taken")
    stage.press("Cancel")


def test_what_leaves_again_leaves_nothing(stage: Stage) -> None:
    mime = held(stage.folder)
    assert enter(stage, mime)
    QApplication.sendEvent(stage.window, QDragLeaveEvent())
    assert not is_veiled(stage)


@pytest.mark.parametrize("name", ["picture.png", "answers.csv", "gone.healthcheck"])
def test_nothing_else_is_taken(stage: Stage, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if "gone" not in name:
        path.write_bytes(b"")
    assert not enter(stage, held(path))
    assert not enter(stage, held(tmp_path, tmp_path))
    assert not is_veiled(stage)


def test_nothing_is_taken_while_a_respondent_has_the_laptop_or_a_dialog_is_open(stage: Stage) -> None:
    relationship = stage.relationship(people={Side.CLIENT: 1})
    stage.menu("New relationship…")
    assert not enter(stage, held(stage.folder))
    stage.press("Cancel")
    assert enter(stage, held(stage.folder))
    QApplication.sendEvent(stage.window, QDragLeaveEvent())
    stage.show(relationship, "Questionnaires")
    stage.press("Start questionnaire")
    assert not enter(stage, held(stage.folder))


def test_a_list_of_people_is_taken_where_people_are_named_and_only_there(stage: Stage, tmp_path: Path) -> None:
    relationship = stage.relationship("Northwind", "Alcor", people={Side.CLIENT: 1})
    path = tmp_path / "team.csv"
    path.write_text("Name;Side\nZoë;client\n", encoding="utf-8")
    mime = held(path)
    stage.show(relationship)
    assert not enter(stage, mime)
    stage.press("People")
    assert enter(stage, mime)
    drop(stage, mime)
    assert stage.says("1 person will be added")
    stage.press("Add 1 person")
    assert [person.name for person in stage.people(relationship)] == ["C. Person 1", "Zoë"]
    path.write_text("", encoding="utf-8")
    assert enter(stage, mime)
    drop(stage, mime)
    assert stage.says("“team.csv” holds no list of people.")
