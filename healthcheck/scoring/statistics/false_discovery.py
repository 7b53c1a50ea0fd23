"""Many tests at once: the false discovery rate."""

from __future__ import annotations

from collections.abc import Sequence


def adjusted_p_values(p_values: Sequence[float]) -> list[float]:
    """Benjamini-Hochberg adjusted p-values in the order given (Benjamini and Hochberg 1995)."""
    count = len(p_values)
    order = sorted(range(count), key=lambda index: p_values[index], reverse=True)
    adjusted = [0.0] * count
    smallest = 1.0
    for position, index in enumerate(order):
        raised = p_values[index] * count / (count - position)
        smallest = min(smallest, max(raised, p_values[index]))  # rounding must not lower the largest
        adjusted[index] = smallest
    return adjusted
