"""One assessment in the eyes of one level: the people of it keep the scores that they have among everybody.

So the score of a side is what its levels make together, weighted by their people, and a level tells nothing of the
others beyond that. Intervals rest on the spread of the whole side: of a level's own, the spread of the rest would be
left over (``method.md`` 3.5, rule 6, and 3.4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import ResponseStatus
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Seniority, Side
from healthcheck.domain.result import FactorResult, Gap, Kind, SideScore
from healthcheck.domain.seniority_scores import SeniorityFactor, SeniorityScores
from healthcheck.scoring.factor_scores import FactorScores
from healthcheck.scoring.gaps import Estimate, difference, factor_gaps
from healthcheck.scoring.intervals import Spread, mean_interval, pooled_variance
from healthcheck.scoring.sheet import answer_sheet
from healthcheck.scoring.side_scores import lending_line, scores_by_factor

if TYPE_CHECKING:
    from collections.abc import Sequence


def seniority_scores(held: AnsweredAssessment, seniority: Seniority) -> SeniorityScores:
    """The scores of the people of ``seniority`` on both sides; no gap of theirs is judged."""
    method, minimum_n = held.instrument.method, held.assessment.minimum_n
    sheet = answer_sheet(held.responses, held.items, method, minimum_n=minimum_n)
    levels = {side: _levels(held, side) for side in Side}
    scores = {side: scores_by_factor(sheet, side, held.instrument.factor_ids, method) for side in Side}
    pooled = {side: _pooled(scores[side], method, minimum_n) for side in Side}
    factors = []
    for factor in held.instrument.factor_ids:
        each = {side: scores[side][factor] for side in Side}
        known = {side: _estimate(each[side], levels[side], seniority, pooled[side]) for side in Side}
        sides = {side: _side_score(known[side], each[side].items, method) for side in Side}
        result = FactorResult(factor, sides, _gap(known, method), None, Kind.TOO_LITTLE_DATA, ())
        factors.append(SeniorityFactor(result, {side: _cells(each[side], levels[side]) for side in Side}))
    return SeniorityScores(seniority, {side: levels[side].count(seniority) for side in Side}, tuple(factors))


def _levels(held: AnsweredAssessment, side: Side) -> tuple[Seniority, ...]:
    """The level of everybody whose response counts, in the order of the answer sheet's rows."""
    counting = (entry for entry in held.responses if entry.status is ResponseStatus.SUBMITTED)
    return tuple(entry.seniority for entry in counting if entry.side is side)


def _pooled(scores: Mapping[str, FactorScores], method: Method, minimum_n: int) -> float:
    spreads = [Spread(entry.n, entry.variance) for entry in scores.values()]
    return pooled_variance(spreads, method, from_n=lending_line(minimum_n, method) or 0)


def _estimate(
    scores: FactorScores, levels: Sequence[Seniority], seniority: Seniority, pooled: float
) -> Estimate | None:
    mine = [float(score) for score, row in zip(scores.people, scores.rows, strict=True) if levels[row] is seniority]
    return Estimate(sum(mine) / len(mine), pooled, len(mine)) if mine else None


def _side_score(known: Estimate | None, items: int, method: Method) -> SideScore:
    if known is None:
        return SideScore(0, items, None, None, {}, None, None)
    interval = mean_interval(known.mean, known.variance, known.n, method)
    return SideScore(known.n, items, known.mean, interval, {}, None, None)


def _gap(known: Mapping[Side, Estimate | None], method: Method) -> Gap | None:
    """The gap without a verdict: more comparisons than the seven would find more by chance than was said."""
    client, supplier = known[Side.CLIENT], known[Side.SUPPLIER]
    if client is None or supplier is None:
        return None
    apart = difference(client=client, supplier=supplier, method=method)
    return factor_gaps({"": apart}, method, judged=frozenset())[""]


def _cells(scores: FactorScores, levels: Sequence[Seniority]) -> Mapping[Seniority, int]:
    counted = Counter(levels[row] for row in scores.rows)
    return {seniority: counted[seniority] for seniority in Seniority}
