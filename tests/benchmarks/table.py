"""The one table that a run prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tests.benchmarks.figures import Figures


class Line(NamedTuple):
    """A row: what was measured, beside what, and whether the target is met (empty where there is none)."""

    what: str
    measured: str
    beside: str = ""
    ratio: str = ""
    target: str = ""
    verdict: str = ""


HEADER = Line("median (min-max)", "measured", "beside it", "ratio", "target", "")


def compared(what: str, measured: Figures, floor: Figures, *, unit: str, most: float | None = None) -> Line:
    """A row for something measured by turns with its floor; ``most`` is the largest ratio that is wanted."""
    ratio = measured.over(floor)
    target, verdict = ("", "") if most is None else (f"<= {most:g}", judged(is_met=ratio.median <= most))
    return Line(what, measured.text(unit), floor.text(unit), ratio.text(digits=2), target, verdict)


def judged(*, is_met: bool) -> str:
    """One word."""
    return "met" if is_met else "MISSED"


def rendered(lines: Iterable[Line]) -> str:
    """The rows under their header, in columns."""
    rows = [HEADER, *lines]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    written = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([written[0], "-" * max(map(len, written)), *written[1:]])
