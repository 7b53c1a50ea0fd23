"""Expert tests of a factor from the scores of single people (method.md 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.factor_test import DeltaBand, FactorTest, PairShares
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.factor_scores import FactorScores
from healthcheck.scoring.factor_tests import delta_band, factor_tests
from healthcheck.scoring.profile import profile_of
from healthcheck.scoring.sheet import answer_sheet
from healthcheck.scoring.side_scores import scores_by_factor
from tests.healthcheck.scoring.random_answers import random_responses

people = st.lists(st.integers(0, 24).map(lambda step: step * 25 / 6), min_size=3, max_size=6)


def compared(
    method: Method, *factors: tuple[Sequence[float], Sequence[float]], minimum_n: int | None = None
) -> list[FactorTest]:
    """Tests of factors F0, F1 … from the people's scores on either side."""
    scores = {
        side: {
            f"F{number}": FactorScores(np.array(pair[column], dtype=np.float64), 6, {})
            for number, pair in enumerate(factors)
        }
        for column, side in enumerate(Side)
    }
    return list(factor_tests(scores, method, minimum_n=minimum_n).values())


def test_a_factor_carries_the_published_values_of_tests_and_delta(method: Method) -> None:
    high, low = [94, 108, 110, 90], [80, 94, 85, 90, 90, 90, 108, 94, 78, 105, 88]
    (test,) = compared(method, (high, low))
    assert test.permutation_p == pytest.approx(0.10402930, abs=5e-9)  # V4c, exactRankTests
    assert test.mann_whitney_p == pytest.approx(0.0989010989, abs=5e-11)
    assert (test.arrangements, test.is_exact) == (1365, True)
    assert test.smallest_p_by_size == pytest.approx(2 / 1365)
    assert test.smallest_p == pytest.approx(1 / 1365)
    assert test.n == {Side.CLIENT: 4, Side.SUPPLIER: 11}
    assert test.adjusted_p == test.permutation_p


def test_the_supplier_higher_in_85_of_100_pairs_is_a_large_negative_delta(method: Method) -> None:
    (test,) = compared(method, ([20, 11, 17, 12], [19, 22, 16, 29, 24]))  # V4a, the documentation of scipy
    assert test.pairs == PairShares(client_higher=0.15, supplier_higher=0.85, tied=0.0)
    assert test.delta.value == pytest.approx(-0.7)
    assert test.band is DeltaBand.LARGE
    assert test.hedges_g is not None
    assert test.hedges_g.value < 0


def test_effect_sizes_have_intervals_at_the_confidence_of_the_method(method: Method) -> None:
    pair = ([10, 20, 30, 40, 50], [20, 40, 50, 60, 80, 90])
    (usual,), (wider,) = compared(method, pair), compared(replace(method, confidence=0.99), pair)
    for narrow, wide in ((usual.delta, wider.delta), (usual.hedges_g, wider.hedges_g)):
        assert narrow is not None
        assert wide is not None
        assert narrow.interval is not None
        assert wide.interval is not None
        assert wide.interval.low < narrow.interval.low < narrow.value < narrow.interval.high < wide.interval.high


@pytest.mark.parametrize(
    ("delta", "band"),
    [
        (0.0, DeltaBand.NEGLIGIBLE),
        (-0.1469, DeltaBand.NEGLIGIBLE),
        (0.147, DeltaBand.SMALL),
        (0.33, DeltaBand.MEDIUM),
        (-0.47, DeltaBand.MEDIUM),
        (0.474, DeltaBand.LARGE),
        (-1.0, DeltaBand.LARGE),
    ],
)
def test_a_line_belongs_to_the_band_above_it(method: Method, delta: float, band: DeltaBand) -> None:
    assert delta_band(delta, method) is band


def test_factors_with_too_few_people_on_a_side_are_not_tested(method: Method) -> None:
    enough, few = ([10, 20, 30], [20, 30, 50, 60, 70]), ([10, 20], [30, 40, 50])
    nobody: tuple[list[int], list[int]] = ([], [10, 20, 30])
    assert len(compared(method, enough, few, nobody)) == 1
    assert compared(method, enough, few, nobody, minimum_n=4) == []


def test_only_factors_of_which_a_p_is_disclosed_share_the_adjustment(method: Method) -> None:
    three, five = ([10, 20, 30], [60, 70, 80]), ([10, 20, 30, 40, 50], [60, 70, 80, 90, 100])
    small, alone = compared(method, three, five)
    assert small.adjusted_p is None
    assert alone.adjusted_p == alone.permutation_p == pytest.approx(2 / 252)
    twice = compared(method, five, ([10, 20, 30, 40, 50], [10, 20, 30, 40, 50]))
    assert twice[0].adjusted_p == pytest.approx(4 / 252)
    assert twice[1].adjusted_p == 1


def test_where_everybody_says_the_same_nothing_is_found(method: Method) -> None:
    (test,) = compared(method, ([50.0] * 5, [50.0] * 6))
    assert (test.permutation_p, test.mann_whitney_p, test.smallest_p, test.adjusted_p) == (1, 1, 1, 1)
    assert test.delta.value == 0
    assert test.pairs == PairShares(0, 0, 1)
    assert test.band is DeltaBand.NEGLIGIBLE
    assert test.hedges_g is None


@given(people, people)
@settings(max_examples=40)
def test_the_sides_can_be_swapped(client: list[float], supplier: list[float]) -> None:
    method = bundled_instrument().method
    (one,), (other,) = compared(method, (client, supplier)), compared(method, (supplier, client))
    assert 0 < one.smallest_p <= one.permutation_p <= 1
    assert (one.permutation_p, one.mann_whitney_p) == (other.permutation_p, other.mann_whitney_p)
    assert one.delta.value == pytest.approx(-other.delta.value)
    assert one.band is other.band
    assert one.pairs == PairShares(other.pairs.supplier_higher, other.pairs.client_higher, other.pairs.tied)


def test_tested_are_the_factors_whose_gap_is_judged(instrument: Instrument) -> None:
    responses = random_responses(4, instrument, Form.EXPRESS, client=5, supplier=6, blank=0.5)
    sheet = answer_sheet(responses, instrument.items_of(Form.EXPRESS), instrument.method)
    scores = {side: scores_by_factor(sheet, side, instrument.factor_ids, instrument.method) for side in Side}
    gaps = {entry.factor: entry.gap for entry in profile_of(responses, instrument, Form.EXPRESS).factors}
    judged = [factor for factor, gap in gaps.items() if gap and gap.verdict]
    assert 0 < len(judged) < len(gaps)
    assert list(factor_tests(scores, instrument.method)) == judged
