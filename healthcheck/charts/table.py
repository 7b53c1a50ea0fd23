"""The table twin: the numbers of radar and dumbbell as text, row by row, with what is withheld in words."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.charts.reading import gap_text, reading_text, reasons, score_text, side_name
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class ProfileTable:
    """``header`` and ``rows`` of equal length, all text."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def profile_table(profile: DisclosedProfile, *, words: ChartWords) -> ProfileTable:
    """One row a factor in framework order: name, client, supplier, gap, reading; reasons where a side is withheld."""
    header = ("Factor", *(side_name(side) for side in Side), "Gap", "Reading")
    rows = tuple(_row(factor, words) for factor in profile.factors)
    if not any(reasons(factor) for factor in profile.factors):
        return ProfileTable(header, rows)
    with_reasons = zip(rows, profile.factors, strict=True)
    return ProfileTable(
        (*header, "Not shown"), tuple((*row, " ".join(reasons(factor))) for row, factor in with_reasons)
    )


def _row(factor: DisclosedFactor, words: ChartWords) -> tuple[str, ...]:
    scores = (score_text(factor.side(side)) for side in Side)
    return (words.name(factor.factor), *scores, gap_text(factor), reading_text(factor))
