"""Where everything of a radar stands: the largest radius at which every label is whole and touches no other."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from healthcheck.charts.box import Box, union

ARC = 9.0
"""Units from the outer ring to the arcs that name the groups."""

CLEAR = 7.0
"""Units from those arcs to the nearest label."""

EDGE = 2.0
APART = 4.0
ASIDE = 10.0
"""Units that the name of a group keeps from labels, so that the two never read as one."""

SMALLEST_RADIUS = 1.0
WANTED_RADIUS = 3.4
"""In ems: below this a chart is worth less than a smaller text."""

FURTHEST = 12
"""Steps (of 0.4 em) that the name of a group may stand away from its arc."""

UPRIGHT = 0.08
CENTRINGS = ((0.5, 0.5), (0.5, 1.0), (1.0, 0.5), (1.0, 1.0))
"""Where the drawing may stand in the room that is left over, as shares from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Block:
    """Width and height of something that stands at ``angle`` (radians clockwise from 12 o'clock)."""

    angle: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Request:
    """What has to find its place: labels by spoke, group names by (candidate angles), and a legend.

    ``corner`` is the legend's size in the top left corner, ``band`` the height of a legend above everything.
    """

    width: float
    height: float
    unit: float
    size: float
    labels: tuple[Block, ...]
    groups: tuple[tuple[Block, ...], ...]
    corner: tuple[float, float] = (0.0, 0.0)
    band: float = 0.0


@dataclass(frozen=True, slots=True)
class RadarLayout:
    """Centre and radius of the outer ring, and a box for every label and group name."""

    x: float
    y: float
    radius: float
    labels: tuple[Box, ...]
    groups: tuple[Box, ...]


@lru_cache(maxsize=64)
def fit(request: Request, *, least: float = 0.0) -> RadarLayout | None:
    """The layout with the largest radius; None where that would be smaller than ``least``, or where none exists.

    Looked for once: steps of a reveal, the preview and the pages ask for the same.
    """
    radius = _largest_inside(request)
    while radius >= max(SMALLEST_RADIUS * request.size, least):
        layout = _at(request, radius)
        if layout is not None:
            return layout
        radius *= 0.97
    return None


def _largest_inside(request: Request) -> float:
    """The largest radius whose labels stay inside, by halving; they may still overlap."""
    low, high = 0.0, min(request.width, request.height) / 2
    for _ in range(9):
        middle = (low + high) / 2
        placed = _placed(request, middle)
        low, high = (middle, high) if _has_room(request, placed, middle) else (low, middle)
    return low


def _has_room(request: Request, boxes: Sequence[Box], radius: float) -> bool:
    extent, area = _extent(request, boxes, radius), _area(request)
    return extent.width <= area.width and extent.height <= area.height


def _at(request: Request, radius: float) -> RadarLayout | None:
    """The layout at one radius, None where labels overlap or stand outside."""
    labels = _placed(request, radius)
    margin = APART * request.unit / 2
    if _any_overlap(labels, margin=margin):
        return None
    groups = _placed_groups(request, labels, radius)
    if groups is None or _any_overlap((*labels, *groups), margin=margin):
        return None
    extent, area = _extent(request, (*labels, *groups), radius), _area(request)
    slack_x, slack_y = area.width - extent.width, area.height - extent.height
    if slack_x < 0 or slack_y < 0:
        return None
    for share_x, share_y in CENTRINGS:
        x = area.left + slack_x * share_x - extent.left
        y = area.top + slack_y * share_y - extent.top
        layout = RadarLayout(
            x, y, radius, tuple(box.moved(x, y) for box in labels), tuple(box.moved(x, y) for box in groups)
        )
        if _clears_corner(request, layout):
            return layout
    return None


def _area(request: Request) -> Box:
    edge = EDGE * request.unit
    return Box(edge, edge + request.band, request.width - edge, request.height - edge)


def _extent(request: Request, boxes: Sequence[Box], radius: float) -> Box:
    reach = radius + ARC * request.unit
    return union((*boxes, Box(-reach, -reach, reach, reach)))


def _clear_radius(request: Request, radius: float) -> float:
    return radius + (ARC + CLEAR) * request.unit


def _placed(request: Request, radius: float) -> tuple[Box, ...]:
    """Boxes of the labels around the origin: outside the arcs, those of one side pushed apart."""
    clear = _clear_radius(request, radius)
    boxes = [_outside(block, clear, clear) for block in request.labels]
    for is_right in (True, False):
        column = [
            index
            for index, block in enumerate(request.labels)
            if abs(math.sin(block.angle)) > UPRIGHT and (math.sin(block.angle) > 0) is is_right
        ]
        column.sort(key=lambda index: -math.cos(request.labels[index].angle))
        _push_apart(boxes, column, clear=clear, margin=APART * request.unit)
    return tuple(boxes)


def _outside(block: Block, distance: float, clear: float) -> Box:
    """The box of ``block`` in its direction, moved outwards until all of it is ``clear`` of the centre."""
    sin, cos = math.sin(block.angle), math.cos(block.angle)
    share = 0.5 if abs(sin) < UPRIGHT else 0.0 if sin > 0 else 1.0
    lean = min(max(1.25 * cos, -1.0), 1.0)
    left = distance * sin - share * block.width
    top = -distance * cos - lean * block.height / 2 - block.height / 2
    box = Box(left, top, left + block.width, top + block.height)
    for _ in range(40):
        missing = clear - box.distance(0, 0)
        if missing <= 0:
            break
        box = box.moved((missing + 0.1) * sin, -(missing + 0.1) * cos)
    return box


def _push_apart(boxes: list[Box], column: Sequence[int], *, clear: float, margin: float) -> None:
    """Move neighbours of one side up and down until they do not overlap, then outwards where they came too near."""
    for _ in range(6):
        for upper, lower in pairwise(column):
            if boxes[upper].overlaps(boxes[lower], margin=margin):
                by = (boxes[upper].bottom + margin - boxes[lower].top) / 2 + 0.05
                boxes[upper], boxes[lower] = boxes[upper].moved(0, -by), boxes[lower].moved(0, by)
        for index in column:
            missing = clear - boxes[index].distance(0, 0)
            if missing > 0:
                boxes[index] = boxes[index].moved(math.copysign(missing, boxes[index].left + boxes[index].right), 0)


def _placed_groups(request: Request, labels: Sequence[Box], radius: float) -> tuple[Box, ...] | None:
    """A box for each group name, as near to its arc as the labels allow; None where one finds no place."""
    placed: list[Box] = []
    for candidates in request.groups:
        taken = (*labels, *placed)
        box = next((box for box in _group_places(request, candidates, radius) if _is_free(request, box, taken)), None)
        if box is None:
            return None
        placed.append(box)
    return tuple(placed)


def _group_places(request: Request, candidates: Sequence[Block], radius: float) -> Iterator[Box]:
    clear = _clear_radius(request, radius) - CLEAR * request.unit / 3
    for further in range(FURTHEST):
        for block in candidates:
            yield _outside(block, clear + further * request.size * 0.4, clear)


def _is_free(request: Request, box: Box, taken: Sequence[Box]) -> bool:
    return not any(box.overlaps(other, margin=ASIDE * request.unit) for other in taken)


def _any_overlap(boxes: Sequence[Box], *, margin: float) -> bool:
    return any(one.overlaps(other, margin=margin) for one, other in combinations(boxes, 2))


def _clears_corner(request: Request, layout: RadarLayout) -> bool:
    """Whether the legend's corner stays free."""
    width, height = request.corner
    if not width:
        return True
    edge = EDGE * request.unit
    corner = Box(edge, edge, edge + width, edge + height)
    if corner.right > request.width - edge or corner.distance(layout.x, layout.y) < _clear_radius(
        request, layout.radius
    ):
        return False
    return not any(corner.overlaps(box, margin=2 * APART * request.unit) for box in (*layout.labels, *layout.groups))
