"""A sample as numbers, and the difference that is only rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_ROUNDING = 1e-11


def sample(values: ArrayLike, *, least: int = 1) -> NDArray[np.float64]:
    """``values`` as a vector; ValueError where they are none, fewer than ``least`` or not all finite."""
    numbers = np.asarray(values, dtype=np.float64)
    if numbers.ndim != 1 or numbers.size < least or not np.isfinite(numbers).all():
        raise ValueError(f"a sample is a sequence of at least {least} finite numbers")
    return numbers


def rounding(values: NDArray[np.float64]) -> float:
    """Values of this size that differ by no more are the same: a mean of thirds depends on the order of adding."""
    return _ROUNDING * float(np.abs(values).max(initial=0.0))


def midranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ranks from 1, the mean rank where values are the same but for rounding."""
    order = np.argsort(values, kind="stable")
    is_next = np.diff(values[order], prepend=-np.inf) > rounding(values)
    group = np.cumsum(is_next) - 1
    sizes = np.bincount(group)
    ranks = np.empty(values.size)
    ranks[order] = (np.cumsum(sizes) - (sizes - 1) / 2)[group]
    return ranks
