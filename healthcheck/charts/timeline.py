"""The promises of the next ninety days by fortnight, both sides as lanes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Scene, TextMetrics
from healthcheck.charts.sketch import (
    BASE,
    INKS,
    LINE_HEIGHT,
    TEXT_INKS,
    Sketch,
    baseline,
    block_height,
    middle_baseline,
)
from healthcheck.charts.timeline_cards import BAR, GAP, PADDING, CardPlace
from healthcheck.charts.timeline_entry import TimelineEntry, TimelineMeeting
from healthcheck.charts.timeline_plan import NAME_INDENT, Lane, TimelinePlan, head_height, plan_timeline
from healthcheck.charts.timeline_words import TITLE, entry_meaning, short_day, timeline_description
from healthcheck.domain.fortnight import Fortnight
from healthcheck.domain.relationship import Side
from healthcheck.message import message


def timeline(
    entries: Sequence[TimelineEntry],
    meetings: Sequence[TimelineMeeting],
    fortnights: Sequence[Fortnight],
    *,
    names: Mapping[Side, str],
    width: float,
    height: float,
    metrics: TextMetrics,
    text_size: float = BASE,
    caption: str = "",
    say: Callable[[str], str] = str,
) -> Scene:
    """``entries`` and ``meetings`` over ``fortnights``, in ``width`` × ``height`` px; ``names``: organisations.

    Hit regions are named by the keys of entries. ``ValueError`` below 120 × 120.
    """
    plan = plan_timeline(
        entries,
        meetings,
        fortnights,
        names=names,
        width=width,
        height=height,
        metrics=metrics,
        text_size=text_size,
        say=say,
    )
    sketch = Sketch(metrics, size=plan.size, say=say)
    _draw_columns(sketch, plan)
    for lane in plan.lanes:
        _draw_lane(sketch, plan, lane)
        for card in lane.cards:
            _draw_card(sketch, card)
            sketch.region(card.box.points, card.entry.key, entry_meaning(card.entry, names))
    return Scene(
        width=width,
        height=height,
        primitives=sketch.primitives,
        title=say(TITLE),
        description=say(timeline_description(entries, meetings, names)),
        caption=say(caption),
    )


def _draw_columns(sketch: Sketch, plan: TimelinePlan) -> None:
    for column in plan.columns:
        _write(sketch, column.title, (column.left, 0.0), Ink.TEXT, is_semibold=True)
        _write(sketch, column.meetings, (column.left, plan.meetings_top), Ink.TEXT2)


def _draw_lane(sketch: Sketch, plan: TimelinePlan, lane: Lane) -> None:
    """The ground of a lane with its side's sign and name; where cards had no room, how many."""
    sketch.polygon(lane.box.points, Ink.HOVER, fill=1.0)
    middle = lane.box.top + head_height(sketch) / 2
    sketch.mark(lane.side, (lane.box.left + NAME_INDENT / 2 * sketch.unit, middle), is_sign=True)
    at = (lane.box.left + NAME_INDENT * sketch.unit, middle_baseline(middle, size=sketch.size))
    sketch.text(lane.name, at, TEXT_INKS[lane.side], is_semibold=True)
    for place, count in lane.left_out.items():
        at = (plan.columns[place].left, lane.box.bottom - GAP * sketch.unit - block_height(1, size=sketch.small))
        _write(sketch, (message("+ {0} more", count),), at, Ink.TEXT2)


def _draw_card(sketch: Sketch, card: CardPlace) -> None:
    """The day in the side's ink, what is promised, and what else there is to say."""
    side, box, unit = card.entry.side, card.box, sketch.unit
    sketch.polygon(box.points, Ink.SURFACE, fill=1.0)
    sketch.polygon(box.points, Ink.GRID, width=1.0)
    bar = Box(box.left, box.top, box.left + BAR * unit, box.bottom)
    sketch.polygon(bar.points, INKS[side], fill=1.0)
    left, top = box.left + (BAR + PADDING) * unit, box.top + GAP * unit
    _write(sketch, (short_day(card.entry.due),), (left, top), TEXT_INKS[side], is_semibold=True)
    _write(sketch, card.lines, (left, top + LINE_HEIGHT * sketch.small), Ink.TEXT)
    below = top + (1 + len(card.lines)) * LINE_HEIGHT * sketch.small
    _write(sketch, card.notes, (left, below), Ink.TEXT2)


def _write(
    sketch: Sketch, lines: Sequence[str], at: tuple[float, float], ink: Ink, *, is_semibold: bool = False
) -> None:
    """Lines of small text below each other; ``at``: where the room of the first one begins."""
    x, top = at
    for number, line in enumerate(lines):
        y = baseline(top + number * LINE_HEIGHT * sketch.small, size=sketch.small)
        sketch.text(line, (x, y), ink, size=sketch.small, is_semibold=is_semibold)
