"""How many people of each level answered: from three in a cell, and only where the rest is not fewer either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.relationship import Seniority, Side


def levels_heard(responses: Sequence[Response], side: Side, rules: Rules) -> dict[Seniority, int]:
    """Levels of ``side`` whose number may be said, highest first; the facilitator knows them all (``method.md`` 3.5).

    Not since a reopening by which one or two people came or went: two reports would tell their level.
    """
    held = Counter(
        entry.seniority for entry in responses if entry.side is side and entry.status is ResponseStatus.SUBMITTED
    )
    counts = {level: held[level] for level in Seniority if held[level]}
    if rules.is_facilitator:
        return counts
    if side in rules.rounded:
        return {}
    line = rules.method.minimum_n
    shown = {level: count for level, count in counts.items() if count >= line}
    while shown and 0 < sum(counts.values()) - sum(shown.values()) < line:
        # the total is known, so a small rest would be told by it: one more level goes to hide it
        del shown[min(shown, key=lambda level: shown[level])]
    return shown
