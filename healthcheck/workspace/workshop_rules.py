"""What a workshop cannot hold, said in words before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from healthcheck.domain.room_score import RoomScore, ScoreLayer, is_level
from healthcheck.domain.workshop import TOP, AgendaItem, Ballot
from healthcheck.errors import UserFacingError
from healthcheck.message import message

if TYPE_CHECKING:
    from healthcheck.domain.instrument import Instrument, WheelFactor
    from healthcheck.domain.relationship import Side

_MOST_MINUTES = 480
_HIGHEST_SCORE = 100


def refuse_unfit_agenda(agenda: Sequence[AgendaItem]) -> None:
    """Raise where nothing is on the agenda, or an item takes no time or more than a working day."""
    if not agenda:
        raise _unfit(
            message("A workshop needs at least one item."), message("Keep one, or build the agenda from the results.")
        )
    if any(not 1 <= item.minutes <= _MOST_MINUTES for item in agenda):
        raise _unfit(
            message("An item takes 1 to {0} minutes.", _MOST_MINUTES), message("Type how many minutes it takes.")
        )


def refuse_unfit_ballot(ballot: Ballot, wheel: Sequence[WheelFactor]) -> None:
    """Raise unless it names three different factors of the wheel."""
    known = {entry.id for entry in wheel}
    if len(set(ballot.choices)) != TOP or len(ballot.choices) != TOP or not known.issuperset(ballot.choices):
        raise _unfit(
            message("A ballot names {0} different factors.", TOP), message("Choose {0} factors of the wheel.", TOP)
        )


def refuse_unfit_score(score: RoomScore, instrument: Instrument) -> None:
    """Raise where the level, the factor or whose it is does not fit."""
    if score.factor not in instrument.factor_ids:
        raise _unfit(message("There is no factor {0} in this instrument.", score.factor), message("Choose a factor."))
    if not is_level(score.level):
        raise _unfit(
            message("{0} is no level: they go from 0 to 4 in half steps.", score.level), message("Choose a level.")
        )
    if (score.layer is ScoreLayer.WORKSHOP) != (score.side is not None):
        raise ValueError(f"{score.layer} and side {score.side} do not go together")


def refuse_unfit_guesses(guessed: Mapping[Side, Mapping[str, float]], instrument: Instrument) -> None:
    """Raise where a guess is about no factor of the instrument, or is off the scale."""
    for factors in guessed.values():
        for factor, points in factors.items():
            if factor not in instrument.factor_ids:
                raise _unfit(message("There is no factor {0} in this instrument.", factor), message("Choose a factor."))
            if not 0 <= points <= _HIGHEST_SCORE:
                raise _unfit(
                    message("{0} is no score: they go from 0 to {1}.", f"{points:g}", _HIGHEST_SCORE),
                    message("Type a number from 0 to {0}.", _HIGHEST_SCORE),
                )


def _unfit(what: str, do: str) -> UserFacingError:
    return UserFacingError(what, safe=message("Nothing was changed."), do=do)
