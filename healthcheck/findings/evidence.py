"""The items and practices behind a finding, most telling first."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedItem, DisclosedItemSide, DisclosedProfile
from healthcheck.domain.instrument import Instrument, Practice
from healthcheck.domain.method import Method
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind


def telling_items(profile: DisclosedProfile, instrument: Instrument, *, factor: str, kind: Kind) -> tuple[str, ...]:
    """Ids of the factor's items of which something is disclosed, most telling first.

    Behind a gap: the largest disclosed gap first, items without one last. Behind a strength: the highest level first,
    otherwise the lowest. Equals stay in framework order; items out of scope are left out.
    """
    known = instrument.item_by_id
    items = [
        item
        for item in profile.items
        if item.item in known and known[item.item].factor == factor and not item.is_out_of_scope
    ]
    levels = {item.item: _levels(item, instrument.method) for item in items}
    shown = [item for item in items if levels[item.item]]

    def height(item: DisclosedItem) -> float:
        values = levels[item.item]
        return sum(values) / len(values)

    if kind.is_gap:
        shown.sort(key=lambda item: (-_distance(item, levels[item.item]), height(item)))
    else:
        shown.sort(key=height, reverse=kind is Kind.SHARED_STRENGTH)
    return tuple(item.item for item in shown)


def telling_practices(items: Sequence[str], instrument: Instrument, *, factor: str) -> tuple[Practice, ...]:
    """Practices of ``factor`` that ``items`` ask about, each once, in the order of the first of its items there."""
    rank = {item: position for position, item in enumerate(items)}
    own = [
        practice
        for practice in instrument.practices
        if practice.factor == factor and any(item in rank for item in practice.items)
    ]
    return tuple(sorted(own, key=lambda practice: min(rank[item] for item in practice.items if item in rank)))


def _levels(item: DisclosedItem, method: Method) -> tuple[float, ...]:
    values = (_level(item.side(side), method) for side in Side)
    return tuple(value for value in values if value is not None)


def _level(side: DisclosedItemSide, method: Method) -> float | None:
    """Points of a side: its mean, or the middle of its band; only for sorting, never printed."""
    if side.mean is not None:
        return side.mean
    if side.band is None:
        return None
    edges = {Band.LOW: (0.0, method.not_in_place), Band.MIDDLE: (method.not_in_place, method.in_place)}
    low, high = edges.get(side.band, (method.in_place, 100.0))
    return (low + high) / 2


def _distance(item: DisclosedItem, levels: tuple[float, ...]) -> float:
    """Size of the disclosed gap, -1 where only one side is shown."""
    if item.shrunk_gap is not None:
        return abs(item.shrunk_gap)
    return max(levels) - min(levels) if len(levels) == len(Side) else -1.0
