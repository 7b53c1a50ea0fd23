"""The dumbbell: one row a factor, mostly widest gap first, both sides on one track."""

from __future__ import annotations

from functools import partial

from healthcheck.charts.caption import gap_caption
from healthcheck.charts.description import gap_description, gap_title
from healthcheck.charts.dumbbell_plan import (
    EDGE,
    WORD_GAP,
    DumbbellPlan,
    Names,
    Row,
    gap_word,
    name_top,
    number_width,
    plan_dumbbell,
    row_middle,
)
from healthcheck.charts.gap_order import GapOrder, ordered
from healthcheck.charts.legend import brief_legend_of, draw_legend
from healthcheck.charts.palette import Ink
from healthcheck.charts.reading import higher_side, meaning, people_text, score_text, side_name
from healthcheck.charts.room_layer import RoomLayer
from healthcheck.charts.scene import DESCENT, RING, Anchor, Point, Scene, TextMetrics
from healthcheck.charts.single_people import draw_people
from healthcheck.charts.sketch import (
    BASE,
    DIAMOND,
    HALO,
    INKS,
    LINE_HEIGHT,
    MARK,
    TEXT_INKS,
    Sketch,
    baseline,
    block_height,
    middle_baseline,
)
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Interval
from healthcheck.message import joined, message

TICKS = (0, 25, 50, 75, 100)
FULL_STROKE = 180.0
"""Length of the track (px) from which markers have their full size."""

CONNECTOR = 4.5
WHISKER = 1.25
WHISKER_OFFSET = 10.0
"""Strokes that an interval stands above (client) or below (supplier) the track, clear of the markers."""

POST, POST_STROKE = 13.0, 3.0
"""Strokes that a post reaches above and below the track, and how thick it is."""

ROOMY, PEOPLED = 2.1, 2.7
"""Height of a row in ems from which intervals are drawn, and single people."""


def dumbbell(
    profile: DisclosedProfile,
    *,
    order: GapOrder = GapOrder.WIDEST,
    with_people: bool = False,
    layer: RoomLayer | None = None,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """The gaps of ``profile`` in a scene of ``width`` × ``height`` px; a text is smaller only where nothing fits.

    ``with_people``: single people too, as small open marks, where the profile shows them and rows are tall enough.
    ``layer``: what was said in a workshop, as an upright stroke on its row. ``ValueError`` below 120 × 120.
    """
    plan = plan_dumbbell(
        profile, order=order, words=words, width=width, height=height, metrics=metrics, text_size=text_size
    )
    sketch = Sketch(metrics, size=plan.size, stroke=(plan.right - plan.left) / FULL_STROKE, say=words.say)
    is_peopled = with_people and plan.names is not Names.ABOVE and plan.pitch >= PEOPLED * sketch.size
    is_peopled = is_peopled and any(people_text(row.factor) for row in plan.rows)
    _draw_axis(sketch, plan, words)
    _draw_header(sketch, plan, profile, is_peopled=is_peopled)
    if layer is not None:
        _draw_layer_name(sketch, plan, layer)
    head = _header_line(sketch, plan, is_peopled=is_peopled) + DESCENT * sketch.size + RING
    for index, row in enumerate(plan.rows):
        if is_peopled:
            draw_people(sketch, row.factor, partial(_x, plan), row_middle(plan, index, sketch), room=plan.pitch)
        if layer is not None and (points := layer.score(row.factor.factor)) is not None:
            _draw_post(sketch, _x(plan, points), row_middle(plan, index, sketch))
        _draw_track(sketch, plan, row, row_middle(plan, index, sketch))
        _draw_name(sketch, plan, index)
        _draw_gap(sketch, plan, index)
        top = plan.top + plan.pitch * index
        foot = top + plan.pitch
        top = max(top, head)  # whoever rings the first row does not strike out the names of the columns
        corners = ((0.0, top), (width, top), (width, foot), (0.0, foot))
        said = meaning(row.factor, words, with_people=is_peopled)
        if layer is not None and layer.sentence(row.factor.factor):
            said = joined(" ", (said, layer.sentence(row.factor.factor)))
        sketch.region(corners, row.factor.factor, said)
    description = gap_description(profile, ordered(profile, order), words, order, with_people=is_peopled)
    caption = gap_caption(profile, words, order, with_people=is_peopled)
    if layer is not None:
        description = joined(" ", (description, layer.listing(words)))
        caption = joined(" ", (layer.post_caption, caption))
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=words.say(gap_title(profile, order)),
        description=words.say(description),
        caption=words.say(caption),
    )


def _x(plan: DumbbellPlan, value: float) -> float:
    return plan.left + (plan.right - plan.left) * value / 100


def _draw_axis(sketch: Sketch, plan: DumbbellPlan, words: ChartWords) -> None:
    foot = plan.bottom + 4 * sketch.unit
    line = baseline(foot + 2 * sketch.unit, size=sketch.small)
    for index, tick in enumerate(TICKS):
        x = _x(plan, tick)
        sketch.line(((x, plan.top), (x, foot)), Ink.GRID, width=1.0)
        sketch.text(str(tick), (x, line), Ink.MUTED, size=sketch.small, anchor=Anchor.MIDDLE)
        if plan.has_levels:
            below = line + LINE_HEIGHT * sketch.small * 0.92
            sketch.text(words.levels[index], (x, below), Ink.MUTED, size=sketch.small, anchor=Anchor.MIDDLE)


def _draw_header(sketch: Sketch, plan: DumbbellPlan, profile: DisclosedProfile, *, is_peopled: bool) -> None:
    """Names of the columns, and of the two sides where the first row shows them."""
    line = _header_line(sketch, plan, is_peopled=is_peopled)
    if plan.names is Names.ABOVE:
        draw_legend(sketch, brief_legend_of(profile, sketch), left=EDGE * sketch.unit, top=EDGE * sketch.unit)
    else:
        _draw_side_names(sketch, plan, line)
    sketch.text(plan.gap_title, (plan.gap_left, line), Ink.MUTED, size=sketch.small)
    if plan.verdict_left is not None:
        sketch.text(message("Reading"), (plan.verdict_left, line), Ink.MUTED, size=sketch.small)


def _header_line(sketch: Sketch, plan: DumbbellPlan, *, is_peopled: bool) -> float:
    if plan.names is Names.ABOVE:
        return baseline(EDGE * sketch.unit, size=sketch.size)
    if is_peopled:
        return plan.top - DESCENT * sketch.size
    words = (len(plan.rows[0].absence) * LINE_HEIGHT / 2 + DESCENT) * sketch.size
    return row_middle(plan, 0, sketch) - max(WHISKER_OFFSET * sketch.stroke + 8.5 * sketch.unit, words)


def _draw_side_names(sketch: Sketch, plan: DumbbellPlan, line: float) -> None:
    """``Client`` and ``Supplier`` above their marks of the first row, side by side where the marks are close."""
    first = plan.rows[0].factor
    shown = [(side, score) for side in Side if (score := first.side(side).score) is not None]
    shown.sort(key=lambda entry: entry[1])
    widths = [sketch.measure(side_name(side), is_semibold=True) for side, _ in shown]
    lefts = [_x(plan, score) - width / 2 for (_, score), width in zip(shown, widths, strict=True)]
    low, high = plan.left - MARK * sketch.unit, plan.right + MARK * sketch.unit
    if len(shown) == len(Side):
        between = widths[0] + 0.6 * sketch.size
        overlap = max(lefts[0] + between - lefts[1], 0.0)
        lefts = [lefts[0] - overlap / 2, lefts[1] + overlap / 2]
        lefts[0] = min(max(lefts[0], low), high - widths[1] - between)
        lefts[1] = min(max(lefts[1], lefts[0] + between), high - widths[1])
    elif shown:
        lefts = [min(max(lefts[0], low), high - widths[0])]
    for (side, _), left in zip(shown, lefts, strict=True):
        at = (left, line)
        sketch.text(side_name(side), at, TEXT_INKS[side], is_semibold=True, halo=2.0)


def _draw_track(sketch: Sketch, plan: DumbbellPlan, row: Row, y: float) -> None:
    places = {side: _x(plan, score) for side in Side if (score := row.factor.side(side).score) is not None}
    if plan.names is not Names.ABOVE and plan.pitch >= ROOMY * sketch.size:
        for side in places:
            _draw_interval(sketch, plan, side, row.factor.side(side).interval, y)
    if len(places) == len(Side):
        ends = sorted(places.values())
        # What would show of a shorter one between two halos is a crumb, not a line.
        if ends[1] - ends[0] > (MARK + DIAMOND + 2 * HALO + 7) * sketch.stroke:
            sketch.line(((ends[0], y), (ends[1], y)), Ink.REFERENCE, width=CONNECTOR)
    sketch.marks({side: (x, y) for side, x in places.items()})


def _draw_post(sketch: Sketch, x: float, y: float) -> None:
    """An upright stroke through the track, under the marks of the sides."""
    reach = POST * sketch.stroke
    sketch.line(((x, y - reach), (x, y + reach)), Ink.REFERENCE, width=POST_STROKE)


def _draw_layer_name(sketch: Sketch, plan: DumbbellPlan, layer: RoomLayer) -> None:
    """What the posts are, at the head of the names; where there is no room, the caption says it alone."""
    if plan.names is Names.ABOVE:
        return
    line = plan.top - DESCENT * sketch.size
    x = (EDGE + POST_STROKE) * sketch.unit
    wanted = x + (WORD_GAP + MARK) * sketch.unit + sketch.measure(layer.name, size=sketch.small, is_semibold=True)
    if wanted > plan.left:
        return
    sketch.line(((x, line - 0.7 * sketch.size), (x, line + 0.1 * sketch.size)), Ink.REFERENCE, width=POST_STROKE)
    sketch.text(layer.name, (x + WORD_GAP * sketch.unit, line), Ink.TEXT2, size=sketch.small, is_semibold=True)


def _draw_interval(sketch: Sketch, plan: DumbbellPlan, side: Side, interval: Interval | None, y: float) -> None:
    """The 90 % interval, cut at the ends of the scale, as a thin line beside the track."""
    if interval is None:
        return
    low, high = (_x(plan, min(max(bound, 0.0), 100.0)) for bound in (interval.low, interval.high))
    y += (-WHISKER_OFFSET if side is Side.CLIENT else WHISKER_OFFSET) * sketch.stroke
    sketch.line(((low, y), (high, y)), INKS[side], width=WHISKER)


def _draw_name(sketch: Sketch, plan: DumbbellPlan, index: int) -> None:
    is_beside = plan.names is not Names.ABOVE
    x = plan.left - 18 * sketch.unit if is_beside else EDGE * sketch.unit
    y = baseline(name_top(plan, index, sketch), size=sketch.size)
    for line in plan.rows[index].lines:
        anchor = Anchor.END if is_beside else Anchor.START
        halo = 0.0 if is_beside else HALO
        sketch.text(line, (x, y), Ink.TEXT, anchor=anchor, is_semibold=_is_leading(plan, index), halo=halo)
        y += LINE_HEIGHT * sketch.size


def _is_leading(plan: DumbbellPlan, index: int) -> bool:
    """Whether a row is the one that stands out: the first, if it has a gap at all."""
    return index == 0 and plan.has_lead and plan.rows[0].gap is not None


def _draw_gap(sketch: Sketch, plan: DumbbellPlan, index: int) -> None:
    """``33``, the higher side's marker and ``higher``; or the only number there is; or why there is no gap."""
    row = plan.rows[index]
    is_beside = plan.names is not Names.ABOVE
    top = name_top(plan, index, sketch)
    y = row_middle(plan, index, sketch) if is_beside else top + block_height(1, size=sketch.size) - 0.57 * sketch.size
    line = middle_baseline(y, size=sketch.size)
    halo = 0.0 if is_beside else HALO
    if row.alone is not None:
        _draw_alone(sketch, row.factor, row.alone, at=(plan.gap_left, line), middle=y, halo=halo)
        return
    if row.gap is None:
        line -= (len(row.absence) - 1) * LINE_HEIGHT * sketch.size / 2
        for words in row.absence:
            sketch.text(words, (plan.gap_left, line), Ink.TEXT2, halo=halo)
            line += LINE_HEIGHT * sketch.size
        return
    is_first = _is_leading(plan, index)
    end = plan.gap_left + number_width(sketch)
    sketch.text(str(abs(row.gap)), (end, line), Ink.TEXT, anchor=Anchor.END, is_semibold=is_first, halo=halo)
    side = higher_side(row.gap)
    if side:
        sketch.mark(side, (end + (WORD_GAP + MARK) * sketch.unit, y), is_sign=True)
    x = end + 2 * (WORD_GAP + MARK) * sketch.unit
    sketch.text(gap_word(row.gap), (x, line), Ink.TEXT2, is_semibold=is_first and side is not None, halo=halo)
    if plan.verdict_left is not None:
        sketch.text(row.verdict, (plan.verdict_left, line), Ink.TEXT2, is_semibold=is_first)


def _draw_alone(sketch: Sketch, factor: DisclosedFactor, side: Side, *, at: Point, middle: float, halo: float) -> None:
    """The score of the only side that is shown, with its marker."""
    left, line = at
    end = left + number_width(sketch)
    sketch.text(score_text(factor.side(side)), (end, line), TEXT_INKS[side], anchor=Anchor.END, halo=halo)
    sketch.mark(side, (end + (WORD_GAP + MARK) * sketch.unit, middle), is_sign=True)
