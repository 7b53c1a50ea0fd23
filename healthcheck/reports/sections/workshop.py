"""The workshop: who was there, what was said of which factor, what both sides voted for, decided and parked."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.caption import day_text, gap_caption
from healthcheck.charts.description import gap_description
from healthcheck.charts.gap_order import ordered
from healthcheck.charts.reading import MISSING
from healthcheck.charts.room_layer import RoomLayer, room_layers
from healthcheck.domain.commitment import Party
from healthcheck.domain.disclosed import printed
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.relationship import Side
from healthcheck.domain.report_order import ReportPart
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.domain.text import people
from healthcheck.reports.material import Material
from healthcheck.reports.phrases import listed
from healthcheck.reports.report_model import (
    Block,
    Bullets,
    Cell,
    ChartKind,
    Column,
    Facts,
    Figure,
    Heading,
    Prose,
    Section,
    SideText,
    Split,
    Table,
    Tone,
)
from healthcheck.reports.sections.promises import NO_DATE

_INTRODUCTION = (
    "Both sides looked at their results together. A score in the room is a level from 0 to 4, said aloud in half steps "
    "and printed as points. Each layer stands above the one before it and changes nothing in it: the survey, what a "
    "side said anew, what both agreed on, what both want to reach."
)


def workshop_sections(material: Material) -> tuple[Section, ...]:
    """The minutes of the workshop, for whoever reads this edition; empty where none has begun."""
    held = material.workshop
    if held is None:
        return ()
    return (
        Section(
            id="workshop",
            label="Workshop",
            title=_title(material, held),
            blocks=(
                Split((Prose(_INTRODUCTION),), (Facts("Minutes", tuple(_facts(material, held))),)),
                *_scores(material, held),
                *_votes(material, held),
                *_commitments(material, held),
                *_lists(held),
            ),
            part=ReportPart.WORKSHOP,
        ),
    )


def _title(material: Material, held: DisclosedWorkshop) -> str:
    """What it left, counted."""
    targets = sum(entry.target is not None for entry in held.ledger)
    counts = [
        _counted(material, len(held.commitments), "commitment"),
        _counted(material, len(held.decisions), "decision"),
        _counted(material, targets, "target"),
    ]
    left = [text for text in counts if text]
    day = day_text(held.held_on)
    return f"The workshop of {day} left {listed(left)}" if left else f"What was said in the workshop of {day}"


def _counted(material: Material, count: int, noun: str) -> str:
    if not count:
        return ""
    return f"{material.instrument.wording.in_words(count)} {noun}{'' if count == 1 else 's'}"


def _facts(material: Material, held: DisclosedWorkshop) -> Iterator[tuple[str, str]]:
    took = f", {held.minutes} taken" if held.minutes else ""
    state = "" if held.is_over else "; it has not been ended"
    yield "Held", f"{day_text(held.held_on)}, {held.booked} minutes booked{took}{state}"
    for side in Side:
        names = f": {listed(held.names[side])}" if held.names[side] else ""
        told = f"{people(held.present[side])}{names}" if held.present[side] else "nobody noted"
        yield f"Present, {material.profile.organisation(side)}", told


def _scores(material: Material, held: DisclosedWorkshop) -> Iterator[Block]:
    """Every layer of the factors that were spoken of, the targets drawn, and the reasons."""
    if not held.told:
        return
    yield Heading("Scores said in the room")
    yield Table(_columns(material), tuple(_row(material, entry) for entry in held.told))
    layer = target_layer(held)
    if layer is not None and material.profile.shown_sides:
        yield target_figure(material, layer)
    yield from _reasons(material, held)


def _columns(material: Material) -> tuple[Column, ...]:
    sides = [
        column
        for side in Side
        for column in (
            Column(f"{material.profile.organisation(side)}: survey", 24.0, is_number=True, side=side),
            Column("in the room", 19.0, is_number=True, side=side),
        )
    ]
    return (
        Column("Factor", 44.0, is_lead=True), *sides,
        Column("Agreed", 18.0, is_number=True), Column("Target", 18.0, is_number=True),
    )  # fmt: skip


def _row(material: Material, entry: FactorLedger) -> tuple[Cell, ...]:
    cells: list[str] = []
    for side in Side:
        surveyed = entry.survey.get(side)
        score = None if surveyed is None else surveyed.score
        cells += [MISSING if score is None else str(printed(score)), _points(entry.workshop.get(side))]
    return (material.name(entry.factor), *cells, _points(entry.agreed), _points(entry.target))


def _points(score: RoomScore | None) -> str:
    return MISSING if score is None else str(printed(score.points))


def target_layer(held: DisclosedWorkshop) -> RoomLayer | None:
    """The targets as they are drawn; None where none was set in this workshop."""
    layers = room_layers(held.ledger)
    return next((entry for entry in layers if entry.layer is ScoreLayer.TARGET and not entry.is_from_before), None)


def target_figure(material: Material, layer: RoomLayer) -> Figure:
    """The dumbbell with an upright stroke at each target."""
    words, profile = material.words, material.profile
    return Figure(
        kind=ChartKind.TARGETS,
        caption=f"{layer.post_caption} {gap_caption(profile, words)}",
        alternative=f"{gap_description(profile, ordered(profile), words)} {layer.listing(words)}",
        width=166.0,
        height=86.0,
    )


def _reasons(material: Material, held: DisclosedWorkshop) -> Iterator[Block]:
    """Why a score was said, who said it, and when."""
    rows = [row for entry in held.told for row in _reasons_of(material, entry)]
    if rows:
        yield Heading("Reasons that were given", level=3)
        columns = (
            Column("Factor", 40.0, is_lead=True), Column("Whose", 40.0), Column("Points", 16.0, is_number=True),
            Column("Reason", 70.0),
        )  # fmt: skip
        yield Table(columns, tuple(rows))


def _reasons_of(material: Material, entry: FactorLedger) -> Iterator[tuple[Cell, ...]]:
    sides = ((_name(material, side), entry.workshop.get(side)) for side in Side)
    both: tuple[tuple[Cell, RoomScore | None], ...] = (("Both, agreed", entry.agreed), ("Both, target", entry.target))
    for whose, score in (*sides, *both):
        if score is not None and score.reason:
            yield material.name(entry.factor), whose, str(printed(score.points)), " ".join(score.reason.split())


def _name(material: Material, side: Side) -> Cell:
    return SideText(side, material.profile.organisation(side), "")


def _votes(material: Material, held: DisclosedWorkshop) -> Iterator[Block]:
    """How many of each side named a factor among the three that matter most; only those of sides that may be told."""
    tally = held.tally
    sides = [side for side in material.detailed_sides if any(counts.get(side) for counts in tally.votes.values())]
    reasons = [(side, tally.withheld[side]) for side in material.detailed_sides if side in tally.withheld]
    if not sides and not reasons:
        return
    yield Heading("Top three, voted in the room")
    if sides:
        names = {entry.id: entry.name for entry in material.instrument.wheel}
        named = {factor: counts for factor, counts in tally.votes.items() if any(counts.get(side) for side in sides)}
        columns = (
            Column("Factor", 100.0),
            *(Column(material.profile.organisation(side), 33.0, is_number=True, side=side) for side in sides),
        )
        rows = ((names[factor], *(str(counts[side] or 0) for side in sides)) for factor, counts in named.items())
        yield Table(columns, tuple(rows))
    for side, reason in reasons:
        yield Prose(f"{material.profile.organisation(side)}: {reason}", Tone.SMALL)


def _commitments(material: Material, held: DisclosedWorkshop) -> Iterator[Block]:
    if not held.commitments:
        return
    yield Heading("Commitments made in the room")
    columns = (
        Column("Commitment", 72.0, is_lead=True), Column("Made by", 34.0), Column("To", 34.0), Column("Due", 26.0),
    )  # fmt: skip
    rows = (
        (
            " ".join(entry.what.split()),
            _party(material, entry.provider),
            _party(material, entry.customer),
            day_text(entry.due) if entry.due else NO_DATE,
        )
        for entry in held.commitments
    )
    yield Table(columns, tuple(rows))


def _party(material: Material, party: Party) -> SideText:
    organisation = material.profile.organisation(party.side)
    is_person = party.is_named and party.name
    return SideText(party.side, party.name if is_person else organisation, organisation if is_person else "")


def _lists(held: DisclosedWorkshop) -> Iterator[Block]:
    if held.decisions:
        yield Heading("Decisions")
        yield Bullets(tuple(" ".join(decision.text.split()) for decision in held.decisions))
    if held.parked:
        yield Heading("Parking lot")
        columns = (Column("What", 96.0, is_lead=True), Column("Who takes care", 44.0), Column("State", 26.0))
        rows = ((line.text, line.owner or MISSING, "Done" if line.is_done else "Open") for line in held.parked)
        yield Table(columns, tuple(rows))
