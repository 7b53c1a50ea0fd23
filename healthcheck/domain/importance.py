"""What matters to the two sides against how well it goes: the importance-performance map (``method.md`` 7.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Side


class Quadrant(StrEnum):
    """The four fields of the map; the terms are those of Martilla and James (1977)."""

    CONCENTRATE_HERE = "concentrate_here"
    KEEP_UP = "keep_up"
    LOW_PRIORITY = "low_priority"
    POSSIBLE_OVERKILL = "possible_overkill"


@dataclass(frozen=True, slots=True)
class MapPoint:
    """One factor on a map: ``performance`` in points, ``vote_share`` in percent of all votes, both 0-100.

    None where the number does not exist; ``quadrant`` only where both do.
    """

    factor: str
    performance: float | None
    vote_share: float | None
    quadrant: Quadrant | None


@dataclass(frozen=True, slots=True)
class ImportanceMap:
    """A panel a side (its score, its votes) and one of both, factors in framework order.

    ``joint``: the practice matching index of the factor against the mean of both sides' vote shares, so that the larger
    side does not decide alone. The cross-hairs are fixed: ``performance_line`` in points, ``importance_line`` in
    percent, the share that every factor would have if all got as many votes.
    """

    performance_line: float
    importance_line: float
    sides: Mapping[Side, tuple[MapPoint, ...]]
    joint: tuple[MapPoint, ...]
