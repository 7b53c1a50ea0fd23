"""Coefficient omega of a scale with one factor (McDonald 1999)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_LEAST_ITEMS = 3
_STEPS = 10_000
_ENOUGH = 1e-12


def omega(loadings: Sequence[float], uniquenesses: Sequence[float]) -> float | None:
    """(sum of loadings)^2 over the same plus the sum of ``uniquenesses`` (variances that the factor leaves); 0 to 1.

    None where both are 0. Raises ValueError where there are not as many of the one as of the other.
    """
    if len(loadings) != len(uniquenesses):
        raise ValueError("each item has one loading and one uniqueness")
    common = sum(loadings) ** 2
    whole = common + sum(uniquenesses)
    return common / whole if whole > 0 else None


def one_factor_loadings(correlations: ArrayLike) -> tuple[float, ...] | None:
    """Loadings of standardised items on their one factor, by iterated principal axes (unweighted least squares).

    ``correlations``: shape (items, items). None below three items, where loadings cannot be told apart, and where an
    item would be explained by more than all (a Heywood case) or the iteration does not settle.
    """
    matrix = np.array(correlations, dtype=np.float64)
    if len(matrix) < _LEAST_ITEMS:
        return None
    communality = np.abs(matrix - np.eye(len(matrix))).max(axis=1)
    for _ in range(_STEPS):
        loadings = _first_axis(matrix, communality)
        if not (loadings**2 < 1).all():
            return None
        if np.abs(loadings**2 - communality).max() < _ENOUGH:
            return tuple(float(loading) for loading in loadings)
        communality = loadings**2
    return None


def omega_of(correlations: ArrayLike) -> float | None:
    """Omega of standardised items from their correlations; None as in ``one_factor_loadings``."""
    loadings = one_factor_loadings(correlations)
    return None if loadings is None else omega(loadings, [1 - loading**2 for loading in loadings])


def _first_axis(matrix: NDArray[np.float64], communality: NDArray[np.float64]) -> NDArray[np.float64]:
    reduced = matrix.copy()
    np.fill_diagonal(reduced, communality)
    values, vectors = np.linalg.eigh(reduced)
    axis: NDArray[np.float64] = vectors[:, -1] * max(0.0, float(values[-1])) ** 0.5
    return -axis if axis.sum() < 0 else axis
