from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from healthcheck.scoring.statistics.mean_comparison import paired_test, welch_test

# Extra hours of sleep under two drugs: Student 1908, R's data set `sleep`
FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

groups = st.lists(st.integers(-20, 20), min_size=2, max_size=8)


def test_v12_sleep_as_two_groups_in_r() -> None:
    found = welch_test(FIRST, SECOND)
    assert found is not None
    assert found.t == pytest.approx(-1.86081347, abs=5e-9)
    assert found.freedom == pytest.approx(17.77647352, abs=5e-9)
    assert found.p_value == pytest.approx(0.07939414, abs=5e-9)
    assert found.interval.low == pytest.approx(-3.36548323, abs=5e-9)
    assert found.interval.high == pytest.approx(0.20548323, abs=5e-9)


def test_v12_sleep_as_pairs_in_r() -> None:
    found = paired_test(FIRST, SECOND)
    assert found is not None
    assert found.t == pytest.approx(-4.062128, abs=5e-7)
    assert found.freedom == 9
    assert found.p_value == pytest.approx(0.002832890, abs=5e-10)
    assert found.interval.low == pytest.approx(-2.459886, abs=5e-7)
    assert found.interval.high == pytest.approx(-0.700114, abs=5e-7)


@pytest.mark.filterwarnings("ignore:Precision loss")  # the library on a group that does not vary
@given(groups, groups)
def test_welch_is_that_of_the_library(first: list[int], second: list[int]) -> None:
    found = welch_test(first, second)
    if found is None:
        assert len(set(first)) == len(set(second)) == 1
        return
    theirs = stats.ttest_ind(first, second, equal_var=False)
    limits = theirs.confidence_interval()
    assert (found.t, found.freedom) == pytest.approx((float(theirs.statistic), float(theirs.df)), rel=1e-9)
    assert found.p_value == pytest.approx(float(theirs.pvalue), rel=1e-8)
    assert (found.interval.low, found.interval.high) == pytest.approx((limits.low, limits.high), rel=1e-8)


def test_where_nothing_varies_nothing_is_tested() -> None:
    assert welch_test([5, 5, 5], [7, 7]) is None
    assert paired_test([1, 2, 3], [2, 3, 4]) is None
    assert paired_test([0.3, 1.1], [0.2, 1.0]) is None


def test_too_few_values_and_unequal_pairs_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        welch_test([1], [2, 3])
    with pytest.raises(ValueError, match="as many"):
        paired_test([1, 2], [2, 3, 4])
