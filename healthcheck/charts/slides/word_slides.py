"""Slides of words: one sentence that is decided, or a short list."""

from __future__ import annotations

from collections.abc import Sequence

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.slides.canvas import Canvas
from healthcheck.charts.slides.step import Step
from healthcheck.message import joined, message

MOST_LINES = 6
"""Entries of a list that the room reads at once."""


def sentence(title: str, text: str, *, prompt: str = "", hidden: str = "") -> Step:
    """A title and one sentence below it."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        top = room.top + room.height * 0.12
        canvas.block(
            text, Box(room.left, top, room.left + room.width * 0.86, room.bottom), size=canvas.title_size, lines=5
        )

    return Step(title, joined(" ", (title, text)), draw, hidden, prompt)


def number(title: str, value: str, text: str, *, prompt: str = "", hidden: str = "") -> Step:
    """One number that is seen from the last row, and what it counts."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        top = room.top + room.height * 0.18
        bottom = canvas.block(
            value, Box(room.left, top, room.right, room.bottom), size=canvas.number, is_semibold=True, lines=1
        )
        canvas.block(text, Box(room.left, bottom + canvas.small, room.right, room.bottom), size=canvas.body)

    return Step(title, joined(" ", (title, value, text)), draw, hidden, prompt)


def entries(title: str, lines: Sequence[str], *, empty: str, prompt: str = "") -> Step:
    """A list of at most six lines; the rest is counted."""
    shown, rest = tuple(lines[:MOST_LINES]), len(lines) - MOST_LINES
    more = (message("and {0} more", rest),) if rest > 0 else ()
    said = (*shown, *more) or (empty,)

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        each = (room.height - canvas.small) / (MOST_LINES + 1)
        for index, line in enumerate(said):
            top = room.top + canvas.small + index * each
            ink = Ink.TEXT2 if line in more else Ink.TEXT
            canvas.block(line, Box(room.left, top, room.right, top + each), size=canvas.body, ink=ink, lines=2)

    return Step(title, joined(" ", (title, *said)), draw, "", prompt)


def two_columns(title: str, heads: Sequence[tuple[str, Ink]], texts: Sequence[str], *, prompt: str = "") -> Step:
    """What is asked of each side, beside each other."""

    def draw(canvas: Canvas) -> None:
        room = canvas.title(title)
        columns = canvas.columns(Box(room.left, room.top + room.height * 0.1, room.right, room.bottom), 0.5)
        for column, (head, ink), text in zip(columns, heads, texts, strict=True):
            bottom = canvas.block(head, column, size=canvas.body, ink=ink, is_semibold=True, lines=3)
            below = Box(column.left, bottom + canvas.small, column.right, column.bottom)
            canvas.block(text, below, size=canvas.body, lines=7)

    said = [message("{0}: {1}", head, text) for (head, _ink), text in zip(heads, texts, strict=True)]
    return Step(title, joined(" ", (title, *said)), draw, "", prompt)
