"""The program in a process of its own, driven by steps: ``python -m tests.ui.driven STEP… -- ARGUMENT…``.

Steps are ``press:NAME``, ``menu:NAME``, ``enter`` (the Enter key where the keyboard is), ``keys:TEXT`` (typed there,
⏎ for Enter), ``file:PATH`` (opened in the system's windows), ``tell`` (says every text that is seen), ``kill``,
``close``, ``mistake`` (the program makes one) and ``slow`` (before anything else: reading the file through takes
for ever).
"""

from __future__ import annotations

import os
import signal
import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from healthcheck.domain.progress import Progress
from healthcheck.workspace.safekeeping import SafekeepingService
from ui import application
from ui.__main__ import main

ENTER = "⏎"
FIRST, NEXT = 2200, 900
"""Milliseconds before the first step, and from one to the next."""


class Driven(application.Application):
    """Takes the steps one by one."""

    steps: list[str]

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]
        QTimer.singleShot(FIRST, self.take_next)

    def take_next(self) -> None:
        if self.steps:
            name, _, detail = self.steps.pop(0).partition(":")
            QTimer.singleShot(NEXT, self.take_next)
            getattr(self, name)(detail)

    def press(self, name: str) -> None:
        found = [button for button in self._shell.findChildren(QAbstractButton) if button.isVisible()]
        named = ((button.text().strip().replace("&&", "&"), button.accessibleName(), button) for button in found)
        next(button for text, spoken, button in named if name in (text, spoken)).click()

    def menu(self, name: str) -> None:
        next(action for action in self._shell.findChildren(QAction) if action.text() == name).trigger()

    @property
    def focus(self) -> QWidget:
        """Where keys go; the offscreen platform does not always make the window the active one."""
        return QApplication.focusWidget() or self._shell.focusWidget() or self._shell

    def enter(self, _: str) -> None:
        QTest.keyClick(self.focus, Qt.Key.Key_Return)

    def keys(self, text: str) -> None:
        for letter in text:
            target = self.focus
            if letter == ENTER:
                QTest.keyClick(target, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(target, letter)
            QApplication.processEvents()  # nobody types so fast that nothing is seen in between

    def file(self, path: str) -> None:
        QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(path))  # type: ignore[arg-type]

    def tell(self, _: str) -> None:
        texts = [label.text() for label in self._shell.findChildren(QLabel) if label.isVisible()]
        say("|".join(texts))

    def kill(self, _: str) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def close(self, _: str) -> None:
        self._shell.close()

    def mistake(self, _: str) -> None:
        raise ValueError


def say(text: str) -> None:
    """To whoever started this."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def never_end(_service: SafekeepingService, *, full: bool = False, progress: Progress) -> None:
    """A check of a file of many gigabytes."""
    del full
    say("checking")
    while True:
        time.sleep(0.01)
        progress(0.0)


if __name__ == "__main__":
    place = sys.argv.index("--")
    Driven.steps = sys.argv[1:place]
    if "slow" in Driven.steps:
        Driven.steps.remove("slow")
        SafekeepingService.check = never_end  # type: ignore[method-assign,assignment]
    application.Application = Driven  # type: ignore[misc]
    sys.exit(main(sys.argv[place + 1 :]))
