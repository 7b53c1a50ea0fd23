"""What people say today of how things stood then, beside what was said then."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class Recalibration:
    """One item on one side: the mean of the original answers and of those in retrospect, in points.

    ``n``: the fewest people of the two. ``have_moved``: the standards that people judge by have moved, and
    it is mostly the same people who say so.
    """

    item: str
    side: Side
    n: int
    baseline: float
    retrospective: float
    have_moved: bool
