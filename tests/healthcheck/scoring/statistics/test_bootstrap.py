from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from healthcheck.scoring.statistics.bootstrap import bootstrap

# Fifteen American law schools, LSAT and GPA: Efron and Tibshirani 1993
LSAT = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594]
GPA = [3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96]
# Sixteen values of the tests of scipy's bootstrap, results of R's boot
VALUES = [10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213]


def _correlation(rows: np.ndarray) -> float:
    return float(np.corrcoef(rows, rowvar=False)[0, 1])


def _mean(rows: np.ndarray) -> float:
    return float(rows.mean())


def test_v8_law_school_of_efron_and_tibshirani_1993() -> None:
    """What no draw decides comes out to its last printed digit.

    Limits are resampled: over 25 seeds they spread with SDs of .008 and .001 (percentile) and .017 and .001 (BCa), and
    the printed ones are of other draws and two digits. The tolerance is some three SDs of the wider limit.
    """
    found = bootstrap(np.column_stack([LSAT, GPA]), _correlation, resamples=4999, seed=1)
    assert found.estimate == pytest.approx(0.776374, abs=5e-7)
    assert found.acceleration == pytest.approx(-0.0756716, abs=5e-8)
    assert found.jackknife_error == pytest.approx(0.142519, abs=5e-7)
    assert (found.percentile.low, found.percentile.high) == pytest.approx((0.46, 0.96), abs=0.03)
    assert found.bca is not None
    assert (found.bca.low, found.bca.high) == pytest.approx((0.33, 0.94), abs=0.05)


def test_v8_the_mean_of_the_tests_of_scipy_by_three_kinds_of_interval() -> None:
    """Acceleration to its last printed digit; z0 and limits are resampled, here and at the source.

    Over 25 seeds of 9 999 draws z0 spreads with an SD of .012, limits of percentile and basic with .2 and .4, those of
    BCa with .25 and 1.06: tolerances are two to four SDs of the wider limit, and the printed limits are drawn, too.
    """
    found = bootstrap(VALUES, _mean, resamples=9_999, seed=1)
    assert found.acceleration == pytest.approx(0.061529, abs=5e-7)
    assert found.bias == pytest.approx(0.060, abs=0.03)
    assert (found.percentile.low, found.percentile.high) == pytest.approx((28.86, 84.21), abs=1.5)
    assert found.bca is not None
    assert (found.bca.low, found.bca.high) == pytest.approx((32.31, 91.43), abs=2)
    assert (found.basic.low, found.basic.high) == pytest.approx((23.77, 79.12), abs=1.5)


def test_the_intervals_are_those_of_the_library_but_for_chance() -> None:
    found = bootstrap(VALUES, _mean, resamples=9_999, seed=2, confidence=0.9)
    theirs = stats.bootstrap((VALUES,), np.mean, confidence_level=0.9, rng=np.random.default_rng(2))
    assert found.bca is not None
    limits = theirs.confidence_interval
    assert (found.bca.low, found.bca.high) == pytest.approx((limits.low, limits.high), abs=1.5)
    assert found.error == pytest.approx(float(theirs.standard_error), rel=0.03)


def test_the_same_seed_gives_the_same_and_another_seed_another_result() -> None:
    one, same, other = (bootstrap(VALUES, _mean, resamples=500, seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert one.percentile != other.percentile


def test_where_everything_is_the_same_the_interval_is_that_value() -> None:
    found = bootstrap([50.0] * 5, _mean, resamples=200)
    assert (found.error, found.jackknife_error, found.acceleration) == (0, 0, 0)
    assert found.bca is not None
    assert (found.bca.low, found.bca.high) == (50, 50)


def test_a_statistic_that_no_resample_exceeds_has_no_bca() -> None:
    values = iter([1.0] + [0.0] * 10_000)
    assert bootstrap([1, 2, 3], lambda _: next(values), resamples=50).bca is None


def test_one_row_and_a_statistic_without_a_value_are_refused() -> None:
    with pytest.raises(ValueError, match="two rows"):
        bootstrap([1.0], _mean)
    with pytest.raises(ValueError, match="no value"):
        bootstrap([1.0, 2.0], lambda rows: float("nan") if rows.min() == rows.max() else 1.0, resamples=50)
