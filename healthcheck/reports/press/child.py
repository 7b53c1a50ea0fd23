"""The other process, seen from here: how it is started, told and heard, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import BinaryIO, cast

import healthcheck
from healthcheck.domain.refusal import PressError
from healthcheck.errors import why
from healthcheck.message import message
from healthcheck.reports.press.frames import receive, send, send_nothing, value_of
from healthcheck.reports.press.tasks import Task
from healthcheck.reports.press.words import Outcome, Share, Stopped


class Child:
    """A running process; for one thread at a time. PressError where it cannot be started."""

    def __init__(self) -> None:
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "healthcheck.reports.press"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if sys.stderr else subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": str(Path(healthcheck.__file__).parents[1])},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise PressError(
                message("The pages could not be set: {0}.", why(error)),
                safe=message("Nothing was changed; all answers are kept."),
                do=message("Close other programs and try again."),
            ) from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._orders, self._answers = cast("BinaryIO", self._process.stdin), cast("BinaryIO", self._process.stdout)
        self._heard: SimpleQueue[Share | Outcome] = SimpleQueue()
        self._is_silent = Event()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(EOFError, OSError, ValueError):
            while True:
                self._heard.put(value_of(receive(self._answers)))
        self._heard.put(Stopped(is_gone=True))
        self._is_silent.set()

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def ask(self, task: Task[object]) -> None:
        """Hand it a task; nothing happens where it is gone, which is heard."""
        with suppress(OSError):
            send(self._orders, task)

    def call_off(self) -> None:
        """Tell it that what it is doing is not wanted any more."""
        with suppress(OSError):
            send_nothing(self._orders)

    def hear(self, seconds: float) -> Share | Outcome | None:
        """The next it says, or None where that takes longer."""
        try:
            return self._heard.get(timeout=seconds)
        except Empty:
            return None

    def end(self) -> None:
        """End it, whatever it does: it holds nothing that could be lost."""
        self._process.kill()
        self._process.wait()
        self._is_silent.wait()
        for pipe in (self._orders, self._answers):
            with suppress(OSError):
                pipe.close()
