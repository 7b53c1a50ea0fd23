"""How many practices are in which state: for everything that shows practices."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from healthcheck.domain.disclosed import DisclosedProfile
    from healthcheck.domain.disclosed_practice import PracticeCounts
    from healthcheck.domain.instrument import Dimension


def practice_counts(profile: DisclosedProfile) -> Mapping[str, Mapping[Dimension, PracticeCounts]]:
    """Factor -> kind -> practices by the state that ``profile`` shows of them."""
    from healthcheck.disclosure.practice_counts import counts_by_dimension

    return counts_by_dimension(profile.practice_details)
