"""The permutation test against published values and against the library that enumerates too."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from healthcheck.scoring.statistics.arrangements import smallest_p_by_size
from healthcheck.scoring.statistics.permutation import permutation_test

if TYPE_CHECKING:
    import random

    from numpy.typing import NDArray

# Diastolic blood pressure, documentation and reference output of R's exactRankTests (V4c)
HIGH = [94, 108, 110, 90]
LOW = [80, 94, 85, 90, 90, 90, 108, 94, 78, 105, 88]

scores = st.lists(st.integers(0, 12).map(lambda step: step * 25 / 3), min_size=1, max_size=5)


def test_v4c_blood_pressure_of_exact_rank_tests() -> None:
    test = permutation_test(HIGH, LOW)
    assert (test.arrangements, test.is_exact) == (1365, True)
    assert test.p_value == pytest.approx(0.10402930, abs=5e-9)
    assert test.p_first_higher == pytest.approx(0.05641, abs=5e-6)
    assert test.p_value != pytest.approx(2 * test.p_first_higher, abs=1e-3)  # .1128: another definition
    assert sum(HIGH) == 402


@pytest.mark.parametrize(
    ("first", "second", "p_value"),
    [
        (3, 3, 0.100),
        (3, 4, 0.057),
        (3, 5, 0.036),
        (4, 4, 0.029),
        (4, 5, 0.016),
        (5, 5, 0.0079),
        (5, 6, 0.0043),
        (3, 12, 0.0044),
    ],
)
def test_the_smallest_p_that_the_method_prints_for_these_numbers_of_people(
    first: int, second: int, p_value: float
) -> None:
    digits = 3 if p_value > 0.01 else 4
    assert round(smallest_p_by_size(first, second), digits) == p_value
    assert smallest_p_by_size(second, first) == smallest_p_by_size(first, second)


@given(scores, scores)
@settings(max_examples=60)
def test_p_values_are_those_of_counting_one_arrangement_after_the_other(
    first: list[float], second: list[float]
) -> None:
    pooled, observed = np.array(first + second), abs(np.mean(first) - np.mean(second))
    extreme = arrangements = 0
    for chosen in combinations(range(pooled.size), len(first)):
        is_first = np.isin(np.arange(pooled.size), chosen)
        extreme += abs(pooled[is_first].mean() - pooled[~is_first].mean()) >= observed - 1e-9
        arrangements += 1
    test = permutation_test(first, second)
    assert test.arrangements == arrangements
    assert test.p_value == pytest.approx(extreme / arrangements)


@given(st.lists(st.integers(0, 9), min_size=2, max_size=5), st.lists(st.integers(0, 9), min_size=2, max_size=5))
@settings(max_examples=25)
def test_one_sided_p_values_are_those_of_the_library(first: list[int], second: list[int]) -> None:
    def difference(one: NDArray[np.float64], other: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
        return np.asarray(np.sum(one, axis=axis) * len(second) - np.sum(other, axis=axis) * len(first))

    ours = permutation_test(first, second)
    expected: dict[Literal["greater", "less"], float] = {"greater": ours.p_first_higher, "less": ours.p_first_lower}
    for alternative, p_value in expected.items():
        theirs = stats.permutation_test((first, second), difference, n_resamples=10_000, alternative=alternative)
        assert p_value == pytest.approx(float(theirs.pvalue))


@given(scores, scores, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_neither_swapping_the_sides_nor_the_order_of_people_changes_anything(
    first: list[float], second: list[float], order: random.Random
) -> None:
    for limit in (200_000, 0):
        one = permutation_test(first, second, limit=limit, draws=199)
        order.shuffle(first)
        other = permutation_test(second, first, limit=limit, draws=199)
        assert 0 < one.smallest_p <= one.p_value <= 1
        assert one.p_value == other.p_value
        if len(first) != len(second):
            assert one.p_first_higher == other.p_first_lower
        assert one.difference == pytest.approx(-other.difference)


def test_sums_that_differ_by_rounding_only_are_ties() -> None:
    third, drifted = 0.3, 0.1 + 0.2
    assert drifted != third
    clean, noisy = ([0.1, third], [third, 0.2, 0.5]), ([0.1, drifted], [third, 0.2, 0.5])
    assert permutation_test(*noisy).p_value == permutation_test(*clean).p_value


@pytest.mark.parametrize("value", [0.0, 0.1 + 0.2, 1e9, -3.5])
@pytest.mark.parametrize("limit", [200_000, 0])
def test_where_everybody_says_the_same_p_is_one(value: float, limit: int) -> None:
    test = permutation_test([value] * 4, [value] * 3, limit=limit, draws=99)
    assert (test.difference, test.p_value, test.p_first_higher, test.p_first_lower) == (0, 1, 1, 1)


def test_one_person_a_side_can_be_told_from_nobody() -> None:
    test = permutation_test([10], [90])
    assert (test.arrangements, test.p_value, test.smallest_p) == (2, 1, 1)


def test_groups_of_different_size_can_go_below_twice_one_arrangement() -> None:
    test = permutation_test([0, 0, 0], [100, 100, 100, 100])
    assert test.p_value == test.smallest_p == pytest.approx(1 / 35)
    assert smallest_p_by_size(3, 4) == pytest.approx(2 / 35)


def test_ten_a_side_are_enumerated_and_eleven_are_drawn() -> None:
    ten = permutation_test(range(10), range(3, 13))
    eleven = permutation_test(range(11), range(3, 14))
    assert (ten.arrangements, ten.is_exact) == (184_756, True)
    assert (eleven.arrangements, eleven.is_exact) == (99_999, False)
    assert eleven.smallest_p == pytest.approx(1 / 100_000)


def test_drawn_p_values_come_close_to_the_exact_one_and_repeat_with_their_seed() -> None:
    exact = permutation_test(HIGH, LOW)
    drawn = permutation_test(HIGH, LOW, limit=1000, seed=7)
    assert drawn.p_value == pytest.approx(exact.p_value, abs=0.004)  # four standard errors
    assert drawn == permutation_test(HIGH, LOW, limit=1000, seed=7)
    assert drawn.p_value != permutation_test(HIGH, LOW, limit=1000, seed=8).p_value


def test_drawn_p_values_count_the_answers_themselves_as_a_draw() -> None:
    test = permutation_test(range(20), range(100, 120), draws=999)
    assert test.p_value == 1 / 1000


def test_more_people_than_a_byte_has_bits_are_all_drawn_alike() -> None:
    values = np.arange(33.0)
    test = permutation_test(values[::2], values[1::2], draws=4999)
    expected = stats.ttest_ind(values[::2], values[1::2]).pvalue
    assert test.p_value == pytest.approx(float(expected), abs=0.02)


@pytest.mark.parametrize(("first", "second"), [([], [1.0]), ([1.0], []), ([np.nan], [1.0]), ([[1.0]], [2.0])])
def test_a_group_without_numbers_is_refused(first: list[float], second: list[float]) -> None:
    with pytest.raises(ValueError, match="finite numbers"):
        permutation_test(first, second)
