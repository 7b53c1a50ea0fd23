"""Sides that must be printed rounded because one or two people changed after a report could have been written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from healthcheck.domain.assessment import Closing
from healthcheck.domain.relationship import Side

_TELLING_CHANGE = (1, 2)


def rounded_sides(closings: Sequence[Closing]) -> frozenset[Side]:
    """Sides on which one or two people came, went or answered otherwise between any two ``closings``.

    A report may have been written at each of them; the difference of two exact ones would give away what the one or
    two said (``method.md`` 3.2 and 3.5, rule 5).
    """
    rounded = set()
    for earlier, later in combinations(closings, 2):
        changed = {(entry.side, entry.respondent_id) for entry in earlier.submitted ^ later.submitted}
        sides = [side for side, _ in changed]
        rounded |= {side for side in Side if sides.count(side) in _TELLING_CHANGE}
    return frozenset(rounded)
