"""A table of text cells: header repeated on every page, no row alone, no row parted unless it is taller than a page."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from healthcheck.reports.pdf.page import TEXT_HEIGHT
from healthcheck.reports.pdf.stack import Stack
from healthcheck.reports.pdf.styles import INK, RULE, colour

PADDING = 3.5
"""Points above and below the text of a row."""

GAP = 14.0
"""Points between two columns."""

COMPANY = 2
"""Rows that stay together at the head and at the foot of a table that is parted."""

SMALL = 7
"""Rows up to which a table is not parted at all."""

Row = Sequence[Stack]


class Grid(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Rows of stacks under a header; every stack is as wide as its column less the gap."""

    def __init__(self, header: Row, rows: Sequence[Row], *, gap: float = GAP, after: float = 8.0) -> None:
        super().__init__()
        self._gap = gap
        self._header = tuple(header)
        self._rows = [tuple(row) for row in rows]
        self.opening = 0.0
        """Height of what must not be parted at the head of the table, once wrapped."""
        self.spaceBefore = 3.0
        self.spaceAfter = after

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """All the width there is, and the height of header and rows."""
        self.width = available_width
        heights = [self._height_of(row) for row in self._rows]
        self.height = self._height_of(self._header) + sum(heights)
        self.opening = self.height if self._is_whole() else self._height_of(self._header) + sum(heights[:COMPANY])
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Two tables; nothing where a fresh page serves better: a small table, or too few rows above the break."""
        if self._is_whole():
            return []
        room = available_height - self._height_of(self._header)
        fitting = self._fitting(room)
        count = len(self._rows)
        if fitting == count - 1 and fitting > COMPANY:
            fitting -= 1  # the last row takes one along
        is_fresh = available_height > TEXT_HEIGHT - 1
        if fitting >= COMPANY or (fitting and is_fresh):
            return [self._part(self._rows[:fitting]), self._part(self._rows[fitting:])]
        return self._parted_first_row(room) if is_fresh or self._is_oversized(0) else []

    def draw(self) -> None:
        """Paint header and rows, with a fine rule under each."""
        top = self.height
        for index, row in enumerate((self._header, *self._rows)):
            foot = top - self._height_of(row)
            left = 0.0
            for cell in row:
                cell.draw(self.canv, left=left, top=top - PADDING)
                left += cell.width + self._gap
            self.canv.setStrokeColor(colour(RULE if index else INK))
            self.canv.setLineWidth(0.4 if index else 0.8)
            self.canv.line(0, foot, self.width, foot)
            top = foot

    def _fitting(self, room: float) -> int:
        """Rows that fit into ``room``."""
        for count, row in enumerate(self._rows):
            room -= self._height_of(row)
            if room < 0:
                return count
        return len(self._rows)

    def _is_whole(self) -> bool:
        """Whether it goes on one page, and is small enough to be kept there."""
        return len(self._rows) <= SMALL and self.height <= TEXT_HEIGHT / 2

    def _is_oversized(self, index: int) -> bool:
        """Whether a row is taller than a page under the header."""
        return self._height_of(self._header) + self._height_of(self._rows[index]) > TEXT_HEIGHT

    def _parted_first_row(self, room: float) -> list[Flowable]:
        """The first row cut where the page ends; what is left of it starts the second table."""
        parts = [cell.split(self.canv, room - 2 * PADDING) for cell in self._rows[0]]
        if not any(above for above, _ in parts):
            return []
        above, below = zip(*parts, strict=True)
        return [self._part([above]), self._part([below, *self._rows[1:]])]

    def _part(self, rows: Sequence[Row]) -> Grid:
        return Grid(self._header, rows, gap=self._gap, after=self.spaceAfter)

    def _height_of(self, row: Row) -> float:
        return max(cell.height(self.canv) for cell in row) + 2 * PADDING
