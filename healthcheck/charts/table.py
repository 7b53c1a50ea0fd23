"""The table twin: the numbers of radar and dumbbell as text, row by row, with what is withheld in words."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.charts.reading import gap_text, people_text, reading_text, reasons, score_text, side_name
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class ProfileTable:
    """``header`` and ``rows`` of equal length, all text; ``keys``: for each row the factor that it is about."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...] = ()


def profile_table(profile: DisclosedProfile, *, words: ChartWords, with_people: bool = False) -> ProfileTable:
    """One row a factor in framework order: name, client, supplier, gap, reading.

    More columns where they say something: single people where they are shown and asked for, people with a score where
    not all who submitted have one, and reasons where a side is withheld.
    """
    header = ("Factor", *(side_name(side) for side in Side), "Gap", "Reading")
    rows = tuple(_row(factor, words) for factor in profile.factors)
    people = [people_text(factor).removesuffix(".").partition(": ")[2] for factor in profile.factors]
    extra = {
        "Single people": people if with_people else [],
        "People with a score": [_headcount(profile, factor) for factor in profile.factors],
        "Not shown": [" ".join(reasons(factor)) for factor in profile.factors],
    }
    for title, cells in extra.items():
        if any(cells):
            header = (*header, title)
            rows = tuple((*row, cell) for row, cell in zip(rows, cells, strict=True))
    return ProfileTable(header, rows, tuple(factor.factor for factor in profile.factors))


def _headcount(profile: DisclosedProfile, factor: DisclosedFactor) -> str:
    """``client 4 of 6``: sides on which not everybody who submitted answered enough of the factor."""
    told = [side for side in Side if not factor.side(side).is_untold]
    counts = {side: (factor.side(side).n, profile.n.get(side, 0)) for side in told}
    return ", ".join(f"{side.value} {n} of {all_of}" for side, (n, all_of) in counts.items() if n != all_of)


def _row(factor: DisclosedFactor, words: ChartWords) -> tuple[str, ...]:
    scores = (score_text(factor.side(side)) for side in Side)
    return (words.name(factor.factor), *scores, gap_text(factor), reading_text(factor))
