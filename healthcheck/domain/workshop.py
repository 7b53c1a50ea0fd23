"""The workshop in which both sides look at their results: its agenda, where it stands, and what was said in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer

LENGTHS = (60, 90, 120, 180)
"""Minutes that a workshop may be booked for."""
SHORTEST_ITEM = 5
"""Minutes below which nothing is worth an item of its own."""
TOP = 3
"""How many factors a ballot names."""


class WorkshopState(StrEnum):
    """Planned, then running, then ended; one that was ended may go on."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"


class ItemKind(StrEnum):
    """What an item of the agenda is for; its slides follow from it."""

    WELCOME = "welcome"
    PROMISES = "promises"
    TOP_THREE = "top_three"
    PROFILE = "profile"
    FACTOR = "factor"
    RE_SCORE = "re_score"
    MESH = "mesh"
    COMMITMENTS = "commitments"
    CLOSE = "close"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item: whole ``minutes``, the ``factor`` that a drill is about, and a ``note`` for the facilitator alone.

    ``title`` and ``note`` are empty where nobody wrote otherwise: ``domain.agenda_words`` has the usual title then, and
    the instrument the usual note (``RoomWording``).
    ``prompts``: what each side is asked, in words that may be projected.
    """

    id: str
    kind: ItemKind
    title: str
    minutes: int
    factor: str | None = None
    note: str = ""
    prompts: Mapping[Side, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a workshop stands: a step (from 0) of an item, reached at ``at``."""

    item_id: str
    step: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's top three, without the person: ids of factors of the wheel."""

    id: str
    side: Side
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parked:
    """One line of the parking lot; ``owner`` is whoever takes care of it, in words, or nobody."""

    id: str
    text: str
    owner: str = ""
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What both sides decided, and when."""

    id: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Workshop:
    """The workshop of one assessment, booked for ``length`` minutes.

    ``first_side`` is revealed first. ``present``: ids of respondents who are there; ``others``: how many people of a
    side besides. ``guesses``: guessing side -> factor -> what it thinks that the other side says, 0-100.
    ``seconds`` spent, by id of an item. ``scores``: all that was said in the room, the earliest first.
    ``are_votes_revealed``: nobody votes any more.
    """

    id: str
    assessment_id: int
    length: int
    state: WorkshopState = WorkshopState.PLANNED
    agenda: tuple[AgendaItem, ...] = ()
    started_at: datetime | None = None
    ended_at: datetime | None = None
    place: Place | None = None
    first_side: Side = Side.CLIENT
    present: frozenset[str] = frozenset()
    others: Mapping[Side, int] = field(default_factory=lambda: MappingProxyType({}))
    guesses: Mapping[Side, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))
    seconds: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    are_votes_revealed: bool = False
    ballots: tuple[Ballot, ...] = ()
    scores: tuple[RoomScore, ...] = ()
    parked: tuple[Parked, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def total_minutes(self) -> int:
        """What all items take together."""
        return sum(item.minutes for item in self.agenda)

    @property
    def total_seconds(self) -> float:
        """How long all items have taken so far."""
        return sum(self.seconds.values())

    @property
    def placed_item(self) -> AgendaItem | None:
        """The item at which it stands; None before the start, and where that item was taken out."""
        return self.item(self.place.item_id) if self.place else None

    @property
    def can_resume(self) -> bool:
        """Whether it was left in the middle, be it that somebody ended it there."""
        if self.state is WorkshopState.ENDED:
            return self.placed_item is not None and self.placed_item is not self.agenda[-1]
        return self.state is WorkshopState.RUNNING and self.placed_item is not None

    def item(self, item_id: str) -> AgendaItem | None:
        """The item of that id, None where there is none."""
        return next((item for item in self.agenda if item.id == item_id), None)

    def said(self, layer: ScoreLayer, factor: str, side: Side | None = None) -> RoomScore | None:
        """What counts of a layer: the last one said; None where nothing was."""
        mine = (score for score in self.scores if (score.layer, score.factor, score.side) == (layer, factor, side))
        return next(reversed(tuple(mine)), None)

    def was_noted_in_it(self, at: datetime) -> bool:
        """Whether it was held at that moment."""
        if self.started_at is None or at < self.started_at:
            return False
        return self.ended_at is None or at <= self.ended_at

    def ballots_of(self, side: Side) -> int:
        """How many people of ``side`` have voted."""
        return sum(ballot.side is side for ballot in self.ballots)
