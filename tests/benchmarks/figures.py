"""Repeated measurements of one thing, and what may be said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Figures:
    """At least two values of one unit, in the order in which they were measured."""

    values: Sequence[float]

    @property
    def median(self) -> float:
        return median(self.values)

    def percentile(self, share: int) -> float:
        """The value that ``share`` percent of the values do not exceed."""
        return quantiles(self.values, n=100, method="inclusive")[share - 1]

    def over(self, others: Figures) -> Figures:
        """The ratios to what was measured by turns with these."""
        return Figures([value / other for value, other in zip(self.values, others.values, strict=True)])

    def text(self, unit: str = "", *, digits: int = 0) -> str:
        """The median, and the smallest and the largest value."""
        low, high = min(self.values), max(self.values)
        return f"{self.median:.{digits}f}{unit} ({low:.{digits}f}-{high:.{digits}f})"

    def tail(self, unit: str) -> str:
        """The median and the 99th percentile."""
        return f"p50 {self.median:.1f}, p99 {self.percentile(99):.1f}{unit}"
