"""The rules of ``method.md`` 3.1-4.3 once more, in plain Python loops, as an oracle for the array code.

Nothing here is shared with ``healthcheck.scoring``: no numpy, fractions of floats summed in reading order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean, variance

from scipy.stats import t

Sheet = Mapping[str, Mapping[str, str]]  # person -> item -> 0..4, DK, NA
FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")
LEAST = 3


def answered(value: str | None) -> bool:
    return value in {"0", "1", "2", "3", "4"}


def ruled_out(item: str, people: Sheet) -> bool:
    return sum(replies.get(item) == "NA" for replies in people.values()) > len(people) / 2


def person_scores(own: Sheet, other: Sheet, items: Sequence[tuple[str, str]], *, both_enough: bool) -> list[float]:
    """Factor scores of the people of ``own``; ``items`` are (id, dimension) of one factor, in scope."""
    eligible = []
    for replies in own.values():
        applicable = [item for item, _ in items if replies.get(item) != "NA"]
        given = [item for item in applicable if answered(replies.get(item))]
        if given and len(given) * 5 >= len(applicable) * 3:
            eligible.append(replies)
    used = list(items)
    if both_enough:
        used = [
            (item, dimension)
            for item, dimension in items
            if any(answered(r.get(item)) for r in own.values()) and any(answered(r.get(item)) for r in other.values())
        ]
    used = [(item, dimension) for item, dimension in used if any(answered(r.get(item)) for r in eligible)]
    heard = [r for r in eligible if any(answered(r.get(item)) for item, _ in used)]
    if not heard:
        return []
    points = [{item: 25.0 * int(r[item]) for item, _ in used if answered(r.get(item))} for r in heard]
    grand = fmean([value for row in points for value in row.values()])
    item_mean = {item: fmean([row[item] for row in points if item in row]) for item, _ in used}
    scores = []
    for replies, row in zip(heard, points, strict=True):
        mean = fmean(row.values())
        parts = []
        for dimension in "PTB":
            values = []
            for item, its in used:
                if its != dimension or replies.get(item) == "NA":
                    continue
                values.append(row[item] if item in row else min(100.0, max(0.0, mean + item_mean[item] - grand)))
            if values:
                parts.append(fmean(values))
        scores.append(fmean(parts))
    return scores


def side_interval(scores: Mapping[str, list[float]], factor: str) -> tuple[float, float]:
    squared = moderated(scores, factor)
    n = len(scores[factor])
    half = float(t.ppf(0.95, 4 + n - 1)) * (squared / n) ** 0.5
    return fmean(scores[factor]) - half, fmean(scores[factor]) + half


def moderated(scores: Mapping[str, list[float]], factor: str) -> float:
    several = [values for values in scores.values() if len(values) > 1]
    pooled = 18.0**2
    if several:
        squares = fmean([(len(values) - 1) * variance(values) for values in several])
        freedom = fmean([len(values) - 1 for values in several])
        pooled = (4 * 18**2 + 3 * squares) / (4 + 3 * freedom)
    n = len(scores[factor])
    if n < 5:
        return pooled
    return (4 * pooled + (n - 1) * variance(scores[factor])) / (4 + n - 1)


def item_noise(people: Sheet, counting: Sequence[str]) -> float:
    squares, freedom = 4 * 25.0**2, 4.0
    for item in counting:
        values = [25.0 * int(r[item]) for r in people.values() if answered(r.get(item))]
        if len(values) > 1:
            squares += (len(values) - 1) * variance(values)
            freedom += len(values) - 1
    return squares / freedom


def counting(people: Sheet, items: Sequence[str]) -> list[str]:
    result = []
    for item in items:
        number = sum(answered(r.get(item)) for r in people.values())
        if number and 2 * number >= len(people):
            result.append(item)
    return result
