"""Factors around a circle, and arrows from those that move others."""

from __future__ import annotations

import math

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Marker, Point, Shape
from healthcheck.charts.slides.canvas import FINEST, Canvas
from healthcheck.charts.slides.spokes import draw_spoke, fit_spokes, on_spoke, point_at_spoke
from healthcheck.domain.disclosed import printed
from healthcheck.domain.disclosed_mesh import DisclosedInfluence
from healthcheck.message import message

NODE = 1.5
"""Marks (``Canvas.mark``) of a factor's radius."""

CLEAR, ASIDE, HEAD = 2.2, 1.0, 2.0
"""Marks between the rim of a factor and its arrows, between two that lead both ways, and of an arrow's head."""


def draw_mesh(canvas: Canvas, held: DisclosedInfluence, room: Box) -> None:
    """Below each name stands how much of all influence it gives."""
    centre, radius, spokes = fit_spokes(canvas, [entry.factor for entry in held.factors], room)
    point_at_spoke(canvas, spokes, centre, radius)
    inner = radius - NODE * canvas.mark
    places = {spoke.factor: on_spoke(centre, spoke.angle, inner) for spoke in spokes}
    canvas.line((*places.values(), next(iter(places.values()))), Ink.GRID, width=FINEST)
    for start, end in held.arrows:
        is_mutual = (end, start) in held.arrows
        _draw_arrow(canvas, places[start], places[end], aside=ASIDE * canvas.mark if is_mutual else 0.0)
    for entry, spoke in zip(held.factors, spokes, strict=True):
        canvas.sketch.add(Marker(Shape.DISC, *places[entry.factor], NODE * canvas.mark, Ink.TEXT, canvas.mark / 2))
        draw_spoke(canvas, [(Ink.TEXT2, message("{0} %", printed(entry.given)))], spoke, centre)


def _draw_arrow(canvas: Canvas, start: Point, end: Point, *, aside: float) -> None:
    """From rim to rim of two discs, to the right of the straight line where another one leads back."""
    length, clear, head = math.dist(start, end), (NODE + CLEAR) * canvas.mark, HEAD * canvas.mark
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    across = (-dy * aside, dx * aside)
    foot = (start[0] + dx * clear + across[0], start[1] + dy * clear + across[1])
    tip = (end[0] - dx * clear + across[0], end[1] - dy * clear + across[1])
    back = (tip[0] - dx * head, tip[1] - dy * head)
    canvas.line((foot, back), Ink.REFERENCE)
    wings = ((back[0] - dy * head / 2, back[1] + dx * head / 2), (back[0] + dy * head / 2, back[1] - dx * head / 2))
    canvas.sketch.polygon((tip, *wings), Ink.REFERENCE, fill=1.0)
