"""Entries of a long list on several slides: none of them stands alone on the last one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Entry = TypeVar("Entry")


def evenly(entries: Sequence[Entry], *, most: int) -> Iterator[Sequence[Entry]]:
    """``entries`` in their order on as few pages as hold at most ``most`` each, the longer pages first."""
    count = -(-len(entries) // most)
    shortest, longer = divmod(len(entries), count) if count else (0, 0)
    start = 0
    for page in range(count):
        end = start + shortest + (page < longer)
        yield entries[start:end]
        start = end
