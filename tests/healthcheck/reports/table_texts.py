"""What the cells of a table say."""

from __future__ import annotations

from healthcheck.reports.report_model import Blank, Cell, Group, SideText, Spread, Table


def rows_of(table: Table) -> list[list[str]]:
    """The rows of cells, without those that head others."""
    return [[_text(cell) for cell in row] for row in table.rows if not isinstance(row, Group)]


def _text(cell: Cell) -> str:
    if isinstance(cell, SideText):
        return f"{cell.organisation} {cell.text}".strip()
    if isinstance(cell, Blank):
        return ""
    return " ".join(map(str, cell.counts)) if isinstance(cell, Spread) else cell
