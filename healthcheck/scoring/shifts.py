"""How far a side's mean moved, and how sure we are of it (``method.md`` 6, with the machinery of 3.4 and 4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from statistics import fmean, variance

from healthcheck.domain.change import Basis, Shift
from healthcheck.domain.method import Method
from healthcheck.domain.result import Interval
from healthcheck.scoring.compared_scores import ComparedScores
from healthcheck.scoring.gaps import difference
from healthcheck.scoring.intervals import Spread, moderated_variance, pooled_variance
from healthcheck.scoring.side_scores import estimates
from healthcheck.scoring.statistics.mean_comparison import MeanDifference
from healthcheck.scoring.threshold import reaches


def unmatched_shifts(
    scores: Mapping[str, ComparedScores], method: Method, *, minimum_n: int | None = None
) -> dict[str, Shift]:
    """Two-sample comparison of everybody at each assessment, by factor, where somebody has a score at both.

    The formula of 4.1 with the two assessments in the place of the two sides; each has its own pooled variance.
    ``minimum_n`` as for ``estimates``.
    """
    before = estimates({factor: entry.earlier for factor, entry in scores.items()}, method, minimum_n=minimum_n)
    after = estimates({factor: entry.later for factor, entry in scores.items()}, method, minimum_n=minimum_n)
    return {
        factor: _shift(
            Basis.UNMATCHED,
            before[factor].mean,
            after[factor].mean,
            difference(client=after[factor], supplier=before[factor], method=method),
            method,
        )
        for factor in scores
        if factor in before and factor in after
    }


def matched_shifts(
    scores: Mapping[str, ComparedScores], method: Method, *, minimum_n: int | None = None
) -> dict[str, Shift]:
    """Mean of person differences, by factor, where enough people are the same.

    The variance of differences is moderated as 3.4 moderates that of scores: pooled over the side's factors with at
    least two people at both, the same weights, and a prior of s0 sqrt(2 (1 - r)) for scores that correlate by r.
    """
    moved = {factor: _differences(entry) for factor, entry in scores.items()}
    borrowing = replace(method, prior_sd=method.prior_sd * (2 * (1 - method.change.correlation)) ** 0.5)
    spreads = {factor: Spread(len(entry), variance(entry)) for factor, entry in moved.items() if len(entry) > 1}
    pooled = pooled_variance(list(spreads.values()), borrowing, from_n=minimum_n or 0)
    return {
        factor: _matched(entry, spreads[factor], pooled, moved[factor], borrowing)
        for factor, entry in scores.items()
        if is_matched(entry, method)
    }


def is_matched(scores: ComparedScores, method: Method) -> bool:
    """Whether enough people are the same: at least three, and 60 % of the smaller assessment, by default."""
    smaller, stayed = min(scores.earlier.n, scores.later.n), len(scores.stayed)
    return stayed >= method.change.matched_from_n and reaches(stayed / smaller, method.change.matched_share)


def _differences(scores: ComparedScores) -> list[float]:
    return [scores.later_people[person] - scores.earlier_people[person] for person in scores.stayed]


def _matched(scores: ComparedScores, spread: Spread, pooled: float, moved: list[float], borrowing: Method) -> Shift:
    earlier = fmean(scores.earlier_people[person] for person in scores.stayed)
    error = (moderated_variance(spread, pooled, borrowing) / spread.n) ** 0.5
    change = MeanDifference(fmean(moved), error, borrowing.prior_weight + spread.n - 1)
    return _shift(Basis.MATCHED, earlier, earlier + change.points, change, borrowing)


def _shift(basis: Basis, earlier: float, later: float, change: MeanDifference, method: Method) -> Shift:
    limits = change.interval(method.confidence)
    return Shift(
        basis=basis,
        earlier=earlier,
        later=later,
        error=change.error,
        freedom=change.freedom,
        interval=Interval(limits.low, limits.high),
        p_value=change.p_value,
    )
