"""How many practices are in which state: a count of what is shown, so that it tells nothing beyond."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from healthcheck.domain.disclosed_practice import DisclosedPractice, PracticeCounts
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.result import PracticeState


def counts_by_factor(practices: Mapping[str, DisclosedPractice]) -> dict[str, PracticeCounts]:
    """Factor id -> counts, factors in the order in which ``practices`` (by id) first name them."""
    return {factor: _counts(entries) for factor, entries in _by_factor(practices).items()}


def counts_by_dimension(practices: Mapping[str, DisclosedPractice]) -> dict[str, dict[Dimension, PracticeCounts]]:
    """Factor id -> dimension -> counts: seven by three, every dimension always there."""
    return {
        factor: {
            dimension: _counts(entry for entry in entries if entry.dimension is dimension) for dimension in Dimension
        }
        for factor, entries in _by_factor(practices).items()
    }


def _by_factor(practices: Mapping[str, DisclosedPractice]) -> dict[str, list[DisclosedPractice]]:
    found: dict[str, list[DisclosedPractice]] = {}
    for practice in practices.values():
        found.setdefault(practice.factor, []).append(practice)
    return found


def _counts(practices: Iterable[DisclosedPractice]) -> PracticeCounts:
    held = Counter(practice.state for practice in practices)
    return PracticeCounts({state: held[state] for state in PracticeState}, held[None])
