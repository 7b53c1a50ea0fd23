"""A workshop in which everything was said that minutes can tell, in words without vowels."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from healthcheck.disclosure.workshop import disclosed_workshop
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.commitment import Commitment, CommitmentChange, Party
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_workshop import DisclosedWorkshop
from healthcheck.domain.plan import CommitmentState
from healthcheck.domain.relationship import Respondent, Seniority, Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.workshop import Ballot, Decision, Parked, Workshop, WorkshopState

BEGUN = datetime(2026, 6, 10, 12, tzinfo=UTC)
PEOPLE = {Side.CLIENT: "Hln Mrsh", Side.SUPPLIER: "Tms Frrr"}
BALLOTS = {Side.CLIENT: 6, Side.SUPPLIER: 4}
"""The supplier's are too few to be told."""


def told_workshop(held: AnsweredAssessment, shown: DisclosedProfile, *, is_over: bool = True) -> DisclosedWorkshop:
    """As those may read of it who see ``shown``: ended, or still running and with nobody noted."""
    scores = [
        *(_score("TRU", ScoreLayer.WORKSHOP, 2.5, side=side, reason="Clls r nswrd") for side in Side),
        _score("TRU", ScoreLayer.AGREED, 2, reason="Hlf wy"),
        *(_score(factor, ScoreLayer.TARGET, 3.5) for factor in ("TRU", "INN")),
    ]
    workshop = Workshop(
        id="W",
        assessment_id=held.assessment.id,
        length=120,
        state=WorkshopState.ENDED if is_over else WorkshopState.RUNNING,
        started_at=BEGUN,
        ended_at=BEGUN + timedelta(hours=2) if is_over else None,
        present=frozenset(PEOPLE.values()) if is_over else frozenset(),
        others=dict.fromkeys(Side, 5) if is_over else {},
        seconds={"1": 6900.0} if is_over else {},
        are_votes_revealed=is_over,
        ballots=tuple(
            Ballot(f"{side}{number}", side, ("TRU", "CON", "DEL"))
            for side, people in BALLOTS.items()
            for number in range(people)
        ),
        scores=tuple(scores) if is_over else (),
        parked=(Parked("1", "Wh sgns n Sndy?", "Clr"), Parked("2", "Prkng", is_done=True)) if is_over else (),
        decisions=(Decision("1", "Mt n Mndys", BEGUN),) if is_over else (),
    )
    told = disclosed_workshop(
        workshop,
        held.assessment,
        held.instrument,
        shown=shown,
        last=None,
        people=[Respondent(name, "A", side, name, name, "", Seniority.MANAGING) for side, name in PEOPLE.items()],
        commitments=_commitments() if is_over else (),
    )
    assert told is not None
    return told


def _score(factor: str, layer: ScoreLayer, level: float, *, side: Side | None = None, reason: str = "") -> RoomScore:
    return RoomScore(f"{factor}{layer}{side}", factor, layer, level, BEGUN, side, reason)


def _commitments() -> list[Commitment]:
    step = CommitmentChange(CommitmentState.REQUESTED, BEGUN.date(), BEGUN)
    named = Party(Side.CLIENT, "1", PEOPLE[Side.CLIENT])
    return [
        Commitment("1", "A", 1, "Tbl th pln", named, Party(Side.SUPPLIER), (step,), due=date(2026, 7, 1)),
        Commitment("2", "A", 1, "Shr th frcst", Party(Side.SUPPLIER), Party(Side.CLIENT), (step,)),
    ]
