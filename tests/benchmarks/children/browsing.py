"""Opens the sample in a new workspace and visits every page, and then every view of every page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QAbstractButton, QMainWindow

from tests.benchmarks.children.onlooker import Sight, peak_memory, watch
from tests.benchmarks.children.opening import Lull

SAMPLE = "Explore the sample"
PAGES = (
    *("overview", "people", "interviews", "questionnaires"),
    *("results", "practices", "action-plan", "workshop", "reports"),
)
VIEWS = {
    "results": (
        *("gap", "mirror", "trend", "questions", "map", "profile"),
        *("Show as table", "Show as charts", "facilitator", "client", "supplier", "joint"),
    ),
    "practices": ("map", "twin", "list"),
}


def script(window: QMainWindow, figures: dict[str, float]) -> Iterator[Sight]:
    """Home, every page, and every way to look at what is on it; each until nothing is worked out any more."""
    yield Sight(partial(offers, window, SAMPLE))
    button(window, SAMPLE).click()
    yield Sight(lambda: "pyqtgraph" in sys.modules, is_painted=False)  # the small chart comes after the overview
    for page in PAGES:
        yield from look_at(window, page)
    yield Sight(Lull().is_there, is_painted=False)
    figures["memory"] = peak_memory()
    for page, views in VIEWS.items():
        yield from look_at(window, page)
        for view in views:
            button(window, view).click()
            yield Sight(lambda: True)
            yield Sight(is_idle, is_painted=False)
    yield Sight(Lull().is_there, is_painted=False)
    figures["memory_of_views"] = peak_memory()


def look_at(window: QMainWindow, page: str) -> Iterator[Sight]:
    """Go to ``page``, and stay until nothing is worked out any more."""
    button(window, page).click()
    yield Sight(button(window, page).isChecked)
    yield Sight(is_idle, is_painted=False)


def is_idle() -> bool:
    """Whether nothing is under way in the background."""
    return not QThreadPool.globalInstance().activeThreadCount()


def offers(window: QMainWindow, name: str) -> bool:
    """Whether there is a button with that text or name that can be pressed."""
    return any(is_called(found, name) and found.isEnabled() for found in window.findChildren(QAbstractButton))


def button(window: QMainWindow, name: str) -> QAbstractButton:
    """The button with that text or name."""
    return next(found for found in window.findChildren(QAbstractButton) if is_called(found, name))


def is_called(found: QAbstractButton, name: str) -> bool:
    return found.isVisible() and name in (found.text(), found.objectName())


def main(_started: str) -> None:
    figures: dict[str, float] = {}
    watch(partial(script, figures=figures), [])
    import json

    sys.stdout.write(json.dumps(figures))
