"""The practices of the source: how many are matched, and on which the two sides part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from healthcheck.charts.reading import MISSING
from healthcheck.domain.disclosed import printed
from healthcheck.domain.instrument import Dimension, Instrument, Practice
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.reports.material import Material
from healthcheck.reports.report_model import Block, Column, Heading, Prose, Section, Table, Tone
from healthcheck.reports.sections.item_cells import BANDS
from healthcheck.reports.sections.withheld import WithheldRow

WORDS = {
    PracticeState.MATCHED: "matched",
    PracticeState.ONE_SIDED: "one-sided",
    PracticeState.CONTESTED: "contested",
    PracticeState.ABSENT: "absent",
    PracticeState.PARTLY: "partly",
    PracticeState.INVISIBLE: "invisible",
    PracticeState.OUT_OF_SCOPE: "out of scope",
    PracticeState.TOO_LITTLE_DATA: "too little data",
    PracticeState.NOT_ASKED: "not asked",
}
JUDGED = (
    PracticeState.MATCHED,
    PracticeState.ONE_SIDED,
    PracticeState.CONTESTED,
    PracticeState.ABSENT,
    PracticeState.PARTLY,
)
"""States that compare what both sides answered."""

PARTED = (PracticeState.CONTESTED, PracticeState.ONE_SIDED)
DIMENSIONS = {Dimension.PROCESS: "Processes", Dimension.TOOL: "Tools", Dimension.BEHAVIOUR: "Behaviours"}
KINDS = {Dimension.PROCESS: "Process", Dimension.TOOL: "Tool", Dimension.BEHAVIOUR: "Behaviour"}


def practice_sections(material: Material) -> tuple[Section, ...]:
    """One page with every practice counted; empty where none could be judged or shown."""
    states = material.profile.practices
    if material.profile.interview is not None or not _judged(material):
        return ()
    total = len(material.instrument.practices)
    return (
        Section(
            id="practices",
            label=f"The {total} practices",
            title=_title(material),
            blocks=(
                Prose(_introduction(material)),
                *_caution(material),
                _meanings(material, Counter(state for state in states.values() if state is not None)),
                Heading("By factor"),
                _by_factor(material),
                *_parted(material),
            ),
        ),
    )


def practices_withheld(material: Material) -> tuple[WithheldRow, ...]:
    """Why no state of any practice is shown; empty where some are, or where one side reads alone."""
    profile = material.profile
    if not profile.practices or _judged(material):
        return ()
    reason = f"A practice is compared where at least {profile.item_line} people of each side answered its questions."
    if any(state is None for state in profile.practices.values()):
        reason = "The assessment was reopened, and one or two people joined or left: two reports would tell on them."
    return (WithheldRow(f"States of the {len(material.instrument.practices)} practices", reason),)


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
    verb = "is" if matched == 1 else "are"
    count = material.instrument.wording.in_words(matched).capitalize() if matched else "None"
    return f"{count} of the {judged} practices that could be compared {verb} in place on both sides"


def _introduction(material: Material) -> str:
    total = len(material.instrument.practices)
    asked = total - len(_in_state(material, [PracticeState.NOT_ASKED]))
    reach = "all of them" if asked == total else f"{asked} of them"
    return (
        f"The source of this health check describes {total} practices of good outsourcing relationships. The questions "
        f"of this form reach {reach}; the answers of both sides say in which state each one is."
    )


def _caution(material: Material) -> tuple[Block, ...]:
    matching = material.profile.matching
    if matching is None or matching.reads_practices:
        return ()
    return (
        Prose("At this number of respondents read factors, not single practices: a state may be chance.", Tone.SMALL),
    )


def _meanings(material: Material, counts: Counter[PracticeState]) -> Table:
    """Every state that occurs, and those that compare even where they do not."""
    meanings = _meaning(material.instrument)
    rows = tuple(
        (word.capitalize(), str(counts[state]), meanings[state])
        for state, word in WORDS.items()
        if counts[state] or state in JUDGED
    )
    return Table((Column("State", 34.0), Column("Practices", 22.0, is_number=True), Column("Meaning", 110.0)), rows)


def _meaning(instrument: Instrument) -> dict[PracticeState, str]:
    method = instrument.method
    low, high = f"{method.not_in_place:g}", f"{method.in_place:g}"
    return {
        PracticeState.MATCHED: f"Both sides rate it in place, at {high} or more.",
        PracticeState.ONE_SIDED: f"One side rates it in place, the other not, below {low}.",
        PracticeState.CONTESTED: f"The two views lie {printed(method.contested)} points or more apart without noise.",
        PracticeState.ABSENT: f"Both sides rate it not in place, below {low}.",
        PracticeState.PARTLY: "Anything between.",
        PracticeState.INVISIBLE: "Too many of one side cannot see from where they sit what the other does.",
        PracticeState.OUT_OF_SCOPE: "Most people on both sides say that it does not apply.",
        PracticeState.TOO_LITTLE_DATA: "Too few people of a side answered its questions.",
        PracticeState.NOT_ASKED: "This form has no question about it.",
    }


def _by_factor(material: Material) -> Table:
    columns = (Column("Factor", 37.0), *(Column(name, 43.0) for name in DIMENSIONS.values()))
    rows = tuple(
        (factor.name, *(_counted(material, factor.id, dimension) for dimension in DIMENSIONS))
        for factor in material.instrument.factors
    )
    return Table(columns, rows)


def _counted(material: Material, factor: str, dimension: Dimension) -> str:
    """``2 matched, 1 partly`` with ``3 not asked`` under it: what compares, then the rest."""
    known = material.profile.practices
    counts = Counter(
        known.get(entry.id)
        for entry in material.instrument.practices
        if entry.factor == factor and entry.dimension is dimension
    )
    rest = [state for state in WORDS if state not in JUDGED]
    lines = (
        ", ".join(f"{counts[state]} {WORDS[state]}" for state in states if counts[state]) for states in (JUDGED, rest)
    )
    return "\n".join(line for line in lines if line) or MISSING


def _parted(material: Material) -> tuple[Block, ...]:
    """The contested practices, then the one-sided ones, by title."""
    heading = Heading("Where the two sides part on a practice")
    practices = _in_state(material, PARTED)
    if not practices:
        return (heading, Prose("No practice is contested or one-sided."))
    columns = (
        Column("Practice", 64.0),
        Column("Factor", 30.0),
        *(Column(material.profile.organisation(side), 25.0, is_number=True, side=side) for side in Side),
        Column("State", 22.0),
    )
    return (heading, Table(columns, tuple(_parted_row(material, entry) for entry in practices)))


def _parted_row(material: Material, practice: Practice) -> tuple[str, ...]:
    state = material.profile.practices[practice.id]
    assert state is not None
    kind = KINDS[practice.dimension]
    return (
        material.fill(practice.title),
        f"{material.name(practice.factor)}\n{kind}",
        *(_rated(material, practice.id, side) for side in Side),
        WORDS[state].capitalize(),
    )


def _rated(material: Material, practice: str, side: Side) -> str:
    """A side's mean over the practice's questions, at few people the third of the scale."""
    details = material.profile.practice_details.get(practice)
    shown = details.side(side) if details else None
    if shown is None or shown.band is None:
        return MISSING
    return BANDS[shown.band] if shown.mean is None else str(printed(shown.mean))
