from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healthcheck.scoring.statistics.cliff import cliff_delta
from healthcheck.scoring.statistics.mann_whitney import mann_whitney_test

groups = st.lists(st.integers(0, 6).map(lambda step: step * 100 / 6), min_size=1, max_size=7)


def test_v6_treatment_and_control_of_hogarty_and_kromrey_1999_in_the_tests_of_effsize() -> None:
    found = cliff_delta([10, 10, 20, 20, 20, 30, 30, 30, 40, 50], [10, 20, 30, 40, 40, 50])
    assert found.delta == -0.25
    assert found.variance == pytest.approx(0.0980556, abs=5e-8)
    assert found.interval is not None
    assert found.interval.low == pytest.approx(-0.7265846, abs=5e-8)
    assert found.interval.high == pytest.approx(0.3890062, abs=5e-8)


def test_v4a_delta_of_the_ages_is_twice_the_share_less_one() -> None:
    found = cliff_delta([19, 22, 16, 29, 24], [20, 11, 17, 12])
    assert found.delta == pytest.approx(0.7)
    assert found.first_higher == pytest.approx(0.85)
    assert found.second_higher == pytest.approx(0.15)
    assert found.tied == 0


@given(groups, groups)
@settings(max_examples=80)
def test_delta_is_what_the_rank_sum_says_and_turns_with_the_sides(first: list[float], second: list[float]) -> None:
    found, turned = cliff_delta(first, second), cliff_delta(second, first)
    u = mann_whitney_test(first, second, limit=0, draws=9).u_first
    assert found.delta == pytest.approx(2 * u / (len(first) * len(second)) - 1, abs=1e-12)
    assert -1 <= found.delta <= 1
    assert found.first_higher + found.second_higher + found.tied == pytest.approx(1)
    assert turned.delta == pytest.approx(-found.delta)
    assert (found.interval is None) == (min(len(first), len(second)) == 1)
    if found.interval and turned.interval:
        assert -1 <= found.interval.low <= found.delta <= found.interval.high <= 1
        assert found.interval.low < found.interval.high
        assert (turned.interval.low, turned.interval.high) == pytest.approx((-found.interval.high, -found.interval.low))


def test_sides_without_a_pair_the_other_way_keep_an_interval_by_feng_and_cliff_2004() -> None:
    found = cliff_delta([75, 80, 90, 95, 100], [10, 20, 30, 40, 50, 60])
    square = 2.262157163**2  # Student's t, 9 degrees of freedom, 97.5 %
    assert found.delta == 1
    assert found.interval is not None
    assert found.interval.low == pytest.approx((5 - square) / (5 + square), rel=1e-8)
    assert found.interval.high == 1


def test_where_everybody_says_the_same_delta_is_nothing_and_not_certain() -> None:
    found = cliff_delta([0.1 + 0.2] * 5, [0.3] * 5)
    assert (found.delta, found.tied) == (0, 1)
    assert found.interval is not None
    assert found.interval.low == -found.interval.high < 0


@given(groups, groups)
@settings(max_examples=20)
def test_more_confidence_never_narrows_the_interval(first: list[float], second: list[float]) -> None:
    narrow, wide = (cliff_delta(first, second, confidence=level).interval for level in (0.9, 0.95))
    if narrow and wide:
        assert wide.low <= narrow.low + 1e-12
        assert narrow.high <= wide.high + 1e-12
