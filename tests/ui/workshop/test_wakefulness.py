"""While something is presented the machine stays awake, and afterwards it may sleep as it is used to."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from tests.ui.stage import Stage
from tests.ui.workshop.held import closed, leave, present
from ui.workshop.wakefulness import Wakefulness, can_hold

if TYPE_CHECKING:
    import pytest


def test_a_system_that_cannot_be_asked_is_presented_on_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    wakefulness = Wakefulness()
    assert not can_hold()
    assert not wakefulness.hold()
    wakefulness.release()


def test_on_a_mac_the_systems_tool_runs_as_long_as_the_workshop(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tool, note = tmp_path / "caffeinate", tmp_path / "asked"
    tool.write_text(f'#!/bin/sh\necho "$@" > "{note}"\nexec sleep 60\n', encoding="utf-8")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(shutil, "which", lambda _name: str(tool))
    wakefulness = Wakefulness()
    assert wakefulness.hold()
    assert wakefulness.hold(), "asking twice starts it once"
    while not (note.exists() and note.read_text(encoding="utf-8")):
        time.sleep(0.01)
    assert note.read_text(encoding="utf-8").split() == ["-di", "-w", str(os.getpid())]
    wakefulness.release()
    wakefulness.release()
    assert not wakefulness.is_held


def test_on_windows_display_and_system_are_asked_to_stay_and_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def answer(state: ctypes.c_uint) -> int:
        asked.append(state.value)
        return 1

    kernel = SimpleNamespace(SetThreadExecutionState=answer)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    wakefulness = Wakefulness()
    assert wakefulness.hold()
    wakefulness.release()
    assert asked == [0x80000000 | 0x1 | 0x2, 0x80000000]


def test_the_machine_is_held_awake_from_the_first_step_to_the_end(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    for name in ("hold", "release"):
        monkeypatch.setattr(Wakefulness, name, lambda _self, name=name: told.append(name))
    stage.session.open(closed(stage).id)
    shown = present(stage)
    assert told == ["hold"]
    leave(shown.console)
    stage.settle()
    assert told == ["hold", "release"]
