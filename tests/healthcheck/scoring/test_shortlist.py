"""The few practices to work on together (``method.md`` 7.2)."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.scoring.shortlist import shortlisted


def listed(priority: list[float], factors: list[int], *, may: list[bool] | None = None, most: int = 5) -> list[int]:
    values = np.array([priority])
    found = shortlisted(
        values,
        np.array([may or [True] * len(priority)]),
        np.array(factors, dtype=np.intp),
        tie_break=np.linspace(1, 0, len(priority))[np.newaxis, :],
        most=most,
        per_factor=2,
    )
    return [int(index) for index in np.flatnonzero(found[0])]


def test_the_five_most_urgent_are_listed_with_two_of_one_factor_at_most() -> None:
    assert listed([90, 80, 70, 60, 50, 40, 30, 20], [0, 0, 0, 0, 1, 1, 2, 3]) == [0, 1, 4, 5, 6]


def test_fewer_are_listed_where_there_is_no_more_to_do() -> None:
    assert listed([90, 80, 70], [0, 0, 0]) == [0, 1]
    assert listed([90, 80, 70], [0, 1, 2], may=[False, True, False]) == [1]
    assert listed([90.0], [0], may=[False]) == []
    assert listed([], []) == []


def test_among_equals_framework_order_decides() -> None:
    assert listed([50] * 8, [0, 1, 2, 3, 4, 5, 6, 6]) == [0, 1, 2, 3, 4]


def test_a_difference_of_floating_point_is_none() -> None:
    assert listed([50.0, 50.0 + 1e-12], [0, 1], most=1) == [0]


@given(st.lists(st.tuples(st.floats(0, 250), st.integers(0, 6)), max_size=40))
def test_the_list_is_what_picking_one_after_the_other_gives(rows: list[tuple[float, int]]) -> None:
    priority, factors = [round(row[0], 3) for row in rows], [row[1] for row in rows]
    picked: list[int] = []
    for index in sorted(range(len(rows)), key=lambda row: -priority[row]):
        if len(picked) < 5 and sum(factors[other] == factors[index] for other in picked) < 2:
            picked.append(index)
    assert listed(priority, factors) == sorted(picked)
