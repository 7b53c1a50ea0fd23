"""Why something of a profile is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from healthcheck.domain.relationship import Side

if TYPE_CHECKING:
    from healthcheck.domain.disclosed import DisclosedProfile


def withheld_reasons(profile: DisclosedProfile) -> tuple[str, ...]:
    """Why a side's view of a factor is not shown, each reason once, in order."""
    reasons = (factor.side(side).withheld for side in Side for factor in profile.factors)
    return tuple(dict.fromkeys(reason for reason in reasons if reason))
