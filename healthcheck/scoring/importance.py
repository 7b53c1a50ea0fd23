"""The importance-performance map (``method.md`` 7.1; Martilla & James 1977, Journal of Marketing 41(1), 77-79)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from healthcheck.domain.importance import ImportanceMap, MapPoint, Quadrant
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import MEANT_DECIMALS, FactorResult
from healthcheck.scoring.threshold import reaches

_QUADRANTS = {  # (is important, goes well)
    (True, False): Quadrant.CONCENTRATE_HERE,
    (True, True): Quadrant.KEEP_UP,
    (False, False): Quadrant.LOW_PRIORITY,
    (False, True): Quadrant.POSSIBLE_OVERKILL,
}


def importance_map(
    factors: Sequence[FactorResult], votes: Mapping[str, Mapping[Side, int]], method: Method
) -> ImportanceMap:
    """Both sides' panels and the joint one; ``votes``: factor -> people by side, as ``Profile.votes``.

    The cross-hairs do not move with the data: lines at the data means would always declare something bad.
    """
    line = 100 / len(factors)
    shares = {side: vote_shares(votes, side) for side in Side}

    def panel(performance: Sequence[float | None], share: Sequence[float | None]) -> tuple[MapPoint, ...]:
        return tuple(
            MapPoint(factor.factor, x, y, _quadrant(x, y, line, method))
            for factor, x, y in zip(factors, performance, share, strict=True)
        )

    joint = [_mean(shares, factor.factor) for factor in factors]
    return ImportanceMap(
        performance_line=method.strong_line,
        importance_line=line,
        sides={
            side: panel(
                [factor.sides[side].score for factor in factors], [shares[side][factor.factor] for factor in factors]
            )
            for side in Side
        },
        joint=panel([factor.matching.index if factor.matching else None for factor in factors], joint),
    )


def vote_shares(votes: Mapping[str, Mapping[Side, int]], side: Side) -> dict[str, float | None]:
    """Votes for each factor in percent of all votes of ``side``; None for every factor where nobody voted."""
    total = sum(counts[side] for counts in votes.values())
    return {factor: 100 * counts[side] / total if total else None for factor, counts in votes.items()}


def quadrants(
    importance: Sequence[float], performance: Sequence[float], *, importance_line: float, performance_line: float
) -> tuple[Quadrant, ...]:
    """The field of each attribute, in any units; what lies on a line counts as important, or as going well."""
    return tuple(
        _QUADRANTS[_is_over(weight, importance_line), _is_over(score, performance_line)]
        for weight, score in zip(importance, performance, strict=True)
    )


def _is_over(value: float, line: float) -> bool:
    # a line such as 100/7 has no end either: both are cut at the same decimal
    return reaches(value, round(line, MEANT_DECIMALS))


def _quadrant(performance: float | None, share: float | None, line: float, method: Method) -> Quadrant | None:
    if performance is None or share is None:
        return None
    (quadrant,) = quadrants([share], [performance], importance_line=line, performance_line=method.strong_line)
    return quadrant


def _mean(shares: Mapping[Side, Mapping[str, float | None]], factor: str) -> float | None:
    known = [share for side in Side if (share := shares[side][factor]) is not None]
    return fmean(known) if len(known) == len(Side) else None
