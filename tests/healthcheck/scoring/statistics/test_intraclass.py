from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import fdtrc, fdtri

from healthcheck.scoring.statistics.fisher_f import f_quantile, f_upper_tail
from healthcheck.scoring.statistics.group_intraclass import group_intraclass
from healthcheck.scoring.statistics.intraclass import IntraclassCorrelation, IntraclassCorrelations, intraclass

# Six targets, four judges: Shrout and Fleiss 1979, table 2
JUDGED = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]

# How anxious three raters found twenty people: data set `anxiety` of the R package irr
ANXIETY = (
    (3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3),
    (3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4),
    (2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2),
)


def _forms(found: IntraclassCorrelations) -> list[IntraclassCorrelation | None]:
    return [
        found.one_way_single,
        found.random_single,
        found.fixed_single,
        found.one_way_mean,
        found.random_mean,
        found.fixed_mean,
    ]


def test_v1_the_six_forms_of_shrout_and_fleiss_1979() -> None:
    found = intraclass(JUDGED)
    values = [form.value for form in _forms(found) if form]
    assert values == pytest.approx([0.165742, 0.289764, 0.714841, 0.442797, 0.620051, 0.909316], abs=5e-7)
    assert [round(value, 2) for value in values] == [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]
    squares = found.mean_squares
    assert squares is not None
    assert [squares.targets, squares.within, squares.judges, squares.error] == pytest.approx(
        [11.241667, 6.263889, 32.486111, 1.019444], abs=5e-7
    )


def test_v1_intervals_and_f_ratios_as_the_r_package_psych_prints_them() -> None:
    forms = [form for form in _forms(intraclass(JUDGED)) if form and form.interval]
    assert [round(form.interval.low, 2) for form in forms if form.interval] == [-0.13, 0.02, 0.34, -0.88, 0.07, 0.68]
    assert [round(form.interval.high, 2) for form in forms if form.interval] == [0.72, 0.76, 0.95, 0.91, 0.93, 0.99]
    assert [round(form.f_ratio, 1) for form in forms if form.f_ratio] == [1.8, 11.0, 11.0, 1.8, 11.0, 11.0]
    assert [form.p_value for form in forms] == pytest.approx([0.16477, *[0.000135] * 2] * 2, abs=5e-6)


def test_raters_of_anxiety_agree_as_the_r_package_irr_prints_it() -> None:
    found = intraclass(np.transpose(ANXIETY)).random_single
    assert found is not None
    assert found.interval is not None
    assert found.f_ratio is not None
    assert (round(found.value, 3), round(found.f_ratio, 2)) == (0.198, 1.83)
    assert (round(found.interval.low, 3), round(found.interval.high, 3)) == (-0.039, 0.494)


@pytest.mark.parametrize(
    ("numerator", "denominator", "five", "one"),
    [(1, 10, 4.96, 10.04), (3, 20, 3.10, 4.94), (5, 10, 3.33, 5.64), (2, 12, 3.89, 6.93), (10, 20, 2.35, 3.37)],
)
def test_f_is_that_of_the_tables_of_fisher_and_snedecor(
    numerator: int, denominator: int, five: float, one: float
) -> None:
    assert round(f_quantile(0.95, numerator, denominator), 2) == five
    assert round(f_quantile(0.99, numerator, denominator), 2) == one


@given(st.integers(2, 6), st.integers(2, 5), st.integers(0, 1000))
@settings(max_examples=60)
def test_no_table_gives_anything_but_numbers_up_to_one_or_nothing(rows: int, judges: int, seed: int) -> None:
    table = np.random.default_rng(seed).integers(0, 4, size=(rows, judges))
    for form in _forms(intraclass(table)):
        if form is None:
            continue
        assert math.isfinite(form.value)
        assert form.value <= 1 + 1e-12
        if form.interval:
            assert form.interval.low <= form.value + 1e-9
            assert form.value <= form.interval.high + 1e-9


@pytest.mark.parametrize("table", [[[3, 3], [3, 3]], [[0.1 + 0.2, 0.3], [0.3, 0.3]], [[1, 2, 3]], [[1], [2]]])
def test_a_table_that_cannot_tell_has_no_correlation(table: list[list[float]]) -> None:
    assert _forms(intraclass(table)) == [None] * 6


def test_judges_who_agree_to_the_digit_correlate_fully_without_an_interval() -> None:
    for form in _forms(intraclass([[1, 1], [2, 2], [4, 4]])):
        assert form == IntraclassCorrelation(1.0, None, None, None)


def test_judges_who_differ_in_level_only_agree_in_order() -> None:
    found = intraclass([[1, 3], [2, 4], [4, 6]])
    assert found.fixed_single is not None
    assert found.random_single is not None
    assert found.fixed_single.value == pytest.approx(1)
    assert 0 < found.random_single.value < 1


def test_a_table_with_gaps_is_refused() -> None:
    with pytest.raises(ValueError, match="complete table"):
        intraclass([[1.0, float("nan")], [2.0, 3.0]])
    with pytest.raises(ValueError, match="complete table"):
        intraclass([1, 2, 3])


def test_groups_of_one_size_give_the_one_way_forms_of_shrout_and_fleiss_1979() -> None:
    found = group_intraclass(JUDGED)
    assert found is not None
    assert found.size == pytest.approx(4)
    assert found.single == pytest.approx(0.165742, abs=5e-7)
    assert found.mean == pytest.approx(0.442797, abs=5e-7)
    assert found.f_ratio == pytest.approx(1.7947, abs=5e-5)
    assert found.p_value == pytest.approx(0.16477, abs=5e-6)


def test_groups_of_unlike_size_use_the_size_that_makes_variances_unbiased() -> None:
    found = group_intraclass([[1, 3], [2, 4, 6], [5, 7, 9, 11]])  # group means 2, 4, 8; mean of all 16/3
    assert found is not None
    assert found.size == pytest.approx((9 - 29 / 9) / 2)
    assert found.within == pytest.approx((2 + 8 + 20) / 6)
    assert found.between == pytest.approx((2 * (2 - 16 / 3) ** 2 + 3 * (4 - 16 / 3) ** 2 + 4 * (8 - 16 / 3) ** 2) / 2)
    assert found.single == pytest.approx(
        (found.between - found.within) / (found.between + (found.size - 1) * found.within)
    )


def test_groups_that_cannot_tell_have_no_correlation() -> None:
    assert group_intraclass([[1, 2, 3]]) is None
    assert group_intraclass([[1], [2], [3]]) is None
    assert group_intraclass([[5, 5], [5, 5]]) is None
    same_means = group_intraclass([[1, 3], [0, 4]])
    assert same_means is not None
    assert same_means.mean is None


@given(st.floats(0.01, 30), st.floats(0.5, 60), st.floats(0.5, 60))
def test_f_is_that_of_the_library(statistic: float, numerator: float, denominator: float) -> None:
    assert f_upper_tail(statistic, numerator, denominator) == pytest.approx(
        float(fdtrc(numerator, denominator, statistic)), rel=1e-9, abs=1e-14
    )
    assert f_quantile(0.975, numerator, denominator) == pytest.approx(
        float(fdtri(numerator, denominator, 0.975)), rel=1e-8
    )
