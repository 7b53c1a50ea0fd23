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

Counts = Mapping[str, Mapping[Dimension, PracticeCounts]]

DIMENSIONS = {Dimension.PROCESS: "Processes", Dimension.TOOL: "Tools", Dimension.BEHAVIOUR: "Behaviours"}
ALL = "All"
JUDGED = (
    PracticeState.MATCHED,
    PracticeState.PARTLY,
    PracticeState.ONE_SIDED,
    PracticeState.CONTESTED,
    PracticeState.ABSENT,
)
"""States in which both sides' answers could be held against each other: the whole of a share."""

STATES = {
    PracticeState.MATCHED: "matched",
    PracticeState.PARTLY: "partly",
    PracticeState.ONE_SIDED: "one-sided",
    PracticeState.CONTESTED: "contested",
    PracticeState.ABSENT: "absent",
    PracticeState.INVISIBLE: "invisible",
    PracticeState.OUT_OF_SCOPE: "out of scope",
    PracticeState.TOO_LITTLE_DATA: "too little data",
    PracticeState.NOT_ASKED: "not asked",
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
        return "withheld"
    known = [(counts.states.get(state, 0), state) for state in MISSING_STATES]
    number, state = max(known, key=lambda entry: entry[0])
    return STATES[state] if number else "no practice"


def cell_text(counts: PracticeCounts) -> str:
    """``33 % (2 of 6)``, or why there is none."""
    found = share(counts)
    return missing_text(counts) if found is None else f"{found} % ({matched(counts)} of {judged(counts)})"


def cell_meaning(name: str, kind: str, counts: PracticeCounts) -> str:
    """Everything that one cell says: share, and how many practices are in which state."""
    parts = [f"{number} {STATES[state]}" for state in STATES if (number := counts.states.get(state, 0))]
    if counts.withheld:
        parts.append(f"{counts.withheld} withheld")
    found = share(counts)
    lead = missing_text(counts) if found is None else f"{found} % matched"
    return f"{name}, {kind.lower()}: {lead}. Of {counts.total}: {', '.join(parts) or 'none'}."


def heatmap_title(profile: DisclosedProfile) -> str:
    """What the map shows, and of whom."""
    return f"Matched practices of {profile.name}, assessment {profile.assessment}"


def heatmap_description(counts: Counts, words: ChartWords) -> str:
    """The map as sentences: every cell with its share and its numbers of practices."""
    rows = (
        " ".join(cell_meaning(words.name(factor), DIMENSIONS[kind], cell) for kind, cell in cells.items())
        for factor, cells in counts.items()
    )
    return f"Heat map, {words.in_words(len(counts))} factors by kind of practice, share of matched practices. " + (
        " ".join(rows)
    )


def heatmap_caption(profile: DisclosedProfile) -> str:
    """How to read a cell, then the same facts as under the other charts."""
    return (
        "Matched: in place in the eyes of both sides, as a share of the practices on which both could be heard. "
        f"Few practices make large steps. Hatched: none could be judged or shown. {basis(profile)}"
    )


def heatmap_table(counts: Counts, *, words: ChartWords) -> ProfileTable:
    """One row a factor: the cells of the map, all kinds together, and how many practices are in which state."""
    totals = {factor: PracticeCounts.together(cells.values()) for factor, cells in counts.items()}
    states = [state for state in STATES if any(total.states.get(state, 0) for total in totals.values())]
    has_withheld = any(total.withheld for total in totals.values())
    header = ("Factor", *DIMENSIONS.values(), ALL, *(STATES[state].capitalize() for state in states))
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
    return ProfileTable((*header, "Withheld") if has_withheld else header, rows, tuple(counts))
