"""The process that sets pages: tasks in, shares and results out, until nobody writes any more. It opens no file."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from queue import SimpleQueue
from threading import Event, Thread
from typing import BinaryIO

from healthcheck.errors import UserFacingError
from healthcheck.reports.press.frames import receive, send, value_of
from healthcheck.reports.press.words import Done, Failed, Outcome, Refused, Share, Stopped


class _StopError(Exception):
    """Raised inside the work once it is not wanted any more."""


class _Worker:
    """Does one task after the other; a second thread listens meanwhile."""

    def __init__(self, orders: BinaryIO, answers: BinaryIO) -> None:
        self._orders = orders
        self._answers = answers
        self._tasks: SimpleQueue[memoryview] = SimpleQueue()
        self._is_stopped = Event()

    def work(self) -> None:
        """Work until whoever asks is gone."""
        Thread(target=self._listen, daemon=True).start()
        _load()
        while True:
            send(self._answers, self._outcome(self._tasks.get()))

    def _listen(self) -> None:
        while True:
            try:
                order = receive(self._orders)
            except (EOFError, OSError):
                os._exit(0)  # whoever asked is gone, and what is under way is for nobody
            if order:
                self._is_stopped.clear()
                self._tasks.put(order)
            else:  # what is under way is not wanted any more
                self._is_stopped.set()

    def _outcome(self, task: memoryview) -> Outcome:
        try:
            return Done(value_of(task).do(self._tell))
        except _StopError:
            return Stopped()
        except UserFacingError as error:
            return Refused(error)
        except Exception:  # noqa: BLE001  (told to whoever asked)
            return Failed(traceback.format_exc())

    def _tell(self, share: float) -> None:
        if self._is_stopped.is_set():
            raise _StopError
        send(self._answers, Share(share))


def _load() -> None:
    """Import what every task needs, while it is being got together elsewhere."""
    import healthcheck.reports.draft
    import healthcheck.reports.pdf.document  # noqa: F401


def main() -> None:
    """Work for whoever started this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is meant for the program, which then lets go of this one
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDWR), 1)  # what a library prints must not get between the answers
    sys.stdout = sys.stderr
    _Worker(orders, answers).work()


if __name__ == "__main__":
    main()
