"""Tables over several slides, and how high their rows are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from healthcheck.reports.slides.deck import SMALLEST, Grid
from healthcheck.reports.slides.fitting import LEADING, height_of
from healthcheck.reports.speech import Say

CELL = 8.0
"""Points between the edge of a cell and its text; half of that above and below."""


def widths(grid: Grid) -> tuple[float, ...]:
    """Points of each column."""
    whole = sum(column.share for column in grid.columns)
    return tuple(grid.box.width * column.share / whole for column in grid.columns)


def row_heights(grid: Grid, say: Say) -> list[float]:
    """Points of each row, the head first; none is higher than a third of the table."""
    head = SMALLEST * LEADING + CELL
    return [head, *(min(_height(row, widths(grid), say), grid.box.height / 3) for row in grid.rows)]


def _height(row: tuple[str, ...], columns: tuple[float, ...], say: Say) -> float:
    room = zip(row, columns, strict=True)
    return max(height_of(say(text), width - 2 * CELL, SMALLEST) for text, width in room) + CELL


def pages_of(grid: Grid, *, say: Say) -> Iterator[Grid]:
    """``grid`` in parts that each fit into its place, in their order."""
    head, *heights = row_heights(grid, say)
    rows: list[tuple[str, ...]] = []
    used = head
    for row, height in zip(grid.rows, heights, strict=True):
        if rows and used + height > grid.box.height:
            yield replace(grid, rows=tuple(rows))
            rows, used = [], head
        rows.append(row)
        used += height
    if rows:
        yield replace(grid, rows=tuple(rows))
