"""The importance-performance map as an audience may see it: votes and scores that are shown anyway, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed import DisclosedFactor, Withheld
from healthcheck.domain.disclosed_importance import DisclosedImportance, DisclosedMapPoint
from healthcheck.domain.importance import ImportanceMap, MapPoint
from healthcheck.domain.relationship import Side

_JOINT = "joint"


def disclosed_importance(
    found: ImportanceMap,
    *,
    factors: Sequence[DisclosedFactor],
    votes: Mapping[str, Mapping[Side, int | None]],
    rules: Rules,
    names: Mapping[Side, str],
) -> DisclosedImportance:
    """Each panel whose votes are shown; ``factors`` and ``votes`` as disclosed, so nothing is shown that they withhold.

    The joint panel needs the votes of both sides. ``names``: the organisations.
    """
    has_votes = {side: bool(votes) and all(counts[side] is not None for counts in votes.values()) for side in Side}
    own = {side: [factor.side(side).score for factor in factors] for side in Side}
    joint = [factor.matching.index if factor.matching else None for factor in factors]
    sides = {side: _panel(found.sides[side], own[side], rules, side) if has_votes[side] else () for side in Side}
    both = _panel(found.joint, joint, rules, *Side) if all(has_votes.values()) else ()
    shown = {**{side.value: sides[side] for side in Side}, _JOINT: both}
    voted = {**{side.value: has_votes[side] for side in Side}, _JOINT: all(has_votes.values())}
    return DisclosedImportance(
        performance_line=rules.points(found.performance_line),
        importance_line=rules.points(found.importance_line),
        sides=sides,
        joint=both,
        withheld=tuple(
            Withheld(f"importance.{panel}", _reason(panel, rules, names, has_votes=voted[panel]))
            for panel, points in shown.items()
            if not points
        ),
    )


def _reason(panel: str, rules: Rules, names: Mapping[Side, str], *, has_votes: bool) -> str:
    key = "no_score" if has_votes else "no_votes"
    needed = {} if has_votes else {"minimum": rules.reasons.people(rules.votes_line)}
    if panel == _JOINT:
        return rules.reasons.text("importance", f"{key}_joint", **{side.value: names[side] for side in Side}, **needed)
    return rules.reasons.text("importance", key, organisation=names[Side(panel)], **needed)


def _panel(
    points: Sequence[MapPoint], performance: Sequence[float | None], rules: Rules, *sides: Side
) -> tuple[DisclosedMapPoint, ...]:
    """Nothing where no factor has a number to stand at."""
    shown = tuple(
        DisclosedMapPoint(
            factor=point.factor,
            performance=score,
            vote_share=rules.points(point.vote_share, *sides),
            quadrant=point.quadrant if score is not None else None,
        )
        for point, score in zip(points, performance, strict=True)
        if point.vote_share is not None
    )
    return shown if any(point.performance is not None for point in shown) else ()
