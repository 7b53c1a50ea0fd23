"""The trend: a panel a factor, both sides' lines over the assessments on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.reading import score_text
from healthcheck.charts.scene import Anchor, Point, Scene, TextMetrics
from healthcheck.charts.sketch import (
    BASE,
    DASHES,
    INKS,
    LINE_HEIGHT,
    STROKE,
    TEXT_INKS,
    Sketch,
    baseline,
    block_height,
    middle_baseline,
)
from healthcheck.charts.slope_plan import (
    AIR,
    FULL_STROKE,
    SAMPLE,
    SIGN_ROOM,
    Panel,
    SlopePlan,
    date_left,
    foot_room,
    plan_slope,
    ring_room,
)
from healthcheck.charts.trend import Trend, trend_of
from healthcheck.charts.trend_words import panel_meaning, trend_caption, trend_description, trend_title
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_change import DisclosedChange
from healthcheck.domain.relationship import Side
from healthcheck.domain.series import KeptPromise

GRIDS = (0, 25, 50, 75, 100)
NUMBERS = (0, 50, 100)
BAND = 0.17
APART = 1.15
"""Ems between the printed values of both sides."""

HIGHEST, LOWEST = 0.2, 0.1
"""Ems above 100 and below 0 where the middle of a printed value may stand."""


def slope(
    profiles: Sequence[DisclosedProfile],
    changes: Sequence[DisclosedChange],
    *,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
    kept: Sequence[KeptPromise] = (),
) -> Scene:
    """The trend of ``profiles`` (oldest first, two or more; the last six are drawn) in ``width`` × ``height`` px.

    ``changes``: from each assessment to the next; ``kept``: promises for the footnotes. ``ValueError`` below 120 × 120,
    and where profiles and changes do not belong together.
    """
    trend = trend_of(profiles, changes, kept)
    plan = plan_slope(trend, words=words, width=width, height=height, metrics=metrics, text_size=text_size)
    sketch = Sketch(metrics, size=plan.size, stroke=(plan.xs[-1] - plan.xs[0]) / FULL_STROKE, say=words.say)
    _draw_key(sketch, plan, trend)
    for index, panel in enumerate(plan.panels):
        _draw_panel(sketch, plan, panel, trend)
        if index == 0 or panel.cell.left < plan.panels[index - 1].cell.left:
            _draw_scale(sketch, plan, panel)
        sketch.region(panel.cell.points, panel.factor, panel_meaning(trend, panel.factor, words))
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=words.say(trend_title(trend)),
        description=words.say(trend_description(trend, words)),
        caption=words.say(trend_caption(trend, words)),
    )


def _y(plan: SlopePlan, cell: Box, value: float) -> float:
    return cell.top + plan.plot_bottom + (plan.plot_top - plan.plot_bottom) * min(max(value, 0.0), 100.0) / 100


def _draw_key(sketch: Sketch, plan: SlopePlan, trend: Trend) -> None:
    """Who is who, and what the grey means, in a cell of its own."""
    y = plan.key.top
    for side, lines in plan.key_lines:
        middle, start = y + block_height(1, size=sketch.small) / 2, plan.key.left
        end = start + SAMPLE * sketch.unit
        if side is None:
            half = 0.32 * sketch.small
            box = Box(start, middle - half, end, middle + half)
            sketch.polygon(box.points, Ink.REFERENCE, fill=BAND)
        elif side in trend.shown_sides():
            sketch.line(((start, middle), (end, middle)), INKS[side], width=STROKE, dash=DASHES[side])
            sketch.mark(side, ((start + end) / 2, middle))
        ink = Ink.TEXT2 if side is None else TEXT_INKS[side]
        for number, line in enumerate(lines):
            at = (end + AIR * sketch.unit, baseline(y + number * LINE_HEIGHT * sketch.small, size=sketch.small))
            sketch.text(line, at, ink, size=sketch.small, is_semibold=side is not None)
        y += block_height(len(lines), size=sketch.small) + AIR * sketch.unit


def _draw_scale(sketch: Sketch, plan: SlopePlan, panel: Panel) -> None:
    is_roomy = plan.plot_bottom - plan.plot_top >= 2.2 * sketch.small
    for number in NUMBERS if is_roomy else (NUMBERS[0], NUMBERS[-1]):
        line = middle_baseline(_y(plan, panel.cell, number), size=sketch.small)
        at = (panel.cell.left - AIR * sketch.unit, line)
        sketch.text(str(number), at, Ink.MUTED, size=sketch.small, anchor=Anchor.END)


def _draw_panel(sketch: Sketch, plan: SlopePlan, panel: Panel, trend: Trend) -> None:
    cell = panel.cell
    for number, line in enumerate(panel.name):
        at = (cell.left, baseline(cell.top + number * LINE_HEIGHT * sketch.size, size=sketch.size))
        sketch.text(line, at, Ink.TEXT, is_semibold=True)
    for grid in GRIDS:
        y = _y(plan, cell, grid)
        sketch.line(((cell.left, y), (cell.right, y)), Ink.GRID, width=1.0)
    points = {side: _points(plan, panel, trend, side) for side in Side}
    for side in Side:
        _draw_bands(sketch, plan, panel, trend, side)
    for side in Side:
        for strand in _strands(points[side], trend, side):
            sketch.line(strand, INKS[side], width=STROKE, dash=DASHES[side])
    for index in range(len(plan.xs)):
        sketch.marks({side: point for side in Side if (point := points[side][index]) is not None})
    _draw_values(sketch, plan, panel, trend)
    _draw_dates(sketch, plan, panel)
    _draw_changes(sketch, plan, panel)


def _points(plan: SlopePlan, panel: Panel, trend: Trend, side: Side) -> tuple[Point | None, ...]:
    views = trend.views(panel.factor, side)
    return tuple(
        None if view is None or view.score is None else (panel.cell.left + x, _y(plan, panel.cell, view.score))
        for x, view in zip(plan.xs, views, strict=True)
    )


def _draw_bands(sketch: Sketch, plan: SlopePlan, panel: Panel, trend: Trend, side: Side) -> None:
    """From each score, where chance alone may bring it by the next assessment: a fan that opens towards that."""
    views, steps = trend.views(panel.factor, side), trend.steps(panel.factor, side)
    for index, (view, step) in enumerate(zip(views, steps, strict=False)):
        after = views[index + 1]
        if view is None or view.score is None or after is None or after.score is None:
            continue
        if step is None or step.believable is None:
            continue
        left, right = panel.cell.left + plan.xs[index], panel.cell.left + plan.xs[index + 1]
        high = _y(plan, panel.cell, view.score + step.believable)
        low = _y(plan, panel.cell, view.score - step.believable)
        fan = ((left, _y(plan, panel.cell, view.score)), (right, high), (right, low))
        sketch.polygon(fan, Ink.REFERENCE, fill=BAND)


def _strands(points: Sequence[Point | None], trend: Trend, side: Side) -> Iterator[tuple[Point, ...]]:
    """Unbroken pieces: a missing score breaks the line, and so does a step whose points may not be joined."""
    strand: list[Point] = []
    for index, point in enumerate(points):
        is_joined = index > 0 and trend.changes[index - 1].comparability.may_connect.get(side, False)
        if strand and (point is None or not is_joined):
            if len(strand) > 1:
                yield tuple(strand)
            strand = []
        if point is not None:
            strand.append(point)
    if len(strand) > 1:
        yield tuple(strand)


def _draw_values(sketch: Sketch, plan: SlopePlan, panel: Panel, trend: Trend) -> None:
    """The first scores to the left of their points, the last ones, bold, to the right."""
    away = ring_room(sketch, panel.cell.width)
    for index, x, anchor in (
        (0, plan.xs[0] - away, Anchor.END),
        (len(plan.xs) - 1, plan.xs[-1] + away, Anchor.START),
    ):
        shown = {
            side: (view.score, score_text(view))
            for side in Side
            if (view := trend.views(panel.factor, side)[index]) is not None and view.score is not None
        }
        ys = _apart(plan, panel.cell, {side: _y(plan, panel.cell, score) for side, (score, _) in shown.items()})
        for side, (_, text) in shown.items():
            at = (panel.cell.left + x, middle_baseline(ys[side], size=sketch.size))
            sketch.text(text, at, TEXT_INKS[side], anchor=anchor, is_semibold=index > 0)


def _apart(plan: SlopePlan, cell: Box, ys: dict[Side, float]) -> dict[Side, float]:
    """Where values are printed: a line's height apart, near where they belong, off what stands above and below."""
    high, low = cell.top + plan.plot_top - HIGHEST * plan.size, cell.top + plan.plot_bottom + LOWEST * plan.size
    if len(ys) < len(Side):
        return {side: min(max(y, high), low) for side, y in ys.items()}
    upper, lower = sorted(Side, key=lambda side: ys[side])
    wanted = APART * plan.size
    missing = max(wanted - (ys[lower] - ys[upper]), 0.0)
    first = min(max(ys[upper] - missing / 2, high), low - wanted)
    return {upper: first, lower: min(max(ys[lower] + missing / 2, first + wanted), low)}


def _draw_dates(sketch: Sketch, plan: SlopePlan, panel: Panel) -> None:
    top = panel.cell.top + plan.plot_bottom + foot_room(sketch, panel.cell.width) + AIR * sketch.unit
    for index, text in plan.dates.items():
        left = panel.cell.left + date_left(sketch, text, plan.xs[index], panel.cell.width)
        sketch.text(text, (left, baseline(top, size=sketch.small)), Ink.MUTED, size=sketch.small)


def _draw_changes(sketch: Sketch, plan: SlopePlan, panel: Panel) -> None:
    """What changed on each side in words, its marker in front."""
    top = panel.cell.top + plan.plot_bottom + foot_room(sketch, panel.cell.width)
    top += 2 * AIR * sketch.unit + LINE_HEIGHT * sketch.small
    for side, lines in panel.changes.items():
        middle = top + block_height(1, size=sketch.small) / 2
        sketch.mark(side, (panel.cell.left + 5 * sketch.unit, middle), is_sign=True)
        for line in lines:
            at = (panel.cell.left + SIGN_ROOM * sketch.unit, baseline(top, size=sketch.small))
            sketch.text(line, at, Ink.TEXT2, size=sketch.small)
            top += LINE_HEIGHT * sketch.small
