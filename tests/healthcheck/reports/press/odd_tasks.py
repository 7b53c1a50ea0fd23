"""Tasks that no report would have, to see what becomes of whoever asks for them."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import dataclass

from healthcheck.domain.progress import Progress
from healthcheck.message import message
from healthcheck.reports.logo import LogoRefusedError


@dataclass(frozen=True)
class Whereabouts:
    """Tells its process and what is loaded there, and talks where it should not."""

    def do(self, progress: Progress) -> tuple[int, frozenset[str]]:
        print("a library that likes to be heard")  # noqa: T201
        os.write(1, b"and one that is written in another language")
        progress(0.5)
        return os.getpid(), frozenset(sys.modules)


@dataclass(frozen=True)
class Sleep:
    """Tells nothing for ``seconds``, or every now and then where it ``is_talkative``."""

    seconds: float
    is_talkative: bool = False

    def do(self, progress: Progress) -> str:
        until = time.monotonic() + self.seconds
        while time.monotonic() < until:
            if self.is_talkative:
                progress(0.5)
            time.sleep(0.01 if self.is_talkative else self.seconds)
        return "rested"


@dataclass(frozen=True)
class Crash:
    """Takes its process along."""

    def do(self, _progress: Progress) -> None:
        os._exit(3)


@dataclass(frozen=True)
class Mistake:
    """One of ours."""

    def do(self, _progress: Progress) -> None:
        raise KeyError("GOV-P99")


@dataclass(frozen=True)
class Refusal:
    """Something that a user can be told."""

    def do(self, _progress: Progress) -> None:
        raise LogoRefusedError(message("It is no {0}", "picture"))
