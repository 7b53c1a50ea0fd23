"""One side as a step may show it: a slide that holds one side has no way to the numbers of the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from healthcheck.charts.headcount import scored_text
from healthcheck.domain.disclosed import DisclosedProfile, printed
from healthcheck.domain.relationship import Side


@dataclass(frozen=True, slots=True)
class RevealedSide:
    """``scores``: factor -> whole number as printed, None where withheld; ``reason`` says why where none is shown.

    ``people`` is how many have a score, in words as beside every chart; empty where that is not said.
    """

    side: Side
    organisation: str
    scores: tuple[tuple[str, int | None], ...]
    people: str
    reason: str = ""

    @property
    def is_shown(self) -> bool:
        """Whether it has any number."""
        return any(score is not None for _factor, score in self.scores)

    def score(self, factor: str) -> int | None:
        """The number of ``factor``."""
        return dict(self.scores)[factor]


@dataclass(frozen=True, slots=True)
class Guess:
    """What people of the other side expect that ``about`` says; ``organisation``: whose guess it is.

    ``scores``: factor -> whole number as printed, factors without a guess left out.
    """

    about: Side
    organisation: str
    scores: Mapping[str, int]


def guess_about(side: Side, organisations: Mapping[Side, str], guessed: Mapping[Side, Mapping[str, float]]) -> Guess:
    """The guess about ``side`` out of those of both sides (guessing side -> factor -> points)."""
    scores = {factor: printed(points) for factor, points in guessed.get(side.other, {}).items()}
    return Guess(side, organisations[side.other], scores)


def revealed(profile: DisclosedProfile, side: Side) -> RevealedSide:
    """What ``profile`` discloses of ``side``: the numbers alone."""
    views = [(factor.factor, factor.side(side)) for factor in profile.factors]
    scores = tuple((name, None if view.score is None else printed(view.score)) for name, view in views)
    is_shown = any(score is not None for _name, score in scores)
    is_told = is_shown and not any(view.is_untold for _name, view in views)
    reason = "" if is_shown else next((view.withheld for _name, view in views if view.withheld), "")
    people = scored_text(profile, side) if is_told else ""
    return RevealedSide(side, profile.organisation(side), scores, people, reason)
