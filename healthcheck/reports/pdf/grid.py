"""A table of text cells: header repeated on every page, no row alone, no row parted unless it is taller than a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus import Flowable

from healthcheck.reports.pdf.mirroring import placed
from healthcheck.reports.pdf.stack import Stack
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import INK, RULE, colour

PADDING = 3.5
"""Points above and below the text of a row."""

GAP = 14.0
"""Points between two columns."""

COMPANY = 2
"""Rows that stay together at the head and at the foot of a table that is parted."""

SMALL = 7
"""Rows up to which a table is not parted at all."""


@dataclass(eq=False, slots=True)
class Row:
    """Cells from left to right, and the elements that they are in the document, whichever page they stand on."""

    cells: tuple[Stack, ...]
    element: Element
    elements: tuple[Element, ...]
    is_heading: bool = False

    @classmethod
    def of(cls, cells: Sequence[Stack], table: Element, *, is_header: bool = False) -> Row:
        """A row of ``table``: of names of columns, or with the name of the row in its first cell."""
        row = Element("TR", parent=table)
        scopes = ["Column" if is_header else "Row", *(["Column" if is_header else ""] * (len(cells) - 1))]
        elements = tuple(Element("TH" if scope else "TD", parent=row, scope=scope) for scope in scopes)
        return cls(tuple(cells), row, elements)

    @classmethod
    def heading(cls, cell: Stack, table: Element, *, columns: int) -> Row:
        """A row of one cell over all ``columns``, which heads the rows under it."""
        row = Element("TR", parent=table)
        return cls((cell,), row, (Element("TH", parent=row, scope="Row", span=columns),), is_heading=True)

    def with_cells(self, cells: Sequence[Stack]) -> Row:
        """The same row with what is left of its cells."""
        return Row(tuple(cells), self.element, self.elements)

    def height(self, canvas: Any) -> float:  # noqa: ANN401 - reportlab is untyped
        """Points of the tallest cell and the space around it."""
        return max(cell.height(canvas) for cell in self.cells) + 2 * PADDING


@dataclass(eq=False, slots=True)
class Body:
    """The header, the rows, and whether the header has been painted on an earlier page; ``gap`` between columns."""

    header: Row
    rows: Sequence[Row]
    gap: float = GAP
    is_continued: bool = False

    @classmethod
    def of(cls, header: Sequence[Stack], rows: Sequence[Sequence[Stack]], *, gap: float = GAP) -> Body:
        """A whole table of these cells."""
        table = Element("Table")
        return cls(Row.of(header, table, is_header=True), [Row.of(row, table) for row in rows], gap)


class Grid(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """Rows of stacks under a header; every stack is as wide as its column less the gap."""

    def __init__(self, body: Body, *, after: float = 8.0) -> None:
        super().__init__()
        self._body = body
        self.opening = 0.0
        """Height of what must not be parted at the head of the table, once wrapped."""
        self.spaceBefore = 3.0
        self.spaceAfter = after

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """All the width there is, and the height of header and rows."""
        self.width = available_width
        heights = [row.height(self.canv) for row in self._body.rows]
        header = self._body.header.height(self.canv)
        self.height = header + sum(heights)
        self.opening = self.height if self._is_whole() else header + sum(heights[:COMPANY])
        return self.width, self.height

    def split(self, _available_width: float, available_height: float) -> list[Flowable]:
        """Two tables; nothing where a fresh page serves better: a small table, or too few rows above the break."""
        if self._is_whole():
            return []
        room = available_height - self._body.header.height(self.canv)
        fitting = self._fitting(room)
        rows = self._body.rows
        if fitting == len(rows) - 1 and fitting > COMPANY:
            fitting -= 1  # the last row takes one along
        if 0 < fitting < len(rows) and rows[fitting - 1].is_heading:
            fitting -= 1  # and a heading goes with what it heads
        is_fresh = available_height > self.canv.sheet.text_height - 1
        if fitting >= COMPANY or (fitting and is_fresh):
            return self._parts(rows[:fitting], rows[fitting:])
        return self._parted_first_row(room) if is_fresh or self._is_oversized(0) else []

    def draw(self) -> None:
        """Paint header and rows, with a fine rule under each."""
        body, top = self._body, self.height
        for index, row in enumerate((body.header, *body.rows)):
            is_repeated = body.is_continued and index == 0
            foot = top - row.height(self.canv)
            if is_repeated:
                with self.canv.structure.artifact(self.canv):
                    self._draw_cells(row, top)
            else:
                self._draw_cells(row, top)
            with self.canv.structure.artifact(self.canv):
                self.canv.setStrokeColor(colour(RULE if index else INK))
                self.canv.setLineWidth(0.4 if index else 0.8)
                self.canv.line(0, foot, self.width, foot)
            top = foot

    def _draw_cells(self, row: Row, top: float) -> None:
        left = 0.0
        for cell, element in zip(row.cells, row.elements, strict=True):
            with self.canv.structure.inside(element):
                cell.draw(self.canv, left=placed(self.canv, left, cell.width, whole=self.width), top=top - PADDING)
            left += cell.width + self._body.gap

    def _fitting(self, room: float) -> int:
        """Rows that fit into ``room``."""
        for count, row in enumerate(self._body.rows):
            room -= row.height(self.canv)
            if room < 0:
                return count
        return len(self._body.rows)

    def _is_whole(self) -> bool:
        """Whether it goes on one page, and is small enough to be kept there."""
        return len(self._body.rows) <= SMALL and self.height <= self.canv.sheet.text_height / 2

    def _is_oversized(self, index: int) -> bool:
        """Whether a row is taller than a page under the header."""
        height = self._body.header.height(self.canv) + self._body.rows[index].height(self.canv)
        return height > float(self.canv.sheet.text_height)

    def _parted_first_row(self, room: float) -> list[Flowable]:
        """The first row cut where the page ends; what is left of it starts the second table."""
        first, *others = self._body.rows
        parts = [cell.split(self.canv, room - 2 * PADDING) for cell in first.cells]
        if not any(above for above, _ in parts):
            return []
        above, below = zip(*parts, strict=True)
        return self._parts([first.with_cells(above)], [first.with_cells(below), *others])

    def _parts(self, above: Sequence[Row], below: Sequence[Row]) -> list[Flowable]:
        parts = (replace(self._body, rows=above), replace(self._body, rows=below, is_continued=True))
        return [Grid(part, after=self.spaceAfter) for part in parts]
