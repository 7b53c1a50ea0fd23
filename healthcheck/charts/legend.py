"""Who is who: a sample of each side's line and marker with its name and number of people."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.charts.headcount import scored_text
from healthcheck.charts.palette import Ink
from healthcheck.charts.reading import side_name
from healthcheck.charts.reference import Beside
from healthcheck.charts.scene import Point
from healthcheck.charts.sketch import (
    DASHES,
    DOTTED,
    DOTTED_STROKE,
    INKS,
    MARK,
    STROKE,
    TEXT_INKS,
    Sketch,
    block_height,
    middle_baseline,
)
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.message import message

SAMPLE = 36.0
"""Units that the sample of a line is long."""

SPACE = 7.0
BETWEEN = 16.0
LEADING = 1.4
BAR, BAR_STROKE = 6.0, 3.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One side, or what it is held beside: whether it is drawn, and how many people stand behind it, if that is said.

    ``side`` None: the dotted line of another time, or of what was said aloud, which has a bar at each point.
    """

    side: Side | None
    is_drawn: bool
    note: str
    name: str
    is_barred: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries one under the other, or on one line; a ``sample`` is that long. Lengths in pixels."""

    entries: tuple[Entry, ...]
    is_stacked: bool
    sample: float
    width: float
    height: float


def legend_of(
    profile: DisclosedProfile, sketch: Sketch, *, reference: Beside | None = None, is_stacked: bool
) -> Legend:
    """The legend of both sides; a side without any number says so instead of showing a line.

    With a ``reference``: the sides that it stands beside, and what it is.
    """
    drawn = profile.shown_sides
    sides = tuple(Side) if reference is None else reference.sides(profile)
    entries = [
        Entry(side, side in drawn, _note(profile, side, is_drawn=side in drawn), side_name(side)) for side in sides
    ]
    if reference is not None:
        entries.append(
            Entry(None, is_drawn=True, note=reference.note(), name=reference.name, is_barred=reference.is_barred)
        )
    return _measured(sketch, tuple(entries), sample=SAMPLE * sketch.unit, is_stacked=is_stacked)


def brief_legend_of(profile: DisclosedProfile, sketch: Sketch) -> Legend:
    """Markers and names of the sides that are shown, on one line."""
    entries = tuple(Entry(side, is_drawn=True, note="", name=side_name(side)) for side in profile.shown_sides)
    return _measured(sketch, entries, sample=2 * MARK * sketch.unit, is_stacked=False)


def draw_legend(sketch: Sketch, legend: Legend, *, left: float, top: float) -> None:
    """Draw the legend with its top left corner there."""
    x, y = left, top + block_height(1, size=sketch.size) / 2
    for entry in legend.entries:
        _draw(sketch, entry, (x, y), sample=legend.sample)
        if legend.is_stacked:
            y += LEADING * sketch.size
        else:
            x += _width(sketch, entry, sample=legend.sample) + BETWEEN * sketch.unit


def _measured(sketch: Sketch, entries: tuple[Entry, ...], *, sample: float, is_stacked: bool) -> Legend:
    widths = [_width(sketch, entry, sample=sample) for entry in entries]
    line = block_height(1, size=sketch.size)
    if is_stacked:
        height = line + LEADING * sketch.size * (len(entries) - 1)
        return Legend(entries, is_stacked, sample, max(widths), height)
    between = BETWEEN * sketch.unit * (len(entries) - 1)
    return Legend(entries, is_stacked, sample, sum(widths) + max(between, 0.0), line)


def _note(profile: DisclosedProfile, side: Side, *, is_drawn: bool) -> str:
    """How many people the scores rest on, not how many submitted."""
    if any(factor.side(side).is_untold for factor in profile.factors) and not is_drawn:
        return message("withheld")
    count = message("n = {0}", scored_text(profile, side))
    if is_drawn:
        return count
    is_heard = any(factor.side(side).n for factor in profile.factors)
    return message("{0}, withheld", count) if is_heard else message("{0}, no view", count)


def _width(sketch: Sketch, entry: Entry, *, sample: float) -> float:
    name = sketch.measure(entry.name, is_semibold=True)
    note = SPACE * sketch.unit + sketch.measure(entry.note) if entry.note else 0.0
    return sample + SPACE * sketch.unit + name + note


def _draw(sketch: Sketch, entry: Entry, at: Point, *, sample: float) -> None:
    x, y = at
    end = x + sample
    if entry.side is None:
        sketch.line(((x, y), (end, y)), Ink.REFERENCE, width=DOTTED_STROKE, dash=DOTTED)
        if entry.is_barred:
            middle, reach = (x + end) / 2, BAR * sketch.unit
            sketch.line(((middle, y - reach), (middle, y + reach)), Ink.REFERENCE, width=BAR_STROKE)
    elif entry.is_drawn:
        sketch.line(((x, y), (end, y)), INKS[entry.side], width=STROKE, dash=DASHES[entry.side])
        sketch.mark(entry.side, ((x + end) / 2, y))
    line = middle_baseline(y, size=sketch.size)
    start = end + SPACE * sketch.unit
    ink = Ink.TEXT2 if entry.side is None else TEXT_INKS[entry.side]
    width = sketch.text(entry.name, (start, line), ink, is_semibold=True)
    if entry.note:
        sketch.text(entry.note, (start + width + SPACE * sketch.unit, line), Ink.TEXT2)
