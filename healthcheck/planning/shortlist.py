"""The few practices to work on together, out of all that come into question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from healthcheck.planning.candidates import Candidate


def shortlist(candidates: Iterable[Candidate], *, most: int, per_factor: int) -> tuple[Candidate, ...]:
    """The first ``most`` of ``candidates``, at most ``per_factor`` of one factor and none that repeats another.

    Rows that ask the same item are the same practice, listed under two factors.
    """
    chosen: list[Candidate] = []
    factors: Counter[str] = Counter()
    items: set[str] = set()
    for candidate in candidates:
        if len(chosen) == most:
            break
        if factors[candidate.finding.factor] == per_factor or items.intersection(candidate.practice.items):
            continue
        chosen.append(candidate)
        factors[candidate.finding.factor] += 1
        items.update(candidate.practice.items)
    return tuple(chosen)
