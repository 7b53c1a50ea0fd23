"""Which finding comes first: gaps by size, then what both rate low, then divided sides, strengths, and the rest."""

from __future__ import annotations

from enum import IntEnum, auto

from healthcheck.domain.disclosed import DisclosedFactor, printed, printed_gap
from healthcheck.domain.result import Kind, Mark, Verdict

GAP_KINDS = (Kind.CLIENT_SEES_MORE, Kind.SUPPLIER_SEES_MORE)
DIVIDED_MARKS = (Mark.DIVIDED_CLIENT, Mark.DIVIDED_SUPPLIER)


class _Rank(IntEnum):
    CLEAR_GAP = auto()
    LIKELY_GAP = auto()
    SHARED_WEAKNESS = auto()
    DIVIDED = auto()
    SHARED_STRENGTH = auto()
    ON_THE_LINE = auto()
    TOO_LITTLE_DATA = auto()


def consequence(factor: DisclosedFactor) -> tuple[int, float, float]:
    """Sort key, the most consequential first; equals stay in framework order.

    Gaps go by printed size, then by lower level, as in the dumbbell; strengths highest first, the others lowest first.
    """
    rank = _rank(factor)
    level = _level(factor)
    if rank in (_Rank.CLEAR_GAP, _Rank.LIKELY_GAP):
        return rank, -gap_size(factor), level
    if rank is _Rank.TOO_LITTLE_DATA:
        return rank, 0.0, 0.0
    return rank, -level if rank is _Rank.SHARED_STRENGTH else level, 0.0


def gap_size(factor: DisclosedFactor) -> int:
    """Points between the two printed scores, 0 where one is not shown."""
    if factor.client.score is None or factor.supplier.score is None:
        return 0
    return abs(printed_gap(factor.client.score, factor.supplier.score))


def _rank(factor: DisclosedFactor) -> _Rank:
    if factor.kind in GAP_KINDS:
        is_clear = factor.gap is not None and factor.gap.verdict is Verdict.CLEAR
        return _Rank.CLEAR_GAP if is_clear else _Rank.LIKELY_GAP
    if factor.kind is Kind.SHARED_WEAKNESS:
        return _Rank.SHARED_WEAKNESS
    if factor.kind is not Kind.TOO_LITTLE_DATA and any(mark in DIVIDED_MARKS for mark in factor.marks):
        return _Rank.DIVIDED
    return {Kind.SHARED_STRENGTH: _Rank.SHARED_STRENGTH, Kind.ON_THE_LINE: _Rank.ON_THE_LINE}.get(
        factor.kind, _Rank.TOO_LITTLE_DATA
    )


def _level(factor: DisclosedFactor) -> float:
    """Mean of the printed scores that are shown; a mid-point for sorting, never printed."""
    shown = [printed(side.score) for side in (factor.client, factor.supplier) if side.score is not None]
    return sum(shown) / len(shown) if shown else 0.0
