"""Lets long work of SQLite be stopped, though SQLite does not say how far it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from healthcheck.domain.progress import Progress

_STEPS = 20_000
"""Steps of SQLite's machine between two looks: a few milliseconds."""


@contextmanager
def interruptible(connection: sqlite3.Connection, progress: Progress) -> Iterator[None]:
    """Ask ``progress`` again and again while ``connection`` is busy; what it raises comes out of the block.

    It hears the share 0, since nobody knows the whole.
    """
    raised: list[BaseException] = []

    def look() -> int:
        try:
            progress(0.0)
        except BaseException as error:  # noqa: BLE001  (SQLite would swallow it; it is raised below)
            raised.append(error)
        return len(raised)

    connection.set_progress_handler(look, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
    if raised:
        raise raised[0]
