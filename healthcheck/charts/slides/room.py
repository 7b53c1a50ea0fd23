"""What the room may see: disclosed results, and what was said in the workshop so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from healthcheck.charts.words import ChartWords
from healthcheck.domain.commitment import Commitment
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_comment import DisclosedComment
from healthcheck.domain.disclosed_mesh import DisclosedMesh
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.relationship import Side
from healthcheck.domain.room_wording import RoomWording
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.domain.vote_tally import VoteTally
from healthcheck.domain.workshop import Parked


@dataclass(frozen=True, slots=True)
class Room:
    """All that slides are made of; everything disclosed for both sides together (``Audience.JOINT``).

    ``organisations``: what each side is called. ``promise``: what was promised of everybody's answers. ``profile`` None
    while there are no results. ``guesses``: what each side wrote down of the other one. ``voters``: people in the room,
    0 where nobody counted. ``comments``: those that were released. ``promises``: still open from before;
    ``commitments``: made today. ``mesh_raters``: people who have rated the links between factors;
    ``is_mesh_revealed``: those ratings were shown, as they are now. ``reasons``: by id of an item on the agenda, why
    its factor is worth time, where the room has seen the gaps before it gets there.
    """

    instrument: Instrument
    organisations: Mapping[Side, str]
    promise: str = ""
    profile: DisclosedProfile | None = None
    first_side: Side = Side.CLIENT
    guesses: Mapping[Side, Mapping[str, float]] = field(default_factory=dict)
    voters: int = 0
    tally: VoteTally | None = None
    ledger: Sequence[FactorLedger] = ()
    comments: Sequence[DisclosedComment] = ()
    promises: Sequence[Commitment] = ()
    commitments: Sequence[Commitment] = ()
    parked: Sequence[Parked] = ()
    mesh_raters: int = 0
    mesh: DisclosedMesh | None = None
    is_mesh_revealed: bool = False
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def wording(self) -> RoomWording:
        """What the instrument has to say in a workshop."""
        return self.instrument.room

    @property
    def words(self) -> ChartWords:
        """The words of the instrument."""
        return ChartWords.of(self.instrument)
