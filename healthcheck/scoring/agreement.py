"""How far the people of one side agree (``method.md`` 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from healthcheck.scoring.means import mean_present

if TYPE_CHECKING:
    from numpy.typing import NDArray


def mean_deviations(codes: NDArray[np.float64]) -> NDArray[np.float64]:
    """AD_M of each item: mean absolute deviation from the item mean, in scale steps; NaN where nobody answered.

    ``codes`` has shape (people, items) with NaN for no answer.
    """
    return mean_present(np.abs(codes - mean_present(codes, axis=0)), axis=0)
