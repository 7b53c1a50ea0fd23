"""Values of ``method.md`` section 9 (V13 to V15), each worked by hand or recomputed there."""

from __future__ import annotations

import numpy as np
import pytest

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.answers import SideAnswers
from healthcheck.scoring.intervals import Spread, mean_interval, moderated_variance, pooled_variance
from healthcheck.scoring.matching import factor_reliability, matching, paired_practices, reliability
from healthcheck.scoring.similarity import similarity
from healthcheck.scoring.statistics.false_discovery import adjusted_p_values


def everyone(points: list[list[int]]) -> SideAnswers:
    codes = np.array(points, dtype=float) / 25
    nobody = np.zeros(codes.shape, dtype=np.bool_)
    return SideAnswers(codes, nobody, nobody)


def test_v13_profile_distance_splits_into_elevation_scatter_and_shape() -> None:
    found = similarity([75, 50, 62.5, 80, 40, 55, 30], [80, 70, 60, 78, 65, 58, 62])
    assert found.mean_square == pytest.approx(299.035714, abs=1e-6)
    assert found.mean_square * 7 == pytest.approx(2093.25)
    assert (found.mean_square * 7) ** 0.5 == pytest.approx(45.752049, abs=1e-6)
    assert found.elevation == pytest.approx(132.25)
    assert found.scatter == pytest.approx(74.204988, abs=1e-6)
    assert found.shape == pytest.approx(92.580726, abs=1e-6)
    assert found.correlation == pytest.approx(0.656107, abs=1e-6)
    assert found.double_entry == pytest.approx(0.269831, abs=1e-6)


@pytest.mark.parametrize(
    ("client", "supplier", "expected"),
    [
        ([1, 2, 3], [1, 2, 3], 1.0),
        ([1, 2, 3], [3, 2, 1], -1.0),
        ([60, 70, 80], [40, 50, 60], -0.2),
        ([-1, -0.85, 2], [-0.93, 1, 1.26], 0.5488),
    ],
)
def test_v13_double_entry_correlation_is_one_only_for_identical_profiles(
    client: list[float], supplier: list[float], expected: float
) -> None:
    assert similarity(client, supplier).double_entry == pytest.approx(expected, abs=5e-5)


def test_v13_without_noise_the_index_is_the_mean_of_the_lower_ratings(method: Method) -> None:
    client, supplier = [75, 50, 62.5, 80, 40, 55, 30], [80, 70, 60, 78, 65, 58, 62]
    level = (sum(client) + sum(supplier)) / 14
    raw = sum(abs(c - s) for c, s in zip(client, supplier, strict=True)) / 7
    assert level == pytest.approx(61.821429, abs=1e-6)
    assert level - raw / 2 == pytest.approx(55.428571, abs=1e-6)
    codes = {Side.CLIENT: np.array([client]) / 25, Side.SUPPLIER: np.array([supplier]) / 25}
    nobody, counts = np.zeros((1, 7), dtype=np.bool_), np.ones(7, dtype=np.bool_)
    pairs = paired_practices(
        answers={side: SideAnswers(codes[side], nobody, nobody) for side in Side},
        counts=dict.fromkeys(Side, counts),
        method=method,
    )
    assert matching(pairs, counts, rho=1.0).index == pytest.approx(55.428571, abs=1e-6)


def test_v14_matching_of_three_people_a_side_is_shrunk_for_noise(method: Method) -> None:
    answers = {
        Side.CLIENT: everyone([[75, 50, 25, 50], [100, 50, 25, 75], [75, 75, 0, 50]]),
        Side.SUPPLIER: everyone([[75, 75, 75, 50], [100, 75, 50, 75], [75, 100, 75, 75]]),
    }
    all_items = np.ones(4, dtype=np.bool_)
    pairs = paired_practices(answers=answers, counts=dict.fromkeys(Side, all_items), method=method)
    assert pairs.gaps == pytest.approx([0, -25, -50, -8.3333], abs=1e-4)
    assert pairs.mean_square(all_items) == pytest.approx(798.6111, abs=1e-4)
    assert pairs.mean_noise(all_items) == pytest.approx(231.4815, abs=1e-4)
    rho = reliability(pairs.mean_square(all_items), pairs.mean_noise(all_items))
    assert rho == pytest.approx(0.710145, abs=1e-6)
    assert factor_reliability(pairs, all_items) == pytest.approx(rho)
    found = matching(pairs, all_items, rho=rho)
    assert found.level == pytest.approx(64.583333, abs=1e-6)
    assert found.raw_gap == pytest.approx(20.833333, abs=1e-6)
    assert found.shrunk_gap == pytest.approx(17.556270, abs=1e-6)
    assert found.alignment == pytest.approx(82.443730, abs=1e-6)
    assert found.index == pytest.approx(55.805198, abs=1e-6)


@pytest.mark.parametrize(
    ("values", "variance", "half"),
    [([50, 70, 90], 369.6, 21.568), ([50, 60, 70, 80, 90], 259.25, 13.390)],
)
def test_v15_the_interval_borrows_its_variance_below_five_people(
    method: Method, values: list[int], variance: float, half: float
) -> None:
    spread = Spread(len(values), float(np.var(values, ddof=1)))
    moderated = moderated_variance(spread, pooled_variance([spread], method), method)
    assert moderated == pytest.approx(variance)
    interval = mean_interval(70.0, moderated, len(values), method)
    assert interval.high - 70 == pytest.approx(half, abs=5e-4)
    assert 70 - interval.low == pytest.approx(half, abs=5e-4)


def test_v7_adjusted_p_values_are_those_of_benjamini_and_hochberg_1995() -> None:
    plain = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
    plain += [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.000]
    published = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645]
    published += [0.0765, 0.486, 0.581182, 0.714875, 0.753231, 0.813214, 1]
    assert adjusted_p_values(plain) == pytest.approx(published, abs=1e-6)
    assert adjusted_p_values(plain[::-1]) == pytest.approx(published[::-1], abs=1e-6)
