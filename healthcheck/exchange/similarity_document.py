"""Likeness of the two profiles as a section of the results document."""

from __future__ import annotations

from healthcheck.domain.disclosed_similarity import DisclosedSimilarity
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def similarity_document(found: DisclosedSimilarity | None, numbers: JsonNumbers) -> dict[str, Json]:
    """Every key, null where withheld; shares in percent, coefficients -1 to 1."""
    return {
        "practices": found.practices if found else None,
        "elevation": numbers.number(found.elevation) if found else None,
        "scatter": numbers.number(found.scatter) if found else None,
        "shape": numbers.number(found.shape) if found else None,
        "reading": found.reading.value if found else None,
        "stricter": found.stricter.value if found and found.stricter else None,
        "mean_square": numbers.number(found.mean_square) if found else None,
        "correlation": numbers.number(found.correlation) if found else None,
        "icc_de": numbers.number(found.double_entry) if found else None,
    }
