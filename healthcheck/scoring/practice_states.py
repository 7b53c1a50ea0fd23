"""What the two sides make of each practice of the source (``method.md`` 4.4); computed, never typed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.domain.instrument import Practice
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import ItemResult, ItemScore, PracticeResult, PracticeSide, PracticeState
from healthcheck.scoring.threshold import reaches

_UNASKED = PracticeSide(n=0, score=None, heard=0, is_invisible=False, is_ruled_out=False)


def practice_states(
    practices: Sequence[Practice],
    items: Mapping[str, ItemResult],
    *,
    people: Mapping[Side, int],
    rho: Mapping[str, float],
    method: Method,
) -> dict[str, PracticeResult]:
    """One result a practice; ``people``: respondents of each side; ``rho`` by factor, where it has pairs."""
    result = {}
    for practice in practices:
        asked = [items[item] for item in practice.items if item in items]
        result[practice.id] = _result(practice, asked, people, rho.get(practice.factor), method)
    return result


def _result(
    practice: Practice, asked: Sequence[ItemResult], people: Mapping[Side, int], rho: float | None, method: Method
) -> PracticeResult:
    kept = [item for item in asked if not item.is_out_of_scope]
    sides = {side: _side([item.sides[side] for item in kept], people[side], method) for side in Side}
    client, supplier = sides[Side.CLIENT], sides[Side.SUPPLIER]
    n: Mapping[Side, int] = {Side.CLIENT: client.n, Side.SUPPLIER: supplier.n}
    shrunk = None
    if client.score is not None and supplier.score is not None and rho is not None:
        shrunk = rho * (client.score - supplier.score)
    if not kept:
        state, n = PracticeState.OUT_OF_SCOPE if asked else PracticeState.NOT_ASKED, people
    elif client.is_invisible or supplier.is_invisible:
        # the number it rests on is how many replied at all, be it that they cannot see
        state, n = PracticeState.INVISIBLE, {side: sides[side].heard for side in Side}
    elif client.score is None or supplier.score is None:
        state = PracticeState.TOO_LITTLE_DATA
    else:
        state = _pair(client.score, supplier.score, shrunk, method)
    return PracticeResult(practice.factor, practice.dimension, state, n, sides, shrunk)


def _side(scores: Sequence[ItemScore], people: int, method: Method) -> PracticeSide:
    """One side's view, from its scores of the items of the practice that are in scope (none: nothing was asked)."""
    if not scores:
        return _UNASKED
    counting = [score for score in scores if score.is_counted]
    means = [score.mean for score in counting if score.mean is not None]
    return PracticeSide(
        n=min((score.n for score in counting), default=0),
        score=sum(means) / len(means) if means else None,
        heard=min(score.n + score.cannot_see for score in scores),
        is_invisible=all(score.is_invisible for score in scores),
        is_ruled_out=all(score.does_not_apply > method.scope_share * people for score in scores),
    )


def _pair(client: float, supplier: float, shrunk: float | None, method: Method) -> PracticeState:
    if reaches(abs(shrunk or 0.0), method.contested):
        return PracticeState.CONTESTED
    in_place = [reaches(score, method.in_place) for score in (client, supplier)]
    not_in_place = [not reaches(score, method.not_in_place) for score in (client, supplier)]
    if all(in_place):
        return PracticeState.MATCHED
    if all(not_in_place):
        return PracticeState.ABSENT
    return PracticeState.ONE_SIDED if any(in_place) and any(not_in_place) else PracticeState.PARTLY
