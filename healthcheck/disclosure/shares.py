"""The share of a side that rates an item high; it says nothing beyond the counts that it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.disclosed_share import DisclosedShare
from healthcheck.domain.method import Method
from healthcheck.scoring.statistics.proportion import wilson_interval
from healthcheck.scoring.threshold import reaches


def high_share(counts: Sequence[int], method: Method) -> DisclosedShare:
    """From ``counts``, people per code 0-4 and at least one of them: those on a level that is "in place" by itself."""
    lowest = next(code for code in range(len(counts)) if reaches(method.points_per_code * code, method.in_place))
    count, n = sum(counts[lowest:]), sum(counts)
    limits = wilson_interval(count, n, confidence=method.confidence)
    return DisclosedShare(lowest, count, 100 * count / n, 100 * limits.low, 100 * limits.high, limits.confidence)
