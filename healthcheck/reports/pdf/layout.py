"""Where everything came to stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """``pages`` in all; ``starts``: the pages, from 1, on which summary and sections begin, in their order."""

    pages: int
    starts: tuple[int, ...]
