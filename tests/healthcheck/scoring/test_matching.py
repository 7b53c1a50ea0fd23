"""The properties of the practice matching index stated in ``method.md`` 4.3, with rho set to 1."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.domain.result import Matching
from healthcheck.scoring.matching import PairedPractices, matching

ratings = st.lists(st.tuples(st.floats(0, 100), st.floats(0, 100)), min_size=1, max_size=30)


def match(pairs: list[tuple[float, float]]) -> Matching:
    client, supplier = (np.array(column, dtype=np.float64) for column in zip(*pairs, strict=True))
    everything = np.ones(len(pairs), dtype=np.bool_)
    return matching(PairedPractices(client, supplier, np.zeros(len(pairs)), everything), everything, rho=1.0)


@given(ratings)
def test_the_index_is_the_mean_of_what_both_sides_would_sign(pairs: list[tuple[float, float]]) -> None:
    assert match(pairs).index == pytest.approx(sum(min(pair) for pair in pairs) / len(pairs))


@given(ratings)
def test_it_does_not_matter_which_side_is_named_first(pairs: list[tuple[float, float]]) -> None:
    assert match(pairs).index == pytest.approx(match([(supplier, client) for client, supplier in pairs]).index)


@given(ratings, st.integers(0, 29), st.floats(0, 100), st.booleans())
def test_raising_one_rating_never_lowers_the_index(
    pairs: list[tuple[float, float]],
    place: int,
    rise: float,
    is_client: bool,  # noqa: FBT001 - hypothesis passes it by position
) -> None:
    index = place % len(pairs)
    client, supplier = pairs[index]
    raised = (min(100.0, client + rise), supplier) if is_client else (client, min(100.0, supplier + rise))
    better = [*pairs[:index], raised, *pairs[index + 1 :]]
    assert match(better).index >= match(pairs).index - 1e-9


@given(ratings)
def test_the_index_lies_between_0_and_the_level(pairs: list[tuple[float, float]]) -> None:
    found = match(pairs)
    assert -1e-9 <= found.index <= found.level + 1e-9
    assert 0 <= found.alignment <= 100


@given(ratings, ratings)
def test_a_change_of_the_index_splits_into_level_and_gap(
    before: list[tuple[float, float]], after: list[tuple[float, float]]
) -> None:
    old, new = match(before), match(after)
    change = (new.level - old.level) - (new.shrunk_gap - old.shrunk_gap) / 2
    assert new.index - old.index == pytest.approx(change, abs=1e-9)


def test_the_index_is_100_only_where_both_give_100_everywhere() -> None:
    assert match([(100, 100), (100, 100)]).index == 100
    assert match([(100, 100), (100, 99)]).index < 100


def test_aligned_sides_have_an_index_equal_to_their_level() -> None:
    found = match([(40, 40), (75, 75)])
    assert found.index == found.level == 57.5
