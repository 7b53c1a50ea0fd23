"""Means over the numbers that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def mean_present(values: NDArray[np.float64], *, axis: int) -> NDArray[np.float64]:
    """Mean of ``values`` along ``axis`` over what is not NaN; NaN where nothing is there (and no warning)."""
    present = ~np.isnan(values)
    count = present.sum(axis=axis)
    total = np.where(present, values, 0.0).sum(axis=axis)
    result = np.full(count.shape, np.nan)
    np.divide(total, count, out=result, where=count > 0)
    return result
