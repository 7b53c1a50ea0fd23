"""Response quality, for the facilitator (``method.md`` 2.7 and rule 5 of 3.5).

Decided: flags name respondents by code. They say how a questionnaire was answered and not what; the facilitator keeps
the codes, holds the answers and was named to respondents as the one who sees them; and a flag that names nobody leads
to no second look. The figures behind a flag (how many in a row, how many unseen) stay behind, and of a side below its
line there is nothing at all, as with every other result.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed_response_quality import DisclosedDifference, DisclosedQuality, FlaggedEffect
from healthcheck.domain.relationship import Side
from healthcheck.domain.response_quality import FlaggedDifference, QualityFlag, ResponseQuality
from healthcheck.scoring.threshold import exceeds


def disclosed_quality(
    qualities: Sequence[ResponseQuality],
    differences: Mapping[str, Mapping[Side, FlaggedDifference]],
    *,
    rules: Rules,
) -> DisclosedQuality | None:
    """What the facilitator may see of the submitted responses; None for everybody else."""
    if not rules.is_facilitator:
        return None
    return DisclosedQuality(
        flags={side: _flags([entry for entry in qualities if entry.side is side], rules) for side in Side},
        differences={
            factor: {side: _difference(sides[side], side, qualities, rules) for side in Side}
            for factor, sides in differences.items()
        },
    )


def _flags(qualities: Sequence[ResponseQuality], rules: Rules) -> dict[str, tuple[QualityFlag, ...]] | None:
    if not rules.shows(len(qualities)):
        return None
    return {entry.code: entry.flags for entry in qualities if entry.is_flagged}


def _difference(
    difference: FlaggedDifference, side: Side, qualities: Sequence[ResponseQuality], rules: Rules
) -> DisclosedDifference | None:
    """Two scores may be compared if three people differ between them, or more where the assessment asks for more.

    Who differs is counted in this very factor; and those who are left need a score of their own.
    """
    if difference.score is None or not rules.shows(difference.n):
        return None
    if not any(entry.is_flagged and entry.side is side for entry in qualities):
        return DisclosedDifference(FlaggedEffect.NONE_FLAGGED)
    if difference.n - difference.n_without < rules.item_line:
        return DisclosedDifference(FlaggedEffect.TOO_FEW_DIFFER)
    points = difference.points
    if points is None or difference.n_without < rules.item_line:
        return DisclosedDifference(FlaggedEffect.TOO_FEW_LEFT)
    if not exceeds(abs(points), rules.method.flagged_difference):
        return DisclosedDifference(FlaggedEffect.SMALL)
    return DisclosedDifference(FlaggedEffect.NOTABLE, difference.score, difference.score_without)
