"""Places for the names of points on a plane: near their point, whole, and on nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, product

from healthcheck.charts.box import Box
from healthcheck.charts.scene import Point

DISTANCES = (0.0, 0.4, 0.9, 1.5, 2.2, 3.0, 4.0, 5.2, 6.6, 8.2, 10.0, 12.0, 15.0, 19.0, 24.0)
"""How far a name may stand from its point, in ems, the best first."""

DIRECTIONS = tuple(
    (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    for degrees in (0, 180, -90, 90, -45, 45, -135, 135, -20, 20, -160, 160, -70, 70, -110, 110)
)
NEAR = 5
"""How many of the distances are tried before a name may lie across a quiet line."""

ROUNDS = 6
MARGIN, NEARER = 0.15, 0.25
"""Ems that names keep from everything, and by which a mark of another may stand nearer to a name than its own."""

LEADER = 0.55
"""Ems between point and name from which a line joins the two."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name ``width`` × ``height`` px large that stands at one of ``points``, whose marks reach ``clear`` px."""

    points: tuple[Point, ...]
    width: float
    height: float
    clear: float


@dataclass(frozen=True, slots=True)
class Ground:
    """Where names may stand: inside ``room``, off the boxes ``taken`` and the straight ``lines``; ``em`` in px.

    ``reach``: how far, in ems, a name may stand from its point. ``fields``: those of ``taken`` that no leader may cross
    either. ``quiet_lines`` are crossed where need be. ``is_crowded``: leaders may cross whatever they have to.
    """

    room: Box
    taken: tuple[Box, ...]
    fields: tuple[Box, ...]
    lines: tuple[tuple[Point, Point], ...]
    quiet_lines: tuple[tuple[Point, Point], ...]
    em: float
    reach: float
    is_crowded: bool = False


def label_places(names: Sequence[Named], ground: Ground) -> tuple[Box, ...] | None:
    """A box for each name, in their order; None where not all find a place. Deterministic.

    The most crowded name chooses first; one that finds no place chooses first in the next round.
    """
    order = sorted(range(len(names)), key=lambda index: _crowd(names, index, ground.em), reverse=True)
    for _ in range(ROUNDS):
        placing = _Placing(names, ground)
        failed = next((index for index in order if not placing.place(index)), None)
        if failed is None:
            return tuple(placing.boxes[index] for index in range(len(names)))
        order = [failed, *(other for other in order if other != failed)]
    return None


def leader(name: Named, box: Box, *, em: float) -> tuple[Point, Point] | None:
    """The line from the nearest mark of a name to it; None where they stand together."""
    x, y = min(name.points, key=lambda point: box.distance(*point))
    end = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    length = math.dist((x, y), end)
    if length <= name.clear + LEADER * em:
        return None
    share = name.clear / length
    return (x + (end[0] - x) * share, y + (end[1] - y) * share), end


def _crowd(names: Sequence[Named], index: int, em: float) -> float:
    mine = names[index].points[-1]
    return sum(1 / (em + math.dist(mine, point)) for other in names for point in other.points)


class _Placing:
    """One round: names that have found a place, by number."""

    def __init__(self, names: Sequence[Named], ground: Ground) -> None:
        self._names = names
        self._ground = ground
        self._marks = tuple((point, _mark(point, name.clear)) for name in names for point in name.points)
        self.boxes: dict[int, Box] = {}

    def place(self, index: int) -> bool:
        """Near the point and off every line where that goes, else over the quiet lines, then further away."""
        ground, em = self._ground, self._ground.em
        leaders = (leader(self._names[other], box, em=em) for other, box in self.boxes.items())
        lines = (*ground.lines, *(line for line in leaders if line))
        reached = [distance for distance in DISTANCES if distance <= ground.reach]
        for distances, avoided in ((DISTANCES[:NEAR], (*lines, *ground.quiet_lines)), (reached, lines)):
            for box in _candidates(self._names[index], em, distances):
                if self._is_free(index, box, avoided):
                    self.boxes[index] = box
                    return True
        return False

    def _is_free(self, index: int, box: Box, lines: Sequence[tuple[Point, Point]]) -> bool:
        ground, name = self._ground, self._names[index]
        if not _is_inside(box, ground.room):
            return False
        taken = chain(ground.taken, self.boxes.values(), (mark for _, mark in self._marks))
        if any(box.overlaps(other, margin=MARGIN * ground.em) for other in taken):
            return False
        if ground.is_crowded:
            return True
        if any(box.is_crossed(*line) for line in lines):
            return False
        if self._seems_of_another(name, box):
            return False
        own = leader(name, box, em=ground.em)
        marks = (mark for point, mark in self._marks if point not in name.points)
        return own is None or not any(
            other.is_crossed(*own) for other in chain(self.boxes.values(), ground.fields, marks)
        )

    def _seems_of_another(self, name: Named, box: Box) -> bool:
        """Whether a mark of another name stands clearly nearer than its own."""
        own = min(box.distance(*point) for point in name.points)
        others = (box.distance(*point) for point, _ in self._marks if point not in name.points)
        return own > min(others, default=own) + NEARER * self._ground.em


def _candidates(name: Named, em: float, distances: Sequence[float]) -> Iterator[Box]:
    for distance, (x, y) in product(distances, reversed(name.points)):
        reach = name.clear + 0.2 * em + distance * em
        for cos, sin in DIRECTIONS:
            left = x + reach * cos - name.width / 2 + cos * name.width / 2
            top = y + reach * sin - name.height / 2 + sin * name.height / 2
            yield Box(left, top, left + name.width, top + name.height)


def _mark(point: Point, clear: float) -> Box:
    x, y = point
    return Box(x - clear, y - clear, x + clear, y + clear)


def _is_inside(box: Box, room: Box) -> bool:
    return box.left >= room.left and box.top >= room.top and box.right <= room.right and box.bottom <= room.bottom
