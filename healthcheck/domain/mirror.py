"""The mirror round: what each side says of a factor all in all, and what it expects the other side to say.

Agreement, accuracy and congruency of ``method.md`` 4.5. Everything is points on 0-100 (the 0-10 answers times 10),
unrounded; ``n`` counts people who answered that very question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Gap


class MirrorReading(StrEnum):
    """What a side knows of the difference on a factor.

    ``TOO_FEW``: one of the three means behind it rests on too few people. ``NOT_TOLD``: it exists, and this audience
    may not have it.
    """

    BLIND_SPOT = "blind_spot"
    POSSIBLE_BLIND_SPOT = "possible_blind_spot"
    KNOWN_DIFFERENCE = "known_difference"
    MISREAD_DIFFERENCE = "misread_difference"
    FALSE_ALARM = "false_alarm"
    IN_STEP = "in_step"
    TOO_FEW = "too_few"
    NOT_TOLD = "not_told"


@dataclass(frozen=True, slots=True)
class GlobalMean:
    """The mean of one 0-10 question over the ``n`` people of a side who answered it; None where nobody did."""

    n: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class MirrorSide:
    """One side of one factor.

    ``own``: what it says itself; ``expected``: what it expects the partner to say. ``perceived`` is expected minus own,
    ``misjudged`` expected minus what the partner says: both signed (above 0: expects the partner higher), and None
    where the reading is ``TOO_FEW``.
    """

    own: GlobalMean
    expected: GlobalMean
    perceived: float | None
    misjudged: float | None
    reading: MirrorReading


@dataclass(frozen=True, slots=True)
class MirrorFactor:
    """One factor from both sides; ``gap``: of the two own answers, None where one rests on too few people."""

    factor: str
    sides: Mapping[Side, MirrorSide]
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class ReadingError:
    """How well a side reads the other: the mean distance of its expectations, over so many ``factors``."""

    points: float
    factors: int


@dataclass(frozen=True, slots=True)
class Mirror:
    """The mirror round of one assessment, factors in framework order; ``errors`` None where no factor can be told."""

    factors: tuple[MirrorFactor, ...]
    errors: Mapping[Side, ReadingError | None]
