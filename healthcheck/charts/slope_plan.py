"""Where the panels of a trend stand, how their names and words break, and at which size of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from healthcheck.charts.box import Box
from healthcheck.charts.caption import SHORT_MONTHS
from healthcheck.charts.reading import side_name
from healthcheck.charts.scene import TextMetrics
from healthcheck.charts.sketch import LINE_HEIGHT, MARK, RING, THINNEST, Sketch, block_height
from healthcheck.charts.text_sizes import text_sizes
from healthcheck.charts.trend import Trend, change_text
from healthcheck.charts.trend_words import name_with_marks
from healthcheck.charts.words import ChartWords
from healthcheck.charts.wrapping import to_width
from healthcheck.domain.relationship import Side
from healthcheck.message import message

EDGE = 2.0
COLUMNS = (4, 8, 3, 2, 1)
"""Numbers of panels in a row, the preferred first: seven and the key in two rows of four."""

ACROSS, DOWN = 16.0, 12.0
"""Units between panels."""

AIR = 4.0
SIGN_ROOM = 14.0
FULL_STROKE = 110.0
"""Width of a plot (px) from which lines and markers have their full size."""

BESIDE = 2.0
ABOVE, BELOW = 0.66, 0.5
"""Units between a mark and what is printed beside it; ems above 100 and below 0 that a printed value needs."""

LOWEST, NARROWEST = 1.7, 2.4
"""Height and width in ems of the smallest plot: names wrap, then the plot shrinks, and only then the text."""

BAND_NOTE = message("What chance may bring")
SAMPLE = 26.0
CLOSEST_DATES = 0.08
"""Share of the whole time below which two assessments are drawn evenly spaced."""

CLOCK = 6.0


@dataclass(frozen=True, slots=True)
class Panel:
    """One factor: its cell, the lines of its name, and for each side the lines of what changed."""

    factor: str
    cell: Box
    name: tuple[str, ...]
    changes: Mapping[Side, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SlopePlan:
    """All panels share one scale. ``plot_top``-``plot_bottom`` (100 and 0) are measured from the top of a cell.

    ``xs``: the assessments from the left of a cell; ``dates``: assessment -> what stands below it. ``key`` is the cell
    of the legend, ``key_lines`` its lines: side or None (the band), and text.
    """

    size: float
    panels: tuple[Panel, ...]
    columns: int
    plot_top: float
    plot_bottom: float
    xs: tuple[float, ...]
    dates: Mapping[int, str]
    key: Box
    key_lines: tuple[tuple[Side | None, tuple[str, ...]], ...]


def plan_slope(
    trend: Trend, *, words: ChartWords, width: float, height: float, metrics: TextMetrics, text_size: float
) -> SlopePlan:
    """The largest text at which every panel has a plot worth looking at. ``ValueError`` below 120 × 120."""
    for size in text_sizes(text_size, width=width, height=height):
        sketch = Sketch(metrics, size=size, say=words.say)
        for columns in COLUMNS:
            plan = _plan(trend, words, sketch, columns, width=width, height=height)
            if plan is not None:
                return plan
    raise AssertionError("unreachable: a text that goes on shrinking fits")


def axis_width(sketch: Sketch) -> float:
    """Room for the numbers of the scale, left of the first panel of a row."""
    return sketch.measure("100", size=sketch.small) + AIR * sketch.unit


def ring_room(sketch: Sketch, width: float) -> float:
    """Pixels around a point that its markers may take, in a cell of ``width``."""
    plot = width - 2 * sketch.measure("100", is_semibold=True)
    return (RING * min(max(plot / FULL_STROKE / sketch.unit, THINNEST), 1.0) + BESIDE) * sketch.unit


def foot_room(sketch: Sketch, width: float) -> float:
    """Pixels below the line of 0 that markers and printed values may take."""
    return max(BELOW * sketch.size, ring_room(sketch, width) - AIR * sketch.unit)


def _plan(
    trend: Trend, words: ChartWords, sketch: Sketch, columns: int, *, width: float, height: float
) -> SlopePlan | None:
    cells = _cells(len(trend.factors) + 1, columns, sketch, width=width, height=height)
    cell = cells[0]
    if cell.width < NARROWEST * sketch.size:
        return None
    at_key = min(columns, len(cells)) - 1
    key = cells.pop(at_key)
    panels = tuple(_panel(trend, factor, words, sketch, box) for factor, box in zip(trend.factors, cells, strict=True))
    top = block_height(max(len(panel.name) for panel in panels), size=sketch.size)
    top += max(ABOVE * sketch.size, ring_room(sketch, cell.width))
    lines = sum(max(len(panel.changes[side]) for panel in panels) for side in Side)
    foot = LINE_HEIGHT * sketch.small * (lines + 1) + 3 * AIR * sketch.unit
    bottom = cell.height - foot - foot_room(sketch, cell.width)
    xs = _xs(trend, sketch, cell.width)
    dates = _dates(trend, sketch, xs, cell.width)
    key_lines = tuple(_key_lines(trend, sketch, key.width))
    key_height = sum(block_height(len(part), size=sketch.small) + AIR * sketch.unit for _, part in key_lines)
    is_wide = xs[-1] - xs[0] >= NARROWEST * sketch.size * max(1.0, (len(xs) - 1) / 2)
    if bottom - top < LOWEST * sketch.size or not is_wide or dates is None or key_height > key.height:
        return None
    return SlopePlan(sketch.size, panels, columns, top, bottom, xs, dates, key, key_lines)


def _cells(count: int, columns: int, sketch: Sketch, *, width: float, height: float) -> list[Box]:
    edge = EDGE * sketch.unit
    left, rows = edge + axis_width(sketch), -(-count // columns)
    across = (width - edge - left - (columns - 1) * ACROSS * sketch.unit) / columns
    down = (height - 2 * edge - (rows - 1) * DOWN * sketch.unit) / rows
    found = []
    for index in range(count):
        row, column = divmod(index, columns)
        x = left + column * (across + ACROSS * sketch.unit)
        y = edge + row * (down + DOWN * sketch.unit)
        found.append(Box(x, y, x + across, y + down))
    return found


def _panel(trend: Trend, factor: str, words: ChartWords, sketch: Sketch, cell: Box) -> Panel:
    room = cell.width - SIGN_ROOM * sketch.unit
    changes = {side: sketch.say(change_text(trend, factor, side)) for side in Side}
    return Panel(
        factor=factor,
        cell=cell,
        name=to_width(
            name_with_marks(trend, factor, words), cell.width, lambda part: sketch.measure(part, is_semibold=True)
        ),
        changes={
            side: to_width(text, room, lambda part: sketch.measure(part, size=sketch.small))
            for side, text in changes.items()
        },
    )


def _xs(trend: Trend, sketch: Sketch, width: float) -> tuple[float, ...]:
    """Places by date between the columns of values; evenly where two dates would fall on one place."""
    value = sketch.measure("100", is_semibold=True) + ring_room(sketch, width)
    left, right = value, width - value
    days = [profile.held_on.toordinal() for profile in trend.profiles]
    span = days[-1] - days[0]
    steps = [later - earlier for earlier, later in pairwise(days)]
    if span <= 0 or min(steps) < max(CLOSEST_DATES * span, span * 2.4 * MARK * sketch.unit / max(right - left, 1.0)):
        shares = [index / (len(days) - 1) for index in range(len(days))]
    else:
        shares = [(day - days[0]) / span for day in days]
    return tuple(left + (right - left) * share for share in shares)


def _dates(trend: Trend, sketch: Sketch, xs: tuple[float, ...], width: float) -> dict[int, str] | None:
    """Months under all points, or under the first and the last; else numbers of assessments; None where none fit."""
    held = [profile.held_on for profile in trend.profiles]
    months = [message("{0} {1}", SHORT_MONTHS[day.month - 1], day.year) for day in held]
    short = [message("{0} ’{1:02}", SHORT_MONTHS[day.month - 1], day.year % 100) for day in held]
    numbers = [str(profile.assessment) for profile in trend.profiles]
    ends = {0, len(xs) - 1}
    choices: list[dict[int, str]] = []
    for texts in (months, short, numbers):
        if len(set(texts)) == len(texts):
            choices += [dict(enumerate(texts)), {index: texts[index] for index in sorted(ends)}]
    return next((choice for choice in choices if _fit(choice, sketch, xs, width)), None)


def _fit(texts: Mapping[int, str], sketch: Sketch, xs: tuple[float, ...], width: float) -> bool:
    end = -CLOCK * sketch.unit
    for index, text in texts.items():
        left = date_left(sketch, text, xs[index], width)
        if left < max(end + CLOCK * sketch.unit, 0.0):
            return False
        end = left + sketch.measure(text, size=sketch.small)
    return end <= width + 0.01


def date_left(sketch: Sketch, text: str, x: float, width: float) -> float:
    """Where a date starts: centred on its point, inside its cell."""
    room = sketch.measure(text, size=sketch.small)
    return max(min(x - room / 2, width - room), 0.0)


def _key_lines(trend: Trend, sketch: Sketch, width: float) -> Iterator[tuple[Side | None, tuple[str, ...]]]:
    room = width - (SAMPLE + AIR) * sketch.unit
    shown = trend.shown_sides()
    for side in Side:
        text = side_name(side) if side in shown else message("{0}: no score shown", side_name(side))
        said = sketch.say(text)
        yield side, to_width(said, room, lambda part: sketch.measure(part, is_semibold=True, size=sketch.small))
    if any(entry.believable is not None for change in trend.changes for entry in change.factors):
        yield None, to_width(sketch.say(BAND_NOTE), room, lambda part: sketch.measure(part, size=sketch.small))
