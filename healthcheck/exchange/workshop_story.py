"""The workshop that a sample tells of: its agenda, who came, and everything that was said in the room.

In a story's TOML file each ``[[workshops]]`` has the fields of ``WorkshopText``; nothing that a workshop holds is lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

import msgspec

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.workshop import AgendaItem, Ballot, Decision, ItemKind, Parked, Place, Workshop, WorkshopState


class ItemText(msgspec.Struct, forbid_unknown_fields=True):
    """An item of the agenda: whole ``minutes`` booked, and how many it ``took``.

    ``title`` and ``note`` are empty for the usual ones; ``prompts``: what each side is asked.
    """

    kind: ItemKind
    minutes: int
    took: float = 0.0
    factor: str | None = None
    title: str = ""
    note: str = ""
    prompts: dict[Side, str] = {}


class ScoreText(msgspec.Struct, forbid_unknown_fields=True):
    """A level from 0 to 4 in half steps, said so many minutes after the beginning; ``side`` in the layer workshop."""

    layer: ScoreLayer
    factor: str
    level: float
    minute: float
    side: Side | None = None
    reason: str = ""


class ParkedText(msgspec.Struct, forbid_unknown_fields=True):
    """A line of the parking lot."""

    text: str
    owner: str = ""
    done: bool = False


class DecisionText(msgspec.Struct, forbid_unknown_fields=True):
    """What both sides decided, so many minutes after the beginning."""

    text: str
    minute: float


class WorkshopText(msgspec.Struct, forbid_unknown_fields=True):
    """A workshop about ``assessment`` (its number), held and ended ``on`` a day from ``begins`` (UTC) on.

    ``present``: codes of respondents; ``others``: how many more of each side. ``guesses``: guessing side -> factor ->
    points. ``ballots``: the three factors of each person of a side; they are revealed.
    """

    assessment: int
    on: date
    begins: time
    length: int
    agenda: tuple[ItemText, ...]
    first_side: Side = Side.CLIENT
    present: tuple[str, ...] = ()
    others: dict[Side, int] = {}
    guesses: dict[Side, dict[str, float]] = {}
    ballots: dict[Side, tuple[tuple[str, ...], ...]] = {}
    scores: tuple[ScoreText, ...] = ()
    decisions: tuple[DecisionText, ...] = ()
    parked: tuple[ParkedText, ...] = ()


class WorkshopTelling:
    """One workshop in the terms of the domain; ``id_of`` gives a respondent's id, ``side_of`` the side of a code.

    Ids are made of ``key``, so that a sample that is reset has the same ones again.
    """

    def __init__(
        self, text: WorkshopText, *, key: str, id_of: Callable[[str], str], side_of: Callable[[str], Side]
    ) -> None:
        self._text = text
        self._key = key
        self._begun_at = datetime.combine(text.on, text.begins, tzinfo=UTC)
        self._id_of = id_of
        codes = [side_of(code) for code in text.present]
        self._present = MappingProxyType({side: codes.count(side) + text.others.get(side, 0) for side in Side})

    def workshop(self) -> Workshop:
        """The workshop, ended; the id of its assessment is given when it is written."""
        text, agenda = self._text, tuple(self._agenda())
        ended_at = self._after(sum(item.took for item in text.agenda))
        return Workshop(
            id=self._key,
            assessment_id=0,
            length=text.length,
            state=WorkshopState.ENDED,
            agenda=agenda,
            started_at=self._begun_at,
            ended_at=ended_at,
            place=Place(agenda[-1].id, 0, ended_at),
            first_side=text.first_side,
            present=frozenset(map(self._id_of, text.present)),
            others=MappingProxyType({side: text.others[side] for side in Side if text.others.get(side)}),
            guesses=MappingProxyType(
                {side: MappingProxyType(text.guesses[side]) for side in Side if side in text.guesses}
            ),
            seconds=MappingProxyType(
                {item.id: told.took * 60 for item, told in zip(agenda, text.agenda, strict=True) if told.took}
            ),
            are_votes_revealed=bool(text.ballots),
            ballots=tuple(sorted(self._ballots(), key=lambda ballot: ballot.id)),
            scores=tuple(self._scores()),
            parked=tuple(
                Parked(self._named("parked", number), line.text, line.owner, is_done=line.done)
                for number, line in enumerate(text.parked, 1)
            ),
            decisions=tuple(
                Decision(self._named("decision", number), decision.text, self._after(decision.minute))
                for number, decision in enumerate(text.decisions, 1)
            ),
        )

    def _agenda(self) -> Iterator[AgendaItem]:
        for number, item in enumerate(self._text.agenda, 1):
            prompts = MappingProxyType({side: item.prompts[side] for side in Side if item.prompts.get(side)})
            name = self._named("item", number)
            yield AgendaItem(name, item.kind, item.title, item.minutes, item.factor, item.note, prompts)

    def _ballots(self) -> Iterator[Ballot]:
        """With ids that do not tell whose turn came when."""
        for side, chosen in self._text.ballots.items():
            for number, choices in enumerate(chosen, 1):
                name = self._named(f"ballot-{side}", number)
                yield Ballot(hashlib.sha256(name.encode()).hexdigest()[:32], side, choices)

    def _scores(self) -> Iterator[RoomScore]:
        for number, score in enumerate(self._text.scores, 1):
            yield RoomScore(
                id=self._named("score", number),
                factor=score.factor,
                layer=score.layer,
                level=score.level,
                at=self._after(score.minute),
                side=score.side,
                reason=score.reason,
                present=self._present,
            )

    def _after(self, minutes: float) -> datetime:
        return self._begun_at + timedelta(minutes=minutes)

    def _named(self, kind: str, number: int) -> str:
        return f"{self._key}-{kind}-{number:02}"
