"""A workshop as one audience may read of it afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from healthcheck.disclosure.room_votes import own_tally, vote_tally
from healthcheck.domain.assessment import Assessment
from healthcheck.domain.audience import Audience
from healthcheck.domain.commitment import Commitment
from healthcheck.domain.disclosed import DisclosedProfile, Withheld
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Privacy, Respondent, Side
from healthcheck.domain.room_score import RoomScore
from healthcheck.domain.score_ledger import FactorLedger, factor_ledger
from healthcheck.domain.workshop import Workshop, WorkshopState

_SIDES = {Audience.CLIENT: Side.CLIENT, Audience.SUPPLIER: Side.SUPPLIER}
_MINUTE = 60


def disclosed_workshop(
    workshop: Workshop,
    assessment: Assessment,
    instrument: Instrument,
    *,
    shown: DisclosedProfile,
    last: Workshop | None,
    people: Sequence[Respondent],
    commitments: Sequence[Commitment],
) -> DisclosedWorkshop | None:
    """``workshop`` for whoever may see ``shown``; None where it has not begun.

    ``last``: the workshop before, ``people``: everybody of the relationship. Where answers are confidential nobody is
    named: whoever is listed by name is among those who were asked, and the others are not. In one side's own edition
    the votes of the other side and its reasons are left out, as everything is that goes beyond its factors.
    """
    if workshop.started_at is None:
        return None
    own = _SIDES.get(shown.audience)
    there = [person for person in people if person.id in workshop.present]
    present = {side: sum(person.side is side for person in there) + workshop.others.get(side, 0) for side in Side}
    names = {side: tuple(person.display_name for person in there if person.side is side) for side in Side}
    tally = vote_tally(workshop, assessment, instrument)
    tally = tally if own is None else own_tally(tally, own)
    ledger = (factor_ledger(factor, shown, workshop, last) for factor in instrument.factor_ids)
    return DisclosedWorkshop(
        started_at=workshop.started_at,
        is_over=workshop.state is WorkshopState.ENDED,
        booked=workshop.length,
        minutes=round(workshop.total_seconds / _MINUTE),
        present=present,
        names=names if assessment.privacy is Privacy.ATTRIBUTED else dict.fromkeys(Side, ()),
        tally=tally,
        ledger=tuple(entry if own is None else _own(entry, own) for entry in ledger),
        decisions=workshop.decisions,
        commitments=tuple(entry for entry in commitments if workshop.was_noted_in_it(entry.history[0].noted_at)),
        parked=workshop.parked,
        withheld=tuple(Withheld(f"workshop.votes.{side}", reason) for side, reason in tally.withheld.items()),
    )


def _own(entry: FactorLedger, own: Side) -> FactorLedger:
    """Without the reasons of the other side; what both agreed on was reasoned together."""
    said: Mapping[Side, RoomScore] = {
        side: score if side is own else replace(score, reason="") for side, score in entry.workshop.items()
    }
    return replace(entry, workshop=MappingProxyType(dict(said)))
