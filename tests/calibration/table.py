"""A table as it is printed: title, columns, rows, notes, and what must hold."""

from __future__ import annotations

from dataclasses import dataclass

from tests.calibration.promises import Promise


@dataclass(frozen=True, slots=True)
class Table:
    """Cells are text; every row is as long as ``header``."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Whether every promise below it holds."""
        return all(promise.is_kept for promise in self.promises)


def rendered(table: Table) -> str:
    """The table in columns, the first flush left, the others flush right."""
    lines = [table.header, *table.rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(table.header))]
    written = [_aligned(line, widths) for line in lines]
    rule = "-" * max(map(len, written))
    below = [*table.notes, *(promise.line for promise in table.promises)]
    return "\n".join([table.title, "", written[0], rule, *written[1:], "", *below])


def _aligned(line: tuple[str, ...], widths: list[int]) -> str:
    first, *others = (
        cell.ljust(width) if not column else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(line, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()
