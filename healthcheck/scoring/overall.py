"""A side's overall score, and the votes that can weigh it (``method.md`` 3.1, 3.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.domain.assessment import Response, ResponseStatus
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import OverallScore, SideScore
from healthcheck.scoring.weights import panel_weights, report_weights, weight_band, weighted_score


def overall_score(
    people: int, sides: Mapping[str, SideScore], votes: Mapping[str, Mapping[Side, int]], method: Method
) -> OverallScore:
    """The mean over all factors, in every scheme of weights; none where one factor has no score.

    ``people``: respondents of the side; ``sides``: its score by factor; ``votes``: factor -> people by side.
    """
    scores = [entry.score for entry in sides.values() if entry.score is not None]
    if not scores or len(scores) < len(sides):
        return OverallScore(people, None)
    return OverallScore(
        n=people,
        score=sum(scores) / len(scores),
        report=weighted_score(scores, report_weights(method.report_weights, tuple(sides))),
        panel=weighted_score(scores, panel_weights(votes)),
        band=weight_band(
            scores,
            draws=method.weighting_draws,
            concentration=method.weighting_concentration,
            seed=method.weighting_seed,
            confidence=method.confidence,
        ),
    )


def votes_by_side(responses: Sequence[Response], factor: str | None = None) -> dict[Side, int]:
    """People of each side who voted for ``factor``, or who voted at all; submitted responses only."""
    voted = [
        entry.side
        for entry in responses
        if entry.status is ResponseStatus.SUBMITTED and (factor in entry.votes if factor else entry.votes)
    ]
    return {side: voted.count(side) for side in Side}
