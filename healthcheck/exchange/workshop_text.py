"""What a workshop left, as text for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from healthcheck.charts.reading import MISSING
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.exchange.typescript import Typescript
from healthcheck.message import joined, message, plural


def workshop_text(found: DisclosedWorkshop | None, profile: DisclosedProfile, instrument: Instrument) -> str:
    """Who was there, every layer of the scores that were spoken of, and what was decided; empty without a workshop."""
    if found is None:
        return ""
    script = Typescript(instrument.speech)
    there = joined(", ", (f"{profile.organisation(side)} {found.present[side]}" for side in Side))
    parts = [script.bullets([message("Present: {0}.", there), *_noted(found)])]
    if found.told:
        head = (
            message("Said in the room"), message("Client"), message("today"), message("Supplier"), message("today"),
            message("Agreed"), message("Target"),
        )  # fmt: skip
        rows = [_row(entry, instrument) for entry in found.told]
        parts.append(script.table([head, *rows], right=(1, 2, 3, 4, 5, 6), most={0: 30}))
    return script.section(message("The workshop of {0}", found.held_on.isoformat()), parts)


def _noted(found: DisclosedWorkshop) -> Iterator[str]:
    made = len(found.commitments)
    if made:
        yield plural("{0} commitment was made.", "{0} commitments were made.", made)
    yield from (message("Decided: {0}", decision.text) for decision in found.decisions)
    parked = sum(not line.is_done for line in found.parked)
    if parked:
        yield plural("{0} line is parked.", "{0} lines are parked.", parked)


def _row(entry: FactorLedger, instrument: Instrument) -> tuple[str, ...]:
    cells = [instrument.factor_by_id[entry.factor].name]
    for side in Side:
        score = entry.surveyed(side)
        cells += [MISSING if score is None else str(printed(score)), _points(entry.workshop.get(side))]
    return (*cells, _points(entry.agreed), _points(entry.target))


def _points(score: RoomScore | None) -> str:
    return MISSING if score is None else str(printed(score.points))
