"""A press in a process of its own: the window's keeps none of its libraries and memory, and can stop it any time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, TypeVar, cast

from healthcheck.domain.progress import Progress, untold
from healthcheck.domain.refusal import PressError
from healthcheck.message import message
from healthcheck.reports.press.tasks import Task
from healthcheck.reports.press.words import Done, Failed, Outcome, Refused, Share, Stopped

if TYPE_CHECKING:
    from healthcheck.reports.press.child import Child

Result = TypeVar("Result")

BEAT = 0.05
"""Seconds after which it is asked again whether the work is still wanted."""

PATIENCE = 0.4
"""Seconds that the process has to stop by itself, which keeps it warm for what comes next."""


class ChildPress:
    """One task at a time; the process is started with the first and ends with ``rest``.

    PressError where it cannot be started or ends by itself; a mistake of ours in it is a RuntimeError with its trace.
    """

    def __init__(self) -> None:
        self._turn = Lock()
        self._child: Child | None = None
        self._is_to_rest = False

    def do(self, task: Task[Result], progress: Progress = untold) -> Result:
        """The result of ``task``; what ``progress`` raises ends the work."""
        self._is_to_rest = False
        with self._own_turn(progress):
            child = self._running()
            child.ask(task)
            outcome = self._outcome(child, progress)
            match outcome:
                case Done(result):
                    return cast("Result", result)
                case Refused(error):
                    raise error
                case Failed(trace):
                    raise RuntimeError(trace)
                case Stopped():
                    self._end()
                    raise PressError(
                        message("The pages could not be set: the part of the program that sets them ended early."),
                        safe=message("Nothing was changed; all answers are kept."),
                        do=message("Try again. If it happens again, leave parts out or use a simpler logo."),
                    )

    def warm_up(self) -> None:
        """Start the process where it does not run, so that it is there when something is to be done."""
        if self._turn.acquire(blocking=False):
            try:
                self._running()
            finally:
                self._turn.release()

    def rest(self) -> None:
        """End the process, now or as soon as it has done what it is doing."""
        self._is_to_rest = True
        self._end_if_idle()

    def _end_if_idle(self) -> None:
        if self._is_to_rest and self._turn.acquire(blocking=False):
            try:
                self._end()
            finally:
                self._turn.release()

    @contextmanager
    def _own_turn(self, progress: Progress) -> Iterator[None]:
        while not self._turn.acquire(timeout=BEAT):
            progress(0.0)
        try:
            yield
        finally:
            self._turn.release()
            self._end_if_idle()

    def _running(self) -> Child:
        if self._child is None or not self._child.is_alive:
            # what starts processes is wanted by nobody who only looks at results
            from healthcheck.reports.press.child import Child

            self._end()
            self._child = Child()
        return self._child

    def _outcome(self, child: Child, progress: Progress) -> Outcome:
        share = 0.0
        while True:
            heard = child.hear(BEAT)
            if heard is not None and not isinstance(heard, Share):
                return heard
            share = share if heard is None else heard.share
            try:
                progress(share)
            except BaseException:
                self._call_off(child)
                raise

    def _call_off(self, child: Child) -> None:
        """Stop what is under way: by itself where it listens in time, else with the process."""
        child.call_off()
        until = time.monotonic() + PATIENCE
        while (left := until - time.monotonic()) > 0:
            heard = child.hear(left)
            if heard is not None and not isinstance(heard, Share):
                return
        self._end()

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
