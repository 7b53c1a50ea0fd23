from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from ui.background import Job

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Progress = Callable[[float], None]


class Listener(QObject):
    """Like a page: its slots are bound methods of an object that lives on the window's thread."""

    def __init__(self, job: Job) -> None:
        super().__init__(job)
        self.shares: list[float] = []
        self.result = self.heard_on = 0
        job.progressed.connect(self.shares.append)
        job.finished.connect(self.take)

    def take(self, result: int) -> None:
        self.result, self.heard_on = result, threading.get_ident()


def test_the_result_comes_back_on_the_thread_that_asked(qtbot: QtBot, qapp: QObject) -> None:
    def work(progress: Progress) -> int:
        progress(0.5)
        return threading.get_ident()

    job = Job(work, qapp)
    heard = Listener(job)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert heard.shares == [0.5]
    assert heard.result != threading.get_ident()
    assert heard.heard_on == threading.get_ident()
    job.deleteLater()


def test_an_error_comes_back_as_it_was_raised(qtbot: QtBot, qapp: QObject) -> None:
    problem = ValueError("no")

    def work(_progress: Progress) -> None:
        raise problem

    job = Job(work, qapp)
    with qtbot.waitSignal(job.failed) as waiting:
        job.start()
    assert waiting.args == [problem]
    job.deleteLater()


def test_cancelled_work_stops_at_its_next_sign_of_progress(qtbot: QtBot, qapp: QObject) -> None:
    steps: list[int] = []

    def work(progress: Progress) -> None:
        for step in range(1000):
            progress(step / 1000)
            steps.append(step)
            time.sleep(0.005)

    job = Job(work, qapp)
    with qtbot.waitSignal(job.cancelled):
        job.start()
        QTest.qWait(30)
        job.cancel()
    assert len(steps) < 1000
    job.deleteLater()
