"""The view of one level of both organisations, as an audience may see it (``method.md`` 3.5, rule 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from healthcheck.disclosure.assessment_rules import assessment_rules
from healthcheck.disclosure.factors import disclosed_factor
from healthcheck.disclosure.rules import Rules
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile, DisclosedSide
from healthcheck.domain.relationship import Seniority, Side
from healthcheck.domain.seniority_scores import SeniorityFactor, SeniorityScores


def disclose_seniority(held: AnsweredAssessment, scores: SeniorityScores, shown: DisclosedProfile) -> DisclosedProfile:
    """``shown``, the disclosed profile of ``held``, in the eyes of one level: its factors, and nothing else of it."""
    rules = assessment_rules(held.assessment, held.responses, shown.audience, held.instrument)
    factors = tuple(_factor(entry, scores.seniority, shown, rules) for entry in scores.factors)
    told = {side for side in Side if any(factor.side(side).score is not None for factor in factors)}
    return replace(
        shown,
        seniority=scores.seniority,
        n={side: scores.n[side] if side in told else 0 for side in Side},
        factors=factors,
        items=(),
        overall=dict.fromkeys(Side),
        matching=None,
        rms_gap=None,
        rms_noise=None,
        votes={},
        interview=None,
        withheld=(),
        weights={},
        practices={},
        practice_details={},
        mirror=None,
        similarity=None,
    )


def told_levels(cells: Mapping[Seniority, int], rules: Rules) -> frozenset[Seniority]:
    """Levels of a side whose score may be shown, by the people with a score in each.

    Each has as many people as an item mean needs, and those of the side that are left when all shown levels are taken
    away are nobody or as many as an item needs. Where they would be fewer, the smallest level stays with them.
    """
    method, whole = rules.method, sum(cells.values())
    if whole < max(rules.item_line, method.distribution_from_n):
        return frozenset()
    least = max(rules.item_line, method.item_means_from_n)
    told = sorted((level for level in cells if cells[level] >= least), key=cells.__getitem__)
    while told and 0 < whole - sum(cells[level] for level in told) < rules.item_line:
        del told[0]
    return frozenset(told)


def _factor(entry: SeniorityFactor, seniority: Seniority, shown: DisclosedProfile, rules: Rules) -> DisclosedFactor:
    whole = shown.factor(entry.result.factor)
    told = {
        side
        for side in Side
        if whole.side(side).score is not None
        and rules.tells_people(side)
        and seniority in told_levels(entry.cells[side], rules)
    }
    factor = disclosed_factor(entry.result, rules, {side: shown.organisation(side) for side in Side})
    sides = {side: factor.side(side) if side in told else _untold(side, shown, rules) for side in Side}
    return replace(
        factor,
        client=sides[Side.CLIENT],
        supplier=sides[Side.SUPPLIER],
        gap=factor.gap if len(told) == len(Side) else None,
    )


def _untold(side: Side, shown: DisclosedProfile, rules: Rules) -> DisclosedSide:
    """Not even how many they are: a level of one or two people is known by its number."""
    return DisclosedSide(
        0, None, None, {}, None, None, is_indicative=False, withheld=_reason(side, shown, rules), is_untold=True
    )


def _reason(side: Side, shown: DisclosedProfile, rules: Rules) -> str:
    reasons, method = rules.reasons, rules.method
    if not rules.sees_items_of(side):
        reason = reasons.text("levels", "one_side")
    elif not rules.tells_people(side):
        reason = reasons.text("levels", "reopened")
    else:
        least = max(rules.item_line, method.item_means_from_n)
        whole = str(max(rules.item_line, method.distribution_from_n))
        reason = reasons.text(
            "levels", "too_few", minimum=reasons.people(least), whole=whole, rest=str(rules.item_line)
        )
    return reasons.of_side(shown.organisation(side), reason)
