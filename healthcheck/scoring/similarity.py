"""How alike two profiles are, and in what they differ: level, spread or shape (``method.md`` 4.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Similarity:
    """Two profiles over the same practices compared (Cronbach and Gleser 1953 components).

    ``mean_square`` = ``elevation`` + ``scatter`` + ``shape``, in points squared; ``correlation`` and ``double_entry``
    (Pearson r of the pairs entered both ways round: 1 only if identical) lie in -1 to 1, NaN where a profile is flat.
    """

    mean_square: float
    elevation: float
    scatter: float
    shape: float
    correlation: float
    double_entry: float


def similarity(client: Sequence[float], supplier: Sequence[float]) -> Similarity:
    """Compare two profiles of equal length (two practices or more, points); population standard deviations."""
    c, s = np.asarray(client, dtype=np.float64), np.asarray(supplier, dtype=np.float64)
    spread_c, spread_s = float(c.std()), float(s.std())
    covariance = float(((c - c.mean()) * (s - s.mean())).mean())
    product = spread_c * spread_s
    return Similarity(
        mean_square=float(np.square(c - s).mean()),
        elevation=float(c.mean() - s.mean()) ** 2,
        scatter=(spread_c - spread_s) ** 2,
        shape=2 * (product - covariance),
        correlation=covariance / product if product else float("nan"),
        double_entry=_double_entry(c, s),
    )


def _double_entry(c: NDArray[np.float64], s: NDArray[np.float64]) -> float:
    both, swapped = np.concatenate([c, s]), np.concatenate([s, c])
    variance = float(both.var())
    covariance = float(((both - both.mean()) * (swapped - both.mean())).mean())
    return covariance / variance if variance else float("nan")
