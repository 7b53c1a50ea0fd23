from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ui.doorbell import Doorbell

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOON = 500
"""Milliseconds in which a window that has nothing else to do answers."""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Doorbell]:
    """A window that has the workspace open."""
    bell = bell_of(tmp_path)
    bell.listen()
    yield bell
    bell.close()


def bell_of(folder: Path, name: str = "w.healthcheck") -> Doorbell:
    return Doorbell(folder / name, folder=folder / "own")


def test_a_second_start_is_heard_by_the_first(qtbot: QtBot, first: Doorbell, tmp_path: Path) -> None:
    second = bell_of(tmp_path)
    with ThreadPoolExecutor(1) as elsewhere:
        with qtbot.waitSignal(first.rung, timeout=SOON):
            is_answered = elsewhere.submit(second.ring)
        assert is_answered.result()
    assert list((tmp_path / "own").iterdir()) == []


def test_another_workspace_has_another_bell(qtbot: QtBot, first: Doorbell, tmp_path: Path) -> None:
    other = bell_of(tmp_path, "other.healthcheck")
    with ThreadPoolExecutor(1) as elsewhere, qtbot.assertNotEmitted(first.rung):
        is_answered = elsewhere.submit(other.ring)
        qtbot.waitUntil(is_answered.done)
        assert not is_answered.result()


def test_nobody_answers_once_it_is_closed(first: Doorbell, tmp_path: Path) -> None:
    first.close()
    assert not bell_of(tmp_path).ring()


def test_a_window_that_crashed_answers_nobody_and_nothing_stays_behind(tmp_path: Path) -> None:
    assert not bell_of(tmp_path).ring()
    assert list((tmp_path / "own").iterdir()) == []


def test_what_a_start_that_was_killed_left_behind_rings_at_no_later_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = bell_of(tmp_path)
    with ThreadPoolExecutor(1) as elsewhere:
        killed = elsewhere.submit(bell_of(tmp_path).ring)
        qtbot.waitUntil(lambda: (tmp_path / "own").exists() and any((tmp_path / "own").iterdir()))
        with qtbot.assertNotEmitted(first.rung, wait=SOON):
            first.listen()
        first.close()
        killed.result()


def test_where_nothing_can_be_written_nobody_hears(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("not a folder", encoding="utf-8")
    assert not bell_of(tmp_path).ring()


def test_the_file_is_private_to_its_user(qtbot: QtBot, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as elsewhere:
        ringing = elsewhere.submit(bell_of(tmp_path).ring)
        qtbot.waitUntil(lambda: (tmp_path / "own").exists() and any((tmp_path / "own").iterdir()))
        (file,) = (tmp_path / "own").iterdir()
        assert file.stat().st_mode & 0o077 == 0
        assert file.read_bytes() == b""
        assert not ringing.result()
