"""Likeness of the two profiles as one audience may see it. Built by ``healthcheck.disclosure`` and by nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.domain.relationship import Side
from healthcheck.domain.similarity import SimilarityReading


@dataclass(frozen=True, slots=True)
class DisclosedSimilarity:
    """The two profiles over so many paired ``practices``; two-sided throughout.

    ``elevation``, ``scatter``, ``shape``: percent of the squared distance, each rounded for itself but for the
    facilitator; None where the profiles are identical. ``stricter``: the side with the lower mean, where that is what
    they mostly differ in. ``mean_square`` (points squared), ``correlation`` and ``double_entry`` (-1 to 1) are for the
    facilitator, the last two from as many practices as the method asks.
    """

    practices: int
    elevation: float | None
    scatter: float | None
    shape: float | None
    reading: SimilarityReading
    stricter: Side | None
    mean_square: float | None
    correlation: float | None
    double_entry: float | None
