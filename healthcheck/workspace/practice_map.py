"""Who has to do each practice, and how many are in which state: for everything that shows practices."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.disclosed_practice import PracticeCounts
    from healthcheck.domain.instrument import Dimension, Instrument, Owner


def practice_owners(instrument: Instrument) -> dict[str, Owner]:
    """Practice -> the side that does all that its items ask about, else both."""
    from healthcheck.planning.provider import owner_of

    return {practice.id: owner_of(practice, instrument) for practice in instrument.practices}


def practice_counts(profile: DisclosedProfile) -> Mapping[str, Mapping[Dimension, PracticeCounts]]:
    """Factor -> kind -> practices by the state that ``profile`` shows of them."""
    from healthcheck.disclosure.practice_counts import counts_by_dimension

    return counts_by_dimension(profile.practice_details)
