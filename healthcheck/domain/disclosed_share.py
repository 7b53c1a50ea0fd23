"""How many of a side rate an item high, as an audience may see it. Built by ``healthcheck.disclosure`` only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DisclosedShare:
    """``count`` people chose the level of code ``lowest`` (0-4) or a higher one: ``percent`` of all who chose a level.

    ``low`` and ``high``: the limits in percent between which that share may lie among comparable people, at
    ``confidence`` (0-1).
    """

    lowest: int
    count: int
    percent: float
    low: float
    high: float
    confidence: float
