"""Where the rows and columns of a mirror stand, and at which size of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from healthcheck.charts.mirror_words import NUMBERS, READINGS
from healthcheck.charts.reading import side_name
from healthcheck.charts.scene import TextMetrics
from healthcheck.charts.sketch import MARK, Sketch, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.words import ChartWords
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.disclosed_mirror import DisclosedMirror, DisclosedMirrorFactor
from healthcheck.domain.relationship import Side
from healthcheck.message import message

EDGE = 2.0
GAP = 14.0
NUMBER_GAP = 10.0
SHARES = (0.34, 0.26, 0.2, 0.15)
"""Shares of the width that names of factors may take, the roomiest first."""

SHORTEST, LOWEST, TALLEST = 7.0, 1.3, 3.2
"""In ems: length of the track; height of one side's row."""

SEAM = 0.35
"""Ems between two factors."""


@dataclass(frozen=True, slots=True)
class MirrorPlan:
    """Edges in pixels. ``left``-``right`` is the track from 0 to 100; ``ends`` are the right ends of the numbers.

    ``numbers`` names the columns of numbers that are printed. ``signs_left``: where the marker of a row stands; its
    side is named too where ``has_sides``. ``pitch`` is the height of one side's row, ``step`` that of a factor.
    """

    size: float
    names: tuple[tuple[str, ...], ...]
    signs_left: float
    has_sides: bool
    left: float
    right: float
    numbers: tuple[str, ...]
    ends: tuple[float, ...]
    reading_left: float
    top: float
    pitch: float
    step: float

    def middle(self, index: int, side: Side) -> float:
        """Where the row of ``side`` of a factor lies."""
        row = 0 if side is Side.CLIENT else 1
        return self.top + self.step * index + self.pitch * (row + 0.5)

    @property
    def bottom(self) -> float:
        """The lower edge of the last row."""
        return self.top + self.step * len(self.names)


def plan_mirror(
    mirror: DisclosedMirror, *, words: ChartWords, width: float, height: float, metrics: TextMetrics, text_size: float
) -> MirrorPlan:
    """The largest text at which rows and track have room. ``ValueError`` below 120 × 120."""
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=words.say)
        for plan in _plans(mirror, words, sketch, width=width, height=height):
            if _fits(plan):
                return plan
    raise AssertionError("unreachable: a text that goes on shrinking fits")


def side_width(sketch: Sketch, *, has_sides: bool) -> float:
    """Room for a row's marker, and for the name of its side."""
    named = max(sketch.measure(side_name(side), size=sketch.small) for side in Side) + 5 * sketch.unit
    return 2 * MARK * sketch.unit + (named if has_sides else 0.0)


def _plans(
    mirror: DisclosedMirror, words: ChartWords, sketch: Sketch, *, width: float, height: float
) -> Iterator[MirrorPlan]:
    for has_sides, numbers in ((True, NUMBERS), (False, NUMBERS), (False, NUMBERS[:-1])):
        for share in SHARES:
            names = tuple(_name(factor, words, sketch, width * share) for factor in mirror.factors)
            yield _plan(mirror, names, sketch, has_sides=has_sides, numbers=numbers, width=width, height=height)


def _name(factor: DisclosedMirrorFactor, words: ChartWords, sketch: Sketch, room: float) -> tuple[str, ...]:
    return to_width(words.name(factor.factor), room, lambda part: sketch.measure(part, is_semibold=True))


def _plan(
    mirror: DisclosedMirror,
    names: tuple[tuple[str, ...], ...],
    sketch: Sketch,
    *,
    has_sides: bool,
    numbers: tuple[str, ...],
    width: float,
    height: float,
) -> MirrorPlan:
    edge, gap = EDGE * sketch.unit, GAP * sketch.unit
    shown = {factor.side(side).reading for factor in mirror.factors for side in Side}
    words_width = max(sketch.measure(READINGS[reading], size=sketch.small) for reading in shown)
    reading_left = width - edge - max(words_width, sketch.measure(message("Reading"), size=sketch.small))
    ends, end = [], reading_left - gap
    for name in reversed(numbers):
        ends.append(end)
        end -= max(sketch.measure(name, size=sketch.small), sketch.measure("100")) + NUMBER_GAP * sketch.unit
    signs_left = edge + max(sketch.measure(line, is_semibold=True) for name in names for line in name) + gap / 2
    left = signs_left + side_width(sketch, has_sides=has_sides) + gap + MARK * sketch.unit
    head = block_height(1, size=sketch.small) + block_height(1, size=sketch.small) + 6 * sketch.unit
    foot = block_height(1, size=sketch.small) + 6 * sketch.unit
    room, rows = height - 2 * edge - head - foot, max(len(names), 1)
    seam = SEAM * sketch.size
    pitch = min((room / rows - seam) / 2, TALLEST * sketch.size)
    step = 2 * pitch + seam
    return MirrorPlan(
        size=sketch.size,
        names=names,
        signs_left=signs_left,
        has_sides=has_sides,
        left=left,
        right=end + NUMBER_GAP * sketch.unit - gap - MARK * sketch.unit,
        numbers=numbers,
        ends=tuple(reversed(ends)),
        reading_left=reading_left,
        top=edge + head + (room - step * rows) / 2,
        pitch=pitch,
        step=step,
    )


def _fits(plan: MirrorPlan) -> bool:
    lines = max(len(name) for name in plan.names)
    is_tall = plan.pitch >= LOWEST * plan.size and block_height(lines, size=plan.size) <= plan.step - 0.2 * plan.size
    return is_tall and plan.right - plan.left >= SHORTEST * plan.size
