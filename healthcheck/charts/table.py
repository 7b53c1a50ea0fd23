"""The table twin: the numbers of radar and dumbbell as text, row by row, with what is withheld in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from healthcheck.charts.reading import gap_text, people_list, reading_text, reasons, score_text, side_name, side_word
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message


@dataclass(frozen=True, slots=True)
class ProfileTable:
    """``header`` and ``rows`` of equal length, all text; ``keys``: for each row the factor that it is about.

    ``has_reasons``: the last column says why something is not shown.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...] = ()
    has_reasons: bool = False

    def said(self, say: Callable[[str], str]) -> ProfileTable:
        """The same with every text as ``say`` has it."""
        rows = tuple(tuple(map(say, row)) for row in self.rows)
        return replace(self, header=tuple(map(say, self.header)), rows=rows)


def profile_table(profile: DisclosedProfile, *, words: ChartWords, with_people: bool = False) -> ProfileTable:
    """One row a factor in framework order: name, client, supplier, gap, reading.

    More columns where they say something: single people where they are shown and asked for, people with a score where
    not all who submitted have one, and reasons where a side is withheld.
    """
    header = (message("Factor"), *(side_name(side) for side in Side), message("Gap"), message("Reading"))
    rows = tuple(_row(factor, words) for factor in profile.factors)
    people = [people_list(factor) for factor in profile.factors]
    untold = [joined(" ", reasons(factor)) for factor in profile.factors]
    extra = {
        message("Single people"): people if with_people else [],
        message("People with a score"): [_headcount(profile, factor) for factor in profile.factors],
        message("Not shown"): untold,
    }
    for title, cells in extra.items():
        if any(cells):
            header = (*header, title)
            rows = tuple((*row, cell) for row, cell in zip(rows, cells, strict=True))
    keys = tuple(factor.factor for factor in profile.factors)
    return ProfileTable(header, rows, keys, has_reasons=any(untold)).said(words.say)


def _headcount(profile: DisclosedProfile, factor: DisclosedFactor) -> str:
    """``client 4 of 6``: sides on which not everybody who submitted answered enough of the factor."""
    told = [side for side in Side if not factor.side(side).is_untold]
    counts = {side: (factor.side(side).n, profile.n.get(side, 0)) for side in told}
    return joined(
        ", ",
        (message("{0} {1} of {2}", side_word(side), n, all_of) for side, (n, all_of) in counts.items() if n != all_of),
    )


def _row(factor: DisclosedFactor, words: ChartWords) -> tuple[str, ...]:
    scores = (score_text(factor.side(side)) for side in Side)
    return (words.name(factor.factor), *scores, gap_text(factor), reading_text(factor))
