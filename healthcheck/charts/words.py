"""The instrument's words that charts print: names of factors, groups and levels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from healthcheck.domain.finding_wording import FindingWording
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.language import ENGLISH, Language
from healthcheck.domain.room_wording import RoomWording
from healthcheck.domain.text import percent
from healthcheck.message import plural


@dataclass(frozen=True, slots=True)
class ChartWords:
    """``names``: factor -> short name; ``groups``: (name, factors) in the order of the framework.

    ``levels`` name the points 0, 25, 50, 75 and 100. ``confidence`` is that of intervals (``90 %``), ``missed`` how
    often a gap of the size that could hide is missed (``one time in five``). ``in_words`` writes a small number out.
    ``findings``: the sentences that charts share with findings, such as the names of quadrants. ``room``: those of
    the workshop's slides. ``speech`` says what charts say of their own.
    """

    names: Mapping[str, str]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    levels: tuple[str, ...]
    confidence: str
    missed: str
    in_words: Callable[[int], str]
    findings: FindingWording = field(default_factory=FindingWording)
    room: RoomWording = field(default_factory=RoomWording)
    speech: Language = ENGLISH

    @classmethod
    def of(cls, instrument: Instrument) -> ChartWords:
        """The words of ``instrument``."""
        grouped = groupby(instrument.factors, key=lambda factor: factor.group)
        return cls(
            names={factor.id: factor.name for factor in instrument.factors},
            groups=tuple(
                (instrument.group_names[group], tuple(factor.id for factor in members)) for group, members in grouped
            ),
            levels=tuple(name.lower() for name in instrument.method.level_names),
            confidence=percent(instrument.method.confidence),
            missed=instrument.missed,
            in_words=instrument.wording.in_words,
            findings=instrument.findings,
            room=instrument.room,
            speech=instrument.speech,
        )

    def say(self, text: str) -> str:
        """A text of the program in the reader's language; names and content are in it already."""
        return self.speech.say(text)

    def factors(self, number: int) -> str:
        """``seven factors``."""
        return plural("{1} factor", "{1} factors", number, self.in_words(number))

    def name(self, factor: str) -> str:
        """The factor's short name, its id where the instrument does not know it."""
        return self.names.get(factor, factor)
