"""Which practices are wanted; a value, so that the filters of the page are one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from healthcheck.domain.result import PracticeState

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Dimension, Owner
    from ui.practices.practice_line import PracticeLine


class Wanted(StrEnum):
    """States that can be asked for; what a form does not ask is left out unless it is asked for."""

    ASKED = "asked"
    ONE_SIDED = "one_sided"
    CONTESTED = "contested"
    LOW = "low"
    PARTLY = "partly"
    MATCHED = "matched"
    ABSENT = "absent"
    INVISIBLE = "invisible"
    NOT_ASKED = "not_asked"
    ALL = "all"


def _is_asked(line: PracticeLine) -> bool:
    return line.shown.state is not PracticeState.NOT_ASKED


def _in(state: PracticeState) -> Callable[[PracticeLine], bool]:
    return lambda line: line.shown.state is state


TESTS: Mapping[Wanted, Callable[[PracticeLine], bool]] = {
    Wanted.ASKED: _is_asked,
    Wanted.ONE_SIDED: _in(PracticeState.ONE_SIDED),
    Wanted.CONTESTED: _in(PracticeState.CONTESTED),
    Wanted.LOW: lambda line: line.is_low,
    Wanted.PARTLY: _in(PracticeState.PARTLY),
    Wanted.MATCHED: _in(PracticeState.MATCHED),
    Wanted.ABSENT: _in(PracticeState.ABSENT),
    Wanted.INVISIBLE: lambda line: bool(line.shown.invisible_to),
    Wanted.NOT_ASKED: _in(PracticeState.NOT_ASKED),
    Wanted.ALL: lambda _line: True,
}


@dataclass(frozen=True, slots=True)
class PracticeFilter:
    """None and empty ask for everything; ``text``: all of its words stand in title or description."""

    wanted: Wanted = Wanted.ASKED
    factor: str = ""
    dimension: Dimension | None = None
    owner: Owner | None = None
    text: str = ""

    def accepts(self, line: PracticeLine) -> bool:
        """Whether ``line`` is wanted."""
        practice = line.practice
        return (
            TESTS[self.wanted](line)
            and self.factor in ("", practice.factor)
            and self.dimension in (None, practice.dimension)
            and self.owner in (None, line.owner)
            and self._has_words(f"{practice.title}\n{practice.description}".casefold())
        )

    def _has_words(self, text: str) -> bool:
        return all(word in text for word in self.text.casefold().split())
