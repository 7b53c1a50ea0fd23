"""Likeness of two profiles (``method.md`` 4.6); the published values are in ``test_published_values``."""

from __future__ import annotations

from math import isfinite

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.similarity import Similarity, SimilarityReading
from healthcheck.scoring.matching import PairedPractices
from healthcheck.scoring.similarity import similarity, similarity_of

STEPS = [25.0 * (index % 5) for index in range(15)]


def compared(client: list[float], supplier: list[float], method: Method, *, rho: float = 0.6) -> Similarity | None:
    c, s = np.array(client, dtype=float), np.array(supplier, dtype=float)
    pairs = PairedPractices(c, s, np.full(c.shape, 10.0), np.ones(c.shape, dtype=np.bool_))
    return similarity_of(pairs, rho=rho, method=method)


def found(client: list[float], supplier: list[float], method: Method, *, rho: float = 0.6) -> Similarity:
    result = compared(client, supplier, method, rho=rho)
    assert result is not None
    return result


@pytest.mark.parametrize(
    ("supplier", "expected"),
    [
        ([step + 10 for step in STEPS], SimilarityReading.MOSTLY_ELEVATION),
        ([50 + (step - 50) / 2 for step in STEPS], SimilarityReading.MOSTLY_SCATTER),
        (STEPS[1:] + STEPS[:1], SimilarityReading.MOSTLY_SHAPE),
        (STEPS, SimilarityReading.IDENTICAL),
    ],
)
def test_two_profiles_differ_mostly_in_what_makes_more_than_half_of_their_distance(
    supplier: list[float], expected: SimilarityReading, method: Method
) -> None:
    assert found(STEPS, supplier, method).reading is expected


def test_exactly_half_is_not_mostly(method: Method) -> None:
    """Means of 50 and 52, SDs of 10 and 8: elevation and scatter are 4 each, and there is no shape."""
    client, supplier = [40.0, 60.0] * 8, [44.0, 60.0] * 8
    shares = found(client, supplier, method).shares
    assert shares is not None
    assert shares.elevation == pytest.approx(0.5)
    assert shares.scatter == pytest.approx(0.5)
    assert found(client, supplier, method).reading is SimilarityReading.MIXED


def test_the_side_with_the_lower_mean_is_the_stricter_one(method: Method) -> None:
    higher = [step + 10 for step in STEPS]
    assert found(STEPS, higher, method).stricter is Side.CLIENT
    assert found(higher, STEPS, method).stricter is Side.SUPPLIER
    assert found(STEPS, STEPS, method).stricter is None


def test_coefficients_and_readings_need_fifteen_practices(method: Method) -> None:
    few, enough = found(STEPS[:14], STEPS[1:], method), found(STEPS, STEPS[1:] + STEPS[:1], method)
    assert (few.practices, few.correlation, few.double_entry) == (14, None, None)
    assert few.reading is SimilarityReading.NOT_TOLD
    assert few.shares is not None
    assert enough.correlation is not None
    assert enough.double_entry is not None


def test_where_no_gap_can_be_told_from_noise_nothing_is_read_into_the_profiles(method: Method) -> None:
    shuffled, higher = STEPS[1:] + STEPS[:1], [step + 10 for step in STEPS]
    assert found(STEPS, shuffled, method, rho=0).reading is SimilarityReading.NOT_TOLD
    assert found(STEPS, higher, method, rho=0).reading is SimilarityReading.NOT_TOLD


def test_single_practices_that_cannot_be_read_are_not_sent_to_practice_by_practice(method: Method) -> None:
    shuffled, higher = STEPS[1:] + STEPS[:1], [step + 10 for step in STEPS]
    assert found(STEPS, shuffled, method, rho=0.49).reading is SimilarityReading.NOT_TOLD
    assert found(STEPS, higher, method, rho=0.49).reading is SimilarityReading.MOSTLY_ELEVATION


def test_a_flat_profile_has_no_correlation(method: Method) -> None:
    third = [200 / 3] * 15  # a mean that floating point cannot hold
    flat = found(third, STEPS, method)
    assert flat.correlation is None
    assert flat.double_entry is not None
    both = found(third, third, method)
    assert (both.correlation, both.double_entry, both.shares) == (None, None, None)
    assert both.reading is SimilarityReading.IDENTICAL


def test_below_two_practices_there_is_nothing_to_compare(method: Method) -> None:
    assert compared([], [], method) is None
    assert compared([50], [60], method) is None


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=2, max_size=40))
def test_shares_make_the_whole_and_nothing_is_ever_not_a_number(pairs: list[tuple[float, float]]) -> None:
    found = similarity([client for client, _ in pairs], [supplier for _, supplier in pairs])
    parts = found.elevation + found.scatter + found.shape
    assert parts == pytest.approx(found.mean_square, abs=1e-6)
    if found.shares is not None:
        assert found.shares.elevation + found.shares.scatter + found.shares.shape == pytest.approx(1)
    for value in (found.correlation, found.double_entry):
        assert value is None or (isfinite(value) and -1 <= value <= 1)
