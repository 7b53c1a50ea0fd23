"""Likeness of the two profiles, as an audience may see it."""

from __future__ import annotations

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed_similarity import DisclosedSimilarity
from healthcheck.domain.relationship import Side
from healthcheck.domain.similarity import Similarity, SimilarityReading


def disclosed_similarity(found: Similarity | None, rules: Rules, *, has_matching: bool) -> DisclosedSimilarity | None:
    """Shares for everybody, coefficients for the facilitator; None unless matching of the whole is shown.

    It compares the same pairs, so what withholds the one withholds the other. Over a few practices shares, level and
    gap together would be equations for single ones, so those are the facilitator's. On a rounded side the reading goes,
    as every word that could turn with one late answer.
    """
    if found is None or not has_matching:
        return None
    if found.practices < rules.method.similarity_from and not rules.is_facilitator:
        return None
    is_told = rules.is_facilitator or not rules.rounded
    reading = found.reading if is_told else SimilarityReading.NOT_TOLD
    shares = found.shares
    is_mine = rules.is_facilitator
    return DisclosedSimilarity(
        practices=found.practices,
        elevation=rules.points(100 * shares.elevation, *Side) if shares else None,
        scatter=rules.points(100 * shares.scatter, *Side) if shares else None,
        shape=rules.points(100 * shares.shape, *Side) if shares else None,
        reading=reading,
        stricter=found.stricter if reading is SimilarityReading.MOSTLY_ELEVATION else None,
        mean_square=found.mean_square if is_mine else None,
        correlation=found.correlation if is_mine else None,
        double_entry=found.double_entry if is_mine else None,
    )
