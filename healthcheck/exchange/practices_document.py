"""Practices as sections of the results document: one by one, and how many are in which state."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.disclosure.practice_counts import counts_by_dimension, counts_by_factor
from healthcheck.domain.disclosed_practice import DisclosedPractice, DisclosedPracticeSide, PracticeCounts
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json, JsonNumbers, by_side


def practice_details(practices: Mapping[str, DisclosedPractice], numbers: JsonNumbers) -> dict[str, Json]:
    """Practice id -> what is shown of it; a score is a number, or the word of its band where few people answered."""
    return {name: _practice(entry, numbers) for name, entry in practices.items()}


def practice_counts(practices: Mapping[str, DisclosedPractice]) -> dict[str, Json]:
    """Factor id -> ``all``, ``P``, ``T`` and ``B`` -> practices in each state and ``withheld`` ones."""
    dimensions = counts_by_dimension(practices)
    return {
        factor: {
            "all": _counts(counts),
            **{dimension.value: _counts(part) for dimension, part in dimensions[factor].items()},
        }
        for factor, counts in counts_by_factor(practices).items()
    }


def _practice(entry: DisclosedPractice, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "state": entry.state.value if entry.state else None,
        "client": _score(entry.client, numbers),
        "supplier": _score(entry.supplier, numbers),
        "shrunk_gap": numbers.number(entry.shrunk_gap),
        "invisible_to": [side.value for side in entry.invisible_to],
        "scope_disagreement": entry.scope_disagreement.value if entry.scope_disagreement else None,
        "n": by_side({side: entry.side(side).n for side in Side}),
    }


def _score(side: DisclosedPracticeSide, numbers: JsonNumbers) -> Json:
    if side.mean is None:
        return side.band.value if side.band else None
    return numbers.number(side.mean)


def _counts(counts: PracticeCounts) -> dict[str, Json]:
    return {**{state.value: count for state, count in counts.states.items()}, "withheld": counts.withheld}
