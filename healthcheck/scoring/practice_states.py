"""What the two sides make of each practice of the source (``method.md`` 4.4); computed, never typed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from healthcheck.domain.instrument import Method, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import ItemResult, PracticeResult, PracticeState
from healthcheck.scoring.threshold import reaches


def practice_states(
    practices: Sequence[Practice],
    items: Mapping[str, ItemResult],
    *,
    people: Mapping[Side, int],
    rho: Mapping[str, float],
    method: Method,
) -> dict[str, PracticeResult]:
    """One state a practice; ``people``: respondents of each side; ``rho`` by factor, where it has pairs."""
    result = {}
    for practice in practices:
        asked = [items[item] for item in practice.items if item in items]
        result[practice.id] = _result(asked, people, rho.get(practice.factor, 0.0), method)
    return result


def _result(asked: Sequence[ItemResult], people: Mapping[Side, int], rho: float, method: Method) -> PracticeResult:
    kept = [item for item in asked if not item.is_out_of_scope]
    if not kept:
        return PracticeResult(PracticeState.OUT_OF_SCOPE if asked else PracticeState.NOT_ASKED, people)
    if any(all(item.sides[side].is_invisible for item in kept) for side in Side):
        # the number it rests on is how many replied at all, be it that they cannot see
        heard = {side: min(item.sides[side].n + item.sides[side].cannot_see for item in kept) for side in Side}
        return PracticeResult(PracticeState.INVISIBLE, heard)
    counting = {side: [item.sides[side] for item in kept if item.sides[side].is_counted] for side in Side}
    n = {side: min((score.n for score in scores), default=0) for side, scores in counting.items()}
    means = {side: [score.mean for score in scores if score.mean is not None] for side, scores in counting.items()}
    if not all(means.values()):
        return PracticeResult(PracticeState.TOO_LITTLE_DATA, n)
    client, supplier = (fmean(means[side]) for side in Side)
    return PracticeResult(_pair(client, supplier, rho, method), n)


def _pair(client: float, supplier: float, rho: float, method: Method) -> PracticeState:
    if reaches(abs(rho * (client - supplier)), method.contested):
        return PracticeState.CONTESTED
    in_place = [reaches(score, method.in_place) for score in (client, supplier)]
    not_in_place = [not reaches(score, method.not_in_place) for score in (client, supplier)]
    if all(in_place):
        return PracticeState.MATCHED
    if all(not_in_place):
        return PracticeState.ABSENT
    return PracticeState.ONE_SIDED if any(in_place) and any(not_in_place) else PracticeState.PARTLY
