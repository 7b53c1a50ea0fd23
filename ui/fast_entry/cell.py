"""One cell as it is seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class CellState(Enum):
    """``SKIPPED``: blank although something further down is answered. ``UNSAVED``: typed, and not on disk."""

    HEADING = auto()
    BLANK = auto()
    SKIPPED = auto()
    ANSWERED = auto()
    UNSAVED = auto()
    LOCKED = auto()
    LOCKED_BLANK = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """``text`` is what is shown; ``is_text`` where it is an answer in words, which may be cut."""

    text: str
    state: CellState
    is_text: bool = False
