"""Which finding comes first: gaps by size, what both rate low, blind spots, divided sides, strengths, and the rest."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum, auto

from healthcheck.domain.disclosed import DisclosedFactor
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.result import Kind, Verdict
from healthcheck.findings.mirror_readings import BLIND


class _Rank(IntEnum):
    CLEAR_GAP = auto()
    LIKELY_GAP = auto()
    SHARED_WEAKNESS = auto()
    BLIND_SPOT = auto()
    DIVIDED = auto()
    SHARED_STRENGTH = auto()
    ON_THE_LINE = auto()
    TOO_LITTLE_DATA = auto()


def consequence(factor: DisclosedFactor, readings: Collection[MirrorReading] = ()) -> tuple[int, float, float]:
    """Sort key, the most consequential first; equals stay in framework order.

    ``readings``: those of its mirror round that are shown, of either side.
    Gaps go by printed size, then by lower level, as in the dumbbell; strengths highest first, the others lowest first.
    """
    rank = _rank(factor, readings)
    level = factor.printed_level
    if rank in (_Rank.CLEAR_GAP, _Rank.LIKELY_GAP):
        return rank, -abs(factor.printed_gap or 0), level
    if rank is _Rank.TOO_LITTLE_DATA:
        return rank, 0.0, 0.0
    return rank, -level if rank is _Rank.SHARED_STRENGTH else level, 0.0


def _rank(factor: DisclosedFactor, readings: Collection[MirrorReading]) -> _Rank:
    if factor.kind.is_gap:
        is_clear = factor.gap is not None and factor.gap.verdict is Verdict.CLEAR
        return _Rank.CLEAR_GAP if is_clear else _Rank.LIKELY_GAP
    if factor.kind is Kind.SHARED_WEAKNESS:
        return _Rank.SHARED_WEAKNESS
    if BLIND.intersection(readings):
        return _Rank.BLIND_SPOT
    if factor.kind is not Kind.TOO_LITTLE_DATA and factor.divided_sides:
        return _Rank.DIVIDED
    return {Kind.SHARED_STRENGTH: _Rank.SHARED_STRENGTH, Kind.ON_THE_LINE: _Rank.ON_THE_LINE}.get(
        factor.kind, _Rank.TOO_LITTLE_DATA
    )
