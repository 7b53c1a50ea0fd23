"""Factors as an audience may see them."""

from __future__ import annotations

from collections.abc import Mapping

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed import (
    Agreement,
    DisclosedFactor,
    DisclosedGap,
    DisclosedMatching,
    DisclosedSide,
)
from healthcheck.domain.instrument import Dimension, Method
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import FactorResult, Gap, Interval, Kind, Mark, Matching, SideScore
from healthcheck.domain.text import people
from healthcheck.scoring.threshold import exceeds

_SMALLEST_SUB_SCALE = 2


def disclosed_factor(result: FactorResult, rules: Rules, names: Mapping[Side, str]) -> DisclosedFactor:
    """One factor; two-sided numbers obey the stricter of the two sides."""
    sides = {side: _side(result.sides[side], side, rules, names[side]) for side in Side}
    client, supplier = sides[Side.CLIENT], sides[Side.SUPPLIER]
    both = client.score is not None and supplier.score is not None
    gap = _gap(result.gap, client, supplier, rules) if both and result.gap else None
    has_pairs = result.matching is not None and rules.shows_items(result.matching.pairs)
    matched = disclosed_matching(result.matching, rules) if both and result.matching and has_pairs else None
    is_judged = gap is not None and gap.verdict is not None
    return DisclosedFactor(
        factor=result.factor,
        client=client,
        supplier=supplier,
        gap=gap,
        matching=matched,
        kind=result.kind if is_judged else Kind.TOO_LITTLE_DATA,
        marks=tuple(mark for mark in result.marks if _may_mark(mark, sides, is_judged=is_judged)),
    )


def disclosed_matching(matching: Matching, rules: Rules) -> DisclosedMatching:
    """Practice matching in the numbers of the audience; rho itself is for the facilitator."""

    def points(value: float) -> float:
        return rules.points(value, *Side)

    return DisclosedMatching(
        rho=matching.rho if rules.is_facilitator else None,
        level=points(matching.level),
        raw_gap=points(matching.raw_gap),
        shrunk_gap=points(matching.shrunk_gap),
        alignment=points(matching.alignment),
        index=points(matching.index),
        alignment_band=Interval(points(100 - matching.raw_gap), points(matching.alignment)),
        index_band=Interval(points(matching.level - matching.raw_gap / 2), points(matching.index)),
        is_distinguishable=matching.rho > 0,
        reads_practices=matching.rho >= rules.method.readable_rho,
    )


def _side(score: SideScore, side: Side, rules: Rules, name: str) -> DisclosedSide:
    if score.score is None or not rules.shows(score.n) or not rules.shows_items(score.items):
        return DisclosedSide(
            score.n, None, None, {}, None, None, is_indicative=False, withheld=_reason(score, rules, name)
        )
    interval = score.interval
    assert interval is not None
    return DisclosedSide(
        n=score.n,
        score=rules.points(score.score, side),
        interval=Interval(rules.points(interval.low, side), rules.points(interval.high, side)),
        sub_scales=_sub_scales(score, side, rules),
        agreement=_agreement(score, rules.method),
        visibility=_visibility(score, side, rules),
        is_indicative=rules.is_indicative(score.n),
    )


def _reason(score: SideScore, rules: Rules, name: str) -> str:
    n = score.n
    if n == 0:
        return f"{name}: no view. Nobody answered enough of what both sides could see of this factor."
    heard = people(n)
    if rules.shows(n):
        return f"{name}: {heard}, but only one item of this factor was answered on both sides; one item is not a score."
    if rules.privacy is Privacy.ATTRIBUTED:
        return f"{name}: {heard} answered enough of this factor. One view is compared as an interview, not scored."
    return f"{name}: {heard} answered enough of this factor. Scores are shown from {rules.line}."


def _sub_scales(score: SideScore, side: Side, rules: Rules) -> dict[Dimension, float]:
    """All sub-scales or none: a missing one could be worked out from the factor score and the others.

    The same holds for a person who lacks one of them, so each needs everybody.
    """
    parts = score.sub_scales.values()
    if any(part.items < _SMALLEST_SUB_SCALE or part.n != score.n for part in parts):
        return {}
    return {dimension: rules.points(part.score, side) for dimension, part in score.sub_scales.items()}


def _visibility(score: SideScore, side: Side, rules: Rules) -> float | None:
    """From five people only: below, the percentage names the one person who cannot see."""
    if score.visibility is None or score.n < rules.method.invisible_from_n or side in rules.rounded:
        return None
    return rules.points(score.visibility, side)


def _agreement(score: SideScore, method: Method) -> Agreement | None:
    if score.deviation is None or score.n < method.minimum_n:
        return None
    if exceeds(score.deviation, method.divided_deviation):
        return Agreement.DIVIDED
    return Agreement.MIXED if exceeds(score.deviation, method.agreed_deviation) else Agreement.TOGETHER


def _gap(gap: Gap, client: DisclosedSide, supplier: DisclosedSide, rules: Rules) -> DisclosedGap:
    assert client.score is not None
    assert supplier.score is not None
    is_tested = rules.is_facilitator and gap.verdict is not None
    low, high = (rules.points(edge, *Side) for edge in (gap.interval.low, gap.interval.high))
    return DisclosedGap(
        points=gap.points if rules.is_facilitator else client.score - supplier.score,
        interval=Interval(low, high),
        p_value=gap.p_value if is_tested else None,
        adjusted_p=gap.adjusted_p if is_tested else None,
        detectable=rules.points(gap.detectable, *Side),
        verdict=gap.verdict,
    )


def _may_mark(mark: Mark, sides: Mapping[Side, DisclosedSide], *, is_judged: bool) -> bool:
    side = next((side for side in Side if mark is Mark.divided(side)), None)
    return is_judged if side is None else sides[side].agreement is Agreement.DIVIDED
