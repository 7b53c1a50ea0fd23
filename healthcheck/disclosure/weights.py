"""The overall score under other weights, as an audience may see it."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed import DisclosedWeights
from healthcheck.domain.profile import Profile
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval


def disclosed_weights(
    profile: Profile,
    *,
    overall: Mapping[Side, float | None],
    votes: Mapping[str, Mapping[Side, int | None]],
    rules: Rules,
) -> dict[Side, DisclosedWeights]:
    """Every scheme of the sides whose ``overall`` score is shown; of no other (``method.md`` 3.5, rule 1).

    Weights by votes need the ``votes`` of both sides to be shown: together with the factor scores they tell of them.
    """
    has_votes = all(count is not None for counts in votes.values() for count in counts.values())
    return {side: weights for side in Side if (weights := _weights(profile, side, overall, rules, has_votes=has_votes))}


def _weights(
    profile: Profile, side: Side, overall: Mapping[Side, float | None], rules: Rules, *, has_votes: bool
) -> DisclosedWeights | None:
    equal, scores = overall[side], profile.overall[side]
    if equal is None or scores.report is None or scores.band is None:
        return None
    return DisclosedWeights(
        equal=equal,
        report=rules.points(scores.report, side),
        panel=rules.points(scores.panel, side) if has_votes and scores.panel is not None else None,
        band=Interval(rules.points(scores.band.low, side), rules.points(scores.band.high, side)),
    )
