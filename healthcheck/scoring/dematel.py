"""Direct and indirect influence between any things that influence each other: DEMATEL (``method.md`` 7.3b).

Formulas as in Si, You, Liu and Zhang 2018 (Mathematical Problems in Engineering, 3696457), with the scale that takes
rows and columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.result import MEANT_DECIMALS

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

_NEARLY = 10.0**-MEANT_DECIMALS


@dataclass(frozen=True, slots=True)
class Dematel:
    """``total``: the matrix T of direct and indirect influence, from row to column; ``scale``: s, X = A / s."""

    scale: float
    total: NDArray[np.float64]

    @property
    def given(self) -> NDArray[np.float64]:
        """D, the row sums of T."""
        sums: NDArray[np.float64] = self.total.sum(axis=1)
        return sums

    @property
    def received(self) -> NDArray[np.float64]:
        """R, the column sums of T."""
        sums: NDArray[np.float64] = self.total.sum(axis=0)
        return sums

    @property
    def prominence(self) -> NDArray[np.float64]:
        """D + R."""
        return self.given + self.received

    @property
    def net(self) -> NDArray[np.float64]:
        """D - R; its sum is 0."""
        return self.given - self.received

    @property
    def line(self) -> float:
        """The mean of T, above which an arrow is drawn."""
        return float(self.total.mean())

    @property
    def arrows(self) -> tuple[tuple[int, int], ...]:
        """(row, column) of what lies above ``line``, strongest first, ties in reading order; nothing on itself."""
        cells = np.round(self.total, MEANT_DECIMALS)
        strong = [(int(row), int(column)) for row, column in np.argwhere(cells > round(self.line, MEANT_DECIMALS))]
        return tuple(sorted((cell for cell in strong if cell[0] != cell[1]), key=lambda cell: -cells[cell]))


def dematel(direct: ArrayLike) -> Dematel | None:
    """T = X (I - X)^-1 of the ``direct`` influences, X = A / s, s the largest row or column sum.

    ``direct``: square, any unit, not negative, zeros on the diagonal; ValueError otherwise. None where it cannot be
    told: no influence at all, or influence that never fades (spectral radius of X not below 1, as where all links are
    rated alike), so that its sum has no end.
    """
    matrix = _checked(direct)
    scale = float(max(matrix.sum(axis=0).max(initial=0.0), matrix.sum(axis=1).max(initial=0.0)))
    if scale <= 0:
        return None
    share = matrix / scale
    if float(np.abs(np.linalg.eigvals(share)).max()) >= 1 - _NEARLY:
        return None
    # T (I - X) = X, solved from the left of its transpose
    total = np.linalg.solve((np.eye(len(share)) - share).T, share.T).T
    return Dematel(scale, np.maximum(total, 0.0))


def _checked(direct: ArrayLike) -> NDArray[np.float64]:
    matrix = np.asarray(direct, dtype=np.float64)
    if matrix.ndim != 2 or len(set(matrix.shape)) != 1 or not np.isfinite(matrix).all():  # noqa: PLR2004 - a square
        raise ValueError("influences need a complete square matrix")
    if np.diagonal(matrix).any() or (matrix < 0).any():
        raise ValueError("influences are not negative, and nothing influences itself")
    return matrix
