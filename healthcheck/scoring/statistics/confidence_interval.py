"""The interval that every function of this package gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConfidenceInterval:
    """Two-sided limits in the unit of the estimate; ``confidence`` between 0 and 1 (0.95 for a 95 % interval)."""

    low: float
    high: float
    confidence: float
