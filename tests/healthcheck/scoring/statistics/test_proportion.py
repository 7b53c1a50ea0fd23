from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from healthcheck.scoring.statistics.proportion import wilson_interval


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_v12_the_four_examples_of_newcombe_1998_method_3(count: int, n: int, low: float, high: float) -> None:
    found = wilson_interval(count, n)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_nobody_out_of_twenty_five_in_the_textbook_of_agresti_2002() -> None:
    found = wilson_interval(0, 25)
    assert (found.low, round(found.high, 3)) == (0.0, 0.133)


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_that_of_the_library_and_stays_between_0_and_1(shares: tuple[int, int]) -> None:
    found = wilson_interval(*shares, confidence=0.9)
    theirs = stats.binomtest(*shares).proportion_ci(0.9, method="wilson")
    assert (found.low, found.high) == pytest.approx((theirs.low, theirs.high), abs=1e-12)
    assert 0 <= found.low <= shares[0] / shares[1] <= found.high <= 1


@pytest.mark.parametrize(("count", "n"), [(0, 0), (3, 2), (-1, 2)])
def test_what_is_no_proportion_is_refused(count: int, n: int) -> None:
    with pytest.raises(ValueError, match="counts some"):
        wilson_interval(count, n)
