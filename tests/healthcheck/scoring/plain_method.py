"""The rules of ``method.md`` 3.1-4.4 once more, in plain Python loops, as an oracle for the array code.

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
    return [fmean(parts.values()) for parts in person_parts(own, other, items, both_enough=both_enough)[0]]


def person_parts(
    own: Sheet, other: Sheet, items: Sequence[tuple[str, str]], *, both_enough: bool
) -> tuple[list[dict[str, float]], list[str]]:
    """Scores by dimension of each person who has a factor score, and the dimensions of the items that enter."""
    found, used = named_parts(own, other, items, both_enough=both_enough)
    return list(found.values()), [dimension for _, dimension in used]


def named_parts(
    own: Sheet,
    other: Sheet,
    items: Sequence[tuple[str, str]],
    *,
    both_enough: bool,
    only: frozenset[str] | None = None,
) -> tuple[dict[str, dict[str, float]], list[tuple[str, str]]]:
    """Scores by person and dimension, and the items that enter; of those in ``only`` where it is given."""
    eligible = {}
    for person, replies in own.items():
        applicable = [item for item, _ in items if replies.get(item) != "NA"]
        given = [item for item in applicable if answered(replies.get(item))]
        if given and len(given) * 5 >= len(applicable) * 3:
            eligible[person] = replies
    used = [(item, dimension) for item, dimension in items if only is None or item in only]
    if both_enough:
        used = [
            (item, dimension)
            for item, dimension in used
            if any(answered(r.get(item)) for r in own.values()) and any(answered(r.get(item)) for r in other.values())
        ]
    used = [(item, dimension) for item, dimension in used if any(answered(r.get(item)) for r in eligible.values())]
    heard = {who: r for who, r in eligible.items() if any(answered(r.get(item)) for item, _ in used)}
    if not heard:
        return {}, []
    points = [{item: 25.0 * int(r[item]) for item, _ in used if answered(r.get(item))} for r in heard.values()]
    grand = fmean([value for row in points for value in row.values()])
    item_mean = {item: fmean([row[item] for row in points if item in row]) for item, _ in used}
    scores = {}
    for (person, replies), row in zip(heard.items(), points, strict=True):
        mean = fmean(row.values())
        parts = {}
        for dimension in "PTB":
            values = []
            for item, its in used:
                if its != dimension or replies.get(item) == "NA":
                    continue
                values.append(row[item] if item in row else min(100.0, max(0.0, mean + item_mean[item] - grand)))
            if values:
                parts[dimension] = fmean(values)
        scores[person] = parts
    return scores, used


def side_interval(scores: Mapping[str, list[float]], factor: str) -> tuple[float, float]:
    squared = moderated(scores, factor)
    n = len(scores[factor])
    half = float(t.ppf(0.95, 4 + n - 1)) * (squared / n) ** 0.5
    return fmean(scores[factor]) - half, fmean(scores[factor]) + half


def moderated(scores: Mapping[str, list[float]], factor: str, *, prior: float = 18.0**2, lends: int = 2) -> float:
    """Squared moderated SD; factors of fewer than ``lends`` people stay out of the pool, unless all are so small."""
    several = [values for values in scores.values() if len(values) >= lends]
    several = several or [values for values in scores.values() if len(values) > 1]
    pooled = prior
    if several:
        squares = fmean([(len(values) - 1) * variance(values) for values in several])
        freedom = fmean([len(values) - 1 for values in several])
        pooled = (4 * prior + 3 * squares) / (4 + 3 * freedom)
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


def gaps(scores: Mapping[str, Mapping[str, list[float]]]) -> dict[str, dict[str, float | str | None]]:
    """Points, interval, detectable size, adjusted p and verdict of the factors that both sides have a score in.

    ``scores``: side -> factor -> one score a person.
    """
    found: dict[str, dict[str, float | str | None]] = {}
    p_values = {}
    for factor in FACTORS:
        client, supplier = scores["client"][factor], scores["supplier"][factor]
        if not client or not supplier:
            continue
        parts = [(moderated(scores[side], factor) / len(own), 4 + len(own) - 1) for side, own in _both(scores, factor)]
        error = sum(part for part, _ in parts) ** 0.5
        freedom = error**4 / sum(part**2 / nu for part, nu in parts)
        points = fmean(client) - fmean(supplier)
        edge, reach = float(t.ppf(0.95, freedom)) * error, float(t.ppf(0.80, freedom)) * error
        found[factor] = {"points": points, "low": points - edge, "high": points + edge, "detectable": edge + reach}
        p_values[factor] = 2 * float(t.sf(abs(points) / error, freedom))
    judged = [factor for factor in found if min(len(own) for _, own in _both(scores, factor)) >= LEAST]
    ranked = sorted(judged, key=lambda factor: p_values[factor])
    for factor, entry in found.items():
        entry["p"] = entry["adjusted"] = p_values[factor]
        entry["verdict"] = None
    for rank, factor in enumerate(ranked, start=1):
        worse = enumerate(ranked[rank - 1 :], start=rank)
        adjusted = min([1.0, *(p_values[other] * len(ranked) / place for place, other in worse)])
        found[factor] |= {"adjusted": adjusted, "verdict": _verdict(found[factor], adjusted)}
    return found


def kind(client: float | None, supplier: float | None, gap: Mapping[str, float | str | None] | None) -> str:
    if client is None or supplier is None or gap is None or gap["verdict"] is None:
        return "too_little_data"
    if gap["verdict"] in ("clear", "likely"):
        return "client_sees_more" if client > supplier else "supplier_sees_more"
    strong = sum(round(score, 9) >= 60 for score in (client, supplier))
    return ("shared_weakness", "on_the_line", "shared_strength")[strong]


def marks(people: Mapping[str, Sheet], items: Sequence[str], n: Mapping[str, int], verdict: object) -> list[str]:
    """``items``: ids of the factor, in scope; ``n``: people with a score in it, by side."""
    found = [
        f"divided_{side}"
        for side in ("client", "supplier")
        if n[side] >= LEAST and round(deviation(people[side], items), 9) > 0.83
    ]
    return [*found, "possible_gap"] if verdict == "possible" else found


def deviation(people: Sheet, items: Sequence[str]) -> float:
    """AD_M in scale steps, averaged over the items that count; 0 where none does."""
    each = []
    for item in counting(people, items):
        codes = [int(replies[item]) for replies in people.values() if answered(replies.get(item))]
        mean = fmean(codes)
        each.append(fmean([abs(code - mean) for code in codes]))
    return fmean(each) if each else 0.0


def _both(scores: Mapping[str, Mapping[str, list[float]]], factor: str) -> list[tuple[str, list[float]]]:
    return [(side, scores[side][factor]) for side in ("client", "supplier")]


def _verdict(gap: Mapping[str, float | str | None], adjusted: float) -> str:
    low, high, points = (float(gap[key] or 0) for key in ("low", "high", "points"))
    if adjusted <= 0.10:
        return "clear"
    if low > 0 or high < 0:
        return "likely"
    return "possible" if round(abs(points), 9) >= 12.5 else "no_sign"
