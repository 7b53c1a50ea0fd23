"""Real blind spots: what each side knows of how the other sees the relationship (``method.md`` 4.5).

The co-orientation model: agreement is the gap of the two sides' own answers, congruency the distance of a side's
expectation from its own answer, accuracy that from the partner's. Expectations are compared with the partner's global
answers only, never with scores of practices.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.method import Method
from healthcheck.domain.mirror import GlobalMean, Mirror, MirrorFactor, MirrorReading, MirrorSide, ReadingError
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Gap, Verdict
from healthcheck.scoring.gaps import Estimate, gaps_between
from healthcheck.scoring.intervals import Spread, moderated_variance, pooled_variance
from healthcheck.scoring.threshold import reaches

_POINTS = 10.0  # 0-10 answers on the scale of the scores


def mirror_of(
    responses: Sequence[Response], factors: Sequence[str], method: Method, *, minimum_n: int | None = None
) -> Mirror:
    """The mirror round of the submitted ``responses``: one entry for each of ``factors`` (ids), in their order.

    The number of people is that of each question of its own: a gap needs ``method.mirror_from_n`` people (or the
    raised ``minimum_n``) who answered for themselves on both sides; what a side perceives needs as many on its side
    who also said what they expect. Factors below the line enter neither the pooled variance nor the adjustment.
    """
    line = max(minimum_n or 0, method.mirror_from_n)
    submitted = [entry for entry in responses if entry.status is ResponseStatus.SUBMITTED]
    people = {side: [entry for entry in submitted if entry.side is side] for side in Side}
    own = {side: _points([entry.global_scores for entry in people[side]], factors) for side in Side}
    expected = {side: _points([entry.expectations for entry in people[side]], factors) for side in Side}
    gaps = _gaps(own, factors, method, line)
    entries = tuple(_factor(factor, own, expected, gaps.get(factor), line=line, method=method) for factor in factors)
    return Mirror(entries, {side: _error([entry.sides[side] for entry in entries]) for side in Side})


def reading_of(verdict: Verdict | None, *, perceived: float, misjudged: float, method: Method) -> MirrorReading:
    """The reading of one side, in the order of the rules; ``perceived`` and ``misjudged`` signed or not, in points."""
    sees_difference = reaches(abs(perceived), method.mirror_line)
    if verdict not in (Verdict.CLEAR, Verdict.LIKELY):
        return MirrorReading.FALSE_ALARM if sees_difference else MirrorReading.IN_STEP
    if sees_difference:
        is_misread = reaches(abs(misjudged), method.mirror_line)
        return MirrorReading.MISREAD_DIFFERENCE if is_misread else MirrorReading.KNOWN_DIFFERENCE
    return MirrorReading.BLIND_SPOT if verdict is Verdict.CLEAR else MirrorReading.POSSIBLE_BLIND_SPOT


def _points(given: Sequence[Mapping[str, int]], factors: Sequence[str]) -> dict[str, list[float]]:
    """Points by factor, one for each person who answered."""
    return {factor: [_POINTS * held[factor] for held in given if factor in held] for factor in factors}


def _gaps(
    own: Mapping[Side, Mapping[str, Sequence[float]]], factors: Sequence[str], method: Method, line: int
) -> dict[str, Gap]:
    """The machinery of factor gaps on the global answers: their own moderated variances, their own adjustment."""
    judged = [factor for factor in factors if all(len(own[side][factor]) >= line for side in Side)]
    known = {side: _estimates({factor: own[side][factor] for factor in judged}, method) for side in Side}
    return gaps_between(known, method, judged_from=line)


def _estimates(points: Mapping[str, Sequence[float]], method: Method) -> dict[str, Estimate]:
    """One side's means with moderated variances; at least two people a factor."""
    means = {factor: fmean(given) for factor, given in points.items()}
    spreads = {
        factor: Spread(len(given), sum((value - means[factor]) ** 2 for value in given) / (len(given) - 1))
        for factor, given in points.items()
    }
    pooled = pooled_variance(list(spreads.values()), method)
    return {
        factor: Estimate(means[factor], moderated_variance(spread, pooled, method), spread.n)
        for factor, spread in spreads.items()
    }


def _factor(
    factor: str,
    own: Mapping[Side, Mapping[str, Sequence[float]]],
    expected: Mapping[Side, Mapping[str, Sequence[float]]],
    gap: Gap | None,
    *,
    line: int,
    method: Method,
) -> MirrorFactor:
    said = {side: _mean(own[side][factor]) for side in Side}
    sides = {
        side: _side(said[side], said[side.other], _mean(expected[side][factor]), gap, line=line, method=method)
        for side in Side
    }
    return MirrorFactor(factor, sides, gap)


def _side(
    own: GlobalMean, partner: GlobalMean, expected: GlobalMean, gap: Gap | None, *, line: int, method: Method
) -> MirrorSide:
    if gap is None or expected.n < line or expected.mean is None or own.mean is None or partner.mean is None:
        return MirrorSide(own, expected, None, None, MirrorReading.TOO_FEW)
    perceived, misjudged = expected.mean - own.mean, expected.mean - partner.mean
    reading = reading_of(gap.verdict, perceived=perceived, misjudged=misjudged, method=method)
    return MirrorSide(own, expected, perceived, misjudged, reading)


def _mean(points: Sequence[float]) -> GlobalMean:
    return GlobalMean(len(points), fmean(points) if points else None)


def _error(sides: Sequence[MirrorSide]) -> ReadingError | None:
    errors = [abs(side.misjudged) for side in sides if side.misjudged is not None]
    return ReadingError(fmean(errors), len(errors)) if errors else None
