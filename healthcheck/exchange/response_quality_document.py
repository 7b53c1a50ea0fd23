"""Response quality as a section of the facilitator's results document."""

from __future__ import annotations

from healthcheck.domain.disclosed_response_quality import DisclosedDifference, DisclosedQuality
from healthcheck.domain.relationship import Side
from healthcheck.domain.response_quality import QualityFlag
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def response_quality_document(quality: DisclosedQuality | None, numbers: JsonNumbers) -> Json:
    """``flagged``: people by side and flag, no codes; ``without_flagged``: what they change. Null for other audiences.

    A side below its line is null.
    """
    if quality is None:
        return None
    return {
        "flagged": {side.value: _flagged(quality, side) for side in Side},
        "without_flagged": {
            factor: {side.value: _difference(sides[side], numbers) for side in Side}
            for factor, sides in quality.differences.items()
        },
    }


def _flagged(quality: DisclosedQuality, side: Side) -> Json:
    if quality.flags[side] is None:
        return None
    return {"people": quality.flagged(side), **{flag.value: quality.count(side, flag) for flag in QualityFlag}}


def _difference(difference: DisclosedDifference | None, numbers: JsonNumbers) -> Json:
    if difference is None:
        return None
    return {
        "effect": difference.effect.value,
        "with": numbers.number(difference.score),
        "without": numbers.number(difference.score_without),
        "points": numbers.number(difference.points),
    }
