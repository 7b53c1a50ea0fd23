"""Scores said anew in the room: the survey's mark hollow, the workshop's solid, an arrow from one to the other."""

from __future__ import annotations

import math

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import Anchor, Point
from healthcheck.charts.sketch import INKS, TEXT_INKS, middle_baseline
from healthcheck.charts.slides.canvas import FINEST, Canvas
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.sides import HALO, draw_side
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.wheel import DOTS, draw_hollow, draw_mark
from healthcheck.charts.slides.word_slides import sentence
from healthcheck.domain.disclosed import printed
from healthcheck.domain.relationship import Side
from healthcheck.domain.score_ledger import FactorLedger
from healthcheck.message import joined, message

LEVELS = 5
LARGE = 1.6


def score_steps(title: str, room: Room, *, prompt: str) -> tuple[Step, ...]:
    """The call for fingers, then each factor of which both sides spoke: neither is seen before the other."""
    ask = sentence(title, room.wording.asked("fingers"), prompt=prompt)
    return (ask, *(_factor(entry, room) for entry in room.ledger if len(entry.workshop) == len(Side)))


def _factor(entry: FactorLedger, room: Room) -> Step:
    title = message("{0}: survey and today", room.words.name(entry.factor))
    said = [_said(entry, side, room) for side in Side]
    agreed = _settled(entry)

    def draw(canvas: Canvas) -> None:
        below = canvas.title(title)
        foot = below.bottom - 2.2 * canvas.small
        half = (foot - below.top - (1.6 * canvas.body if agreed else 0)) / 2
        axis = _draw_axis(canvas, below)
        for row, side in enumerate(Side):
            band = Box(below.left, below.top + row * half, below.right, below.top + (row + 1) * half)
            _draw_row(canvas, entry, side, room.organisations[side], (band, axis))
        if agreed:
            canvas.block(agreed, Box(below.left, foot - 1.5 * canvas.body, below.right, foot), size=canvas.body,
                         is_semibold=True, lines=1)  # fmt: skip

    return Step(title, joined(" ", (title, *said, *([agreed] if agreed else []))), draw,
                prompt=room.wording.prompt("scores"))  # fmt: skip


def _settled(entry: FactorLedger) -> str:
    """What both sides agreed on, and what they aim at."""
    said = []
    if entry.agreed:
        said.append(message("Agreed: level {0}.", _level(entry.agreed.level)))
    if entry.target:
        said.append(message("Target: level {0}.", _level(entry.target.level)))
    return joined(" ", said) if said else ""


def _said(entry: FactorLedger, side: Side, room: Room) -> str:
    survey, name, level = _survey(entry, side), room.organisations[side], _level(entry.workshop[side].level)
    if survey is None:
        return message("{0}: {1} today.", name, level)
    return message("{0}: {1} in the survey, {2} today.", name, survey, printed(entry.workshop[side].points))


def _survey(entry: FactorLedger, side: Side) -> int | None:
    score = entry.surveyed(side)
    return None if score is None else printed(score)


def _level(level: float) -> str:
    return f"{level:g}"


def _draw_axis(canvas: Canvas, room: Box) -> Point:
    """The names of the five levels; returns where 0 and 100 are."""
    column = room.width / LEVELS
    left, right = room.left + column / 2, room.right - column / 2
    foot = room.bottom - 2.2 * canvas.small
    for level, name in enumerate(canvas.words.levels):
        said = canvas.words.say(name)
        size, lines = canvas.fitted(said, column * 0.94, size=canvas.small, lines=2)
        for index, line in enumerate(lines[:2]):
            at = (_on_axis((left, right), 25 * level), foot + size * (1.0 + index * 1.1))
            canvas.sketch.text(line, at, Ink.TEXT2, size=size, anchor=Anchor.MIDDLE)
    return left, right


def _on_axis(axis: Point, points: float) -> float:
    """Where ``points`` (0-100) are; ``axis``: where 0 and 100 are."""
    return axis[0] + (axis[1] - axis[0]) * points / 100


def _draw_row(canvas: Canvas, entry: FactorLedger, side: Side, name: str, places: tuple[Box, Point]) -> None:
    """``places``: the row's room, and where 0 and 100 are. The lines of the levels begin below the name."""
    band, axis = places
    top = draw_side(canvas, side, name, band, size=canvas.body)
    _draw_levels(canvas, axis, (top, band.bottom - 0.3 * canvas.small))
    y, today = (top + band.bottom) / 2, entry.workshop[side].points
    if entry.target:
        _draw_target(canvas, entry.target.points, axis, (top, band.bottom - 0.3 * canvas.small))
    now, before = (_on_axis(axis, today), y), _survey(entry, side)
    if before is not None:
        then = (_on_axis(axis, before), y)
        draw_hollow(canvas, side, then, reach=LARGE)
        _draw_arrow(canvas, then, now, side)
        _number(canvas, str(before), then, side, above=True)
    draw_mark(canvas, side, now, reach=LARGE)
    _number(canvas, str(printed(today)), now, side, above=False)


def _draw_levels(canvas: Canvas, axis: Point, ends: Point) -> None:
    for level in range(LEVELS):
        x = _on_axis(axis, 25 * level)
        canvas.line(((x, ends[0]), (x, ends[1])), Ink.GRID, width=FINEST)


def _draw_target(canvas: Canvas, points: float, axis: Point, ends: Point) -> None:
    """A dotted line; ``ends``: from where to where it runs."""
    x = _on_axis(axis, points)
    canvas.line(((x, ends[0]), (x, ends[1])), Ink.TEXT, dash=DOTS)


def _number(canvas: Canvas, text: str, at: Point, side: Side, *, above: bool) -> None:
    shift = (-1.3 if above else 1.3) * canvas.body
    y = middle_baseline(at[1] + shift, size=canvas.body)
    canvas.sketch.text(text, (at[0], y), TEXT_INKS[side], size=canvas.body, anchor=Anchor.MIDDLE,
                       is_semibold=not above, halo=HALO)  # fmt: skip


def _draw_arrow(canvas: Canvas, start: Point, end: Point, side: Side) -> None:
    """From rim to rim, where there is room for one."""
    way = math.copysign(1.0, end[0] - start[0])
    clear, head = canvas.mark * LARGE * 1.7, canvas.mark * 1.6
    tip, foot = end[0] - way * clear, start[0] + way * clear
    if abs(end[0] - start[0]) < 2 * clear + head:
        return
    back = tip - way * head
    canvas.line(((foot, start[1]), (back, start[1])), INKS[side])
    corners = ((tip, end[1]), (back, end[1] - head * 0.7), (back, end[1] + head * 0.7))
    canvas.sketch.polygon(corners, INKS[side], fill=1.0)
