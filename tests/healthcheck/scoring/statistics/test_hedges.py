from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats

from healthcheck.scoring.statistics.hedges import Moments, hedges_g, hedges_g_of, small_sample_correction
from healthcheck.scoring.statistics.noncentral_t import noncentral_t_cdf, noncentrality_of

groups = st.lists(st.integers(0, 40).map(lambda step: step * 2.5), min_size=2, max_size=8)


def test_v5_the_worked_example_of_borenstein_and_others_2009() -> None:
    found = hedges_g_of(Moments(103, 5.5, 50), Moments(100, 4.5, 50))
    assert found is not None
    assert found.d == pytest.approx(0.5970, abs=5e-5)
    assert found.correction == pytest.approx(0.9923, abs=5e-5)
    assert found.g == pytest.approx(0.5924, abs=5e-5)
    assert found.d_variance == pytest.approx(0.04178, abs=5e-6)
    assert found.g_variance == pytest.approx(0.04114, abs=5e-6)
    assert found.error == pytest.approx(0.2028, abs=5e-5)


@pytest.mark.parametrize(
    ("freedom", "printed"), [(2, 0.5642), (3, 0.7236), (4, 0.7979), (5, 0.8408), (10, 0.9228), (20, 0.9619)]
)
def test_the_correction_is_that_of_the_table_of_hedges_1981(freedom: int, printed: float) -> None:
    assert small_sample_correction(freedom) == pytest.approx(printed, abs=1.01e-4)  # some of it is cut, not rounded


@given(groups, groups)
@settings(max_examples=40)
def test_d_is_the_difference_in_pooled_sds_and_g_turns_with_the_sides(first: list[float], second: list[float]) -> None:
    found, turned = hedges_g(first, second), hedges_g(second, first)
    if found is None or turned is None:
        assert len(set(first)) == len(set(second)) == 1
        return
    squares = sum(float(np.var(values)) * len(values) for values in (first, second))
    pooled = (squares / (len(first) + len(second) - 2)) ** 0.5
    assert found.d == pytest.approx(float(np.mean(first) - np.mean(second)) / pooled)
    assert abs(found.g) <= abs(found.d)
    assert found.interval.low < found.d < found.interval.high
    assert turned.g == pytest.approx(-found.g)
    assert turned.interval.low == pytest.approx(-found.interval.high, rel=1e-6, abs=1e-8)


@given(groups, groups)
@settings(max_examples=25)
def test_the_limits_are_those_at_which_the_noncentral_t_leaves_two_and_a_half_percent(
    first: list[float], second: list[float]
) -> None:
    found = hedges_g(first, second)
    if found is None or abs(found.d) > 20:
        return
    unit, freedom = (1 / len(first) + 1 / len(second)) ** 0.5, len(first) + len(second) - 2
    tails = [
        float(stats.nct.cdf(found.d / unit, freedom, edge / unit)) for edge in (found.interval.low, found.interval.high)
    ]
    assert tails == pytest.approx([0.975, 0.025], abs=1e-8)


@given(st.floats(-25, 25), st.integers(1, 60), st.floats(-15, 15))
def test_noncentral_t_is_that_of_the_library(statistic: float, freedom: int, noncentrality: float) -> None:
    expected = float(stats.nct.cdf(statistic, freedom, noncentrality))
    assume(not np.isnan(expected))  # far out, the library gives up
    assert noncentral_t_cdf(statistic, freedom, noncentrality) == pytest.approx(expected, abs=1e-9)


def test_sides_very_far_apart_still_have_an_interval() -> None:
    found = hedges_g([0, 0, 0, 0, 1], [100, 100, 100, 100, 99])
    assert found is not None
    assert found.interval.low < found.d < found.interval.high < 0
    assert noncentral_t_cdf(300.0, 8, noncentrality_of(300.0, 8, 0.3)) == pytest.approx(0.3, abs=1e-9)


@pytest.mark.parametrize(
    ("first", "second"),
    [([50, 50, 50], [50, 50]), ([0, 0, 0], [100, 100, 100]), ([0.1 + 0.2, 0.3], [0.3, 0.3]), ([1], [2, 4]), ([1], [2])],
)
def test_where_nobody_differs_inside_or_too_few_answered_there_is_no_g(first: list[float], second: list[float]) -> None:
    assert hedges_g(first, second) is None
