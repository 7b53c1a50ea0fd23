"""Mann and Whitney's test against published values and against the library, where the library knows ties."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from healthcheck.scoring.statistics.mann_whitney import mann_whitney_test

HIGH = [94, 108, 110, 90]
LOW = [80, 94, 85, 90, 90, 90, 108, 94, 78, 105, 88]
groups = st.lists(st.integers(0, 6), min_size=2, max_size=5)


def test_v4a_ages_of_the_documentation_of_scipy() -> None:
    test = mann_whitney_test([19, 22, 16, 29, 24], [20, 11, 17, 12])
    assert (test.u_first, test.u_second) == (17, 3)
    assert test.p_value == pytest.approx(0.1111111111, abs=5e-11)
    assert test.asymptotic_p == pytest.approx(0.11134688653, abs=5e-12)


def test_v4c_blood_pressure_of_exact_rank_tests_with_ties() -> None:
    test = mann_whitney_test(HIGH, LOW)
    assert test.u_first == 35
    assert test.p_value == pytest.approx(0.0989010989, abs=5e-11)
    assert test.p_first_lower == pytest.approx(0.9648, abs=5e-5)
    assert 2 * test.p_first_higher == pytest.approx(0.1084, abs=5e-5)  # the other definition, which is not ours
    assert test.arrangements == 1365


def test_permeability_of_hollander_and_wolfe_1973_in_the_documentation_of_r() -> None:
    term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
    earlier = [1.15, 0.88, 0.90, 0.74, 1.21]
    test = mann_whitney_test(term, earlier)
    assert test.u_first == 35
    assert test.p_first_higher == pytest.approx(0.1272, abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second", "critical"),
    [(4, 4, 0), (5, 5, 2), (5, 8, 6), (6, 6, 5), (6, 10, 11), (7, 7, 8), (8, 8, 13), (9, 9, 17), (10, 10, 23)],
)
def test_the_critical_values_of_five_percent_are_those_of_the_tables_after_mann_and_whitney_1947(
    first: int, second: int, critical: int
) -> None:
    assert mann_whitney_test(*with_u(critical, first, second)).p_value <= 0.05
    assert mann_whitney_test(*with_u(critical + 1, first, second)).p_value > 0.05


def with_u(wins: int, first: int, second: int) -> tuple[list[int], list[int]]:
    """Ranks of two groups of these sizes, of whose pairs the first wins so many: its highest move up first."""
    moves = [min(max(wins - second * number, 0), second) for number in range(first)]
    ranks = [first - number + move for number, move in enumerate(moves)]
    return ranks, [rank for rank in range(1, first + second + 1) if rank not in ranks]


@given(groups, groups)
@settings(max_examples=30)
def test_p_values_with_ties_are_those_of_the_library_that_permutes(first: list[int], second: list[int]) -> None:
    ours = mann_whitney_test(first, second)
    method = stats.PermutationMethod(n_resamples=10_000)
    expected: dict[Literal["greater", "less"], float] = {"greater": ours.p_first_higher, "less": ours.p_first_lower}
    for alternative, p_value in expected.items():
        theirs = stats.mannwhitneyu(first, second, alternative=alternative, method=method)
        assert ours.u_first == theirs.statistic
        assert p_value == pytest.approx(float(theirs.pvalue))


@given(st.permutations(range(9)), st.integers(1, 8))
@settings(max_examples=30)
def test_without_ties_p_is_that_of_the_exact_distribution(values: list[int], size: int) -> None:
    theirs = stats.mannwhitneyu(values[:size], values[size:], method="exact")
    assert mann_whitney_test(values[:size], values[size:]).p_value == pytest.approx(float(theirs.pvalue))


@given(groups, groups)
@settings(max_examples=60)
def test_the_approximation_is_that_of_the_library(first: list[int], second: list[int]) -> None:
    test = mann_whitney_test(first, second)
    assert 0 < test.p_value <= 1
    assert test.p_value == mann_whitney_test(second, first).p_value
    assert test.u_first + test.u_second == len(first) * len(second)
    if len({*first, *second}) > 1:
        theirs = stats.mannwhitneyu(first, second, method="asymptotic")
        assert test.asymptotic_p == pytest.approx(float(theirs.pvalue), rel=1e-9)


def test_where_everybody_says_the_same_p_is_one() -> None:
    test = mann_whitney_test([0.1 + 0.2] * 3, [0.3] * 4)
    assert (test.u_first, test.u_second) == (6, 6)
    assert (test.p_value, test.asymptotic_p) == (1, 1)


def test_many_people_are_drawn() -> None:
    chance = np.random.default_rng(3)
    first, second = chance.normal(0, 1, 20), chance.normal(0.5, 1, 20)
    test = mann_whitney_test(first, second)
    assert (test.arrangements, test.is_exact) == (99_999, False)
    assert test.p_value == pytest.approx(test.asymptotic_p, abs=0.01)
