"""Where a key leads from a cell, past the headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from ui.fast_entry.entry_table import EntryTable

KEY = Qt.Key


def target(
    table: EntryTable, key: Qt.Key, at: tuple[int, int], *, page: int, is_far: bool, is_mirrored: bool
) -> tuple[int, int] | None:
    """Line and person to go to from ``at``; None for a key that does not move.

    ``page`` is how many lines the page keys take; ``is_far``: with Ctrl held, to the end.
    """
    row, column = at
    top, bottom, last = table.step(-1, 1), table.step(table.rowCount(), -1), table.columnCount() - 1
    onward = -1 if is_mirrored else 1
    rows = {
        KEY.Key_Up: top if is_far else table.step(row, -1),
        KEY.Key_Down: bottom if is_far else table.step(row, 1),
        KEY.Key_PageUp: _answerable(table, row - page, 1, limit=top),
        KEY.Key_PageDown: _answerable(table, row + page, -1, limit=bottom),
    }
    columns = {KEY.Key_Left: column - onward, KEY.Key_Right: column + onward, KEY.Key_Home: 0, KEY.Key_End: last}
    if key in rows:
        return rows[key], column
    if key not in columns:
        return None
    ends = {KEY.Key_Home: top, KEY.Key_End: bottom}
    return ends.get(key, row) if is_far else row, min(max(columns[key], 0), last)


def _answerable(table: EntryTable, row: int, by: int, *, limit: int) -> int:
    """``row``, or where that is a heading the line ``by`` it; ``limit`` beyond the end."""
    if not 0 <= row < table.rowCount():
        return limit
    return table.step(row, by) if table.rows[row].is_heading else row
