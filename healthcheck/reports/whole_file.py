"""Files that leave the program: written beside their place, and put there when they are whole and on disk."""

from __future__ import annotations

import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from healthcheck.domain.refusal import WriteFailedError
from healthcheck.errors import why
from healthcheck.message import message

STALE_AFTER = 3600
"""Seconds since the last write after which a part belongs to a program that was killed: none takes an hour."""


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A binary file that takes the place of ``path`` once the block has ended well.

    Whatever the block raises leaves what stood at ``path``, and nothing beside it. What a killed program left of an
    earlier file for ``path`` goes too. WriteFailedError where the system refuses.
    """
    _remove_stale(path)
    beside = path.with_name(f"{_stem(path)}{uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        # the only step that is whole or not at all on every system
        beside.replace(path)
    except OSError as error:
        raise WriteFailedError(
            message("“{0}” could not be written: {1}.", path.name, why(error)),
            safe=message("Nothing was changed there; all answers are kept."),
            do=message("Choose another folder, or free some space, and try again."),
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _stem(path: Path) -> str:
    """How the names of parts of ``path`` begin: hidden, ours, and short however long its name is."""
    return f".healthcheck-{sha256(os.fsencode(path.name)).hexdigest()[:16]}-"


def _remove_stale(path: Path) -> None:
    """Remove old parts of ``path``, and nothing that only looks like one."""
    part = re.compile(re.escape(_stem(path)) + r"[0-9a-f]{32}\.part")
    with suppress(OSError):
        for beside in path.parent.iterdir():
            if part.fullmatch(beside.name):
                status = beside.lstat()
                if stat.S_ISREG(status.st_mode) and time.time() - status.st_mtime > STALE_AFTER:
                    beside.unlink()
