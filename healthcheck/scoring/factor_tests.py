"""Permutation and rank tests, effect sizes: the two sides of each factor by their people's scores (``method.md`` 4.2).

They rest on the scores of single people, where the verdict of a gap rests on means with a borrowed variance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from healthcheck.domain.factor_test import DeltaBand, EffectSize, FactorTest, PairShares
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval
from healthcheck.scoring.factor_scores import FactorScores
from healthcheck.scoring.statistics.arrangements import smallest_p_by_size
from healthcheck.scoring.statistics.cliff import cliff_delta
from healthcheck.scoring.statistics.confidence_interval import ConfidenceInterval
from healthcheck.scoring.statistics.false_discovery import adjusted_p_values
from healthcheck.scoring.statistics.hedges import hedges_g
from healthcheck.scoring.statistics.mann_whitney import mann_whitney_test
from healthcheck.scoring.statistics.permutation import permutation_test
from healthcheck.scoring.threshold import exceeds, reaches

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def factor_tests(
    scores: Mapping[Side, Mapping[str, FactorScores]], method: Method, *, minimum_n: int | None = None
) -> dict[str, FactorTest]:
    """One FactorTest a factor with enough people on both sides: ``method.verdict_from_n`` or, if more, ``minimum_n``.

    ``scores``: of each side by factor, as ``scores_by_factor`` gives them; the factors come in the client's order.
    """
    least = max(minimum_n or 0, method.verdict_from_n)
    supplier = scores[Side.SUPPLIER]
    tests = {
        factor: _factor_test(entry.people, supplier[factor].people, method)
        for factor, entry in scores[Side.CLIENT].items()
        if factor in supplier and min(entry.n, supplier[factor].n) >= least
    }
    adjusted = adjusted_by_factor(tests, method)
    return {factor: replace(test, adjusted_p=adjusted.get(factor)) for factor, test in tests.items()}


def adjusted_by_factor(tests: Mapping[str, FactorTest], method: Method) -> dict[str, float]:
    """Adjusted permutation p of the factors whose numbers of people let a p be shown.

    The others are no part of the adjustment: nothing can be claimed from a p that is not shown, nor may it be felt in
    those that are. As numbers of people alone decide, and no answer, the false discovery rate holds for the rest.
    """
    shown = {factor: test.permutation_p for factor, test in tests.items() if is_p_attainable(test, method)}
    return dict(zip(shown, adjusted_p_values(list(shown.values())), strict=True))


def is_p_attainable(test: FactorTest, method: Method) -> bool:
    """Whether the numbers of people let a two-sided p come down to ``method.attainable_p``."""
    return not exceeds(test.smallest_p_by_size, method.attainable_p)


def delta_band(delta: float, method: Method) -> DeltaBand:
    """The band of Cliff's ``delta``; a line belongs to the band above it."""
    return list(DeltaBand)[sum(reaches(abs(delta), line) for line in method.delta_bands)]


def _factor_test(client: NDArray[np.float64], supplier: NDArray[np.float64], method: Method) -> FactorTest:
    reach = {
        "limit": method.permutation_limit,
        "draws": method.permutation_draws,
        "seed": method.permutation_seed,
    }
    means = permutation_test(client, supplier, **reach)
    delta = cliff_delta(client, supplier, confidence=method.confidence)
    g = hedges_g(client, supplier, confidence=method.confidence)
    return FactorTest(
        n={Side.CLIENT: client.size, Side.SUPPLIER: supplier.size},
        permutation_p=means.p_value,
        adjusted_p=None,
        mann_whitney_p=mann_whitney_test(client, supplier, **reach).p_value,
        arrangements=means.arrangements,
        is_exact=means.is_exact,
        smallest_p=means.smallest_p,
        smallest_p_by_size=smallest_p_by_size(client.size, supplier.size),
        delta=_effect_size(delta.delta, delta.interval),
        band=delta_band(delta.delta, method),
        pairs=PairShares(delta.first_higher, delta.second_higher, delta.tied),
        hedges_g=_effect_size(g.g, g.interval) if g else None,
    )


def _effect_size(value: float, interval: ConfidenceInterval | None) -> EffectSize:
    return EffectSize(value, Interval(interval.low, interval.high) if interval else None)
