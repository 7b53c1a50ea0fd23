"""A workshop as a section of the results document: the ledger of every factor, votes, and what was noted."""

from __future__ import annotations

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.exchange.json_numbers import Json, JsonNumbers, by_side


def workshop_document(found: DisclosedWorkshop | None, profile: DisclosedProfile, numbers: JsonNumbers) -> Json:
    """From single answers to the target, by factor id; null where no workshop has begun."""
    if found is None:
        return None
    return {
        "date": found.held_on.isoformat(),
        "ended": found.is_over,
        "booked": found.booked,
        "minutes": found.minutes,
        "present": by_side(found.present),
        "factors": {entry.factor: _ledger(entry, profile, numbers) for entry in found.ledger},
        "voters": by_side(found.tally.cast),
        "votes": {factor: by_side(counts) for factor, counts in found.tally.votes.items()}
        if found.tally.is_revealed
        else None,
        "decisions": [decision.text for decision in found.decisions],
        "commitments": [
            {
                "what": entry.what,
                "provider": entry.provider.side.value,
                "customer": entry.customer.side.value,
                "due": entry.due.isoformat() if entry.due else None,
                "factor": entry.origin.factor or None,
                "state": entry.state.value,
            }
            for entry in found.commitments
        ],
        "parked": [{"text": line.text, "owner": line.owner or None, "done": line.is_done} for line in found.parked],
    }


def _ledger(entry: FactorLedger, profile: DisclosedProfile, numbers: JsonNumbers) -> dict[str, Json]:
    shown = profile.factor(entry.factor)
    people = {side: shown.side(side).people for side in Side}
    return {
        "individual": {side.value: [numbers.number(score) for score in people[side]] or None for side in Side},
        "survey": {side.value: numbers.number(entry.surveyed(side)) for side in Side},
        "workshop": {side.value: _said(entry.workshop.get(side), numbers) for side in Side},
        "agreed": _said(entry.agreed, numbers),
        "target": _said(entry.target, numbers),
        "agreed_before": _said(entry.last_agreed, numbers),
        "target_before": _said(entry.last_target, numbers),
    }


def _said(score: RoomScore | None, numbers: JsonNumbers) -> Json:
    if score is None:
        return None
    return {
        "score": numbers.number(score.points),
        "at": score.at.isoformat(),
        "reason": score.reason or None,
        "present": by_side(score.present),
    }
