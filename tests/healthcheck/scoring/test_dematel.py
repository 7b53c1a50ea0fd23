"""Direct and indirect influence against published and hand-made values (``method.md`` 9, V11)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.scoring.dematel import dematel

PUBLISHED = [[0, 2, 4, 3, 4], [3, 0, 2, 0, 0], [3, 3, 0, 0, 0], [3, 0, 4, 0, 2], [4, 0, 2, 0, 0]]
"""The example of the vignette of the R package dematel, which rounds X to five decimals."""


@st.composite
def ratings(draw: st.DrawFn) -> list[list[float]]:
    size = draw(st.integers(2, 7))
    cells = [[draw(st.floats(0, 4, allow_subnormal=False)) for _ in range(size)] for _ in range(size)]
    return [[0.0 if row == column else cells[row][column] for column in range(size)] for row in range(size)]


def test_the_example_of_the_r_package_dematel() -> None:
    """V11 (P+R)."""
    found = dematel(PUBLISHED)
    assert found is not None
    assert found.scale == 13
    assert found.total[0] == pytest.approx([0.48897, 0.39123, 0.70267, 0.34361, 0.51100], abs=1e-4)
    assert found.given == pytest.approx([2.43748, 1.14532, 1.28834, 1.86810, 1.40974], abs=1e-4)
    assert found.received == pytest.approx([2.42348, 1.29169, 2.31500, 0.79003, 1.32877], abs=1e-4)
    assert found.prominence == pytest.approx([4.86096, 2.43701, 3.60334, 2.65813, 2.73851], abs=1e-4)
    assert found.net == pytest.approx([0.01400, -0.14637, -1.02666, 1.07806, 0.08097], abs=1e-4)
    assert found.line == pytest.approx(0.32596, abs=1e-4)


def test_two_things_by_hand() -> None:
    """V11 (H): X = (0 1)(.5 0), (I - X)^-1 = (2 2)(1 2)."""
    found = dematel([[0, 2], [1, 0]])
    assert found is not None
    assert found.scale == 2
    assert found.total == pytest.approx(np.array([[1, 2], [1, 1]]), abs=1e-12)
    assert found.given == pytest.approx([3, 2], abs=1e-12)
    assert found.received == pytest.approx([2, 3], abs=1e-12)


def test_a_chain_passes_influence_on_and_fades() -> None:
    """By hand: 1 moves 2 and 2 moves 3, s = 1, X^3 = 0, so T = X + X^2 and 1 moves 3 as well."""
    found = dematel([[0, 1, 0], [0, 0, 1], [0, 0, 0]])
    assert found is not None
    assert found.total == pytest.approx(np.array([[0, 1, 1], [0, 0, 1], [0, 0, 0]]))
    assert found.arrows == ((0, 1), (0, 2), (1, 2))


def test_arrows_stand_above_the_mean_of_all_cells_strongest_first_and_never_on_themselves() -> None:
    found = dematel(PUBLISHED)
    assert found is not None
    strengths = [float(found.total[arrow]) for arrow in found.arrows]
    assert strengths == sorted(strengths, reverse=True)
    assert min(strengths) > found.line
    assert found.total[0, 0] > found.line
    assert (0, 0) not in found.arrows
    above = sum(found.total[i, j] > found.line for i in range(5) for j in range(5) if i != j)
    assert len(found.arrows) == above


@given(ratings())
def test_what_is_given_is_received(matrix: list[list[float]]) -> None:
    found = dematel(matrix)
    if found is None:
        return
    assert float(found.net.sum()) == pytest.approx(0, abs=1e-6 * max(1.0, float(found.prominence.max())))
    assert (found.total >= 0).all()
    assert np.isfinite(found.total).all()
    share = np.asarray(matrix) / found.scale
    assert found.total == pytest.approx(share + found.total @ share, abs=1e-6 * max(1.0, float(found.total.max())))


@given(ratings(), st.floats(0.1, 50))
def test_the_unit_of_the_ratings_does_not_matter(matrix: list[list[float]], unit: float) -> None:
    one, other = dematel(matrix), dematel((unit * np.asarray(matrix)).tolist())
    if one is not None and other is not None and one.total.max() < 1e4:
        assert other.total == pytest.approx(one.total, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(
    "matrix",
    [
        [[0, 0], [0, 0]],
        [[0, 1], [1, 0]],  # each moves the other for ever: s = 1 and a spectral radius of 1
        (np.ones((7, 7)) - np.eye(7)).tolist(),  # all links alike
        (4 * (np.ones((7, 7)) - np.eye(7))).tolist(),
        [[0, 3, 0], [3, 0, 0], [0, 0, 0]],  # a pair of its own
        [[0]],
        np.zeros((0, 0)),
    ],
)
def test_influence_that_is_nothing_or_never_fades_cannot_be_told(matrix: list[list[float]]) -> None:
    assert dematel(matrix) is None


@pytest.mark.parametrize(
    "matrix", [[[1, 2], [1, 0]], [[0, -1], [1, 0]], [[0, float("nan")], [1, 0]], [[0, 1, 2], [1, 0, 2]], [0, 1]]
)
def test_what_is_no_matrix_of_influences_is_refused(matrix: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="influence"):
        dematel(matrix)
