"""Tables as files: CSV that a spreadsheet opens as text, whatever people are called."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from healthcheck.charts.table import ProfileTable
from healthcheck.reports.whole_file import whole_file

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(table: ProfileTable, path: Path) -> Path:
    """Write ``table`` as CSV (UTF-8 with a byte order mark, which Excel needs); WriteFailedError where that fails."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([safe_cell(cell) for cell in row] for row in (table.header, *table.rows))
    with whole_file(path) as file:
        file.write(text.getvalue().encode("utf-8-sig"))
    return path


def safe_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before what would start one."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
