"""How alike the two sides' profiles are, and in what they differ (``method.md`` 4.6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Side
from healthcheck.domain.result import MEANT_DECIMALS


class SimilarityReading(StrEnum):
    """In what two profiles mostly differ; ``NOT_TOLD``: too few practices, or too much noise, for a word."""

    MOSTLY_ELEVATION = "mostly_elevation"
    MOSTLY_SCATTER = "mostly_scatter"
    MOSTLY_SHAPE = "mostly_shape"
    MIXED = "mixed"
    IDENTICAL = "identical"
    NOT_TOLD = "not_told"


@dataclass(frozen=True, slots=True)
class SimilarityShares:
    """Shares of the squared distance, 0-1, together 1."""

    elevation: float
    scatter: float
    shape: float


@dataclass(frozen=True, slots=True)
class Similarity:
    """Two profiles over the same ``practices`` (two or more) compared: Cronbach and Gleser 1953 components.

    ``level_gap``: mean of the client minus mean of the supplier, in points. ``mean_square`` = ``elevation`` +
    ``scatter`` + ``shape``, in points squared. ``correlation`` and ``double_entry`` (Pearson r of the pairs entered
    both ways round: 1 only if identical) lie in -1 to 1; None where a profile is flat, or with too few practices.
    """

    practices: int
    level_gap: float
    mean_square: float
    elevation: float
    scatter: float
    shape: float
    correlation: float | None
    double_entry: float | None
    reading: SimilarityReading = SimilarityReading.NOT_TOLD

    @property
    def shares(self) -> SimilarityShares | None:
        """What each component is of the squared distance; None where the profiles are identical."""
        total = self.elevation + self.scatter + self.shape
        if round(total, MEANT_DECIMALS) <= 0:
            return None
        return SimilarityShares(self.elevation / total, self.scatter / total, self.shape / total)

    @property
    def stricter(self) -> Side | None:
        """The side whose mean is lower; None where both are the same."""
        gap = round(self.level_gap, MEANT_DECIMALS)
        if gap == 0:
            return None
        return Side.SUPPLIER if gap > 0 else Side.CLIENT
