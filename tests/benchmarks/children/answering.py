"""A respondent answers every item by keyboard, and beside each answer the disk is asked for one bare commit."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QRadioButton, QWidget

from tests.benchmarks.children.onlooker import Sight, watch

if TYPE_CHECKING:
    from ui.respondent.window import RespondentView

DIGITS = "23451"
BREATH = 0.02
"""Seconds between two keys at least, in which the program is left to itself: nobody presses them faster."""


class Answering:
    """``figures``, in milliseconds: a digit until its choice is seen (``answered``), Enter until the next question is
    seen (``turned``), both together (``pressed``), and a ``commit`` to a copy of the workspace.
    """

    def __init__(self, spare: Path) -> None:
        self.figures: dict[str, list[float]] = {"answered": [], "turned": [], "pressed": [], "commit": []}
        self._spare = spare

    def script(self, window: QMainWindow) -> Iterator[Sight]:
        """From the welcome, which a restart leads to while the laptop is lent, to the vote."""
        yield Sight(lambda: "ui.respondent.window" in sys.modules)
        from ui.respondent.item_sheet import ItemSheet
        from ui.respondent.vote_sheet import VoteSheet
        from ui.respondent.window import RespondentView

        yield Sight(lambda: window.findChild(RespondentView) is not None)
        view = window.findChild(RespondentView)
        assert view is not None
        with contextlib.closing(BareCommits(self._spare)) as commits:
            while not isinstance(view.stack.sheet, VoteSheet):
                if isinstance(view.stack.sheet, ItemSheet):
                    yield from self._answer(view)
                    yield breath()
                    self.figures["commit"].append(milliseconds(commits.commit))
                    yield breath()
                else:
                    yield from turn(view)

    def _answer(self, view: RespondentView) -> Iterator[Sight]:
        digit = DIGITS[len(self.figures["pressed"]) % len(DIGITS)]
        started = time.perf_counter_ns()
        press(view, digit)
        yield Sight(partial(is_chosen, view, digit))
        answered = (time.perf_counter_ns() - started) / 1e6
        yield breath()
        started = time.perf_counter_ns()
        yield from turn(view)
        turned = (time.perf_counter_ns() - started) / 1e6
        self.figures["answered"].append(answered)
        self.figures["turned"].append(turned)
        self.figures["pressed"].append(answered + turned)


class BareCommits:
    """The least that a durable change costs: one value in one row, with the settings of the program's own connection.

    The file is as large as the workspace and lies beside it.
    """

    def __init__(self, spare: Path) -> None:
        from healthcheck.storage.sqlite_file import connect_exclusively

        self._connection = connect_exclusively(spare)
        self._number = 0

    def commit(self) -> None:
        self._number += 1
        self._connection.execute("BEGIN")
        self._connection.execute("UPDATE relationships SET scope = ?", (f"Change {self._number}",))
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()


def breath() -> Sight:
    """The end of a short rest."""
    until = time.monotonic() + BREATH
    return Sight(lambda: time.monotonic() >= until, is_painted=False)


def turn(view: RespondentView) -> Iterator[Sight]:
    """Go on to the next step."""
    before = place(view)
    press(view, "\r")
    yield Sight(lambda: place(view) != before)


def place(view: RespondentView) -> tuple[QWidget, str]:
    """Which sheet is seen, and what stands at its head."""
    return view.stack.sheet, view.stack.sheet.heading.text()


def is_chosen(view: RespondentView, digit: str) -> bool:
    """Whether the option with that key is the chosen one."""
    chosen = [button for button in view.stack.sheet.findChildren(QRadioButton) if button.isChecked()]
    return [button.accessibleName().split(",")[0] for button in chosen] == [digit]


def press(view: RespondentView, key: str) -> None:
    """Press a key where the focus is."""
    from PySide6.QtTest import QTest

    QTest.keyClicks(view.focusWidget() or view, key)


def milliseconds(work: Callable[[], None]) -> float:
    """How long ``work`` takes."""
    started = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - started) / 1e6


def main(_started: str, workspace: str, spare: str) -> None:
    answering = Answering(Path(spare))
    watch(answering.script, ["--workspace", workspace])
    import json

    sys.stdout.write(json.dumps(answering.figures))
