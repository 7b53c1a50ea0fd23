"""A table of numbers without gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def complete_table(table: ArrayLike) -> NDArray[np.float64]:
    """``table`` as numbers, shape (rows, columns); ValueError where it has gaps or is no table."""
    values = np.asarray(table, dtype=np.float64)
    if values.ndim != 2 or not np.isfinite(values).all():  # noqa: PLR2004 - a table has two dimensions
        raise ValueError("a complete table is needed: every row with a number in every column")
    return values
