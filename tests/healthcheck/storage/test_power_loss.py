"""What a power cut may take: a file is on the disk before it has its name, and the name before anybody is told.

No test can cut the power; these ask in which order the program makes things durable.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from healthcheck.reports.whole_file import whole_file
from healthcheck.storage import Database
from healthcheck.storage.restoring import restore
from tests.healthcheck.storage.filled_workspace import NOON, names

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders are made durable by the system there")

Node = tuple[int, int]
Event = tuple[str, Node, str]


def node(status: os.stat_result) -> Node:
    return status.st_dev, status.st_ino


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """Every fsync of Python's, with what it was of, and every file that got its name, with that name."""
    found: list[Event] = []
    sync, replace = os.fsync, os.replace

    def noted_sync(descriptor: int) -> None:
        found.append(("sync", node(os.fstat(descriptor)), ""))
        sync(descriptor)

    def noted_replace(part: str | Path, target: str | Path) -> None:
        found.append(("name", node(os.stat(part)), os.fspath(target)))  # noqa: PTH116 - what pathlib itself calls
        replace(part, target)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(os, "replace", noted_replace)
    return found


def back_up(workspace: Path) -> Path:
    with Database.open(workspace) as database:
        return database.backups.make(database, reason="manual", at=NOON).path


def make_new(workspace: Path) -> Path:
    path = workspace.with_name("new.healthcheck")
    Database.open(path, make_new=True).close()
    return path


def write_report(workspace: Path) -> Path:
    path = workspace.with_name("report.pdf")
    with whole_file(path) as file:
        file.write(b"%PDF")
    return path


@pytest.mark.parametrize("act", [back_up, make_new, write_report])
def test_a_file_is_on_the_disk_before_it_has_its_name(
    act: Callable[[Path], Path], filled: Path, events: list[Event]
) -> None:
    made = act(filled)
    (named,) = [index for index, event in enumerate(events) if event[0] == "name" and event[2] == str(made)]
    assert ("sync", events[named][1], "") in events[:named]
    if act is not write_report:  # it can be written again
        assert ("sync", node(made.parent.stat()), "") in events[named + 1 :]


@pytest.mark.parametrize("has_links", [True, False])
def test_a_workspace_that_is_replaced_is_kept_on_the_disk_before_the_other_takes_its_place(
    filled: Path, events: list[Event], monkeypatch: pytest.MonkeyPatch, *, has_links: bool
) -> None:
    backup = back_up(filled)
    events.clear()
    if not has_links:

        def refuse(*_asked: object) -> None:
            raise OSError("a stick without links")

        monkeypatch.setattr(Path, "hardlink_to", refuse)
    content = filled.read_bytes()
    kept = restore(backup, filled)
    assert kept
    assert kept.read_bytes() == content
    assert kept.name in names(filled.parent)
    (named,) = [index for index, event in enumerate(events) if event[0] == "name" and event[2] == str(filled)]
    folder = ("sync", node(filled.parent.stat()), "")
    assert folder in events[:named]
    assert folder in events[named + 1 :]
    assert ("sync", events[named][1], "") in events[:named]
    if not has_links:
        assert ("sync", node(kept.stat()), "") in events[: events.index(folder)]
