"""Change of the matching index, and what it would differ by without any change (``method.md`` 6 and 4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from healthcheck.domain.change import MatchingChange, Turnover
from healthcheck.domain.change_method import ChangeMethod
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Matching
from healthcheck.scoring.compared_sheets import ComparedSheets
from healthcheck.scoring.matching import PairedPractices, matching, paired_practices, reliability
from healthcheck.scoring.sheet import AnswerSheet
from healthcheck.scoring.side_scores import scores_by_factor, steadying

_LEAST = 2  # one person a side has no matching index (4.3)


def matching_change(
    sheets: ComparedSheets, turnover: Mapping[Side, Turnover], method: Method, *, minimum_n: int | None = None
) -> MatchingChange | None:
    """Matching of the whole at both assessments over the practices paired at both; None without any, or at n = 1.

    ``minimum_n`` as for ``profile_of``.
    """
    people = smallest_side(turnover)
    before, after = (_pairs(time.common, method, minimum_n) for time in (sheets.earlier, sheets.later))
    both = before.is_paired & after.is_paired
    if people < _LEAST or not both.any():
        return None
    own = [int(_pairs(time.own, method, minimum_n).is_paired.sum()) for time in (sheets.earlier, sheets.later)]
    return MatchingChange(
        left_out=max(own) - int(both.sum()),
        earlier=_whole(replace(before, is_paired=both)),
        later=_whole(replace(after, is_paired=both)),
        noise=index_noise(people, min(entry.share for entry in turnover.values()), method.change),
    )


def smallest_side(turnover: Mapping[Side, Turnover]) -> int:
    """The fewest respondents of a side at either assessment."""
    return min(min(entry.earlier, entry.later) for entry in turnover.values())


def index_noise(people: int, share: float, method: ChangeMethod) -> float | None:
    """Points by which the index of two assessments differs without any change; None below the fewest people known.

    Between the numbers of people that the width is known for it is interpolated, above the largest it stays. ``share``
    (0-1) of the respondents are the same: the squared width falls from that of other people to that of the same people
    in proportion, as the variance of a difference of two means does with the share of people in both.
    """
    if people < method.index_noise_n[0]:
        return None
    same, other = (
        float(np.interp(people, method.index_noise_n, widths))
        for widths in (method.index_noise_same, method.index_noise_other)
    )
    return float((share * same**2 + (1 - share) * other**2) ** 0.5)


def _pairs(sheet: AnswerSheet, method: Method, minimum_n: int | None) -> PairedPractices:
    factors = tuple(dict.fromkeys(item.factor for item in sheet.items))
    scores = {side: scores_by_factor(sheet, side, factors, method) for side in Side}
    pooled = steadying(sheet, scores, minimum_n=minimum_n)
    return paired_practices(answers=sheet.answers, counts=sheet.counts, method=method, pooled=pooled)


def _whole(pairs: PairedPractices) -> Matching:
    everything = np.ones_like(pairs.is_paired)
    return matching(pairs, everything, rho=reliability(pairs.mean_square(everything), pairs.mean_noise(everything)))
