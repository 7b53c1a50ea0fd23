"""The few practices to work on together, out of all: most urgent first, no factor twice too often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.result import MEANT_DECIMALS

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BELOW_MEANT = 10.0 ** -(MEANT_DECIMALS + 1)


def shortlisted(
    priority: NDArray[np.float64],
    may_list: NDArray[np.bool_],
    factors: NDArray[np.intp],
    *,
    tie_break: NDArray[np.float64],
    most: int,
    per_factor: int,
) -> NDArray[np.bool_]:
    """Marks at most ``most`` practices in each row, at most ``per_factor`` of them of one factor.

    ``priority``, ``may_list`` and ``tie_break`` (0-1, higher goes first among equals) have shape (groups, practices);
    ``factors`` numbers the factor of each practice.
    """
    order = np.round(priority, MEANT_DECIMALS) + _BELOW_MEANT * tie_break
    order = np.where(may_list, order, -np.inf)
    for factor in np.unique(factors):
        columns = np.flatnonzero(factors == factor)
        order[:, columns] = _best(order[:, columns], per_factor)
    return np.isfinite(_best(order, most))


def _best(values: NDArray[np.float64], number: int) -> NDArray[np.float64]:
    """``values`` with minus infinity in the place of all but the ``number`` highest of each row."""
    if values.shape[1] <= number:
        return values
    line = np.partition(values, -number, axis=1)[:, [-number]]
    return np.where(values >= line, values, -np.inf)
