"""Small files of values that the window keeps: written whole or not at all, by one window at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 500
"""Milliseconds to wait for another window that is writing."""


def read_json(path: Path) -> object:
    """What is in ``path``; None where it is missing or damaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_json(value: object, path: Path) -> None:
    """As ``write_bytes``."""
    write_bytes(json.dumps(value, indent=1).encode(), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write beside ``path``, then put it in place, so that a power cut leaves the old file or the new one; OSError."""
    import tempfile  # not before the first picture

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def own_turn(path: Path) -> Iterator[None]:
    """No other window writes ``path`` meanwhile; one that does not give way in time is not waited for.

    Makes the folder; OSError where that fails.
    """
    from PySide6.QtCore import QLockFile

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(f"{path}.lock")
    lock.tryLock(PATIENCE)
    try:
        yield
    finally:
        lock.unlock()
