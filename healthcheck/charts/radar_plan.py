"""Decides how a radar says its names: size of text, breaks of lines, place of the legend."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from healthcheck.charts.legend import Legend, legend_of
from healthcheck.charts.palette import Ink
from healthcheck.charts.radar_layout import EDGE, WANTED_RADIUS, Block, RadarLayout, Request, fit
from healthcheck.charts.reading import score_text
from healthcheck.charts.reference import Beside
from healthcheck.charts.scene import TextMetrics
from healthcheck.charts.sketch import SMALLEST_PRINT, SMALLEST_SCENE, TEXT_INKS, Sketch, block_height
from healthcheck.charts.words import ChartWords
from healthcheck.charts.wrapping import on_two_lines, to_width
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile

VALUE_GAP = 8.0
"""Units between two numbers of one spoke."""

NARROW, NARROWEST = 6.2, 4.0
"""Line widths in ems where whole words on two lines take too much room."""

STEPS: tuple[tuple[float, float | None], ...] = (
    (1.0, None), (0.93, None), (0.93, NARROW), (0.86, None), (0.86, NARROW), (0.79, NARROW), (0.72, NARROW),
    (0.65, NARROW), (0.58, NARROW), (0.58, NARROWEST),
)  # fmt: skip
"""Shares of the asked text size with the width of a line (None: two lines of whole words), the best first."""

SHRINKING = 0.86
FEWEST_SPOKES = 3


@dataclass(frozen=True, slots=True)
class Spoke:
    """One factor on its spoke: ``angle`` in radians clockwise from 12 o'clock, the lines of its label, its values."""

    factor: DisclosedFactor
    angle: float
    lines: tuple[str, ...]
    values: tuple[tuple[Ink, str], ...]


@dataclass(frozen=True, slots=True)
class RadarPlan:
    """A layout that fits, and the texts it was made for; ``groups``: name, first and last angle."""

    size: float
    spokes: tuple[Spoke, ...]
    layout: RadarLayout
    legend: Legend
    groups: tuple[tuple[str, float, float], ...]


def plan_radar(
    profile: DisclosedProfile,
    *,
    reference: Beside | None = None,
    words: ChartWords,
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float,
) -> RadarPlan:
    """The best plan: the asked text size where the radar stays large enough, else the next smaller that does."""
    if min(width, height) < SMALLEST_SCENE or len(profile.factors) < FEWEST_SPOKES:
        raise ValueError(f"no radar of {len(profile.factors)} spokes in {width} × {height}")

    def plans(share: float, line_width: float | None, *, least: float) -> Iterator[RadarPlan]:
        sketch = Sketch(metrics, size=text_size * share, say=words.say)
        spokes = _spokes(profile, reference, words, sketch, line_width)
        least *= sketch.size
        return _plans(profile, reference, words, sketch, spokes, width=width, height=height, least=least)

    readable = [step for step in STEPS if text_size * step[0] >= SMALLEST_PRINT]
    large = (plan for step in readable for plan in plans(*step, least=WANTED_RADIUS))
    return next(large, None) or _largest(plans, text_size)


def _largest(plans: Callable[..., Iterator[RadarPlan]], text_size: float) -> RadarPlan:
    """Where no readable text leaves the radar as large as is wanted: the largest that one leaves."""
    best: RadarPlan | None = None
    for share, line_width in _steps():
        if best is not None and (share < STEPS[-1][0] or text_size * share < SMALLEST_PRINT):
            return best
        for plan in plans(share, line_width, least=0.0):
            if plan.layout.radius >= WANTED_RADIUS * plan.size:
                return plan
            if best is None or plan.layout.radius > best.layout.radius:
                best = plan
    raise AssertionError("unreachable: a text that goes on shrinking fits")


def _steps() -> Iterator[tuple[float, float | None]]:
    """The steps, then ever smaller texts: names of any length have to be whole in a scene of any size."""
    yield from STEPS
    share = STEPS[-1][0]
    while True:
        share *= SHRINKING
        yield share, NARROWEST


def value_width(sketch: Sketch, spoke: Spoke) -> float:
    """Width of the line of values under a label."""
    gaps = VALUE_GAP * sketch.unit * (len(spoke.values) - 1)
    return sum(sketch.measure(text) for _, text in spoke.values) + gaps


def _plans(
    profile: DisclosedProfile,
    reference: Beside | None,
    words: ChartWords,
    sketch: Sketch,
    spokes: tuple[Spoke, ...],
    *,
    width: float,
    height: float,
    least: float,
) -> Iterator[RadarPlan]:
    groups = _groups(words, spokes)
    request = Request(
        width=width,
        height=height,
        unit=sketch.unit,
        size=sketch.size,
        labels=tuple(_block(sketch, spoke) for spoke in spokes),
        groups=tuple(_group_blocks(sketch, name, spokes, members) for name, members in groups),
    )
    ends = tuple((name, spokes[members[0]].angle, spokes[members[-1]].angle) for name, members in groups)
    for is_stacked in (True, False):
        legend = legend_of(profile, sketch, reference=reference, is_stacked=is_stacked)
        placed = (
            replace(request, corner=(legend.width, legend.height))
            if is_stacked
            else replace(request, band=legend.height + sketch.unit * 4)
        )
        if legend.width + 2 * EDGE * sketch.unit > width:
            continue
        layout = fit(placed, least=least)
        if layout is not None:
            yield RadarPlan(sketch.size, spokes, layout, legend, ends)


def _spokes(
    profile: DisclosedProfile,
    reference: Beside | None,
    words: ChartWords,
    sketch: Sketch,
    line_width: float | None,
) -> tuple[Spoke, ...]:
    step = 2 * math.pi / len(profile.factors)
    sides = profile.shown_sides if reference is None else reference.sides(profile)

    def values(factor: DisclosedFactor) -> tuple[tuple[Ink, str], ...]:
        now = tuple((TEXT_INKS[side], score_text(factor.side(side))) for side in sides)
        return now if reference is None else (*now, (Ink.TEXT2, reference.text(factor.factor)))

    def lines(name: str) -> tuple[str, ...]:
        if line_width is None:
            return on_two_lines(name)
        return to_width(name, line_width * sketch.size, lambda part: sketch.measure(part, is_semibold=True))

    return tuple(
        Spoke(
            factor=factor,
            angle=index * step,
            lines=lines(words.name(factor.factor)),
            values=values(factor),
        )
        for index, factor in enumerate(profile.factors)
    )


def _block(sketch: Sketch, spoke: Spoke) -> Block:
    widest = max(sketch.measure(line, is_semibold=True) for line in spoke.lines)
    rows = len(spoke.lines) + (1 if spoke.values else 0)
    return Block(spoke.angle, max(widest, value_width(sketch, spoke)), block_height(rows, size=sketch.size))


def _groups(words: ChartWords, spokes: tuple[Spoke, ...]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Names of groups with the numbers of their spokes; groups without a factor in the profile are left out."""
    found = []
    for name, factors in words.groups:
        members = tuple(index for index, spoke in enumerate(spokes) if spoke.factor.factor in factors)
        if members:
            found.append((name, members))
    return tuple(found)


def _group_blocks(sketch: Sketch, name: str, spokes: tuple[Spoke, ...], members: tuple[int, ...]) -> tuple[Block, ...]:
    """The places a group's name may take: half-way between two of its spokes, then a little to either side."""
    width, height = sketch.measure(name, size=sketch.small), block_height(1, size=sketch.small)
    half = math.pi / len(spokes)
    between = [spokes[index].angle + half for index in members[:-1]] or [spokes[members[0]].angle + half]
    turns = (math.radians(degrees) for degrees in (0, 6, -6, 12, -12, 18, -18))
    return tuple(Block(angle + turn, width, height) for turn in turns for angle in between)
