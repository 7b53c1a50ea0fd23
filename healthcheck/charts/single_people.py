"""Everybody's own score beside a side's: small open marks, the client's people above a track, the supplier's below."""

from __future__ import annotations

from collections.abc import Callable

from healthcheck.charts.sketch import TICK, Sketch
from healthcheck.domain.disclosed import DisclosedFactor
from healthcheck.domain.relationship import Side

OFFSET = 15.5
"""Strokes from the track to the nearest person: beyond the interval."""

APART = 0.95
"""Diameters between two people on one place, who stand outwards of each other."""


def draw_people(
    sketch: Sketch, factor: DisclosedFactor, x_of: Callable[[float], float], y: float, *, room: float
) -> None:
    """The people of one row whose track lies at ``y``; ``x_of`` a score; ``room``: height (px) of the whole row."""
    step = 2 * TICK * sketch.stroke
    furthest = (room - step) / 2
    for side, away in ((Side.CLIENT, -1), (Side.SUPPLIER, 1)):
        taken_to: list[float] = []
        for score in factor.side(side).people:
            x = x_of(score)
            level = next((number for number, end in enumerate(taken_to) if end <= x), len(taken_to))
            taken_to[level : level + 1] = [x + 2 * APART * step]
            out = min(OFFSET * sketch.stroke + level * APART * step, furthest)
            sketch.tick(side, (x, y + away * out))
