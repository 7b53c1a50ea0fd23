"""A finding: a typed statement about one factor, or about the whole, with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from healthcheck.domain.action_type import ActionType
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind, Mark, Verdict


class Strength(StrEnum):
    """How strongly a sentence may be worded."""

    SHOWS = "shows"
    INDICATES = "indicates"
    TOO_FEW = "too_few"


class Level(StrEnum):
    """Where both sides stand: at the strong line or above, below it, or one on each side of it."""

    HIGH = "high"
    LOW = "low"
    ON_THE_LINE = "on_the_line"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the two views say of one factor: level x gap x spread x mirror, in words.

    ``title`` is short enough for a page head; ``statement`` is the sentence with its numbers, ``mirror_text`` what the
    mirror round adds to it, often nothing; ``meaning`` what it may and may not be read as; ``advice`` what kind of
    conversation follows, ``action`` the same in two or three words and ``action_type`` as a type, None where too few
    answered; ``practice_text`` says which single practices stand behind it, empty where none may be named.
    ``level`` None where the sides are not compared, ``verdict`` None where no gap is judged; ``divided``: sides whose
    people differ among themselves; ``mirror``: readings of the mirror round, only those that are shown.
    ``evidence`` names item ids and ``practices`` practice ids, most telling first.
    """

    kind: Kind
    factor: str
    strength: Strength
    title: str
    statement: str
    advice: str
    evidence: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    action: str = ""
    meaning: str = ""
    action_type: ActionType | None = None
    level: Level | None = None
    verdict: Verdict | None = None
    divided: tuple[Side, ...] = ()
    mirror: Mapping[Side, MirrorReading] = field(default_factory=lambda: MappingProxyType({}))
    practices: tuple[str, ...] = ()
    practice_text: str = ""
    mirror_text: str = ""

    @property
    def text(self) -> str:
        """The statement with what the mirror round adds to it."""
        return f"{self.statement} {self.mirror_text}".rstrip()

    @property
    def calls_for_change(self) -> bool:
        """Whether there is something to do beyond keeping up what works."""
        return self.action_type not in (None, ActionType.PROTECT)


@dataclass(frozen=True, slots=True)
class MirrorFinding:
    """How well the two sides read each other over all factors; ``blind_spots``: ids of factors by side."""

    strength: Strength
    title: str
    text: str
    advice: str
    blind_spots: Mapping[Side, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer sentence of an assessment and its findings, the most consequential first.

    ``mirror``: the one finding on the whole, None where nothing of the mirror round is shown.
    """

    answer: str
    findings: tuple[Finding, ...]
    mirror: MirrorFinding | None = None
