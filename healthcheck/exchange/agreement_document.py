"""Agreement within both sides as a section of the results document."""

from __future__ import annotations

from healthcheck.domain.agreement import Consistency, WithinSide
from healthcheck.domain.disclosed_agreement import DisclosedAgreement, DisclosedWithinSide
from healthcheck.domain.relationship import Side
from healthcheck.exchange.json_numbers import Json, JsonNumbers


def agreement_document(agreement: DisclosedAgreement, numbers: JsonNumbers) -> dict[str, Json]:
    """``factors``: factor -> side -> agreement; ``consistency``: by side. Null where withheld.

    ``coefficients`` and ``consistency`` are the facilitator's.
    """
    return {
        "factors": {
            factor: {side.value: _within(sides[side], numbers) for side in Side}
            for factor, sides in agreement.factors.items()
        },
        "consistency": {side.value: _consistency(agreement.consistency[side], numbers) for side in Side},
    }


def _within(within: DisclosedWithinSide, numbers: JsonNumbers) -> dict[str, Json]:
    return {
        "agreement": within.agreement.value if within.agreement else None,
        "mixed_view": within.is_mixed_view,
        "coefficients": _coefficients(within.coefficients, numbers) if within.coefficients else None,
    }


def _coefficients(within: WithinSide, numbers: JsonNumbers) -> dict[str, Json]:
    chance = within.chance
    return {
        "n": within.n,
        "items": within.items,
        "ad": numbers.number(within.ad),
        "ad_median": numbers.number(within.ad_median),
        "r_wg_star": numbers.number(within.r_wg_star),
        "r_wg_star_skewed": numbers.number(within.r_wg_star_skewed),
        "r_wg_j": numbers.number(within.r_wg_j),
        "awg": numbers.number(within.awg),
        "chance_ad": numbers.number(chance.deviation) if chance else None,
        "chance_r_wg_star": numbers.number(chance.r_wg_star) if chance else None,
        "better_than_chance": within.is_better_than_chance,
    }


def _consistency(consistency: Consistency | None, numbers: JsonNumbers) -> Json:
    if consistency is None:
        return None
    return {
        "n": consistency.n,
        "practices": consistency.practices,
        "single": numbers.number(consistency.single),
        "mean": numbers.number(consistency.mean),
    }
