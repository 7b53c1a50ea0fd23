from __future__ import annotations

import pytest

from healthcheck.scoring.statistics.reliable_change import cutoffs, difference_error, reliable_change


def test_v9_the_example_of_jacobson_and_truax_1991() -> None:
    found = reliable_change(47.5, 32.5, sd=7.5, reliability=0.80)
    assert found.error == pytest.approx(4.743416, abs=5e-7)
    assert abs(found.index) == pytest.approx(3.16, abs=5e-3)
    assert found.index < -1.96


def test_v9_the_three_cut_offs_between_two_populations() -> None:
    found = cutoffs(troubled_mean=40, troubled_sd=7.5, sound_mean=60, sound_sd=7.5)
    assert (found.a, found.b, found.c) == (55, 45, 50)


def test_cut_offs_turn_where_a_lower_score_is_the_better_one() -> None:
    found = cutoffs(troubled_mean=60, troubled_sd=5, sound_mean=40, sound_sd=10)
    assert (found.a, found.b) == (50, 60)
    assert found.c == pytest.approx(160 / 3)


@pytest.mark.parametrize(("sd", "reliability", "points"), [(20, 0.80, 25), (20, 0.70, 30), (15, 0.80, 19)])
def test_a_person_has_to_move_as_far_as_the_method_prints(sd: float, reliability: float, points: int) -> None:
    assert round(1.96 * difference_error(sd=sd, reliability=reliability)) == points


@pytest.mark.parametrize(("sd", "reliability"), [(0, 0.8), (20, 1.0), (20, -0.1), (-1, 0.5)])
def test_what_is_no_spread_or_no_reliability_is_refused(sd: float, reliability: float) -> None:
    with pytest.raises(ValueError, match="SD must be above 0"):
        reliable_change(1, 2, sd=sd, reliability=reliability)
    with pytest.raises(ValueError, match="must be above 0"):
        cutoffs(troubled_mean=1, troubled_sd=0, sound_mean=2, sound_sd=0)
