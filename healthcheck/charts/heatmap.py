"""Matched practices as a heat map: factors by kind of practice, with every share printed."""

from __future__ import annotations

from healthcheck.charts.box import Box
from healthcheck.charts.hatching import hatching
from healthcheck.charts.heatmap_plan import EDGE, GAP, HeatmapPlan, cell_lines, plan_heatmap
from healthcheck.charts.heatmap_words import (
    ALL,
    ALL_KINDS,
    DIMENSIONS,
    Counts,
    cell_meaning,
    heatmap_caption,
    heatmap_description,
    heatmap_title,
    share,
)
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor, Scene, TextMetrics
from healthcheck.charts.sketch import BASE, LINE_HEIGHT, Sketch, baseline, block_height, middle_baseline
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_practice import PracticeCounts
from healthcheck.message import message

LEVELS = (
    (Ink.LEVEL_1, Ink.LEVEL_1_TEXT),
    (Ink.LEVEL_2, Ink.LEVEL_2_TEXT),
    (Ink.LEVEL_3, Ink.LEVEL_3_TEXT),
    (Ink.LEVEL_4, Ink.LEVEL_4_TEXT),
    (Ink.LEVEL_5, Ink.LEVEL_5_TEXT),
)
STEP = 100 // len(LEVELS)
HATCH = 9.0
WIDEST_SWATCH = 7.0


def practice_heatmap(
    counts: Counts,
    profile: DisclosedProfile,
    *,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """Shares of matched practices in ``width`` × ``height`` px.

    ``counts``: factor -> kind -> practices by disclosed state, factors in framework order. Hit regions are named
    ``GOV.P``; that of a row's total ``GOV``. ``ValueError`` below 120 × 120 and without a factor.
    """
    if not counts:
        raise ValueError("no heat map without a factor")
    plan = plan_heatmap(counts, words=words, width=width, height=height, metrics=metrics, text_size=text_size)
    sketch = Sketch(metrics, size=plan.size, say=words.say)
    _draw_header(sketch, plan)
    for row, (factor, cells) in enumerate(counts.items()):
        _draw_name(sketch, plan, row)
        for column, (kind, title) in enumerate(DIMENSIONS.items()):
            box = plan.cell(row, column, GAP * sketch.unit)
            _draw_cell(sketch, plan, box, cells[kind])
            sketch.region(box.points, f"{factor}.{kind.value}", cell_meaning(words.name(factor), title, cells[kind]))
        box = plan.cell(row, len(DIMENSIONS), GAP * sketch.unit)
        total = PracticeCounts.together(cells.values())
        _draw_total(sketch, plan, box, total)
        sketch.region(box.points, factor, cell_meaning(words.name(factor), ALL_KINDS, total))
    _draw_key(sketch, plan)
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=words.say(heatmap_title(profile)),
        description=words.say(heatmap_description(counts, words)),
        caption=words.say(heatmap_caption(profile)),
    )


def _draw_header(sketch: Sketch, plan: HeatmapPlan) -> None:
    y = baseline(plan.top - block_height(1, size=sketch.small) - 2 * sketch.unit, size=sketch.small)
    for title, (left, right) in zip((*DIMENSIONS.values(), ALL), plan.columns, strict=True):
        sketch.text(title, ((left + right) / 2, y), Ink.TEXT2, size=sketch.small, anchor=Anchor.MIDDLE)


def _draw_name(sketch: Sketch, plan: HeatmapPlan, row: int) -> None:
    lines = plan.names[row]
    top = plan.top + plan.pitch * (row + 0.5) - block_height(len(lines), size=sketch.size) / 2
    for number, line in enumerate(lines):
        at = (EDGE * sketch.unit, baseline(top + number * LINE_HEIGHT * sketch.size, size=sketch.size))
        sketch.text(line, at, Ink.TEXT, is_semibold=True)


def _draw_cell(sketch: Sketch, plan: HeatmapPlan, box: Box, counts: PracticeCounts) -> None:
    """The share on the colour of its level; hatched, with the reason, where there is none."""
    found = share(counts)
    if found is None:
        for line in hatching(box, step=HATCH * sketch.unit):
            sketch.line(line, Ink.GRID, width=1.0)
        sketch.polygon(box.points, Ink.GRID, width=1.0)
        at = ((box.left + box.right) / 2, middle_baseline((box.top + box.bottom) / 2, size=sketch.small))
        text = cell_lines(counts)[0]
        sketch.text(text, at, Ink.TEXT2, size=sketch.small, anchor=Anchor.MIDDLE, halo=3.0)
        return
    ground, ink = LEVELS[min(found // STEP, len(LEVELS) - 1)]
    sketch.polygon(box.points, ground, fill=1.0)
    sketch.polygon(box.points, Ink.GRID, width=1.0)
    _write(sketch, plan, box, counts, (ink, ink))


def _draw_total(sketch: Sketch, plan: HeatmapPlan, box: Box, counts: PracticeCounts) -> None:
    inks = (Ink.TEXT2, Ink.TEXT2) if share(counts) is None else (Ink.TEXT, Ink.TEXT2)
    _write(sketch, plan, box, counts, inks)


def _write(sketch: Sketch, plan: HeatmapPlan, box: Box, counts: PracticeCounts, inks: tuple[Ink, Ink]) -> None:
    """The share, bold, with its counts below or beside it; a reason alone in their place."""
    lines = cell_lines(counts)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    if len(lines) == 1:
        at = (x, middle_baseline(y, size=sketch.small))
        sketch.text(lines[0], at, inks[1], size=sketch.small, anchor=Anchor.MIDDLE)
    elif plan.is_stacked:
        top = y - block_height(2, size=sketch.size) / 2
        sketch.text(lines[0], (x, baseline(top, size=sketch.size)), inks[0], anchor=Anchor.MIDDLE, is_semibold=True)
        at = (x, baseline(top + LINE_HEIGHT * sketch.size, size=sketch.size))
        sketch.text(lines[1], at, inks[1], size=sketch.small, anchor=Anchor.MIDDLE)
    else:
        line, space = middle_baseline(y, size=sketch.size), 7 * sketch.unit
        lead = sketch.measure(lines[0], is_semibold=True)
        left = x - (lead + space + sketch.measure(lines[1], size=sketch.small)) / 2
        sketch.text(lines[0], (left, line), inks[0], is_semibold=True)
        sketch.text(lines[1], (left + lead + space, line), inks[1], size=sketch.small)


def _draw_key(sketch: Sketch, plan: HeatmapPlan) -> None:
    """The five levels as labelled swatches under the cells."""
    left, right = plan.columns[0][0], plan.columns[-1][1]
    each = min((right - left) / len(LEVELS), WIDEST_SWATCH * sketch.size)
    for index, (ground, ink) in enumerate(LEVELS):
        x, bottom = left + each * index, plan.key_top + 1.5 * sketch.small
        box = Box(x, plan.key_top, x + each, bottom)
        sketch.polygon(box.points, ground, fill=1.0)
        sketch.polygon(box.points, Ink.GRID, width=1.0)
        high = 100 if index == len(LEVELS) - 1 else STEP * (index + 1) - 1
        at = (x + each / 2, middle_baseline((plan.key_top + bottom) / 2, size=sketch.small))
        sketch.text(message("{0}–{1} %", STEP * index, high), at, ink, size=sketch.small, anchor=Anchor.MIDDLE)
