"""Indices of agreement on tables of ratings: the values of ``method.md`` 9, V2a, worked by hand, and properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from healthcheck.scoring.agreement import (
    RatingScale,
    a_wg,
    a_wg_mean,
    mean_deviations,
    median_deviations,
    over_items,
    r_wg,
    r_wg_j,
    r_wg_star,
    variances,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

ONE_TO_FIVE = RatingScale(1, 5)
UNIFORM = ONE_TO_FIVE.uniform_variance
NOBODY = float("nan")


def item(*ratings: float) -> NDArray[np.float64]:
    return np.array([ratings], dtype=float).T


def only(values: NDArray[np.float64]) -> float:
    (value,) = values
    return float(value)


V2A = [  # ratings; mean, s^2, rwg, AD_M, AD_Md, awg: method.md 9, V2a, on a scale of 1 to 5
    ((4, 4, 4, 4, 4), (4, 0, 1, 0, 0, 1)),
    ((4, 4, 4, 5, 3), (4, 0.5, 0.75, 0.4, 0.4, 0.733333)),
    ((1, 2, 3, 4, 5), (3, 2.5, -0.25, 1.2, 1.2, 0)),
    ((1, 1, 5, 5), (3, 5.333333, -1.666667, 2, 2, -1)),
    ((3, 4, 4), (3.666667, 0.333333, 0.833333, 0.444444, 0.333333, 0.875)),
]


@pytest.mark.parametrize(("ratings", "expected"), V2A)
def test_v2a_one_item_has_the_values_worked_by_hand(ratings: tuple[int, ...], expected: tuple[float, ...]) -> None:
    table = item(*ratings)
    r_wg_of_it = only(r_wg(table, null=UNIFORM))
    found = (
        float(table.mean()),
        only(variances(table)),
        r_wg_of_it,
        only(mean_deviations(table)),
        only(median_deviations(table)),
        only(a_wg(table, ONE_TO_FIVE)),
    )
    assert found == pytest.approx(expected, abs=1e-6)
    assert r_wg_j(table, null=UNIFORM) == pytest.approx(max(0, r_wg_of_it), abs=1e-6)


def test_v2a_awg_of_three_people_on_five_options_is_suppressed() -> None:
    assert a_wg_mean(item(3, 4, 4), ONE_TO_FIVE) is None
    assert a_wg_mean(item(3, 4, 4, 4), ONE_TO_FIVE) is not None


def test_v2a_four_people_on_three_items_have_the_values_worked_by_hand() -> None:
    table = np.array([[4, 3, 4], [4, 4, 5], [5, 4, 4], [3, 4, 4]], dtype=float)
    assert variances(table) == pytest.approx([0.666667, 0.25, 0.25], abs=1e-6)
    assert r_wg_j(table, null=UNIFORM) == pytest.approx(0.925532, abs=1e-6)
    assert r_wg_star(table, null=UNIFORM) == pytest.approx(0.805556, abs=1e-6)
    assert over_items(mean_deviations(table)) == pytest.approx(0.416667, abs=1e-6)
    assert a_wg_mean(table, ONE_TO_FIVE) == pytest.approx(0.801243, abs=1e-6)


def test_the_uniform_null_is_that_of_separate_options_not_of_a_line() -> None:
    """``method.md`` 5: five options have 2, where (max - min)^2 / 12 would be 1.33."""
    assert UNIFORM == 2
    assert RatingScale(0, 4).uniform_variance == 2
    assert RatingScale(1, 7).uniform_variance == 4


def test_a_lenient_null_leaves_less_agreement() -> None:
    """``method.md`` 5: 1.34 for slightly skewed answers on five options."""
    assert only(r_wg(item(4, 4, 4, 5, 3), null=1.34)) == pytest.approx(1 - 0.5 / 1.34)


@pytest.mark.parametrize("ratings", [(5, 5, 5, 5), (1, 1, 1, 1), (5, 5, 5, 5, 4), (1, 1, 1, 2)])
def test_awg_is_not_told_where_the_mean_lies_too_near_an_end(ratings: tuple[int, ...]) -> None:
    assert a_wg_mean(item(*ratings), ONE_TO_FIVE) is None


@pytest.mark.parametrize("ratings", [(5, 5, 5, 1), (1, 1, 1, 5), (1, 1, 1, 1, 5), (1,) * 6 + (5,)])
def test_awg_is_told_up_to_its_limits(ratings: tuple[int, ...]) -> None:
    """The mean is exactly (L(n-1)+H)/n or (H(n-1)+L)/n: as far apart as this mean allows."""
    assert a_wg_mean(item(*ratings), ONE_TO_FIVE) == pytest.approx(-1)


def test_an_item_at_the_very_end_has_no_awg_and_leaves_that_of_the_others() -> None:
    table = np.column_stack([item(3, 3, 3, 4, 2), item(5, 5, 5, 5, 5)])
    assert a_wg_mean(table, ONE_TO_FIVE) == pytest.approx(only(a_wg(item(3, 3, 3, 4, 2), ONE_TO_FIVE)))


def test_each_item_is_judged_by_the_people_who_answered_it() -> None:
    table = np.column_stack([item(4, 4, 4, 5, 3), item(1, NOBODY, 1, 5, 5), item(*[NOBODY] * 5)])
    assert variances(table)[:2] == pytest.approx([0.5, 5.333333], abs=1e-6)
    assert r_wg_star(table, null=UNIFORM) == pytest.approx((0.75 - 1.666667) / 2, abs=1e-6)
    assert over_items(mean_deviations(table)) == pytest.approx((0.4 + 2) / 2)
    assert over_items(median_deviations(table)) == pytest.approx((0.4 + 2) / 2)
    assert np.isnan(median_deviations(table)[2])


@pytest.mark.parametrize(
    "table",
    [np.zeros((0, 3)), np.zeros((3, 0)), np.zeros((1, 4)), np.full((4, 2), NOBODY)],
    ids=["nobody", "no item", "one person", "no answer"],
)
def test_what_cannot_be_told_is_no_number(table: NDArray[np.float64]) -> None:
    assert r_wg_star(table, null=UNIFORM) is None
    assert r_wg_j(table, null=UNIFORM) is None
    assert a_wg_mean(table, RatingScale(0, 4)) is None


def tables() -> st.SearchStrategy[NDArray[np.float64]]:
    shapes = st.tuples(st.integers(1, 8), st.integers(1, 5))
    return shapes.flatmap(
        lambda shape: arrays(np.float64, shape, elements=st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0, NOBODY]))
    )


@given(tables())
def test_every_index_stays_within_its_bounds(table: NDArray[np.float64]) -> None:
    alike, over_j = r_wg_star(table, null=UNIFORM), r_wg_j(table, null=UNIFORM)
    if alike is not None:
        assert over_j is not None
        assert -3 - 1e-9 <= alike <= 1  # two people at both ends: a variance of 8
        assert 0 <= over_j <= 1
        assert over_j >= alike - 1e-12
    for deviations in (mean_deviations(table), median_deviations(table)):
        assert ((deviations[~np.isnan(deviations)] >= 0) & (deviations[~np.isnan(deviations)] <= 2)).all()
    awg = a_wg(table, ONE_TO_FIVE)
    assert (np.abs(awg[~np.isnan(awg)]) <= 1 + 1e-9).all()


@given(tables())
def test_the_median_is_never_further_off_than_the_mean(table: NDArray[np.float64]) -> None:
    heard = ~np.isnan(mean_deviations(table))
    assert (median_deviations(table)[heard] <= mean_deviations(table)[heard] + 1e-12).all()


@given(tables(), st.randoms())
def test_neither_the_order_of_people_nor_of_items_matters(table: NDArray[np.float64], draw: object) -> None:
    people, items = list(range(table.shape[0])), list(range(table.shape[1]))
    draw.shuffle(people)  # type: ignore[attr-defined]
    draw.shuffle(items)  # type: ignore[attr-defined]
    mixed = table[np.ix_(people, items)]
    for index in (r_wg_star, r_wg_j):
        assert index(mixed, null=UNIFORM) == pytest.approx(index(table, null=UNIFORM))
    for per_item in (mean_deviations, median_deviations):
        assert over_items(per_item(mixed)) == pytest.approx(over_items(per_item(table)))
    assert a_wg_mean(mixed, ONE_TO_FIVE) == pytest.approx(a_wg_mean(table, ONE_TO_FIVE))


@given(tables())
def test_our_codes_from_nought_say_the_same_as_a_scale_from_one(table: NDArray[np.float64]) -> None:
    assert r_wg_star(table - 1, null=UNIFORM) == pytest.approx(r_wg_star(table, null=UNIFORM))
    ours, theirs = a_wg(table - 1, RatingScale(0, 4)), a_wg(table, ONE_TO_FIVE)
    assert ours == pytest.approx(theirs, nan_ok=True)
