"""Matched practices by factor and kind in words: share and counts of a cell, description, caption, and table twin."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.charts.caption import basis
from healthcheck.charts.reading import MISSING
from healthcheck.charts.table import ProfileTable
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_practice import PracticeCounts
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.result import PracticeState
from healthcheck.message import joined, message

Counts = Mapping[str, Mapping[Dimension, PracticeCounts]]

DIMENSIONS = {
    Dimension.PROCESS: message("Processes"),
    Dimension.TOOL: message("Tools"),
    Dimension.BEHAVIOUR: message("Behaviours"),
}
ALL = message("All")
ALL_KINDS = message("All kinds")
_WITHIN = {
    DIMENSIONS[Dimension.PROCESS]: message("processes"),
    DIMENSIONS[Dimension.TOOL]: message("tools"),
    DIMENSIONS[Dimension.BEHAVIOUR]: message("behaviours"),
    ALL_KINDS: message("all kinds"),
}
"""The same within a sentence."""

JUDGED = (
    PracticeState.MATCHED,
    PracticeState.PARTLY,
    PracticeState.ONE_SIDED,
    PracticeState.CONTESTED,
    PracticeState.ABSENT,
)
"""States in which both sides' answers could be held against each other: the whole of a share."""

STATES = {
    PracticeState.MATCHED: message("matched"),
    PracticeState.PARTLY: message("partly"),
    PracticeState.ONE_SIDED: message("one-sided"),
    PracticeState.CONTESTED: message("contested"),
    PracticeState.ABSENT: message("absent"),
    PracticeState.INVISIBLE: message("invisible"),
    PracticeState.OUT_OF_SCOPE: message("out of scope"),
    PracticeState.TOO_LITTLE_DATA: message("too little data"),
    PracticeState.NOT_ASKED: message("not asked"),
}
_HEADINGS = {
    PracticeState.MATCHED: message("Matched"),
    PracticeState.PARTLY: message("Partly"),
    PracticeState.ONE_SIDED: message("One-sided"),
    PracticeState.CONTESTED: message("Contested"),
    PracticeState.ABSENT: message("Absent"),
    PracticeState.INVISIBLE: message("Invisible"),
    PracticeState.OUT_OF_SCOPE: message("Out of scope"),
    PracticeState.TOO_LITTLE_DATA: message("Too little data"),
    PracticeState.NOT_ASKED: message("Not asked"),
}
MISSING_STATES = (
    PracticeState.OUT_OF_SCOPE,
    PracticeState.INVISIBLE,
    PracticeState.TOO_LITTLE_DATA,
    PracticeState.NOT_ASKED,
)


def judged(counts: PracticeCounts) -> int:
    """Practices that a share is a share of."""
    return sum(counts.states.get(state, 0) for state in JUDGED)


def matched(counts: PracticeCounts) -> int:
    """Practices in place in the eyes of both sides."""
    return counts.states.get(PracticeState.MATCHED, 0)


def share(counts: PracticeCounts) -> int | None:
    """Matched practices in percent of those that could be judged, as printed; None where none could."""
    whole = judged(counts)
    return round(100 * matched(counts) / whole) if whole else None


def missing_text(counts: PracticeCounts) -> str:
    """Why a cell has no share: the commonest reason, ``withheld`` before all others."""
    if counts.withheld:
        return message("withheld")
    known = [(counts.states.get(state, 0), state) for state in MISSING_STATES]
    number, state = max(known, key=lambda entry: entry[0])
    return STATES[state] if number else message("no practice")


def cell_text(counts: PracticeCounts) -> str:
    """``33 % (2 of 6)``, or why there is none."""
    found = share(counts)
    return (
        missing_text(counts) if found is None else message("{0} % ({1} of {2})", found, matched(counts), judged(counts))
    )


def cell_meaning(name: str, kind: str, counts: PracticeCounts) -> str:
    """Everything that one cell says: share, and how many practices are in which state."""
    parts = [message("{0} {1}", number, STATES[state]) for state in STATES if (number := counts.states.get(state, 0))]
    if counts.withheld:
        parts.append(message("{0} withheld", counts.withheld))
    found = share(counts)
    lead = missing_text(counts) if found is None else message("{0} % matched", found)
    return message(
        "{0}, {1}: {2}. Of {3}: {4}.", name, _WITHIN[kind], lead, counts.total, joined(", ", parts) or message("none")
    )


def heatmap_title(profile: DisclosedProfile) -> str:
    """What the map shows, and of whom."""
    return message("Matched practices of {0}, assessment {1}", profile.name, profile.assessment)


def heatmap_description(counts: Counts, words: ChartWords) -> str:
    """The map as sentences: every cell with its share and its numbers of practices."""
    rows = (
        joined(" ", (cell_meaning(words.name(factor), DIMENSIONS[kind], cell) for kind, cell in cells.items()))
        for factor, cells in counts.items()
    )
    lead = message("Heat map, {0} by kind of practice, share of matched practices.", words.factors(len(counts)))
    return joined(" ", (lead, *rows))


def heatmap_caption(profile: DisclosedProfile) -> str:
    """How to read a cell, then the same facts as under the other charts."""
    return message(
        "Matched: in place in the eyes of both sides, as a share of the practices on which both could be heard. "
        "Few practices make large steps. Hatched: none could be judged or shown. {0}",
        basis(profile),
    )


def heatmap_table(counts: Counts, *, words: ChartWords) -> ProfileTable:
    """One row a factor: the cells of the map, all kinds together, and how many practices are in which state."""
    totals = {factor: PracticeCounts.together(cells.values()) for factor, cells in counts.items()}
    states = [state for state in STATES if any(total.states.get(state, 0) for total in totals.values())]
    has_withheld = any(total.withheld for total in totals.values())
    header = (message("Factor"), *DIMENSIONS.values(), ALL, *(_HEADINGS[state] for state in states))
    rows = tuple(
        (
            words.name(factor),
            *(cell_text(cells[kind]) if kind in cells else MISSING for kind in DIMENSIONS),
            cell_text(totals[factor]),
            *(str(totals[factor].states.get(state, 0)) for state in states),
            *((str(totals[factor].withheld),) if has_withheld else ()),
        )
        for factor, cells in counts.items()
    )
    header = (*header, message("Withheld")) if has_withheld else header
    return ProfileTable(header, rows, tuple(counts)).said(words.say)
