"""Workspaces that were opened before: listed, dimmed where they are gone, located or removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from tests.ui.stage import Stage
from ui.recent_workspaces import MOST, RecentWorkspaces


def entries(stage: Stage, title: str = "Open recent") -> dict[str, QAction]:
    (menu,) = (menu for menu in stage.window.findChildren(QMenu) if menu.title().startswith(title))
    menu.aboutToShow.emit()
    stage.settle()
    return {action.text().partition("  ·  ")[0]: action for action in menu.actions()}


def make(folder: Path, name: str) -> Path:
    path = folder / f"{name}.healthcheck"
    path.write_bytes(b"")
    return path


def test_the_latest_comes_first_and_ten_are_kept(tmp_path: Path) -> None:
    recent = RecentWorkspaces(tmp_path / "recent.json")
    for number in range(MOST + 3):
        recent.add(Path(f"/{number}"))
    recent.add(Path("/5"))
    assert recent.paths[:3] == (Path("/5"), Path("/12"), Path("/11"))
    assert len(recent.paths) == MOST
    recent.remove(Path("/5"))
    assert recent.paths[0] == Path("/12")


def test_two_windows_share_the_list(tmp_path: Path) -> None:
    first, second = (RecentWorkspaces(tmp_path / "recent.json") for _ in range(2))
    first.add(Path("/a"))
    second.add(Path("/b"))
    assert first.paths == second.paths == (Path("/b"), Path("/a"))


@pytest.mark.parametrize("content", ["", "{}", "[1, null]", '"text"'])
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, content: str) -> None:
    path = tmp_path / "recent.json"
    path.write_text(content, encoding="utf-8")
    assert RecentWorkspaces(path).paths == ()


def test_another_workspace_is_opened_from_the_menu_and_the_open_one_is_not_listed(stage: Stage, tmp_path: Path) -> None:
    chosen: list[Path] = []
    stage.contents.workspace_chosen.connect(chosen.append)
    other = make(tmp_path, "other & more")
    stage.contents.recent.add(other)
    stage.contents.recent.add(stage.workspace.path)
    found = entries(stage)
    assert list(found) == ["other && more"]
    found["other && more"].trigger()
    assert chosen == [other]


def test_the_menu_is_grey_while_there_is_no_other(stage: Stage) -> None:
    stage.contents.recent.add(stage.workspace.path)
    entry = next(action for action in stage.window.findChildren(QAction) if action.text() == "Open recent")
    assert not entry.isEnabled()


def test_one_that_is_gone_can_be_located_or_removed(stage: Stage, tmp_path: Path) -> None:
    chosen: list[Path] = []
    stage.contents.workspace_chosen.connect(chosen.append)
    for name in ("moved", "deleted"):
        stage.contents.recent.add(tmp_path / f"{name}.healthcheck")
    missing = entries(stage)
    assert missing["moved"].text().endswith("not found")
    stage.files.path = make(tmp_path, "found again")
    entries(stage, "moved")["Locate…"].trigger()
    assert chosen == [stage.files.path]
    entries(stage)
    entries(stage, "deleted")["Remove from this list"].trigger()
    assert stage.contents.recent.paths == ()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform about menus
def test_home_names_the_workspace_and_offers_what_can_be_done_with_it(stage: Stage) -> None:
    button = stage.button("Workspace workspace: open another, import, back up")
    assert button.text() == "workspace"
    button.click()
    (menu,) = (menu for menu in stage.window.findChildren(QMenu) if menu.isVisible())
    offered = [action.text() for action in menu.actions() if action.text()]
    assert offered == [
        "Open workspace…",
        "Open recent",
        "New workspace…",
        "Import…",
        "Back up now…",
        "Restore…",
        "Check the workspace…",
    ]
    menu.close()
