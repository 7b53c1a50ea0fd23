"""The overall score under other weights (``method.md`` 3.3)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.weights import panel_weights, random_weights, report_weights, weight_band, weighted_score

FACTORS = ("GOV", "MEA", "TRU", "OPN", "DEL", "GOA", "INN")
scores = st.lists(st.floats(0, 100), min_size=7, max_size=7)
counts = st.integers(0, 30)
ballots = st.lists(st.tuples(counts, counts), min_size=7, max_size=7)


def votes(ballot: list[tuple[int, int]]) -> dict[str, dict[Side, int]]:
    return {
        factor: {Side.CLIENT: client, Side.SUPPLIER: supplier}
        for factor, (client, supplier) in zip(FACTORS, ballot, strict=True)
    }


def test_report_weights_are_shares_of_the_mentions_that_the_report_counted(method: Method) -> None:
    weights = report_weights(method.report_weights, FACTORS)
    assert [round(weight, 4) for weight in weights] == [0.1515, 0.0606, 0.2424, 0.1818, 0.1515, 0.1212, 0.0909]


def test_a_panel_that_did_not_vote_weighs_all_factors_alike() -> None:
    assert panel_weights(votes([(0, 0)] * 7)) == pytest.approx([1 / 7] * 7)


def test_panel_weights_are_the_mean_of_both_sides_with_one_vote_added_everywhere() -> None:
    weights = panel_weights(votes([(5, 0), (5, 0), (5, 0), (0, 2), (0, 2), (0, 2), (0, 0)]))
    heavy, light, none = (6 / 22 + 1 / 13) / 2, (1 / 22 + 3 / 13) / 2, (1 / 22 + 1 / 13) / 2
    assert weights == pytest.approx([heavy] * 3 + [light] * 3 + [none])


@given(ballots, st.integers(2, 9))
def test_panel_weights_sum_to_1_and_leave_no_factor_out(ballot: list[tuple[int, int]], times: int) -> None:
    weights = panel_weights(votes(ballot))
    assert sum(weights) == pytest.approx(1)
    assert min(weights) > 0
    swapped = panel_weights(votes([(supplier, client) for client, supplier in ballot]))
    assert weights == pytest.approx(swapped)
    # however many people one side sends, the other's votes stay half of the whole
    crowded = panel_weights(votes([(client * times, supplier) for client, supplier in ballot]))
    voted = sum(supplier for _, supplier in ballot) + 7
    halves = [(supplier + 1) / voted / 2 for _, supplier in ballot]
    assert all(half < weight < half + 0.5 for half, weight in zip(halves, crowded, strict=True))


@given(scores)
def test_any_weights_stay_between_the_lowest_and_the_highest_factor(given_scores: list[float]) -> None:
    band = weight_band(given_scores, draws=1000, concentration=3, seed=1, confidence=0.9)
    assert min(given_scores) - 1e-9 <= band.low <= band.high <= max(given_scores) + 1e-9


def test_the_band_holds_nine_of_ten_random_weightings_and_the_equal_one() -> None:
    values = [30.0, 35.0, 80.0, 70.0, 65.0, 45.0, 40.0]
    band = weight_band(values, draws=5000, concentration=3, seed=2011, confidence=0.9)
    inside = [
        band.low <= weighted_score(values, row) <= band.high
        for row in random_weights(7, draws=5000, concentration=3, seed=2011)
    ]
    assert sum(inside) == pytest.approx(4500, abs=2)
    assert band.low < sum(values) / 7 < band.high


def test_the_same_seed_gives_the_same_band_and_another_nearly_the_same() -> None:
    values = [30.0, 35.0, 80.0, 70.0, 65.0, 45.0, 40.0]
    bands = [weight_band(values, draws=5000, concentration=3, seed=seed, confidence=0.9) for seed in (1, 1, 2)]
    assert bands[0] == bands[1] != bands[2]
    assert (bands[0].low, bands[0].high) == pytest.approx((bands[2].low, bands[2].high), abs=0.5)


def test_weights_that_lie_closer_to_equal_ones_give_a_narrower_band() -> None:
    values = [30.0, 35.0, 80.0, 70.0, 65.0, 45.0, 40.0]
    bands = [weight_band(values, draws=5000, concentration=value, seed=1, confidence=0.9) for value in (1, 3, 9)]
    assert sorted(bands, key=lambda band: band.high - band.low, reverse=True) == bands
