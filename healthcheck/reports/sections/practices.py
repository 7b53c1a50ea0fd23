"""The practices of the source: how many are matched, and on which the two sides part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from healthcheck.charts.heatmap_words import heatmap_caption, heatmap_description
from healthcheck.charts.reading import MISSING
from healthcheck.disclosure.practice_counts import counts_by_dimension
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.result import PracticeState
from healthcheck.message import joined, message, plural
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import (
    Block,
    ChartKind,
    Column,
    Figure,
    Heading,
    Prose,
    Section,
    Table,
    Tone,
)
from healthcheck.reports.sections.item_cells import BANDS
from healthcheck.reports.sections.own_practices import own_practice_sections
from healthcheck.reports.sections.practice_words import KIND_WORDS, STATE_TITLES, STATES
from healthcheck.reports.sections.withheld import WithheldRow

JUDGED = (
    PracticeState.MATCHED,
    PracticeState.ONE_SIDED,
    PracticeState.CONTESTED,
    PracticeState.ABSENT,
    PracticeState.PARTLY,
)
"""States that compare what both sides answered."""

PARTED = (PracticeState.ONE_SIDED, PracticeState.CONTESTED)
MOST_PARTED = 12
"""Practices on which the two sides part that are named; all of them are in the item detail."""


def practice_sections(material: Material) -> tuple[Section, ...]:
    """One page on practice matching; empty where no practice could be judged or shown.

    One side's own edition has its own practices instead: a match says something of the other side.
    """
    if material.own_side is not None:
        return own_practice_sections(material, material.own_side)
    if material.profile.interview is not None or not _judged(material):
        return ()
    return (
        Section(
            id="practices",
            label=message("Matching practices"),
            title=_title(material),
            blocks=(
                Prose(_introduction(material)),
                *_caution(material),
                _map(material),
                Prose(_counted(material), Tone.NOTE),
                *_parted(material),
            ),
            part=ReportPart.PRACTICES,
        ),
    )


def practices_withheld(material: Material) -> tuple[WithheldRow, ...]:
    """Why no state of any practice is shown; empty where some are, or where one side reads alone."""
    profile = material.profile
    if not profile.practices or _judged(material):
        return ()
    reason = message(
        "A practice is compared where at least {0} people of each side answered its questions.", profile.item_line
    )
    if any(state is None for state in profile.practices.values()):
        reason = message(
            "The assessment was reopened, and one or two people joined or left: two reports would tell on them."
        )
    return (WithheldRow(message("States of the {0} practices", len(material.instrument.practices)), reason),)


def _judged(material: Material) -> list[Practice]:
    """Practices on which the answers of both sides could be compared and may be shown."""
    return _in_state(material, JUDGED)


def _in_state(material: Material, states: Iterable[PracticeState]) -> list[Practice]:
    """Practices in one of ``states``, in the order of these, then of the framework."""
    known = material.profile.practices
    return [entry for state in states for entry in material.instrument.practices if known.get(entry.id) is state]


def _title(material: Material) -> str:
    matched = len(_in_state(material, [PracticeState.MATCHED]))
    judged = len(_judged(material))
    if not matched:
        return message("None of the {0} practices that could be compared are in place on both sides", judged)
    return plural(
        "{1} of the {2} practices that could be compared is in place on both sides",
        "{1} of the {2} practices that could be compared are in place on both sides",
        matched,
        material.instrument.wording.in_words(matched).capitalize(),
        judged,
    )


def _introduction(material: Material) -> str:
    total = len(material.instrument.practices)
    asked = total - len(_in_state(material, [PracticeState.NOT_ASKED]))
    reach = message("all of them") if asked == total else message("{0} of them", asked)
    return message(
        "Value arises where the habits of the two organisations fit each other. The source of this health check "
        "describes {0} practices of good outsourcing relationships; the questions of this form reach {1}.",
        total,
        reach,
    )


def _caution(material: Material) -> tuple[Block, ...]:
    matching = material.profile.matching
    if matching is None or matching.reads_practices:
        return ()
    return (
        Prose(
            message("At this number of respondents read factors, not single practices: a state may be chance."),
            Tone.SMALL,
        ),
    )


def _map(material: Material) -> Figure:
    counts = counts_by_dimension(material.profile.practice_details)
    return Figure(
        kind=ChartKind.PRACTICES,
        caption=heatmap_caption(material.profile),
        alternative=heatmap_description(counts, material.words),
        width=166.0,
        height=86.0,
    )


def _counted(material: Material) -> str:
    """How many practices are in which state: ``Of all 96: 19 matched, 0 one-sided, …``."""
    counts = Counter(state for state in material.profile.practices.values() if state is not None)
    words = joined(
        ", ",
        (message("{0} {1}", counts[state], word) for state, word in STATES.items() if counts[state] or state in JUDGED),
    )
    total = len(material.instrument.practices)
    return message("Of all {0}: {1}. The glossary says what each word takes.", total, words)


def _parted(material: Material) -> tuple[Block, ...]:
    """The one-sided practices, then the contested ones, by title."""
    heading = Heading(message("Where the two sides part on a practice"))
    practices = _in_state(material, PARTED)
    if not practices:
        return (heading, Prose(message("No practice is one-sided or contested.")))
    columns = (
        Column(message("Practice"), 66.0),
        Column(message("Factor"), 38.0),
        *(Column(material.profile.organisation(side), 20.0, is_number=True, side=side) for side in Side),
        Column(message("State"), 22.0),
    )
    table = Table(columns, tuple(_parted_row(material, entry) for entry in practices[:MOST_PARTED]))
    rest = len(practices) - MOST_PARTED
    if rest <= 0:
        return (heading, table)
    more = plural(
        "{0} more practice is one-sided or contested; the item detail has them.",
        "{0} more practices are one-sided or contested; the item detail has them.",
        rest,
    )
    return (heading, table, Prose(more, Tone.NOTE))


def _parted_row(material: Material, practice: Practice) -> tuple[str, ...]:
    state = material.profile.practices[practice.id]
    assert state is not None
    return (
        material.fill(practice.title),
        message("{0}, {1}", material.name(practice.factor), KIND_WORDS[practice.dimension]),
        *(_rated(material, practice.id, side) for side in Side),
        STATE_TITLES[state],
    )


def _rated(material: Material, practice: str, side: Side) -> str:
    """A side's mean over the practice's questions, at few people the third of the scale."""
    details = material.profile.practice_details.get(practice)
    shown = details.side(side) if details else None
    if shown is None or shown.band is None:
        return MISSING
    return BANDS[shown.band] if shown.mean is None else str(printed(shown.mean))
