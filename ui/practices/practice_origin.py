"""How the numbers and the match of one practice came about, from nothing but what is shown of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import PracticeState
from healthcheck.domain.text import percent
from ui import words
from ui.practices import practice_words
from ui.practices.standing import LEVELS, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.instrument import Instrument
    from ui.practices.practice_line import PracticeLine
    from ui.practices.practice_words import Translate


def practice_origin(
    tr: Translate, line: PracticeLine, profile: DisclosedProfile, instrument: Instrument
) -> tuple[str, ...]:
    """Both sides, the lines between the levels, then the match."""
    method = instrument.method
    if line.shown.state is PracticeState.NOT_ASKED:
        return (tr("The form of this assessment has no question about it, so nobody's answer enters."),)
    sides = tuple(_side(tr, line, side, profile, instrument) for side in Side)
    levels = tr("From {0:g} points a practice counts as in place, below {1:g} as not in place, between as partly.")
    return (*sides, levels.format(method.in_place, method.not_in_place), *_match(tr, line, instrument))


def _side(tr: Translate, line: PracticeLine, side: Side, profile: DisclosedProfile, instrument: Instrument) -> str:
    held, standing = line.shown.side(side), line.standing(side)
    name = tr("{0}: {1}.").format(profile.organisation(side), practice_words.side_text(tr, line, side).lower())
    if standing is Standing.CANNOT_SEE:
        share = percent(instrument.method.invisible_share)
        return tr("{0} {1} or more of those who replied cannot see it, and it is the other side's to do.").format(
            name, share
        )
    if standing not in LEVELS.values():
        line_text = tr("{0} A practice is shown from {1} people of a side who answered it.")
        return line_text.format(name, profile.item_line) if standing is Standing.WITHHELD else name
    people = words.people(tr, held.n)
    if held.mean is None:
        third = tr("{0} Answered by {1}; below {2} people only the level is shown.")
        return third.format(name, people, instrument.method.item_means_from_n)
    mean = tr(
        "{0} The mean of its questions that at least half of the side answered, each by {1} or more. Nothing is filled "
        "in."
    )
    return mean.format(name, people)


def _match(tr: Translate, line: PracticeLine, instrument: Instrument) -> Iterator[str]:
    if line.shown.state is None:
        return
    gap = line.shown.shrunk_gap
    if gap is not None:
        points = f"{printed(gap):+d}" if printed(gap) else "0"
        text = tr("Gap less noise: {0} points, client less supplier. From {1:g} points on it counts as contested.")
        yield text.format(points, instrument.method.contested)
    yield tr(
        "The match is looked up in this order: in scope, enough people, visible to both, contested, then whether both "
        "sides, one or none see it in place. Nobody types it in."
    )
