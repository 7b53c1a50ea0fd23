"""How far the people of a side agree on each factor, and whether that is better than chance (``method.md`` 5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from healthcheck.domain.agreement import ChancePoint, WithinSide
from healthcheck.domain.assessment import Reply
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.scoring.agreement import (
    RatingScale,
    a_wg_mean,
    mean_deviations,
    median_deviations,
    over_items,
    r_wg_j,
    r_wg_star,
)
from healthcheck.scoring.chance import chance_point
from healthcheck.scoring.sheet import AnswerSheet
from healthcheck.scoring.threshold import exceeds, reaches

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CODES = RatingScale(low=Reply.NOT_IN_PLACE, high=Reply.EMBEDDED)
_PAIR = 2


def within_sides(sheet: AnswerSheet, factor_ids: Sequence[str], method: Method) -> dict[str, dict[Side, WithinSide]]:
    """By factor and side: agreement over the items in scope that count there and that two people or more answered.

    Actual answers only. An item with one answer stays out: nobody disagrees with himself.
    """
    return {factor: {side: _of(sheet, factor, side, method) for side in Side} for factor in factor_ids}


def _of(sheet: AnswerSheet, factor: str, side: Side, method: Method) -> WithinSide:
    answers = sheet.answers[side]
    kept = sheet.of(factor) & sheet.counts[side] & (answers.answered.sum(axis=0) >= _PAIR)
    return within_side(answers.codes[:, kept], method)


def within_side(codes: NDArray[np.float64], method: Method) -> WithinSide:
    """Agreement on ``codes`` 0-4, shape (people, items), NaN for no answer; every item has two answers or more."""
    answers = tuple(int(number) for number in (~np.isnan(codes)).sum(axis=0))
    deviation = over_items(mean_deviations(codes))
    if deviation is None:
        return WithinSide(())
    uniform = r_wg_star(codes, null=_CODES.uniform_variance)
    point = _chance(answers, method)
    return WithinSide(
        answers=answers,
        ad=deviation,
        ad_median=over_items(median_deviations(codes)),
        r_wg_star=uniform,
        r_wg_star_skewed=r_wg_star(codes, null=method.skewed_null_variance),
        r_wg_j=r_wg_j(codes, null=_CODES.uniform_variance),
        awg=a_wg_mean(codes, _CODES),
        chance=point,
        is_better_than_chance=_passes(point, alike=uniform, deviation=deviation) if point else None,
        is_mixed_view=exceeds(deviation, method.divided_deviation),
    )


def _chance(answers: Sequence[int], method: Method) -> ChancePoint | None:
    """The strictest chance point over the numbers of answers that occur; None below the least number of people."""
    if min(answers) < method.minimum_n:
        return None
    points = [
        chance_point(number, len(answers), options=_CODES.options, level=method.chance_level) for number in set(answers)
    ]
    return ChancePoint(max(point.r_wg_star for point in points), min(point.deviation for point in points))


def _passes(point: ChancePoint, *, alike: float | None, deviation: float) -> bool:
    """Both measures have to pass, so that no page says "better than chance" beside a number that is not."""
    return alike is not None and exceeds(alike, point.r_wg_star) and not reaches(deviation, point.deviation)
