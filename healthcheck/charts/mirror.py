"""The mirror: what each side says, what it expects the other to say, and what that says (``method.md`` 4.5)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from healthcheck.charts.mirror_plan import EDGE, MirrorPlan, plan_mirror
from healthcheck.charts.mirror_words import (
    READINGS,
    factor_meaning,
    mirror_caption,
    mirror_description,
    mirror_title,
    numbers_of,
    reasons_of,
)
from healthcheck.charts.palette import Ink
from healthcheck.charts.reading import MISSING, side_name
from healthcheck.charts.reason_scene import reason_scene
from healthcheck.charts.scene import RING, Anchor, Point, Scene, TextMetrics
from healthcheck.charts.sketch import (
    BASE,
    CLOSE,
    LINE_HEIGHT,
    MARK,
    TEXT_INKS,
    Sketch,
    baseline,
    block_height,
    middle_baseline,
)
from healthcheck.charts.words import ChartWords
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_mirror import DisclosedMirror, DisclosedMirrorFactor
from healthcheck.domain.relationship import Side
from healthcheck.message import message

TICKS = (0, 25, 50, 75, 100)
FULL_STROKE = 200.0
TALL_STROKE = 30.0
"""Length of the track and height of a row (px) from which markers have their full size."""

CONNECTOR = 3.0
FAR, LARGE, SMALL = 1.4, 1.75, 0.8
"""How large an open marker is where both solid ones stand inside it, and these two where they fall on one place.

The ring of the other charts would look like an open mark here, so the disc lies on a larger diamond.
"""

KEY = ((message("says"), False), (message("is expected to say"), True))
KEY_GAP = 16.0


def mirror_chart(
    mirror: DisclosedMirror,
    profile: DisclosedProfile,
    *,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
) -> Scene:
    """The mirror round of ``profile`` in ``width`` × ``height`` px, two rows a factor; the reason where there is none.

    ``ValueError`` below 120 × 120.
    """
    title, description = mirror_title(profile), mirror_description(mirror, words)
    caption = mirror_caption(profile)
    if not any(factor.side(side).own.mean is not None for factor in mirror.factors for side in Side):
        return reason_scene(
            (mirror.withheld,) if mirror.withheld else reasons_of(mirror.factors),
            title=title,
            description=description,
            caption=caption,
            width=width,
            height=height,
            metrics=metrics,
            text_size=text_size,
            say=words.say,
        )
    plan = plan_mirror(mirror, words=words, width=width, height=height, metrics=metrics, text_size=text_size)
    stroke = min((plan.right - plan.left) / FULL_STROKE, plan.pitch / TALL_STROKE)
    sketch = Sketch(metrics, size=plan.size, stroke=stroke, say=words.say)
    _draw_axis(sketch, plan)
    _draw_header(sketch, plan)
    for index, factor in enumerate(mirror.factors):
        _draw_factor(sketch, plan, index, factor, width=width)
        top = plan.top + plan.step * index
        foot = top + plan.step
        top += 0 if index else RING  # whoever rings the first row does not strike out the names of the columns
        corners = ((0.0, top), (width, top), (width, foot), (0.0, foot))
        sketch.region(corners, factor.factor, factor_meaning(factor, words))
    texts = map(words.say, (title, description, caption))
    return Scene(width, height, sketch.primitives, *texts)


def _x(plan: MirrorPlan, value: float) -> float:
    return plan.left + (plan.right - plan.left) * value / 100


def _draw_axis(sketch: Sketch, plan: MirrorPlan) -> None:
    foot = plan.bottom + 2 * sketch.unit
    is_roomy = plan.right - plan.left >= 5 * 1.6 * sketch.measure("100", size=sketch.small)
    for tick in TICKS:
        x = _x(plan, tick)
        sketch.line(((x, plan.top), (x, foot)), Ink.GRID, width=1.0)
        if is_roomy or tick % 50 == 0:
            at = (x, baseline(foot + 2 * sketch.unit, size=sketch.small))
            sketch.text(str(tick), at, Ink.MUTED, size=sketch.small, anchor=Anchor.MIDDLE)


def _draw_header(sketch: Sketch, plan: MirrorPlan) -> None:
    """What solid and open marks mean, then the names of the columns."""
    line = block_height(1, size=sketch.small)
    edge = EDGE * sketch.unit
    x, middle = edge, edge + line / 2
    for text, is_open in KEY:
        for side in Side:
            at = (x + MARK * sketch.unit, middle)
            if is_open:
                sketch.hollow(side, at, is_sign=True)
            else:
                sketch.mark(side, at, is_sign=True)
            x += 2.6 * MARK * sketch.unit
        x += 2 * sketch.unit
        at = (x, middle_baseline(middle, size=sketch.small))
        x += sketch.text(text, at, Ink.TEXT2, size=sketch.small) + KEY_GAP * sketch.unit
    y = baseline(plan.top - line - 2 * sketch.unit, size=sketch.small)
    for name, end in zip(plan.numbers, plan.ends, strict=True):
        sketch.text(name, (end, y), Ink.MUTED, size=sketch.small, anchor=Anchor.END)
    sketch.text(message("Reading"), (plan.reading_left, y), Ink.MUTED, size=sketch.small)


def _draw_factor(sketch: Sketch, plan: MirrorPlan, index: int, factor: DisclosedMirrorFactor, *, width: float) -> None:
    if index:
        y = plan.top + plan.step * index - (plan.step - 2 * plan.pitch) / 2
        edge = EDGE * sketch.unit
        for start, end in ((edge, plan.left - 10 * sketch.unit), (plan.right + 10 * sketch.unit, width - edge)):
            sketch.line(((start, y), (end, y)), Ink.GRID, width=0.75)
    name = plan.names[index]
    top = plan.top + plan.step * index + (2 * plan.pitch - block_height(len(name), size=sketch.size)) / 2
    for number, line in enumerate(name):
        at = (EDGE * sketch.unit, baseline(top + number * LINE_HEIGHT * sketch.size, size=sketch.size))
        sketch.text(line, at, Ink.TEXT, is_semibold=True)
    for side in Side:
        _draw_row(sketch, plan, factor, side, plan.middle(index, side))


def _draw_row(sketch: Sketch, plan: MirrorPlan, factor: DisclosedMirrorFactor, side: Side, y: float) -> None:
    sketch.mark(side, (plan.signs_left + MARK * sketch.unit, y), is_sign=True)
    line = middle_baseline(y, size=sketch.small)
    if plan.has_sides:
        at = (plan.signs_left + (2 * MARK + 5) * sketch.unit, line)
        sketch.text(side_name(side), at, TEXT_INKS[side], size=sketch.small)
    _draw_marks(sketch, plan, factor, side, y)
    inks = (TEXT_INKS[side], TEXT_INKS[side.other], TEXT_INKS[side.other], Ink.TEXT)
    for text, end, ink in zip(numbers_of(factor, side), plan.ends, inks, strict=False):
        at = (end, middle_baseline(y, size=sketch.size))
        sketch.text(text, at, Ink.MUTED if text == MISSING else ink, anchor=Anchor.END)
    sketch.text(READINGS[factor.side(side).reading], (plan.reading_left, line), Ink.TEXT2, size=sketch.small)


def _draw_marks(sketch: Sketch, plan: MirrorPlan, factor: DisclosedMirrorFactor, side: Side, y: float) -> None:
    """The open mark first, so that a solid one in the same place stands whole inside it."""
    solid: dict[Side, Point] = {}
    for owner in Side:
        mean = factor.side(owner).own.mean
        if mean is not None:
            solid[owner] = (_x(plan, mean), y)
    expected = factor.side(side).expected.mean
    if expected is not None:
        guess = _x(plan, expected)
        if side.other in solid:
            sketch.line(((guess, y), solid[side.other]), Ink.REFERENCE, width=CONNECTOR)
        is_crowded = _are_close(sketch, solid) and abs(solid[side][0] - guess) < 2 * CLOSE * sketch.stroke
        sketch.hollow(side.other, (guess, y), reach=FAR if is_crowded else 1.0)
    are_close = _are_close(sketch, solid)
    for owner, reach in ((Side.SUPPLIER, LARGE), (Side.CLIENT, SMALL)):
        if owner in solid:
            sketch.mark(owner, solid[owner], reach=reach if are_close else 1.0)


def _are_close(sketch: Sketch, solid: Mapping[Side, Point]) -> bool:
    return len(solid) == len(Side) and math.dist(*solid.values()) < CLOSE * sketch.stroke
