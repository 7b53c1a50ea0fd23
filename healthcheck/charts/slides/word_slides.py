"""Slides of words: one sentence that is decided, one number, or a short list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.sketch import TEXT_INKS
from healthcheck.charts.slides.canvas import FINEST, Canvas
from healthcheck.charts.slides.paging import evenly
from healthcheck.charts.slides.sides import draw_side
from healthcheck.charts.slides.step import Step
from healthcheck.domain.relationship import Side
from healthcheck.message import joined, message

MOST_LINES = 4
"""Entries of a list that the room reads at once."""

MEASURE = 0.9
"""Share of the width that a sentence takes at most."""


def sentence(title: str, text: str, *, foot: str = "", prompt: str = "", hidden: str = "") -> Step:
    """A title, and one large sentence in the middle of the room below it; ``foot``: what was said to it."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        if foot:
            low = Box(room.left, room.bottom - 1.8 * canvas.title_size, room.right, room.bottom)
            canvas.block(foot, low, size=canvas.title_size, is_semibold=True, lines=1)
            room = Box(room.left, room.top, room.right, low.top)
        first, _rest = canvas.columns(room, MEASURE)
        canvas.centred(text, first, size=canvas.sentence, lines=5)

    return Step(title, joined(" ", (title, text, *([foot] if foot else []))), draw, hidden, prompt)


def number(title: str, value: str, text: str, *, prompt: str = "", hidden: str = "") -> Step:
    """One number that is seen from the last row, and what it counts."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        top = room.top + room.height * 0.2
        bottom = canvas.block(
            value, Box(room.left, top, room.right, room.bottom), size=canvas.number, is_semibold=True, lines=1
        )
        below = Box(room.left, bottom + canvas.small, room.right, room.bottom)
        canvas.block(text, below, size=canvas.title_size, lines=3)

    return Step(title, joined(" ", (title, value, text)), draw, hidden, prompt)


def pages(title: str, lines: Sequence[str], *, empty: str, prompt: str = "") -> tuple[Step, ...]:
    """As few lists as it takes, about as long as each other; a sentence where there is nothing to list."""
    if not lines:
        return (sentence(title, empty, prompt=prompt),)
    return tuple(entries(title, page, empty=empty, prompt=prompt) for page in evenly(lines, most=MOST_LINES))


def entries(title: str, lines: Sequence[str], *, empty: str, prompt: str = "") -> Step:
    """A list of at most four lines; the rest is counted."""
    if not lines:
        return sentence(title, empty, prompt=prompt)
    shown, rest = tuple(lines[:MOST_LINES]), len(lines) - MOST_LINES
    more = (message("and {0} more", rest),) if rest > 0 else ()
    said = (*shown, *more)

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        each = room.height / max(len(said), 3)
        for index, line in enumerate(said):
            ink = Ink.TEXT2 if line in more else Ink.TEXT
            row = Box(room.left, room.top + index * each, room.right, room.top + (index + 1) * each - canvas.small / 2)
            canvas.centred(line, row, size=canvas.title_size, ink=ink, lines=3)
            if index:
                canvas.line(((room.left, row.top - canvas.small / 4), (room.right, row.top - canvas.small / 4)),
                            Ink.GRID, width=FINEST)  # fmt: skip

    return Step(title, joined(" ", (title, *said)), draw, "", prompt)


def two_columns(title: str, heads: Sequence[tuple[str, Ink]], texts: Sequence[str], *, prompt: str = "") -> Step:
    """What is said or asked of each side: a band a side across the slide, its mark before its name."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        each = room.height / len(heads)
        sides = {ink: side for side, ink in TEXT_INKS.items()}
        for index, ((head, ink), text) in enumerate(zip(heads, texts, strict=True)):
            top = room.top + index * each
            band = Box(room.left, top, room.right, top + each - canvas.small)
            if index:
                canvas.line(((room.left, top - canvas.small / 2), (room.right, top - canvas.small / 2)), Ink.GRID)
            bottom = draw_side(canvas, sides[ink], head, band, size=canvas.body)
            below = Box(band.left, bottom + canvas.small / 4, band.right, band.bottom)
            canvas.centred(text, below, size=canvas.title_size, lines=4)

    said = [message("{0}: {1}", head, text) for (head, _ink), text in zip(heads, texts, strict=True)]
    return Step(title, joined(" ", (title, *said)), draw, "", prompt)


def asked_of(title: str, side: Side, organisation: str, text: str, *, prompt: str = "") -> Step:
    """One question to one side, its mark and name above it."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        bottom = draw_side(canvas, side, organisation, room, size=canvas.body)
        first, _rest = canvas.columns(Box(room.left, bottom + canvas.small, room.right, room.bottom), MEASURE)
        canvas.centred(text, first, size=canvas.sentence, lines=5)

    said = message("{0}: {1}", organisation, text)
    return Step(message("{0}: {1}", title, organisation), joined(" ", (title, said)), draw, "", prompt)


def welcome(title: str, organisations: Mapping[Side, str], text: str, *, prompt: str = "") -> Step:
    """Who meets: both names, as large as they may be, and below them what for."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        size = min(
            canvas.fitted(name, 0.92 * room.width, size=canvas.sentence, is_semibold=True, lines=2)[0]
            for name in organisations.values()
        )
        top = room.top + canvas.small
        for side, name in organisations.items():
            row = Box(room.left, top, room.right, room.bottom)
            top = draw_side(canvas, side, name, row, size=size) + canvas.small
        canvas.line(((room.left, top + canvas.small), (room.right, top + canvas.small)), Ink.GRID, width=FINEST)
        below = Box(room.left, top + 2 * canvas.small, room.right, room.bottom)
        canvas.centred(text, below, size=canvas.title_size, lines=4)

    return Step(title, joined(" ", (title, *organisations.values(), text)), draw, "", prompt)
