from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.doorbell import Doorbell

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_second_start_is_heard_by_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = Doorbell(tmp_path / "w.healthcheck")
    first.listen()
    with qtbot.waitSignal(first.rung):
        assert Doorbell(tmp_path / "w.healthcheck").ring()
    first.close()


def test_another_workspace_has_another_bell(tmp_path: Path) -> None:
    first = Doorbell(tmp_path / "w.healthcheck")
    first.listen()
    assert not Doorbell(tmp_path / "other.healthcheck").ring()
    first.close()


def test_nobody_answers_once_it_is_closed(tmp_path: Path) -> None:
    first = Doorbell(tmp_path / "w.healthcheck")
    first.listen()
    first.close()
    assert not Doorbell(tmp_path / "w.healthcheck").ring()


def test_what_a_crashed_program_left_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    crashed = Doorbell(tmp_path / "w.healthcheck")
    crashed.listen()
    second = Doorbell(tmp_path / "w.healthcheck")
    second.listen()
    with qtbot.waitSignal(second.rung):
        assert Doorbell(tmp_path / "w.healthcheck").ring()
    for bell in (crashed, second):
        bell.close()
