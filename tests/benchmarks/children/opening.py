"""Starts the program on a workspace and, as a person would, opens the first relationship of the list."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from tests.benchmarks.children.onlooker import Sight, peak_memory, since, watch, worked

if TYPE_CHECKING:
    # Each of these classes takes its time when it is first named, which is not to be counted.
    from PySide6.QtWidgets import QListView, QMainWindow, QWidget

HEAVY = ("sqlalchemy", "numpy", "scipy", "pyqtgraph", "reportlab", "alembic")

WHILE = 1.0
"""Seconds."""


class Opening:
    """``figures`` in milliseconds since the start, and since the key press where something was opened."""

    def __init__(self, started: int, *, rows: int) -> None:
        self.figures: dict[str, Any] = {}
        self._started = started
        self._rows = rows

    def script(self, window: QMainWindow) -> Iterator[Sight]:
        """First picture, list, overview; then until the check and the backup that follow a start are done."""
        figures = self.figures
        yield Sight(lambda: True)
        figures["painted"] = since(self._started)
        figures["painted_work"] = worked()
        figures["loaded"] = [name for name in HEAVY if name in sys.modules]
        yield Sight(partial(self._is_listed, window))
        figures["listed"] = since(self._started)
        figures["listed_work"] = worked()
        yield from self._open(window)
        lull = Lull()
        yield Sight(lull.is_there, is_painted=False)
        figures["busy"] = lull.busy
        figures["memory"] = peak_memory()

    def _open(self, window: QMainWindow) -> Iterator[Sight]:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from ui.pages.overview import OverviewPage

        rows = listed(window)
        assert rows is not None
        before = since(self._started)
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Return)
        yield Sight(partial(is_seen, window, OverviewPage))
        self.figures["opened"] = since(self._started) - before
        yield Sight(lambda: "pyqtgraph" in sys.modules)
        self.figures["drawn"] = since(self._started) - before

    def _is_listed(self, window: QMainWindow) -> bool:
        """Whether all relationships stand there and can be clicked."""
        rows = listed(window)
        return rows is not None and rows.isEnabled() and rows.model().rowCount() == self._rows


def listed(window: QMainWindow) -> QListView | None:
    """The list of relationships, where it is seen."""
    from PySide6.QtWidgets import QListView

    return next((view for view in window.findChildren(QListView) if view.isVisible()), None)


def is_seen(window: QMainWindow, kind: type[QWidget]) -> bool:
    """Whether a page of that kind is what is seen."""
    return any(page.isVisible() for page in window.findChildren(kind))


class Lull:
    """There when nothing has been under way in the background for a while: the check begins some time after the list.

    ``busy``: milliseconds for which something was.
    """

    def __init__(self) -> None:
        self._begun: float | None = None
        self._last = time.monotonic()
        self.busy = 0.0

    def is_there(self) -> bool:
        from PySide6.QtCore import QThreadPool

        now = time.monotonic()
        if QThreadPool.globalInstance().activeThreadCount():
            self._begun = now if self._begun is None else self._begun
            self._last = now
            self.busy = (now - self._begun) * 1000
        return now - self._last > WHILE


def main(started: str, workspace: str, rows: str) -> None:
    opening = Opening(int(started), rows=int(rows))
    watch(opening.script, ["--workspace", workspace])
    import json

    sys.stdout.write(json.dumps(opening.figures))
