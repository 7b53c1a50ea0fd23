"""Where everything came to stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """Where a section begins: its page, from 1; ``is_at_top`` where nothing stands above it there."""

    page: int
    is_at_top: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """``pages`` in all; ``starts`` of the summary and of every section, in their order."""

    pages: int
    starts: tuple[Start, ...]
