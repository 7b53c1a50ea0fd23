from __future__ import annotations

import numpy as np
import pytest

from healthcheck.scoring.statistics.internal_consistency import (
    alpha_of,
    internal_consistency,
    standardised_alpha,
)
from healthcheck.scoring.statistics.omega import omega, omega_of, one_factor_loadings

# R's data set `attitude` (Chatterjee and Price): seven ratings of thirty departments
ATTITUDE = {
    "rating": "43 63 71 61 81 43 58 71 72 67 64 67 69 68 77 81 74 65 65 50 50 64 53 40 63 66 78 48 85 82",
    "complaints": "51 64 70 63 78 55 67 75 82 61 53 60 62 83 77 90 85 60 70 58 40 61 66 37 54 77 75 57 85 82",
    "privileges": "30 51 68 45 56 49 42 50 72 45 53 47 57 83 54 50 64 65 46 68 33 52 52 42 42 66 58 44 71 39",
    "learning": "39 54 69 47 66 44 56 55 67 47 58 39 42 45 72 72 69 75 57 54 34 62 50 58 48 63 74 45 71 59",
    "raises": "61 63 76 54 71 54 66 70 71 62 58 59 55 59 79 60 79 55 75 64 43 66 63 50 66 88 80 51 77 64",
    "critical": "92 73 86 84 83 49 68 66 83 80 67 74 63 77 77 54 79 80 85 78 64 80 80 57 75 76 78 83 74 78",
    "advance": "45 47 48 35 47 34 35 41 31 41 34 41 25 35 46 36 63 60 46 52 33 41 37 49 33 72 49 38 55 39",
}
TABLE = np.array([[int(value) for value in column.split()] for column in ATTITUDE.values()]).T

LOADINGS = [0.8, 0.7, 0.6, 0.5]
CORRELATIONS = [[1, 0.56, 0.48, 0.40], [0.56, 1, 0.42, 0.35], [0.48, 0.42, 1, 0.30], [0.40, 0.35, 0.30, 1]]


def test_v3_alpha_of_the_attitude_data_as_the_r_package_psych_prints_it() -> None:
    found = internal_consistency(TABLE)
    assert found is not None
    assert found.alpha == pytest.approx(0.84314277, abs=5e-9)
    assert found.standardised == pytest.approx(0.83908380, abs=5e-9)
    assert found.mean_correlation == pytest.approx(0.42690664, abs=5e-9)
    assert found.if_dropped == pytest.approx([0.810, 0.797, 0.828, 0.803, 0.795, 0.864, 0.840], abs=5e-4)
    assert found.interval is not None
    assert (found.interval.low, found.interval.high) == pytest.approx((0.7394, 0.9158), abs=5e-5)


def test_v3b_omega_and_alpha_of_four_items_with_known_loadings() -> None:
    uniquenesses = [1 - loading**2 for loading in LOADINGS]
    assert omega(LOADINGS, uniquenesses) == pytest.approx(6.76 / 9.02)
    assert omega(LOADINGS, uniquenesses) == pytest.approx(0.749446, abs=5e-7)
    assert alpha_of(CORRELATIONS) == pytest.approx(0.742055, abs=5e-7)
    assert standardised_alpha(2.51 / 6, 4) == pytest.approx(0.742055, abs=5e-7)


def test_v3b_the_loadings_come_back_out_of_the_correlations() -> None:
    assert one_factor_loadings(CORRELATIONS) == pytest.approx(LOADINGS, abs=1e-9)
    assert omega_of(CORRELATIONS) == pytest.approx(0.749446, abs=5e-7)


def test_omega_is_alpha_where_every_item_loads_alike() -> None:
    alike = np.full((5, 5), 0.3) + 0.7 * np.eye(5)
    assert omega_of(alike) == pytest.approx(alpha_of(alike))


def test_where_nothing_varies_or_one_item_is_asked_nothing_is_told() -> None:
    assert internal_consistency([[3, 3], [3, 3], [3, 3]]) is None
    assert internal_consistency([[1], [2]]) is None
    assert internal_consistency([[1, 2]]) is None
    assert internal_consistency([[1, 2], [2, 1]]) is None
    assert omega([0, 0], [0, 0]) is None
    assert one_factor_loadings(np.eye(2)) is None


def test_an_item_that_everybody_answers_alike_leaves_correlations_untold() -> None:
    found = internal_consistency([[1, 2, 5], [2, 4, 5], [4, 5, 5]])
    assert found is not None
    assert (found.standardised, found.mean_correlation) == (None, None)
    assert found.alpha < 1


def test_items_that_move_as_one_have_an_alpha_of_one_without_an_interval() -> None:
    found = internal_consistency([[1, 2], [2, 3], [4, 5]])
    assert found is not None
    assert found.alpha == pytest.approx(1)
    assert found.interval is None
    assert found.if_dropped == (None, None)


def test_correlations_that_no_single_factor_makes_have_no_loadings() -> None:
    assert one_factor_loadings([[1, 0.9, 0.9], [0.9, 1, 0.1], [0.9, 0.1, 1]]) is None


def test_tables_with_gaps_and_unequal_lists_are_refused() -> None:
    with pytest.raises(ValueError, match="complete table"):
        internal_consistency([[1.0, float("nan")], [2.0, 3.0]])
    with pytest.raises(ValueError, match="one loading"):
        omega([0.5], [0.5, 0.5])
