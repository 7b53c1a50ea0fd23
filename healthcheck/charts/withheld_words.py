"""Why the view of a side is not shown, and on which factors where it is shown on others."""

from __future__ import annotations

from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import listed, message


def withheld_reasons(profile: DisclosedProfile, words: ChartWords) -> tuple[str, ...]:
    """Each reason once, client first: as it is for all factors, else ``On Governance, Worthwell: …``."""
    factors: dict[tuple[Side, str], list[str]] = {}
    for side in Side:
        for factor in profile.factors:
            if reason := factor.side(side).withheld:
                factors.setdefault((side, reason), []).append(factor.factor)
    told = (
        reason if len(held) == len(profile.factors) else message("On {0}, {1}", listed(map(words.name, held)), reason)
        for (_, reason), held in factors.items()
    )
    return tuple(dict.fromkeys(told))
