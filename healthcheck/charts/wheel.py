"""The wheel of factors that an interview starts from: a ring in three groups, the names beside it, what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor, Point, Scene, TextMetrics
from healthcheck.charts.sketch import BASE, Sketch
from healthcheck.charts.wheel_plan import GroupPlace, LabelPlace, WheelPlan, plan_wheel
from healthcheck.domain.instrument import Group, WheelFactor
from healthcheck.message import joined, message

GROUND, CHOSEN = 1.0, 1.0
TICK = ((0.22, 0.53), (0.43, 0.73), (0.79, 0.29))
"""Corners of a tick, in sides of its box."""

FAINT = 0.45
"""How strongly what cannot be chosen is painted."""


def wheel(
    entries: Sequence[WheelFactor],
    groups: Mapping[Group, str],
    *,
    title: str,
    width: float,
    height: float,
    metrics: TextMetrics,
    chosen: Collection[str] = (),
    closed: Collection[str] = (),
    has_boxes: bool = True,
    text_size: float = BASE,
    say: Callable[[str], str] = str,
) -> Scene:
    """``entries`` clockwise from the top, in ``width`` × ``height`` px; each group stands together.

    ``chosen`` and ``closed`` (ids): ticked, and not to be chosen. ``has_boxes``: a box to tick beside each name. Each
    entry has two regions: its part of the ring, and its name. ``say`` puts what the wheel says of its own into the
    reader's language. ``ValueError`` below 120 × 120.
    """
    plan = plan_wheel(
        entries, groups, width=width, height=height, metrics=metrics, has_boxes=has_boxes, text_size=text_size
    )
    sketch = Sketch(metrics, size=plan.size)
    for place in plan.labels:
        _draw_part(sketch, plan, place, is_chosen=place.entry.id in chosen, is_closed=place.entry.id in closed)
    for group in plan.groups:
        _draw_group(sketch, group)
    for place in plan.labels:
        _draw_label(sketch, place, is_chosen=place.entry.id in chosen, is_closed=place.entry.id in closed)
    for place in plan.labels:
        sketch.region(plan.part(place), place.entry.id, place.entry.name)
        sketch.region(place.room.points, place.entry.id, place.entry.name)
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=title,
        description=say(_description(entries, groups, chosen)),
    )


def _draw_part(sketch: Sketch, plan: WheelPlan, place: LabelPlace, *, is_chosen: bool, is_closed: bool) -> None:
    """One part of the ring, and the thread to its name."""
    part = plan.part(place)
    ink = Ink.LEVEL_5 if is_chosen else Ink.LEVEL_2
    sketch.polygon(part, ink, fill=FAINT if is_closed else GROUND)
    sketch.polygon(part, Ink.SURFACE, width=2)
    thread = Ink.GRID if is_closed else Ink.LEVEL_5 if is_chosen else Ink.REFERENCE
    sketch.line(place.thread, thread, width=1.5 if is_chosen else 1)


def _draw_group(sketch: Sketch, group: GroupPlace) -> None:
    """The name of a group in the middle of the wheel, towards its parts."""
    for text, y in group.lines:
        sketch.text(text, (group.x, y), Ink.TEXT2, size=sketch.small, anchor=Anchor.MIDDLE)


def _draw_label(sketch: Sketch, place: LabelPlace, *, is_chosen: bool, is_closed: bool) -> None:
    ink = Ink.MUTED if is_closed else Ink.TEXT
    anchor = Anchor.START if place.is_right else Anchor.END
    for text, y in place.lines:
        sketch.text(text, (place.x, y), ink, anchor=anchor, is_semibold=is_chosen)
    if place.box is None or is_closed:
        return
    sketch.polygon(place.box.points, Ink.LEVEL_5 if is_chosen else Ink.SURFACE, fill=CHOSEN)
    if is_chosen:
        sketch.line(_tick(place.box), Ink.SURFACE, width=2)
    else:
        sketch.polygon(place.box.points, Ink.REFERENCE, width=1.2)


def _tick(box: Box) -> tuple[Point, ...]:
    return tuple((box.left + x * box.width, box.top + y * box.height) for x, y in TICK)


def _description(entries: Sequence[WheelFactor], groups: Mapping[Group, str], chosen: Collection[str]) -> str:
    """All names by group, then what is chosen."""
    parts = []
    for group, name in groups.items():
        names = [entry.name for entry in entries if entry.group is group]
        parts.append(message("{0}: {1}.", name, joined("; ", names)))
    picked = [entry.name for entry in entries if entry.id in chosen]
    if picked:
        parts.append(message("Chosen: {0}.", joined("; ", picked)))
    return joined(" ", parts)
