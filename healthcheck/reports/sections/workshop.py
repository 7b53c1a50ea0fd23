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
from healthcheck.message import joined, listed, message, plural
from healthcheck.reports.material import Material
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

_INTRODUCTION = message(
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
            label=message("Workshop"),
            title=_title(material, held),
            blocks=(
                Split((Prose(_INTRODUCTION),), (Facts(message("Minutes"), tuple(_facts(material, held))),)),
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
    promised, decided, in_words = len(held.commitments), len(held.decisions), material.instrument.wording.in_words
    counts = [
        (promised, plural("{1} commitment", "{1} commitments", promised, in_words(promised))),
        (decided, plural("{1} decision", "{1} decisions", decided, in_words(decided))),
        (targets, plural("{1} target", "{1} targets", targets, in_words(targets))),
    ]
    left = [text for count, text in counts if count]
    day = day_text(held.held_on)
    if left:
        return message("The workshop of {0} left {1}", day, listed(left))
    return message("What was said in the workshop of {0}", day)


def _facts(material: Material, held: DisclosedWorkshop) -> Iterator[tuple[str, str]]:
    yield message("Held"), _held_text(held)
    for side in Side:
        yield message("Present, {0}", material.profile.organisation(side)), _present_text(held, side)


def _held_text(held: DisclosedWorkshop) -> str:
    """``12 May 2025, 120 minutes booked, 96 taken``."""
    day, booked = day_text(held.held_on), held.booked
    told = (
        message("{0}, {1} minutes booked, {2} taken", day, booked, held.minutes)
        if held.minutes
        else message("{0}, {1} minutes booked", day, booked)
    )
    return told if held.is_over else message("{0}; it has not been ended", told)


def _present_text(held: DisclosedWorkshop, side: Side) -> str:
    """``2 people: Ada Lund, Tom Novak``."""
    if not held.present[side]:
        return message("nobody noted")
    count, names = people(held.present[side]), held.names[side]
    return message("{0}: {1}", count, joined(", ", names)) if names else count


def _scores(material: Material, held: DisclosedWorkshop) -> Iterator[Block]:
    """Every layer of the factors that were spoken of, the targets drawn, and the reasons."""
    if not held.told:
        return
    yield Heading(message("Scores said in the room"))
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
            Column(_heard(material, side, message("survey")), 22.0, is_number=True, side=side),
            Column(_heard(material, side, message("in the room")), 22.0, is_number=True, side=side),
        )
    ]
    return (
        Column(message("Factor"), 44.0, is_lead=True), *sides,
        Column(message("Agreed"), 18.0, is_number=True), Column(message("Target"), 18.0, is_number=True),
    )  # fmt: skip


def _heard(material: Material, side: Side, how: str) -> str:
    """The head of a column: whose scores, and where they were given."""
    return joined("\n", (material.profile.organisation(side), how))


def _row(material: Material, entry: FactorLedger) -> tuple[Cell, ...]:
    cells: list[str] = []
    for side in Side:
        score = entry.surveyed(side)
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
        caption=joined(" ", (layer.post_caption, gap_caption(profile, words))),
        alternative=joined(" ", (gap_description(profile, ordered(profile), words), layer.listing(words))),
        width=166.0,
        height=86.0,
    )


def _reasons(material: Material, held: DisclosedWorkshop) -> Iterator[Block]:
    """Why a score was said, who said it, and when."""
    rows = [row for entry in held.told for row in _reasons_of(material, entry)]
    if rows:
        yield Heading(message("Reasons that were given"), level=3)
        columns = (
            Column(message("Factor"), 40.0, is_lead=True), Column(message("Whose"), 40.0),
            Column(message("Points"), 16.0, is_number=True), Column(message("Reason"), 70.0),
        )  # fmt: skip
        yield Table(columns, tuple(rows))


def _reasons_of(material: Material, entry: FactorLedger) -> Iterator[tuple[Cell, ...]]:
    sides = ((_name(material, side), entry.workshop.get(side)) for side in Side)
    both: tuple[tuple[Cell, RoomScore | None], ...] = (
        (message("Both, agreed"), entry.agreed),
        (message("Both, target"), entry.target),
    )
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
    yield Heading(message("Top three, voted in the room"))
    if sides:
        names = {entry.id: entry.name for entry in material.instrument.wheel}
        named = {factor: counts for factor, counts in tally.votes.items() if any(counts.get(side) for side in sides)}
        columns = (
            Column(message("Factor"), 100.0),
            *(Column(material.profile.organisation(side), 33.0, is_number=True, side=side) for side in sides),
        )
        rows = ((names[factor], *(str(counts[side] or 0) for side in sides)) for factor, counts in named.items())
        yield Table(columns, tuple(rows))
    for side, reason in reasons:
        yield Prose(message("{0}: {1}", material.profile.organisation(side), reason), Tone.SMALL)


def _commitments(material: Material, held: DisclosedWorkshop) -> Iterator[Block]:
    if not held.commitments:
        return
    yield Heading(message("Commitments made in the room"))
    columns = (
        Column(message("Commitment"), 72.0, is_lead=True), Column(message("Made by"), 34.0),
        Column(message("To"), 34.0), Column(message("Due"), 26.0),
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
        yield Heading(message("Decisions"))
        yield Bullets(tuple(" ".join(decision.text.split()) for decision in held.decisions))
    if held.parked:
        yield Heading(message("Parking lot"))
        columns = (
            Column(message("What"), 96.0, is_lead=True),
            Column(message("Who takes care"), 44.0),
            Column(message("State"), 26.0),
        )
        rows = (
            (line.text, line.owner or MISSING, message("Done") if line.is_done else message("Open"))
            for line in held.parked
        )
        yield Table(columns, tuple(rows))
