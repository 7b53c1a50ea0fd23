"""The papers of a workshop as values: the run sheet before it, and the minutes of what was said in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from healthcheck.charts.caption import day_text
from healthcheck.domain.agenda_words import title_of
from healthcheck.domain.commitment import Commitment, Party
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.domain.vote_tally import VoteTally
from healthcheck.domain.workshop import Workshop
from healthcheck.message import message

HOUR = 60
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunItem:
    """``begins`` after the start, as ``1:05``; ``asked``: what each side is asked, where it is asked anything.

    ``why``: why its factor is on the agenda; empty for other items, and without results.
    """

    begins: str
    title: str
    minutes: int
    note: str
    asked: Mapping[Side, str]
    why: str = ""


@dataclass(frozen=True, slots=True)
class RunSheet:
    """The agenda with its times, for the facilitator. ``expected``: how many people of each side will be there."""

    organisations: Mapping[Side, str]
    label: str
    on: date
    booked: int
    total: int
    expected: Mapping[Side, int]
    items: tuple[RunItem, ...]


@dataclass(frozen=True, slots=True)
class MinutesSheet:
    """What was said in the room. Votes are rows of a factor and how many of each side named it; empty where not shown.

    ``scores``: factor, whose, level, reason. ``commitments``: what, who, for whom, when. ``parked``: what, who.
    """

    organisations: Mapping[Side, str]
    label: str
    on: date
    present: Mapping[Side, int]
    votes: tuple[Row, ...]
    withheld: tuple[str, ...]
    scores: tuple[Row, ...]
    decisions: tuple[str, ...]
    commitments: tuple[Row, ...]
    parked: tuple[Row, ...]


def run_sheet(
    workshop: Workshop,
    organisations: Mapping[Side, str],
    instrument: Instrument,
    *,
    assessment: int,
    on: date,
    expected: Mapping[Side, int],
    reasons: Mapping[str, tuple[str, ...]],
) -> RunSheet:
    """``on``: the day of the assessment ``assessment``; ``reasons``: why a factor is worth time, by id."""
    return RunSheet(
        organisations,
        message("Assessment {0}, {1}", assessment, day_text(on)),
        on,
        workshop.length,
        workshop.total_minutes,
        expected,
        tuple(_items(workshop, instrument, reasons)),
    )


def _items(workshop: Workshop, instrument: Instrument, reasons: Mapping[str, tuple[str, ...]]) -> Iterator[RunItem]:
    passed, factors = 0, {factor.id: factor.name for factor in instrument.factors}
    for item in workshop.agenda:
        asked = {side: item.prompts[side] for side in Side if item.prompts.get(side)}
        title = title_of(item, workshop.agenda, factors)
        yield RunItem(
            f"{passed // HOUR}:{passed % HOUR:02}", title, item.minutes, instrument.room.note(item), asked,
            why=instrument.room.why(reasons.get(item.factor or "", ())),
        )  # fmt: skip
        passed += item.minutes


def minutes_sheet(
    workshop: Workshop,
    organisations: Mapping[Side, str],
    names: Mapping[str, str],
    *,
    assessment: int,
    on: date,
    present: Mapping[Side, int],
    tally: VoteTally,
    ledger: Sequence[FactorLedger],
    commitments: Sequence[Commitment],
) -> MinutesSheet:
    """``names``: of the factors and of those of the wheel, by id; ``tally``: as it may be told."""
    return MinutesSheet(
        organisations,
        message("Assessment {0}, workshop of {1}", assessment, day_text(on)),
        on,
        present,
        tuple(_votes(tally, names)) if tally.is_revealed else (),
        tuple(_withheld(tally, organisations)) if tally.is_revealed else (),
        tuple(row for entry in ledger for row in _scores(entry, organisations, names)),
        tuple(decision.text for decision in workshop.decisions),
        tuple(_commitment(entry, organisations) for entry in commitments),
        tuple(_parked(line.text, line.owner, is_done=line.is_done) for line in workshop.parked),
    )


def _votes(tally: VoteTally, names: Mapping[str, str]) -> Iterator[Row]:
    for factor, votes in tally.votes.items():
        if any(votes.values()):
            counts = (votes.get(side) for side in Side)
            yield names.get(factor, factor), *("–" if count is None else str(count) for count in counts)


def _withheld(tally: VoteTally, organisations: Mapping[Side, str]) -> Iterator[str]:
    for side, reason in tally.withheld.items():
        yield message("{0}: {1}", organisations[side], reason)


def _scores(entry: FactorLedger, organisations: Mapping[Side, str], names: Mapping[str, str]) -> Iterator[Row]:
    said: list[tuple[str, RoomScore | None]] = [(organisations[side], entry.workshop.get(side)) for side in Side]
    said += [(message("Agreed by both"), entry.agreed), (message("Target"), entry.target)]
    for whose, score in said:
        if score is not None:
            yield names.get(entry.factor, entry.factor), whose, f"{score.level:g}", score.reason or "–"


def _commitment(entry: Commitment, organisations: Mapping[Side, str]) -> Row:
    def named(party: Party) -> str:
        return party.name or organisations[party.side]

    return (
        entry.what,
        named(entry.provider),
        named(entry.customer),
        day_text(entry.due) if entry.due else message("no day yet"),
    )


def _parked(text: str, owner: str, *, is_done: bool) -> Row:
    return text, owner or "–", message("Done") if is_done else message("Open")
