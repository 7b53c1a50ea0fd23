"""What to work on first as a section of the results document."""

from __future__ import annotations

from healthcheck.domain.disclosed_priority import DisclosedPriorities, DisclosedPriority
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def priority_document(found: DisclosedPriorities | None, numbers: JsonNumbers) -> dict[str, Json]:
    """``proposed``: practice ids, first things first; ``practices``: the numbers of each; null where withheld.

    ``need`` in points, ``importance`` and ``leverage`` in percent of the average, ``priority`` their product in points.
    ``not_ranked``: practices that were asked and have too few answers.
    """
    shown = found if found and not found.withheld else None
    return {
        "uses_votes": shown.uses_votes if shown else None,
        "uses_mesh": shown.uses_mesh if shown else None,
        "proposed": list(shown.proposed) if shown else None,
        "practices": {entry.practice: _practice(entry, numbers) for entry in shown.practices} if shown else None,
        "not_ranked": list(shown.unranked) if shown else None,
    }


def _practice(entry: DisclosedPriority, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "factor": entry.factor,
        "need": numbers.number(entry.need),
        "importance": numbers.number(entry.importance),
        "leverage": numbers.number(entry.leverage),
        "priority": numbers.number(entry.priority),
        "stability": entry.stability.value if entry.stability else None,
        "share": numbers.number(entry.share),
        "effort": entry.effort.value,
        "owner": entry.owner.value,
        "action": entry.action.value,
    }
