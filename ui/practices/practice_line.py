"""One practice as the page shows it, built once for all that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from ui.practices.standing import Standing, practice_standing

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.disclosed_practice import DisclosedPractice
    from healthcheck.domain.instrument import Factor, Instrument, Owner, Practice


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """``place``: of the practice in the framework; ``owner``: who has to do it; ``shown``: all that may be shown."""

    place: int
    practice: Practice
    factor: Factor
    owner: Owner
    shown: DisclosedPractice

    def standing(self, side: Side) -> Standing:
        """How ``side`` sees it."""
        return practice_standing(self.shown, side)

    def score(self, side: Side) -> int | None:
        """The mean of ``side`` as printed; None where there is none or it is not shown."""
        mean = self.shown.side(side).mean
        return None if mean is None or self.standing(side) is Standing.CANNOT_SEE else printed(mean)

    @property
    def is_low(self) -> bool:
        """Whether a side says that it is not in place."""
        return any(self.standing(side) is Standing.NOT_IN_PLACE for side in Side)


def practice_lines(profile: DisclosedProfile, instrument: Instrument) -> tuple[PracticeLine, ...]:
    """Every practice that ``profile`` knows, in the order of the framework."""
    return tuple(
        PracticeLine(
            place=place,
            practice=practice,
            factor=instrument.factor_by_id[practice.factor],
            owner=instrument.owner_of(practice),
            shown=profile.practice_details[practice.id],
        )
        for place, practice in enumerate(instrument.practices)
        if practice.id in profile.practice_details
    )


def side_to_show(line: PracticeLine) -> Side | None:
    """The side that rates a practice higher where the two stand apart: it shows first what that rests on.

    None where they do not stand apart: a difference that may be chance puts nobody down (``method.md`` 2.5, 4.4).
    """
    client, supplier = (line.score(side) for side in Side)
    is_apart = line.shown.state in (PracticeState.CONTESTED, PracticeState.ONE_SIDED)
    if not is_apart or client is None or supplier is None or client == supplier:
        return None
    return Side.CLIENT if client > supplier else Side.SUPPLIER
