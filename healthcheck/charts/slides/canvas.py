"""A slide's surface: every size follows from the height of the window."""

from __future__ import annotations

from collections.abc import Callable

from healthcheck.charts.box import Box
from healthcheck.charts.palette import Ink
from healthcheck.charts.scene import ASCENT, DESCENT, Anchor, Point, Primitive, TextMetrics
from healthcheck.charts.sketch import LINE_HEIGHT, Sketch, baseline, block_height
from healthcheck.charts.words import ChartWords
from healthcheck.charts.wrapping import to_width

SMALL, BODY, TITLE, SENTENCE, NUMBER = 1 / 30, 1 / 22, 1 / 15, 1 / 12, 1 / 8
THINNEST = 1 / 180
MARK = 1 / 90
SAFE = 0.05
FINEST = 0.45
"""Of ``Canvas.line``: the width of lines that only lead the eye, grids and rules."""

TITLE_LINES = 2
SHRINKING = 0.94
HALVINGS = 6
POINTER = 0.2
"""Opacity of what shades the place that the presenter points at."""


class Canvas:
    """Draws in pixels; where people read from the right, columns and text start there, charts keep their direction.

    ``pointed``: the factor that the presenter points at; ``has_pointed``: it is on this slide.
    """

    def __init__(
        self, width: float, height: float, *, metrics: TextMetrics, words: ChartWords, pointed: str = ""
    ) -> None:
        self.width, self.height, self.words, self.metrics = width, height, words, metrics
        self.pointed, self.has_pointed = pointed, False
        self.small, self.body = height * SMALL, height * BODY
        self.title_size, self.sentence, self.number = height * TITLE, height * SENTENCE, height * NUMBER
        self.line_width, self.mark = height * THINNEST, height * MARK
        self.is_mirrored = words.speech.is_right_to_left
        self.sketch = Sketch(metrics, size=self.small, say=words.say)

    @property
    def safe(self) -> Box:
        """Where anything may stand."""
        across, down = self.width * SAFE, self.height * SAFE
        return Box(across, down, self.width - across, self.height - down)

    @property
    def primitives(self) -> tuple[Primitive, ...]:
        """Everything drawn, in painting order."""
        return self.sketch.primitives

    def title(self, text: str) -> Box:
        """The title on at most two lines; returns the room that is left below it."""
        safe = self.safe
        bottom = self.block(text, safe, size=self.title_size, is_semibold=True, lines=TITLE_LINES, smallest=self.small)
        return Box(safe.left, bottom + self.small, safe.right, safe.bottom)

    def fitted(
        self, text: str, width: float, *, size: float, is_semibold: bool = False, lines: int, smallest: float = 0.0
    ) -> tuple[float, tuple[str, ...]]:
        """The largest size up to ``size`` at which ``text`` takes at most so many lines, and those lines."""
        said = self.words.say(text)
        smallest = smallest or self.small
        while True:
            at = size

            def measure(part: str) -> float:
                return self.sketch.measure(part, size=at, is_semibold=is_semibold)  # noqa: B023 - used at once

            broken = to_width(said, width, measure)
            if size <= smallest or (len(broken) <= lines and all(measure(line) <= width for line in broken)):
                return size, _balanced(said, broken, width, measure)
            size = max(size * SHRINKING, smallest)

    def block(
        self,
        text: str,
        room: Box,
        *,
        size: float,
        ink: Ink = Ink.TEXT,
        is_semibold: bool = False,
        lines: int = 4,
        smallest: float = 0.0,
        halo: float = 0.0,
    ) -> float:
        """Lines of text from the top of ``room``, smaller or cut where they would leave it; returns where they end."""
        size, broken = self._within(text, room, size=size, is_semibold=is_semibold, lines=lines, smallest=smallest)
        broken = self._whole(broken, room, size=size, is_semibold=is_semibold)
        x, anchor = (room.right, Anchor.END) if self.is_mirrored else (room.left, Anchor.START)
        for number, line in enumerate(broken):
            y = baseline(room.top + number * LINE_HEIGHT * size, size=size)
            self.sketch.text(line, (x, y), ink, size=size, anchor=anchor, is_semibold=is_semibold, halo=halo)
        return room.top + block_height(len(broken), size=size)

    def centred(self, text: str, room: Box, *, size: float, ink: Ink = Ink.TEXT, lines: int) -> float:
        """Lines of text with as much air above as below, as large as ``room`` lets them be; returns where they end."""
        size, broken = self._within(text, room, size=size, lines=lines)
        top = room.top + max(room.height - block_height(len(broken), size=size), 0.0) / 2
        return self.block(text, Box(room.left, top, room.right, room.bottom), size=size, ink=ink, lines=lines)

    def _within(
        self, text: str, room: Box, *, size: float, is_semibold: bool = False, lines: int, smallest: float = 0.0
    ) -> tuple[float, tuple[str, ...]]:
        """As ``fitted``, and no higher than ``room`` unless the text were too small then."""
        smallest = smallest or self.small
        while True:
            size, broken = self.fitted(
                text, room.width, size=size, is_semibold=is_semibold, lines=lines, smallest=smallest
            )
            if block_height(len(broken), size=size) <= room.height + 0.01 or size <= smallest:
                return size, broken
            size = max(size * SHRINKING, smallest)

    def _whole(self, lines: tuple[str, ...], room: Box, *, size: float, is_semibold: bool) -> tuple[str, ...]:
        """Lines that ``room`` has the height for; the last one says that there is more."""
        most = max(int((room.height / size - ASCENT - DESCENT) / LINE_HEIGHT + 1.001), 1)
        if len(lines) <= most:
            return lines
        last = f"{lines[most - 1]}…"
        while len(last) > 1 and self.sketch.measure(last, size=size, is_semibold=is_semibold) > room.width:
            last = f"{last[:-2].rstrip()}…"
        return (*lines[: most - 1], last)

    def columns(self, room: Box, share: float) -> tuple[Box, Box]:
        """``room`` in two, the reader's first column being ``share`` of it."""
        gutter = self.body
        first = (room.width - gutter) * share
        if self.is_mirrored:
            return Box(room.right - first, room.top, room.right, room.bottom), Box(
                room.left, room.top, room.right - first - gutter, room.bottom
            )
        return Box(room.left, room.top, room.left + first, room.bottom), Box(
            room.left + first + gutter, room.top, room.right, room.bottom
        )

    def point_at(self, factor: str, place: tuple[Point, ...]) -> None:
        """Shade ``place``, which belongs to ``factor``, where the presenter points at that."""
        if factor == self.pointed:
            self.sketch.polygon(place, Ink.REFERENCE, fill=POINTER)
            self.has_pointed = True

    def line(self, points: tuple[Point, ...], ink: Ink, *, width: float = 1.0, dash: tuple[float, ...] = ()) -> None:
        """A line ``width`` times the thinnest that is seen from the back of a room."""
        sketch_unit = self.line_width / self.sketch.stroke
        self.sketch.line(points, ink, width=width * sketch_unit, dash=tuple(part * sketch_unit for part in dash))


def _balanced(text: str, lines: tuple[str, ...], width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    """As many lines, about as long as each other: no word stands alone in the last one."""
    if len(lines) == 1:
        return lines
    narrow, wide = width / len(lines), width
    for _ in range(HALVINGS):
        middle = (narrow + wide) / 2
        tried = to_width(text, middle, measure)
        if len(tried) <= len(lines) and all(measure(line) <= middle for line in tried):
            lines, wide = tried, middle
        else:
            narrow = middle
    return lines
