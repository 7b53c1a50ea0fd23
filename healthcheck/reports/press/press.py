"""Whoever sets pages, and the one who does it on the spot."""

from __future__ import annotations

from typing import Protocol, TypeVar

from healthcheck.domain.progress import Progress, untold
from healthcheck.reports.press.tasks import Task

Result = TypeVar("Result")


class Press(Protocol):
    """May be used from any thread."""

    def do(self, task: Task[Result], progress: Progress = untold) -> Result:
        """The result of ``task``; what ``progress`` raises ends the work."""
        ...

    def warm_up(self) -> None:
        """Something is to be done soon."""
        ...

    def rest(self) -> None:
        """Nothing more is to be done for a while; what is under way is done."""
        ...


class _Here:
    """Does what is asked for in this process, on the caller's thread."""

    def do(self, task: Task[Result], progress: Progress = untold) -> Result:
        return task.do(progress)

    def warm_up(self) -> None:
        pass

    def rest(self) -> None:
        pass


HERE: Press = _Here()
