"""How promises were kept: evidence shown beside the ratings, never mixed into them (``method.md`` 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from healthcheck.domain.plan import CommitmentOutcome, CommitmentState, FollowThrough, PlanTally


def follow_through(outcomes: Sequence[CommitmentOutcome], *, on: date) -> FollowThrough:
    """Dates due by ``on``, kept and missed; renegotiated in time and accepted beside them.

    A promise that is delivered before its date counts from that day. One that was withdrawn before its date, or never
    promised, was not due. A date that had passed before it was renegotiated is missed, whatever the new date brings.
    """
    kept = [is_kept for outcome in outcomes for is_kept in _dates(outcome, on)]
    given_up = [entry for outcome in outcomes for entry in outcome.renegotiations if entry.agreed_on <= on]
    return FollowThrough(
        due=len(kept),
        kept=kept.count(True),
        missed=kept.count(False),
        renegotiated=sum(entry.is_in_time for entry in given_up),
        accepted=sum(_is_by(outcome.acknowledged_on, on) for outcome in outcomes),
    )


def _dates(outcome: CommitmentOutcome, on: date) -> Iterator[bool]:
    """Whether each date of ``outcome`` that counts as due was kept."""
    yield from (False for entry in outcome.renegotiations if not entry.is_in_time and entry.old_due < on)
    due = outcome.due
    if due is None or not outcome.state.is_promise:
        return
    if outcome.withdrawn_on is not None and outcome.withdrawn_on <= due:
        return
    if _is_by(outcome.delivered_on, min(due, on)):
        yield True
    elif due < on:
        yield False


def _is_by(day: date | None, limit: date) -> bool:
    return day is not None and day <= limit


def tally(outcomes: Sequence[CommitmentOutcome], *, on: date) -> PlanTally:
    """What became of each commitment whose outcome by the day ``on`` is given."""
    return PlanTally(**Counter(_bucket(outcome, on) for outcome in outcomes))


def is_kept(outcome: CommitmentOutcome, *, on: date) -> bool:
    """Whether it was delivered by every date it had, as ``tally`` counts it."""
    return _bucket(outcome, on) == "kept"


def _bucket(outcome: CommitmentOutcome, on: date) -> str:
    told = follow_through((outcome,), on=on)
    if told.missed:
        return "late"
    if outcome.state is CommitmentState.WITHDRAWN:
        return "withdrawn"
    if outcome.state is CommitmentState.DECLINED:
        return "declined"
    if not outcome.state.is_promise:
        return "unpromised"
    return "kept" if told.kept else "open"
