"""Our Student's t against scipy's, which is too large to load for two functions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import stdtr, stdtrit

from healthcheck.scoring.student_t import t_quantile, t_two_sided_p

freedoms = st.floats(0.5, 500)


@given(st.floats(-60, 60), freedoms)
def test_p_values_are_those_of_the_library_to_ten_digits(statistic: float, freedom: float) -> None:
    assert t_two_sided_p(statistic, freedom) == pytest.approx(float(2 * stdtr(freedom, -abs(statistic))), rel=1e-10)


@given(st.floats(0.001, 0.999), freedoms)
def test_quantiles_are_those_of_the_library_to_ten_digits(probability: float, freedom: float) -> None:
    expected = float(stdtrit(freedom, probability))
    assert t_quantile(probability, freedom) == pytest.approx(expected, rel=1e-10, abs=1e-12)


@pytest.mark.parametrize(("freedom", "quantile"), [(6, 1.943180), (8, 1.859548)])
def test_the_quantiles_that_the_method_prints_come_out(freedom: int, quantile: float) -> None:
    assert t_quantile(0.95, freedom) == pytest.approx(quantile, abs=5e-7)


def test_a_statistic_of_nothing_has_a_p_of_one_and_a_huge_one_almost_none() -> None:
    assert t_two_sided_p(0.0, 7.5) == 1.0
    assert 0 < t_two_sided_p(1e3, 7.5) < 1e-15
    assert t_quantile(0.5, 3) == 0.0


@pytest.mark.parametrize(
    ("freedom", "five", "one"), [(1, 12.706, 63.657), (4, 2.776, 4.604), (10, 2.228, 3.169), (30, 2.042, 2.750)]
)
def test_two_sided_quantiles_are_those_of_the_table_of_fisher_1925(freedom: int, five: float, one: float) -> None:
    assert round(t_quantile(0.975, freedom), 3) == five
    assert round(t_quantile(0.995, freedom), 3) == one
