"""Where rows, names, track and gap words of a dumbbell stand, and at which size of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from healthcheck.charts.gap_order import GapOrder, ordered
from healthcheck.charts.legend import brief_legend_of
from healthcheck.charts.reading import (
    absence_text,
    higher_side,
    side_name,
    verdict_text,
)
from healthcheck.charts.scene import ASCENT, CAPITALS, TextMetrics
from healthcheck.charts.sketch import LINE_HEIGHT, MARK, RING, SMALLEST_PRINT, SMALLEST_SCENE, Sketch, block_height
from healthcheck.charts.words import ChartWords
from healthcheck.charts.wrapping import on_two_lines, to_width
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import message

EDGE = 2.0
COLUMN_GAP = 18.0
WORD_GAP = 6.0
SHRINKING = 0.93
TRACK_ROOM = RING
"""Units above and below a track that belong to its markers."""

TALLEST_ROW = 6.5
"""In ems; a tall scene leaves room above and below rather than tear the rows apart."""


class Names(Enum):
    """Where the names of factors stand."""

    ONE_LINE = auto()
    TWO_LINES = auto()
    ABOVE = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One factor: the lines of its name, the words in the place of its gap, the word for how sure that gap is.

    ``alone``: the side whose number stands in the place of the gap, where the head of the column says why.
    """

    factor: DisclosedFactor
    lines: tuple[str, ...]
    gap: int | None
    absence: tuple[str, ...]
    verdict: str
    alone: Side | None = None


@dataclass(frozen=True, slots=True)
class DumbbellPlan:
    """Edges in pixels. ``left``-``right`` is the track from 0 to 100, ``gap_left`` and ``verdict_left`` start columns.

    ``gap_title`` heads the column of gaps. ``verdict_left`` is None where there is no room for verdicts. ``top`` is the
    upper edge of the first row, which stands out where ``has_lead``.
    """

    size: float
    names: Names
    rows: tuple[Row, ...]
    left: float
    right: float
    gap_left: float
    gap_title: str
    verdict_left: float | None
    top: float
    pitch: float
    has_levels: bool
    has_lead: bool = True

    @property
    def bottom(self) -> float:
        """The lower edge of the last row."""
        return self.top + self.pitch * len(self.rows)


def plan_dumbbell(
    profile: DisclosedProfile,
    *,
    order: GapOrder = GapOrder.WIDEST,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float,
) -> DumbbellPlan:
    """The roomiest plan that fits: the asked size of text where one does, else the next smaller."""
    if min(width, height) < SMALLEST_SCENE or not profile.factors:
        raise ValueError(f"no dumbbell of {len(profile.factors)} rows in {width} × {height}")
    factors = ordered(profile, order)
    size = text_size
    while True:
        sketch = Sketch(metrics, size=size, say=words.say)
        for plan in _plans(factors, words, sketch, width=width, height=height):
            if _fits(plan, sketch, profile):
                return replace(plan, has_lead=order is not GapOrder.FRAMEWORK)
        if size < min(width, height) / 100:
            return plan
        smaller = size * SHRINKING
        size = SMALLEST_PRINT if smaller < SMALLEST_PRINT < size else smaller


def header_height(sketch: Sketch) -> float:
    """Height of the line above the first row, where columns and sides are named."""
    return LINE_HEIGHT * sketch.size


def common_absence(factors: Sequence[DisclosedFactor]) -> str:
    """Why there is no gap, where no row has one and for the same reason: said once, at the head; else empty."""
    texts = {absence_text(factor) for factor in factors}
    return texts.pop() if len(texts) == 1 else ""


def gap_width(sketch: Sketch, rows: Sequence[Row], title: str) -> float:
    """Width of the column of gaps: number, marker, word; or the words for a missing gap."""
    words = [_gap_row_width(sketch, row) for row in rows]
    return max((*words, sketch.measure(title, size=sketch.small)))


def number_width(sketch: Sketch) -> float:
    """Width that the number of a gap may take."""
    return sketch.measure("100", is_semibold=True)


def _gap_row_width(sketch: Sketch, row: Row) -> float:
    mark = 2 * (MARK + WORD_GAP) * sketch.unit
    if row.alone is not None:
        return number_width(sketch) + mark
    if row.gap is None:
        return max((sketch.measure(line) for line in row.absence), default=0.0)
    word = gap_word(row.gap)
    return number_width(sketch) + mark + sketch.measure(word, is_semibold=True)


def gap_word(gap: int) -> str:
    """The word behind the number of a gap."""
    return message("higher") if higher_side(gap) else message("same")


def _plans(
    factors: Sequence[DisclosedFactor], words: ChartWords, sketch: Sketch, *, width: float, height: float
) -> Iterator[DumbbellPlan]:
    absence = common_absence(factors)
    for names in Names:
        rows = tuple(_row(factor, words, sketch, names, width=width) for factor in factors)
        if absence:
            rows = tuple(replace(row, absence=(), alone=_alone(row.factor)) for row in rows)
        has_verdicts = any(row.verdict for row in rows)
        for with_verdicts in (True, False) if has_verdicts else (False,):
            yield _plan(
                rows,
                words,
                sketch,
                names,
                gap_title=absence or message("Gap"),
                width=width,
                height=height,
                with_verdicts=with_verdicts,
            )


def _alone(factor: DisclosedFactor) -> Side | None:
    """The only side that is shown; None where neither is."""
    return next((side for side in Side if factor.side(side).score is not None), None)


def _row(factor: DisclosedFactor, words: ChartWords, sketch: Sketch, names: Names, *, width: float) -> Row:
    name = words.name(factor.factor)
    absence = sketch.say(absence_text(factor))
    if names is Names.ONE_LINE:
        lines: tuple[str, ...] = (name,)
    elif names is Names.TWO_LINES:
        lines = on_two_lines(name)
    else:
        lines = to_width(name, width * 0.62, lambda part: sketch.measure(part, is_semibold=True))
    return Row(
        factor=factor,
        lines=lines,
        gap=factor.printed_gap,
        absence=(absence,) if names is Names.ABOVE else on_two_lines(absence, comfortable=0),
        verdict=verdict_text(factor),
    )


def _plan(
    rows: tuple[Row, ...],
    words: ChartWords,
    sketch: Sketch,
    names: Names,
    *,
    gap_title: str,
    width: float,
    height: float,
    with_verdicts: bool,
) -> DumbbellPlan:
    unit, edge = sketch.unit, EDGE * sketch.unit
    name_width = max(sketch.measure(line, is_semibold=True) for row in rows for line in row.lines)
    right = width - edge
    verdict_left = None
    if with_verdicts:
        words_width = max(sketch.measure(row.verdict, is_semibold=True) for row in rows)
        verdict_left = right - max(words_width, sketch.measure(message("Reading"), size=sketch.small))
        right = verdict_left - COLUMN_GAP * unit
    gap_left = right - gap_width(sketch, rows, gap_title)
    is_beside = names is not Names.ABOVE
    left = edge + name_width + COLUMN_GAP * unit if is_beside else edge + 2 * MARK * unit
    right = gap_left - COLUMN_GAP * unit if is_beside else width - edge - 2 * MARK * unit
    has_levels = _levels_fit(words, sketch, left=left, right=right, width=width)
    axis = block_height(2 if has_levels else 1, size=sketch.small) + 8 * unit
    header = header_height(sketch)
    room = height - 2 * edge - header - axis
    pitch = min(room / len(rows), TALLEST_ROW * sketch.size)
    top = edge + header + (room - pitch * len(rows)) / 2
    return DumbbellPlan(
        sketch.size, names, rows, left, right, gap_left, gap_title, verdict_left, top, pitch, has_levels
    )


def _levels_fit(words: ChartWords, sketch: Sketch, *, left: float, right: float, width: float) -> bool:
    """Whether the names of levels have room under the numbers of the axis."""
    widths = [sketch.measure(name, size=sketch.small) for name in words.levels]
    if not widths:
        return False
    apart = (right - left) / max(len(widths) - 1, 1)
    is_inside = left - widths[0] / 2 >= EDGE and right + widths[-1] / 2 <= width - EDGE
    return is_inside and max(widths) + 12 * sketch.unit <= apart


def _fits(plan: DumbbellPlan, sketch: Sketch, profile: DisclosedProfile) -> bool:
    """Whether rows are tall enough for their names and the track is long enough to be read."""
    lines = max(len(row.lines) for row in plan.rows)
    track = plan.right - plan.left
    if plan.names is Names.ABOVE:
        name_width = max(sketch.measure(line, is_semibold=True) for row in plan.rows for line in row.lines)
        widest = max(name_width, brief_legend_of(profile, sketch).width)
        is_wide = plan.left + widest + COLUMN_GAP * sketch.unit <= plan.gap_left
        tall = block_height(lines, size=sketch.size) + 2 * TRACK_ROOM * sketch.unit
        return is_wide and plan.pitch >= tall and plan.verdict_left is None
    absences = max(len(row.absence) for row in plan.rows)
    tall = max(block_height(max(lines, absences), size=sketch.size) + 3 * sketch.unit, 1.75 * sketch.size)
    wanted = 15 if plan.verdict_left is not None else 11 if plan.names is Names.ONE_LINE else 8
    sides = sum(sketch.measure(side_name(side), is_semibold=True) for side in profile.shown_sides)
    return plan.pitch >= tall and track >= max(wanted * sketch.size, sides + sketch.size)


def row_middle(plan: DumbbellPlan, index: int, sketch: Sketch) -> float:
    """Where the track of a row lies."""
    if plan.names is not Names.ABOVE:
        return plan.top + plan.pitch * (index + 0.5)
    lines = len(plan.rows[index].lines)
    return name_top(plan, index, sketch) + block_height(lines, size=sketch.size) + TRACK_ROOM * sketch.unit


def name_top(plan: DumbbellPlan, index: int, sketch: Sketch) -> float:
    """Upper edge of the first line of a row's name."""
    row = plan.rows[index]
    top = plan.top + plan.pitch * index
    height = block_height(len(row.lines), size=sketch.size)
    if plan.names is Names.ABOVE:
        return top + (plan.pitch - height - 2 * TRACK_ROOM * sketch.unit) / 2
    return (
        top
        + plan.pitch / 2
        - (ASCENT - CAPITALS / 2) * sketch.size
        - (len(row.lines) - 1) * LINE_HEIGHT * sketch.size / 2
    )
