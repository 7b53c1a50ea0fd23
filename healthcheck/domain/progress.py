"""How far long work is: told while it goes on, which is also when it may be stopped."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], None]
"""Hears shares of the work, 0 to 1; what it raises ends the work, which then leaves everything as it was."""


def untold(_share: float) -> None:
    """Nobody listens."""


def stretch(progress: Progress, begin: float, end: float) -> Progress:
    """What the part of the work tells that lasts from the share ``begin`` of the whole to the share ``end``."""

    def tell(share: float) -> None:
        progress(begin + share * (end - begin))

    return tell
