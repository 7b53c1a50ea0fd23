"""Files that leave the program: written beside their place, and put there when they are whole and on disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from healthcheck.domain.refusal import WriteFailedError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A binary file that takes the place of ``path`` once the block has ended well.

    Whatever the block raises leaves what stood at ``path``, and nothing beside it. WriteFailedError where the system
    refuses.
    """
    beside = path.with_name(f".{uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        # the only step that is whole or not at all on every system
        beside.replace(path)
    except OSError as error:
        raise WriteFailedError(
            f"“{path.name}” could not be written: {error.strerror or type(error).__name__}.",
            safe="Nothing was changed there; all answers are kept.",
            do="Choose another folder, or free some space, and try again.",
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
