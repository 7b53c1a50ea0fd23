"""What is typed after an option, understood. Raises argparse.ArgumentTypeError or ValueError, which argparse says."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_NOTICE = 365
"""Days that a reminder may come before its day."""


def path_of(text: str) -> Path:
    """The path, of whatever is there or not."""
    # pathlib costs a tenth of what --help may take
    from pathlib import Path

    return Path(text)


def days(text: str) -> int:
    """Days before something; argparse says so where it is no such number."""
    count = int(text)
    if not 0 <= count <= LONGEST_NOTICE:
        raise argparse.ArgumentTypeError(f"{text!r} is not between 0 and {LONGEST_NOTICE}")
    return count


class FileEnding:
    """Accepts a path with one of the endings."""

    def __init__(self, *endings: str) -> None:
        self._endings = endings

    def __call__(self, text: str) -> Path:
        """The path; argparse says where it has none of the endings."""
        path = path_of(text)
        if path.suffix.lower() not in self._endings:
            *others, last = self._endings
            expected = " or ".join([", ".join(others), last] if others else [last])
            raise argparse.ArgumentTypeError(f"{text!r} does not end in {expected}")
        return path
