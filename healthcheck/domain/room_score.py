"""Scores that are said aloud in a workshop, in layers of their own above the survey, which they never change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from healthcheck.domain.relationship import Side

HIGHEST_LEVEL = 4.0
LEVEL_STEP = 0.5
POINTS_PER_LEVEL = 25


class ScoreLayer(StrEnum):
    """Above the survey: said anew by a side, agreed by both, wished for by both. A later one overwrites no earlier."""

    WORKSHOP = "workshop"
    AGREED = "agreed"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class RoomScore:
    """A level from 0 (not in place) to 4 (embedded) in half steps, said of a factor.

    ``side``: whose it is in the layer WORKSHOP, None in the others. ``present``: people in the room by side, then.
    """

    id: str
    factor: str
    layer: ScoreLayer
    level: float
    at: datetime
    side: Side | None = None
    reason: str = ""
    present: Mapping[Side, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def points(self) -> float:
        """The level on the scale of the scores, 0-100."""
        return self.level * POINTS_PER_LEVEL


def is_level(level: float) -> bool:
    """Whether the level is one that can be said: 0 to 4 in half steps."""
    return 0 <= level <= HIGHEST_LEVEL and (level / LEVEL_STEP).is_integer()
