"""Tables of the report model as grids of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.platypus import Spacer

from healthcheck.reports.pdf.grid import GAP, Body, Grid, Row
from healthcheck.reports.pdf.marks import MarkedText, short_names
from healthcheck.reports.pdf.spread import SpreadBars
from healthcheck.reports.pdf.stack import Stack
from healthcheck.reports.pdf.structure import Element
from healthcheck.reports.pdf.styles import (
    CELL,
    CELL_NUMBER,
    CELL_NUMBER_REMARK,
    CELL_REMARK,
    CELL_STRONG,
    HEAD,
    HEAD_NUMBER,
    SIDE_TEXT_INKS,
)
from healthcheck.reports.pdf.text import text_blocks
from healthcheck.reports.report_model import Blank, Cell, Column, Group, SideText, Spread, Table
from healthcheck.reports.speech import Say

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

DENSE_GAP = 9.0
"""Points between columns where there are so many that the usual gap would cost too much."""

MANY = 5

HANDWRITING = 26.0
"""Points for a line that is written by hand."""


def table_grid(table: Table, width: float, say: Say) -> Grid:
    """``table`` in all of ``width`` points; the columns share it as the model says."""
    total = sum(column.width for column in table.columns)
    gap = GAP if len(table.columns) <= MANY else DENSE_GAP
    room = width - gap * (len(table.columns) - 1)
    widths = [column.width / total * room for column in table.columns]
    whole = Element("Table")
    heads = _short_heads(table.columns, widths, say)
    header = [Stack(_head(column), own) for column, own in zip(heads, widths, strict=True)]
    rows = [_row(row, table.columns, widths, whole=whole, width=width, say=say) for row in table.rows]
    return Grid(Body(Row.of(header, whole, is_header=True), rows, gap))


def _row(
    row: tuple[Cell, ...] | Group,
    columns: Sequence[Column],
    widths: Sequence[float],
    *,
    whole: Element,
    width: float,
    say: Say,
) -> Row:
    if isinstance(row, Group):
        return Row.heading(Stack(text_blocks(row.title, CELL_STRONG), width), whole, columns=len(columns))
    cells = [Stack(_cell(cell, column, say), own) for cell, column, own in zip(row, columns, widths, strict=True)]
    return Row.of(cells, whole)


def _short_heads(columns: Sequence[Column], widths: Sequence[float], say: Say) -> list[Column]:
    """``columns`` as they are, with shorter names of the two sides where theirs do not stand well.

    The first line of the title of a side's column is always the name of its organisation.
    """
    titles = [(column.side, column.title.partition("\n")) for column in columns]
    names = {side: name for side, (name, _, _) in titles if side is not None}
    if not names:
        return list(columns)
    width = min(own for column, own in zip(columns, widths, strict=True) if column.side is not None)
    shown = short_names(names, HEAD, width=width, say=say)
    return [
        replace(column, title="".join((shown[side], *remark))) if side is not None else column
        for column, (side, (_, *remark)) in zip(columns, titles, strict=True)
    ]


def _head(column: Column) -> list[Flowable]:
    style = HEAD_NUMBER if column.is_number else HEAD
    if column.side is None:
        return list(text_blocks(column.title, style))
    first, *others = column.title.splitlines() or [""]
    head: list[Flowable] = [MarkedText(column.side, first, style.inked(SIDE_TEXT_INKS[column.side]))]
    for other in others:
        head += text_blocks(other, CELL_NUMBER_REMARK if column.is_number else CELL_REMARK)
    return head


def _cell(cell: Cell, column: Column, say: Say) -> list[Flowable]:
    """The first line as the cell's value, further lines as remarks under it."""
    if isinstance(cell, Blank):
        return [Spacer(1, HANDWRITING)]
    if isinstance(cell, Spread):
        return [SpreadBars(cell.counts, say)]
    if isinstance(cell, SideText):
        return _of_side(cell)
    first, _, remarks = cell.partition("\n")
    value = CELL_NUMBER if column.is_number else CELL_STRONG if column.is_lead else CELL
    flowables = list(text_blocks(first, value))
    if remarks:
        flowables += text_blocks(remarks, CELL_NUMBER_REMARK if column.is_number else CELL_REMARK)
    return flowables


def _of_side(cell: SideText) -> list[Flowable]:
    named: list[Flowable] = [MarkedText(cell.side, cell.organisation, CELL_STRONG.inked(SIDE_TEXT_INKS[cell.side]))]
    return [*named, *text_blocks(cell.text, CELL_REMARK)] if cell.text else named
