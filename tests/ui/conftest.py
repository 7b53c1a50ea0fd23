"""One theme for all tests of the window, a window on a workspace, and a look at what each test leaves behind."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from shiboken6 import isValid

from tests.ui.stage import Stage
from ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__).parent
MISSING = tuple(
    f"plugin does not support {what}" for what in ("propagateSizeHints", r"raise\(\)", "grabbing the keyboard")
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window what it cannot ask a window manager for."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*MISSING, extend=True))


@pytest.fixture(scope="session")
def window_theme(qapp: QApplication) -> Theme:
    """Fonts are loaded once; a test sets what it needs."""
    return Theme(qapp, choice=ThemeChoice.LIGHT)


@pytest.fixture
def stage(window_theme: Theme, tmp_path: Path) -> Iterator[Stage]:
    """The window with an empty workspace open, Home shown."""
    window_theme.use(choice=ThemeChoice.LIGHT, scale=100)
    opened = Stage(tmp_path, theme=window_theme)
    opened.open()
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def nothing_is_left(qapp: QApplication) -> Iterator[None]:
    """No test leaves a window, a running timer, a thread or a job behind."""
    # Half a million objects are there before any test and stay to the end: neither search is to walk through them.
    gc.freeze()
    windows, timers = set(qapp.topLevelWidgets()), running_timers()
    threads = running_threads()
    yield
    assert QThreadPool.globalInstance().waitForDone(5000), "a job in the background did not end"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [widget for widget in qapp.topLevelWidgets() if widget not in windows]
    assert not left, f"left open: {left}"
    assert not running_timers() - timers, "a timer still runs"
    assert running_threads() <= threads, "a thread still runs"


def running_threads() -> set[threading.Thread]:
    """Without those that Python takes for one of its own because somebody asked who he is on a thread of Qt's pool."""
    return {thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)}


def running_timers() -> set[int]:
    """Timers that go on by themselves."""
    found = (entry for entry in gc.get_objects() if isinstance(entry, QTimer))
    return {id(timer) for timer in found if isValid(timer) and timer.isActive() and not timer.isSingleShot()}
