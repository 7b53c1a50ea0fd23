from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, stdev, variance

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from healthcheck.scoring.statistics.mean_comparison import MeanDifference, MeanEstimate, welch

# Extra hours of sleep under two drugs: Student 1908, R's data set `sleep`
FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

# Heights of maize in inches, fifteen pairs of plants: Darwin 1876, in Fisher's The Design of Experiments, 1935
CROSSED = [23.5, 12, 21, 22, 19.125, 21.5, 22.125, 20.375, 18.25, 21.625, 23.25, 21, 22.125, 23, 12]
OWN = [17.375, 20.375, 20, 20, 18.375, 18.625, 18.625, 15.25, 16.5, 18, 16.25, 18, 12.75, 15.5, 18]

groups = st.lists(st.integers(-20, 20), min_size=2, max_size=8).filter(lambda held: len(set(held)) > 1)


def compared(first: Sequence[float], second: Sequence[float]) -> MeanDifference:
    return welch(*(MeanEstimate(fmean(held), variance(held) / len(held), len(held) - 1) for held in (first, second)))


def paired(first: Sequence[float], second: Sequence[float]) -> MeanDifference:
    moved = [one - other for one, other in zip(first, second, strict=True)]
    return MeanDifference(fmean(moved), stdev(moved) / len(moved) ** 0.5, len(moved) - 1)


def test_v12_sleep_as_two_groups_in_r() -> None:
    found = compared(FIRST, SECOND)
    limits = found.interval(0.95)
    assert found.t == pytest.approx(-1.86081347, abs=5e-9)
    assert found.freedom == pytest.approx(17.77647352, abs=5e-9)
    assert found.p_value == pytest.approx(0.07939414, abs=5e-9)
    assert limits.low == pytest.approx(-3.36548323, abs=5e-9)
    assert limits.high == pytest.approx(0.20548323, abs=5e-9)


def test_v12_sleep_as_pairs_in_r() -> None:
    found = paired(FIRST, SECOND)
    limits = found.interval(0.95)
    assert found.t == pytest.approx(-4.062128, abs=5e-7)
    assert found.freedom == 9
    assert found.p_value == pytest.approx(0.002832890, abs=5e-10)
    assert limits.low == pytest.approx(-2.459886, abs=5e-7)
    assert limits.high == pytest.approx(-0.700114, abs=5e-7)


def test_darwins_maize_as_fisher_1935_tests_it() -> None:
    found = paired(CROSSED, OWN)
    assert 8 * found.points == pytest.approx(20.933, abs=5e-4)  # in eighths of an inch
    assert found.t == pytest.approx(2.148, abs=5e-4)
    assert found.p_value == pytest.approx(0.0497, abs=5e-5)


@pytest.mark.parametrize(("further", "p_value", "step"), [([], 0.00001855, 5e-9), ([200], 0.1245, 5e-5)])
def test_the_numbers_up_to_ten_in_the_documentation_of_r(further: list[int], p_value: float, step: float) -> None:
    found = compared(range(1, 11), [*range(7, 21), *further])
    assert found.p_value == pytest.approx(p_value, abs=step)


@given(groups, groups)
def test_welch_is_that_of_the_library(first: list[int], second: list[int]) -> None:
    found = compared(first, second)
    theirs = stats.ttest_ind(first, second, equal_var=False)
    here, there = found.interval(0.95), theirs.confidence_interval()
    assert (found.t, found.freedom) == pytest.approx((float(theirs.statistic), float(theirs.df)), rel=1e-9)
    assert found.p_value == pytest.approx(float(theirs.pvalue), rel=1e-8)
    assert (here.low, here.high) == pytest.approx((there.low, there.high), rel=1e-8)
