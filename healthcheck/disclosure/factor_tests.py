"""Expert tests as an audience may see them: the facilitator only (``method.md`` 3.5, rule 8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed import DisclosedFactor
from healthcheck.domain.disclosed_factor_test import DisclosedFactorTest, ShownEffect, ShownP
from healthcheck.domain.factor_test import FactorTest
from healthcheck.scoring.factor_tests import adjusted_by_factor

_NOTHING = DisclosedFactorTest(None, None, None)


def disclosed_factor_tests(
    tests: Mapping[str, FactorTest], factors: Sequence[DisclosedFactor], rules: Rules
) -> dict[str, DisclosedFactorTest]:
    """One entry for each of ``factors``: empty where its gap is withheld or not judged, all empty for other audiences.

    p-values only where the numbers of people let them reach the method's line, effect sizes from its n on both sides.
    The adjustment is made anew over what is shown, so that no p tells of a factor that is withheld.
    """
    shown = {factor.factor: tests[factor.factor] for factor in factors if _is_shown(factor, tests, rules)}
    adjusted = adjusted_by_factor(shown, rules.method)
    return {
        factor.factor: _disclosed(shown[factor.factor], adjusted.get(factor.factor), rules)
        if factor.factor in shown
        else _NOTHING
        for factor in factors
    }


def _is_shown(factor: DisclosedFactor, tests: Mapping[str, FactorTest], rules: Rules) -> bool:
    is_judged = factor.gap is not None and factor.gap.verdict is not None
    return rules.is_facilitator and is_judged and factor.factor in tests


def _disclosed(test: FactorTest, adjusted: float | None, rules: Rules) -> DisclosedFactorTest:
    has_effect = min(test.n.values()) >= rules.method.effect_sizes_from_n
    return DisclosedFactorTest(
        smallest_p_by_size=test.smallest_p_by_size,
        p=None if adjusted is None else _p(test, adjusted),
        effect=ShownEffect(test.delta, test.band, test.pairs, test.hedges_g) if has_effect else None,
    )


def _p(test: FactorTest, adjusted: float) -> ShownP:
    return ShownP(
        permutation_p=test.permutation_p,
        adjusted_p=adjusted,
        mann_whitney_p=test.mann_whitney_p,
        arrangements=test.arrangements,
        is_exact=test.is_exact,
        smallest_p=test.smallest_p,
    )
