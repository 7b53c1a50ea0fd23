"""How many people stand behind the numbers of a side, in words.

Two counts that may differ (``method.md`` 3.5): who submitted, and in each factor who answered enough of it for a score.
"""

from __future__ import annotations

from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import message


def scored_text(profile: DisclosedProfile, side: Side) -> str:
    """People of a side with a score: ``6``, or ``4 to 6`` where that depends on the factor."""
    counts = {factor.side(side).n for factor in profile.factors if not factor.side(side).is_untold}
    fewest, most = min(counts, default=0), max(counts, default=0)
    return str(most) if fewest == most else message("{0} to {1}", fewest, most)


def has_fewer_scored(profile: DisclosedProfile, side: Side) -> bool:
    """Whether somebody of a side submitted without answering enough for a score in every factor."""
    views = (factor.side(side) for factor in profile.factors)
    return any(view.n != profile.n.get(side, 0) for view in views if not view.is_untold)


def scored_remark(profile: DisclosedProfile, side: Side) -> str:
    """`` (4 to 6 with a score)`` behind the number who submitted; empty where everybody has every score.

    Empty too where two people are compared and nothing is scored.
    """
    if profile.interview is not None or not has_fewer_scored(profile, side):
        return ""
    return message(" ({0} with a score)", scored_text(profile, side))
