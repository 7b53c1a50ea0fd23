"""Intervals that stay honest at three people: t intervals with a borrowed variance (``method.md`` 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from healthcheck.domain.method import Method
from healthcheck.domain.result import Interval
from healthcheck.scoring.student_t import t_quantile

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Spread:
    """Number of people ``n`` and sample variance of their scores (points squared) in one factor."""

    n: int
    variance: float


def pooled_variance(spreads: Sequence[Spread], method: Method, *, from_n: int = _PAIR) -> float:
    """The side's variance V, in points squared, over its factors with at least two people.

    V = (nu0 s0^2 + k mean_f[(n_f - 1) s_f^2]) / (nu0 + k mean_f[n_f - 1]), k = ``method.pooled_weight``.

    ``from_n``: people a factor needs to be shown. One with fewer stays out, for the intervals of the others would tell
    how far its people differ; where no factor has as many, none is hidden from the others and all are pooled.
    """
    several = [spread for spread in spreads if spread.n >= max(from_n, _PAIR)]
    several = several or [spread for spread in spreads if spread.n >= _PAIR]
    if not several:
        return method.prior_sd**2
    squares = sum((spread.n - 1) * spread.variance for spread in several) / len(several)
    freedom = sum(spread.n - 1 for spread in several) / len(several)
    prior = method.prior_weight * method.prior_sd**2
    return (prior + method.pooled_weight * squares) / (method.prior_weight + method.pooled_weight * freedom)


def moderated_variance(spread: Spread, pooled: float, method: Method) -> float:
    """The factor's variance: the side's own ``pooled`` one below ``own_variance_from_n`` people, else shrunk to it.

    Where one factor of three or four people is far more scattered than their others, its 90 % interval holds in some
    66 of 100 cases only. An interval from its own variance would hold, and publish the answers (``method.md`` 3.4).
    """
    if spread.n < method.own_variance_from_n:
        return pooled
    freedom = spread.n - 1
    return (method.prior_weight * pooled + freedom * spread.variance) / (method.prior_weight + freedom)


def mean_interval(mean: float, variance: float, n: int, method: Method) -> Interval:
    """``mean`` plus and minus t(.95; nu0 + n - 1) times the standard error; 90 % by default, not clipped."""
    half = t_quantile((1 + method.confidence) / 2, method.prior_weight + n - 1) * (variance / n) ** 0.5
    return Interval(mean - half, mean + half)
