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


@given(st.lists(st.tuples(*[st.floats(0, 100)] * 4), min_size=1, max_size=30))
def test_a_change_of_the_index_is_the_sum_of_what_each_practice_alone_would_change(
    rows: list[tuple[float, float, float, float]],
) -> None:
    before = [(client, supplier) for client, supplier, _, _ in rows]
    after = [(client, supplier) for _, _, client, supplier in rows]
    alone = [match([*before[:at], after[at], *before[at + 1 :]]).index - match(before).index for at in range(len(rows))]
    assert match(after).index - match(before).index == pytest.approx(sum(alone), abs=1e-6)


@given(st.floats(0, 100), st.floats(0, 40), st.integers(1, 30))
def test_half_of_what_one_practice_gains_alone_goes_to_level_and_the_rest_to_closing_the_gap(
    low: float, rise: float, practices: int
) -> None:
    """Only the side that is behind rises: the level gains half of it, the gap loses all of it, the index gains it."""
    low = min(low, 100 - rise)
    rest = [(40.0, 70.0)] * (practices - 1)
    old, new = match([(low, 100.0), *rest]), match([(low + rise, 100.0), *rest])
    assert new.level - old.level == pytest.approx(rise / 2 / practices, abs=1e-9)
    assert new.shrunk_gap - old.shrunk_gap == pytest.approx(-rise / practices, abs=1e-9)
    assert new.index - old.index == pytest.approx(rise / practices, abs=1e-9)


def test_the_index_is_100_only_where_both_give_100_everywhere() -> None:
    assert match([(100, 100), (100, 100)]).index == 100
    assert match([(100, 100), (100, 99)]).index < 100


def test_aligned_sides_have_an_index_equal_to_their_level() -> None:
    found = match([(40, 40), (75, 75)])
    assert found.index == found.level == 57.5
