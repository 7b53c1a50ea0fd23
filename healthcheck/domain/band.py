"""A level in thirds."""

from __future__ import annotations

from enum import StrEnum


class Band(StrEnum):
    """A level in thirds, all that is shown of an item or a practice at three or four people.

    The lines are those of the states of practices: not in place, partly, in place.
    """

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"
