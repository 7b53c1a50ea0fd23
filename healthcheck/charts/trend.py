"""The series that a trend is drawn from, and what its last step says of each factor and side in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from healthcheck.charts.reading import Presence, presence
from healthcheck.domain.change import Basis
from healthcheck.domain.disclosed import DisclosedProfile, DisclosedSide, printed
from healthcheck.domain.disclosed_change import Direction, DisclosedChange, DisclosedFactorChange, ShownShift
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.domain.series import KeptPromise
from healthcheck.message import message

FEWEST, MOST = 2, 6
"""Assessments that one trend shows."""

VERDICTS = {
    Verdict.CLEAR: message("larger than chance"),
    Verdict.LIKELY: message("likely not chance"),
    Verdict.POSSIBLE: message("may be chance"),
    Verdict.NO_SIGN: message("within chance"),
    None: message("not judged"),
}
DIRECTIONS = {
    Direction.HIGHER: message("higher"),
    Direction.LOWER: message("lower"),
    Direction.ABOUT_THE_SAME: message("about the same"),
}
STATES = {Presence.WITHHELD: message("withheld"), Presence.NO_VIEW: message("no view")}


@dataclass(frozen=True, slots=True)
class Trend:
    """At most the last six assessments, oldest first, and the change from each to the next.

    ``kept``: promises that the last step came with; their place, from 1, is the number of their footnote.
    """

    profiles: tuple[DisclosedProfile, ...]
    changes: tuple[DisclosedChange, ...]
    kept: tuple[KeptPromise, ...] = ()

    @property
    def last(self) -> DisclosedProfile:
        """The latest assessment."""
        return self.profiles[-1]

    @property
    def factors(self) -> tuple[str, ...]:
        """Factors of the latest assessment, in framework order."""
        return tuple(factor.factor for factor in self.last.factors)

    def views(self, factor: str, side: Side) -> tuple[DisclosedSide | None, ...]:
        """What ``side`` says of ``factor`` at each assessment; None where the assessment does not know the factor."""
        return tuple(
            next((entry.side(side) for entry in profile.factors if entry.factor == factor), None)
            for profile in self.profiles
        )

    def steps(self, factor: str, side: Side) -> tuple[DisclosedFactorChange | None, ...]:
        """The change of ``factor`` on ``side`` at each step; None where it was not compared."""
        return tuple(
            next((entry for entry in change.factors if (entry.factor, entry.side) == (factor, side)), None)
            for change in self.changes
        )

    def kept_on(self, factor: str) -> dict[int, KeptPromise]:
        """Promises on ``factor`` that were kept, by the number of their footnote."""
        return {number: entry for number, entry in enumerate(self.kept, start=1) if entry.factor == factor}

    def shown_sides(self) -> tuple[Side, ...]:
        """Sides with a score at one assessment at least."""
        return tuple(side for side in Side if any(side in profile.shown_sides for profile in self.profiles))


def trend_of(
    profiles: Sequence[DisclosedProfile], changes: Sequence[DisclosedChange], kept: Sequence[KeptPromise] = ()
) -> Trend:
    """``ValueError`` for fewer than two assessments, and where the changes are not those from one to the next."""
    steps = [(earlier.assessment, later.assessment) for earlier, later in pairwise(profiles)]
    if len(profiles) < FEWEST or steps != [(change.earlier, change.later) for change in changes]:
        raise ValueError(f"no trend of {len(profiles)} assessments and {len(changes)} changes")
    known = {factor.factor for factor in profiles[-1].factors}
    told = tuple(entry for entry in kept if entry.factor in known)
    return Trend(tuple(profiles[-MOST:]), tuple(changes[1 - MOST :]), told)


def state_text(view: DisclosedSide | None) -> str:
    """Why there is no score: ``withheld``, ``no view``; empty where there is one."""
    return STATES[Presence.NO_VIEW] if view is None else STATES.get(presence(view), "")


def change_text(trend: Trend, factor: str, side: Side, *, step: int = -1) -> str:
    """``up 10, larger than chance``; where no number may be told, what may, and where a score is missing, why."""
    change = trend.steps(factor, side)[step]
    if change is None:
        return message("not compared")
    if change.shift is not None:
        return _shift_text(change.shift, trend, factor, side, step=step)
    if change.direction is not None:
        return DIRECTIONS[change.direction]
    return _missing_text(trend, factor, side, step=step)


def _shift_text(shift: ShownShift, trend: Trend, factor: str, side: Side, *, step: int) -> str:
    points = printed(shift.later) - printed(shift.earlier)
    moved = message("up {0}", points) if points > 0 else message("down {0}", -points)
    if points == 0:
        moved = message("no change")
    if shift.basis is Basis.UNMATCHED:
        return message("{0}, {1}; different people", moved, VERDICTS[shift.verdict])
    # Of the people who answered both times, the numbers may be others than those that the chart prints of everybody.
    if _is_of_others(shift, trend, factor, side, step=step):
        moved = message("{0} for the same people", moved)
    return message("{0}, {1}", moved, VERDICTS[shift.verdict])


def _is_of_others(shift: ShownShift, trend: Trend, factor: str, side: Side, *, step: int) -> bool:
    views = trend.views(factor, side)
    after = views[step]
    before = views[step - 1]
    drawn = tuple(None if view is None or view.score is None else printed(view.score) for view in (before, after))
    return drawn != (printed(shift.earlier), printed(shift.later))


def _missing_text(trend: Trend, factor: str, side: Side, *, step: int) -> str:
    views = trend.views(factor, side)
    now, then = state_text(views[step]), state_text(views[step - 1])
    if now:
        return now
    if then:
        return message("{0} in assessment {1}", then, trend.profiles[step - 1].assessment)
    return message("change withheld")
