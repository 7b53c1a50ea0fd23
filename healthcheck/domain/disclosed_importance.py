"""The importance-performance map as one audience may see it. Built by ``healthcheck.disclosure`` only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.importance import Quadrant
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class DisclosedMapPoint:
    """One factor: ``performance`` in points, None with ``quadrant`` where withheld; ``vote_share`` in percent."""

    factor: str
    performance: float | None
    vote_share: float
    quadrant: Quadrant | None


@dataclass(frozen=True, slots=True)
class DisclosedImportance:
    """Panels with a point for every factor in framework order; an empty one is withheld, with the reason.

    ``performance_line`` (points) and ``importance_line`` (percent): the cross-hairs as printed.
    """

    performance_line: float
    importance_line: float
    sides: Mapping[Side, tuple[DisclosedMapPoint, ...]]
    joint: tuple[DisclosedMapPoint, ...]
    withheld: tuple[Withheld, ...]
