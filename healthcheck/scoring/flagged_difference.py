"""What the flagged responses change in the scores of each side (``method.md`` 2.7)."""

from __future__ import annotations

from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.domain.response_quality import FlaggedDifference


def flagged_difference(everybody: Profile, unflagged: Profile) -> dict[str, dict[Side, FlaggedDifference]]:
    """By factor and side; ``unflagged`` is the profile of the same assessment without the flagged responses."""
    return {
        result.factor: {
            side: FlaggedDifference(
                score=result.sides[side].score,
                score_without=without.sides[side].score,
                n=result.sides[side].n,
                n_without=without.sides[side].n,
            )
            for side in Side
        }
        for result, without in zip(everybody.factors, unflagged.factors, strict=True)
    }
