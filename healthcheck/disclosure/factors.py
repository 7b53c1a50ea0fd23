"""Factors as an audience may see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from healthcheck.disclosure.rules import Rules
from healthcheck.disclosure.subtraction import Subtraction
from healthcheck.domain.disclosed import (
    Agreement,
    DisclosedFactor,
    DisclosedGap,
    DisclosedMatching,
    DisclosedSide,
)
from healthcheck.domain.instrument import Dimension
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.result import FactorResult, Gap, Interval, Kind, Mark, Matching, SideScore, Verdict
from healthcheck.scoring.kinds import kind_of
from healthcheck.scoring.threshold import exceeds, reaches

_SMALLEST_SUB_SCALE = 2
_SEVERAL = 2


def disclosed_factor(
    result: FactorResult, rules: Rules, names: Mapping[Side, str], beside: Subtraction | None = None
) -> DisclosedFactor:
    """One factor; two-sided numbers obey the stricter of the two sides.

    ``beside``: what single items, told beside it, leave untold; None where none are.
    """
    sides = {side: _side(result.sides[side], side, rules, names[side]) for side in Side}
    if beside is not None:
        sides = {side: _without_parts(sides[side], result.factor, side, beside) for side in Side}
    client, supplier = sides[Side.CLIENT], sides[Side.SUPPLIER]
    both = client.score is not None and supplier.score is not None
    gap = _gap(result.gap, client, supplier, rules) if both and result.gap else None
    has_pairs = result.matching is not None and rules.shows_items(result.matching.pairs)
    is_told = has_pairs and (beside is None or beside.may_match(result))
    matched = disclosed_matching(result.matching, rules) if both and result.matching and is_told else None
    reads = both and has_pairs and result.matching is not None and reads_practices(result.matching, rules)
    is_judged = gap is not None and gap.verdict is not None
    return DisclosedFactor(
        factor=result.factor,
        client=client,
        supplier=supplier,
        gap=gap,
        matching=matched,
        kind=_kind(result, sides, rules) if is_judged else Kind.TOO_LITTLE_DATA,
        marks=_marks(result, sides, gap),
        reads_practices=reads,
    )


def _without_parts(shown: DisclosedSide, factor: str, side: Side, beside: Subtraction) -> DisclosedSide:
    return shown if beside.may_have_sub_scales(factor, side) else replace(shown, sub_scales={})


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
        reads_practices=reads_practices(matching, rules),
    )


def reads_practices(matching: Matching, rules: Rules) -> bool:
    """Whether single practices can be read, so little of their gaps is noise."""
    return matching.rho >= rules.method.readable_rho


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
        agreement=_agreement(score, side, rules),
        visibility=_visibility(score, side, rules),
        is_indicative=rules.is_indicative(score.n),
        people=_people(score, side, rules),
    )


def _people(score: SideScore, side: Side, rules: Rules) -> tuple[float, ...]:
    """How the people of a side spread, from as many as a distribution needs, in no other order than their scores'."""
    if len(score.people) < max(rules.item_line, rules.method.distribution_from_n) or not rules.tells_people(side):
        return ()
    return tuple(rules.points(value, side) for value in score.people)


def _reason(score: SideScore, rules: Rules, name: str) -> str:
    """A sentence that holds for this factor and, where every factor is kept back for it, for the whole side."""
    reasons = rules.reasons
    if score.n == 0:
        key = "no_view"
    elif rules.shows(score.n):
        key = "one_item"
    else:
        key = "one_view" if rules.privacy is Privacy.ATTRIBUTED else "too_few"
    counts = {"people": reasons.people(score.n), "minimum": reasons.people(rules.line)}
    return reasons.of_side(name, reasons.text("score", key, **counts))


def _sub_scales(score: SideScore, side: Side, rules: Rules) -> dict[Dimension, float]:
    """All sub-scales or none: a missing one could be worked out from the factor score and the others.

    The same holds for a person who lacks one of them, so each needs everybody; the facilitator, who holds the answers,
    sees each from as many people as a score. On a rounded side there is none: their mean, rounded in other places,
    would narrow down the factor score.
    """
    parts, people = score.sub_scales.values(), rules.line if rules.is_facilitator else score.n
    if rules.hides_words(side) or any(part.items < _SMALLEST_SUB_SCALE or part.n < people for part in parts):
        return {}
    return {dimension: rules.points(part.score, side) for dimension, part in score.sub_scales.items()}


def _visibility(score: SideScore, side: Side, rules: Rules) -> float | None:
    """For readers from five people only: below, the percentage names the one person who cannot see."""
    if score.visibility is None:
        return None
    if not rules.is_facilitator and (score.n < rules.method.invisible_from_n or side in rules.rounded):
        return None
    return rules.points(score.visibility, side)


def _agreement(score: SideScore, side: Side, rules: Rules) -> Agreement | None:
    """Of no single item, whoever asks; and on a rounded side a word that turns with one late answer would tell it."""
    if score.deviation is None or score.n < rules.item_line or score.counting < _SEVERAL or rules.hides_words(side):
        return None
    if exceeds(score.deviation, rules.method.divided_deviation):
        return Agreement.DIVIDED
    return Agreement.MIXED if exceeds(score.deviation, rules.method.agreed_deviation) else Agreement.TOGETHER


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
        verdict=_verdict(gap, client.score - supplier.score, rules),
    )


def _verdict(gap: Gap, points: float, rules: Rules) -> Verdict | None:
    """On rounded sides by ``points`` as printed: whether the exact gap reaches half a level would narrow it down."""
    if not rules.hides_words(*Side) or gap.verdict not in {Verdict.POSSIBLE, Verdict.NO_SIGN}:
        return gap.verdict
    return Verdict.POSSIBLE if reaches(abs(points), rules.method.worth_talking) else Verdict.NO_SIGN


def _kind(result: FactorResult, sides: Mapping[Side, DisclosedSide], rules: Rules) -> Kind:
    """On rounded sides by the scores as printed: strong or weak by the exact ones would halve a step of five."""
    if not rules.hides_words(*Side):
        return result.kind
    printed = {side: replace(result.sides[side], score=sides[side].score) for side in Side}
    return kind_of(printed, result.gap, rules.method)


def _marks(result: FactorResult, sides: Mapping[Side, DisclosedSide], gap: DisclosedGap | None) -> tuple[Mark, ...]:
    """A divided side where its agreement is shown; a possible gap where that is the verdict shown."""
    divided = [
        Mark.divided(side)
        for side in Side
        if Mark.divided(side) in result.marks and sides[side].agreement is Agreement.DIVIDED
    ]
    return (*divided, Mark.POSSIBLE_GAP) if gap and gap.verdict is Verdict.POSSIBLE else tuple(divided)
